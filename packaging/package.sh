# Makes the package of what was built: one file for dpkg, or an archive that installs itself. The same sources, built once,
# give the same bytes: names are sorted, times are SOURCE_DATE_EPOCH or that of the last commit. Read in by ./commonshed.

package_help() {
    cat <<'HELP'
Usage: commonshed package [--archive] [--version V] [--out DIR]
Makes a package for Debian and its kin of what is built here; where there is no dpkg-deb, an archive that installs itself.
      --archive      Makes the archive in any case.
      --version V    Its version, where it is not to be that of the sources.
      --out DIR      Where to put it (target/package).
Example: ./commonshed package
HELP
}

# A file into the tree, with its rights.
lay() {
    install -D -m "$1" "$2" "$tree/$3"
}

lay_program() {
    place=usr/lib/commonshed
    mkdir -p "$tree/$place/target/app/server" "$tree/$place/target/app/lib"
    for jar in "$app"/server/*.jar; do
        lay 0644 "$jar" "$place/target/app/server/$(basename "$jar")"
    done
    for jar in "$app"/lib/*.jar; do # most are the server's as well
        name=$(basename "$jar")
        if cmp -s "$jar" "$app/server/$name"; then
            ln -s "../server/$name" "$tree/$place/target/app/lib/$name"
        else
            lay 0644 "$jar" "$place/target/app/lib/$name"
        fi
    done
    (cd "$tree/$place/target/app" && LC_ALL=C cksum lib/*.jar server/*.jar) >"$tree/$place/target/app/built"
    [ ! -e "$app/source.tar.gz" ] || lay 0644 "$app/source.tar.gz" "$place/target/app/source.tar.gz"
    for folder in catalogue examples; do
        (cd "$home" && find -H "$folder" -type f ! -path 'examples/fablabs/*') | while read -r file; do
            lay 0644 "$home/$file" "$place/$file"
        done
    done
    lay 0644 "$home/packaging/run.sh" "$place/run.sh"
    lay 0755 "$home/packaging/nightly" "$place/nightly"
    lay 0755 "$home/packaging/commonshed" usr/bin/commonshed
}

lay_rest() {
    for unit in "$home"/packaging/systemd/*; do
        lay 0644 "$unit" "lib/systemd/system/$(basename "$unit")"
    done
    for file in "$home"/packaging/etc/*; do
        lay 0640 "$file" "etc/commonshed/$(basename "$file")"
    done
    for page in "$home"/docs/howto/*.md; do
        lay 0644 "$page" "usr/share/doc/commonshed/$(basename "$page")"
    done
    lay 0644 "$home/LICENSE" usr/share/doc/commonshed/copyright
}

# A script of the package, with what it must know filled in.
script() {
    sed -e "s|@VERSION@|$version|g" -e "s|@ARCHITECTURE@|$architecture|g" -e "s|@SIZE@|$size|g" \
        "$home/packaging/debian/$1" >"$2/$1"
    chmod "$3" "$2/$1"
}

settle_times() {
    find "$1" -exec touch -h -d "@$SOURCE_DATE_EPOCH" {} +
}

make_debian() {
    mkdir -p "$tree/DEBIAN"
    script control "$tree/DEBIAN" 0644
    for name in preinst postinst prerm postrm; do script "$name" "$tree/DEBIAN" 0755; done
    (cd "$tree" && find etc -type f | LC_ALL=C sort | sed 's|^|/|') >"$tree/DEBIAN/conffiles"
    (cd "$tree" && find usr lib -type f | LC_ALL=C sort | xargs -d '\n' md5sum) >"$tree/DEBIAN/md5sums"
    settle_times "$tree"
    file=$out/commonshed_${version}_$architecture.deb
    dpkg-deb --root-owner-group -Zgzip -z1 --build "$tree" "$file.part" >/dev/null
    mv "$file.part" "$file"
}

make_archive() {
    folder=commonshed-$version
    mkdir -p "$work/$folder/scripts"
    for name in preinst postinst prerm postrm; do script "$name" "$work/$folder/scripts" 0755; done
    mv "$tree" "$work/$folder/tree"
    install -m 0755 "$home/packaging/install.sh" "$work/$folder/install.sh"
    printf '%s\n' "$version" >"$work/$folder/version"
    settle_times "$work/$folder"
    file=$out/commonshed-$version-linux-$architecture.tar.gz
    tar -C "$work" --sort=name --format=gnu --owner=0 --group=0 --numeric-owner --mtime="@$SOURCE_DATE_EPOCH" -cf - "$folder" \
        | gzip -n -1 >"$file.part"
    mv "$file.part" "$file"
}

make_package() {
    kind=debian
    command -v dpkg-deb >/dev/null 2>&1 || kind=archive
    out=$home/target/package
    version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' "$home/pom.xml" | head -n 1 | sed 's/-SNAPSHOT$/~next/')
    while [ $# -gt 0 ]; do
        case $1 in
            --help) package_help; exit 0 ;;
            --archive) kind=archive ;;
            --version) shift; version=${1:?--version needs a version} ;;
            --out) shift; out=${1:?--out needs a folder} ;;
            *) stop "commonshed package knows no $1. Maybe look at ./commonshed package --help." 64 ;;
        esac
        shift
    done
    case $version in
        [0-9]*) ;;
        *) stop "A version begins with a digit; “$version” does not." 64 ;;
    esac
    case $version in
        *[!0-9A-Za-z.+~]*) stop "A version holds letters, digits, points, + and ~; “$version” does not." 64 ;;
    esac
    case $(uname -m) in
        x86_64) architecture=amd64 ;;
        aarch64) architecture=arm64 ;;
        *) architecture=$(uname -m) ;;
    esac
    : "${SOURCE_DATE_EPOCH:=$(git -C "$home" log -1 --format=%ct 2>/dev/null || stat -c %Y "$home/pom.xml")}"
    export SOURCE_DATE_EPOCH # dpkg-deb looks at it as well
    umask 022
    mkdir -p "$out"
    work=$(mktemp -d "$out/making-XXXXXX")
    trap 'rm -rf "$work"' EXIT
    tree=$work/tree
    mkdir "$tree"
    lay_program
    lay_rest
    size=$(du -sk --apparent-size "$tree" | cut -f1)
    if [ "$kind" = debian ]; then make_debian; else make_archive; fi
    rm -rf "$work"
    trap - EXIT
    printf '%s\n' "$file"
}
