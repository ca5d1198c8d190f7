#!/bin/bash
# Tries the archive that installs itself and a newer one in a fresh root; what it installs is not started. Only root can:
#     bash packaging/try/archive.sh OLD.tar.gz NEWER.tar.gz
# Ends with 0 when all was well, with 77 where the machine does not allow it, and else says what was wrong.
. "$(dirname "$0")/root.sh"

installer() { # the archive, then words for its script
    local archive=$1
    shift
    rm -rf "$root"/tmp/unpacked
    mkdir "$root/tmp/unpacked"
    tar -xzf "$root/tmp/$archive" -C "$root/tmp/unpacked" --strip-components=1
    inside sh /tmp/unpacked/install.sh "$@" >"$root/said" 2>&1 || wrong "install.sh $*"
}

installer old
[ "$(inside stat -c '%U %a' /var/lib/commonshed)" = "commonshed 700" ] || wrong "the data folder is open"
[ -x "$root/usr/bin/commonshed" ] || wrong "there is no command"
[ -e "$root/usr/lib/commonshed/target/app/lib/only.jar" ] || wrong "not all files are there"
ok "installed $(cat "$root/usr/lib/commonshed/installed-version")"

echo '#server.port=8081 # mine' >>"$root/etc/commonshed/commonshed.properties"
touch "$root/usr/lib/commonshed/gone.jar"
echo usr/lib/commonshed/gone.jar >>"$root/usr/lib/commonshed/installed-files"
installer newer
[ ! -e "$root/usr/lib/commonshed/gone.jar" ] || wrong "a file that the newer one has no more was left"
grep -q mine "$root/etc/commonshed/commonshed.properties" || wrong "settings were lost"
[ -e "$root/etc/commonshed/commonshed.properties.new" ] || wrong "new settings are not beside those that were changed"
ok "upgraded to $(cat "$root/usr/lib/commonshed/installed-version")"

installer newer --remove
rest=$(left | sed 's/:.*//' | tr '\n' ' ')
[ "$rest" = "commonshed commonshed etc/commonshed/commonshed.env etc/commonshed/commonshed.properties etc/commonshed/commonshed.properties.new " ] \
    || wrong "removing left: $rest"
[ -d "$root/var/lib/commonshed" ] || wrong "the data folder is gone"
ok "removed; data and settings are there"

installer old
installer old --purge
rest=$(left | tr '\n' ' ')
[ -z "$rest" ] || wrong "purging left: $rest"
ok "purged; nothing is left"
