#!/bin/sh
# Installs, upgrades or removes Commonshed where there is no dpkg: with the same files and the same scripts as its package.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
files=/usr/lib/commonshed/installed-files
if [ "$(id -u)" -ne 0 ]; then
    echo "Only root can install: sudo sh $0" >&2
    exit 1
fi

# A file of the package that people may change is put beside theirs when they did.
put() {
    case $1 in
        etc/*)
            if [ -e "/$1" ] && ! cmp -s "$here/tree/$1" "/$1"; then
                install -m 0640 "$here/tree/$1" "/$1.new"
                return
            fi
            ;;
    esac
    mkdir -p "$(dirname "/$1")"
    cp -dp --remove-destination "$here/tree/$1" "/$1"
}

take_away() {
    while read -r file; do
        case $file in
            etc/*) ;;
            *)
                rm -f "/$file"
                rmdir -p --ignore-fail-on-non-empty "/$(dirname "$file")" 2>/dev/null || true
                ;;
        esac
    done
}

list() {
    (cd "$here/tree" && find . ! -type d | sed 's|^\./||' | LC_ALL=C sort)
}

case ${1:-} in
    '')
        old=
        if [ -e "$files" ]; then
            old=$(cat /usr/lib/commonshed/installed-version)
            sh "$here/scripts/prerm" upgrade
            sh "$here/scripts/preinst" upgrade "$old" || { sh "$here/scripts/postinst" abort-upgrade "$old"; exit 1; }
            sort "$files" >"/tmp/commonshed-old.$$"
            list | LC_ALL=C sort | comm -13 - "/tmp/commonshed-old.$$" | take_away
            rm -f "/tmp/commonshed-old.$$"
        fi
        list | while read -r file; do put "$file"; done
        list >"$files"
        cp "$here/version" /usr/lib/commonshed/installed-version
        sh "$here/scripts/postinst" configure "$old"
        echo "Commonshed $(cat "$here/version") is installed."
        ;;
    --remove | --purge)
        [ -e "$files" ] || { echo "Commonshed is not installed from an archive here." >&2; exit 1; }
        sh "$here/scripts/prerm" remove
        if [ -d /run/systemd/system ]; then
            systemctl disable commonshed.service commonshed-backup.timer >/dev/null 2>&1 || true
        fi
        copy=$(cat "$files")
        rm -f "$files" /usr/lib/commonshed/installed-version
        printf '%s\n' "$copy" | take_away
        sh "$here/scripts/postrm" remove
        [ "$1" = --remove ] || sh "$here/scripts/postrm" purge
        ;;
    *)
        echo "Usage: sh install.sh [--remove | --purge]" >&2
        exit 64
        ;;
esac
