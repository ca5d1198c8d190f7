# What the command in the sources and the installed one have in common: which program a word names, and how Java runs it.
# Whoever reads this file in has set: app, the folder of lib, server and built; home, the folder of catalogue and examples;
# cache, a folder for archives of classes and the solver, which nobody but its owner may write; needs, java or javac.

stop() {
    printf '%s\n' "$1" >&2
    exit "${2:-1}"
}

# True when the folder holds a Java of version 17 or later with the program that is needed.
is_java() {
    [ -x "$1/bin/java" ] && [ -x "$1/bin/$needs" ] && [ -r "$1/release" ] || return 1
    version=$(sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release")
    [ -n "$version" ] && [ "$version" -ge 17 ]
}

find_java() {
    if [ "$needs" = javac ]; then kind=jdk called="Java Development Kit"; else kind=jre called="Java"; fi
    if [ -n "${COMMONSHED_JAVA:-}" ] && ! is_java "$COMMONSHED_JAVA"; then
        stop "COMMONSHED_JAVA names $COMMONSHED_JAVA, which is no $called of version 17 or later. Maybe leave it out."
    fi
    on_path=$(command -v java 2>/dev/null || true)
    [ -n "$on_path" ] && on_path=$(dirname "$(dirname "$(readlink -f "$on_path")")")
    for java in "${COMMONSHED_JAVA:-}" "${JAVA_HOME:-}" "$on_path" /usr/lib/jvm/* /opt/java/* /opt/jdk* \
        "${HOME:-/nonexistent}"/.sdkman/candidates/java/current /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        if [ -n "$java" ] && is_java "$java"; then
            printf '%s\n' "$java"
            return
        fi
    done
    stop "Commonshed needs a $called, version 17 or later: install one (on Debian or Ubuntu: apt-get install openjdk-17-$kind-headless) or name its folder in COMMONSHED_JAVA."
}

# Classes in an archive make the start quick; it fits one JDK and one build, so its name holds both.
archive() {
    key=$(cat "$JAVA_HOME/release" "$app/built" | cksum | cut -d' ' -f1)
    file=$cache/classes-$key.jsa
    if [ ! -e "$file" ] && [ ! -e "$file.no" ]; then
        run "-XX:DumpLoadedClassList=$file.list" org.commonshed.command.Main plan "$home/examples/three-springs" \
            >/dev/null 2>&1 || true
        run -Xshare:dump "-XX:SharedClassListFile=$file.list" "-XX:SharedArchiveFile=$file.part" >/dev/null 2>&1 || true
        if [ -e "$file.part" ]; then mv "$file.part" "$file"; else : >"$file.no"; fi
    fi
    [ -e "$file" ] && printf '%s\n' "-XX:SharedArchiveFile=$file" || printf '%s\n' -Xshare:auto
}

# The same for the server: once it opens for itself alone, looks at its first page and closes.
server_archive() {
    key=$(cat "$JAVA_HOME/release" "$app/built" | cksum | cut -d' ' -f1)
    file=$cache/server-$key.jsa
    case ${1:-} in
        demo | serve)
            if [ ! -e "$file" ] && [ ! -e "$file.no" ]; then
                rm -f "$cache"/server-*.jsa "$cache"/server-*.jsa.* # of an earlier build or another Java
                printf 'Making later starts quick, once ...\n' >&2
                (server "-XX:ArchiveClassesAtExit=$file.$$" -Xlog:disable org.commonshed.start.command.Main train) \
                    >"$cache/train.log" 2>&1 || true
                if [ -e "$file.$$" ]; then mv "$file.$$" "$file"; else : >"$file.no"; fi
            fi
            ;;
    esac
    [ -e "$file" ] && printf '%s\n' "-XX:SharedArchiveFile=$file" || printf '%s\n' -Xshare:auto
}

# True when a folder among the words is so large that the full compiler pays.
is_large() {
    for word in "$@"; do
        if [ -f "$word/world.yaml" ]; then
            grep -q '^catalogue: *standard' "$word/world.yaml" && return 0
            [ "$(cat "$word"/*.csv 2>/dev/null | wc -c)" -gt 100000 ] && return 0
        fi
    done
    return 1
}

run() {
    "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx"${COMMONSHED_MEMORY:-2g}" \
        "-Djna.tmpdir=$cache" "-Dcommonshed.root=$home" -cp "$app/lib/*" "$@"
}

# The server takes the place of this script; small in memory, as plans are made in a process of their own. It begins with
# little memory and gives back what a great import took: without a size to begin with, Java takes all it may have.
server() {
    MALLOC_ARENA_MAX=2
    export MALLOC_ARENA_MAX
    exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xms64m -Xmx"${COMMONSHED_MEMORY:-320m}" \
        -XX:-ShrinkHeapInSteps -XX:MinHeapFreeRatio=10 -XX:MaxHeapFreeRatio=30 -XX:ReservedCodeCacheSize=64m \
        "-Djna.tmpdir=$cache" "-Dcommonshed.root=$home" -cp "$app/server/*" "$@"
}

# Java takes the place of this script.
commonshed() {
    case ${1:-} in
        demo | serve | backup | restore | doctor | recover | import | export)
            speed=-XX:TieredStopAtLevel=1
            if [ "$1" = serve ]; then speed=-XX:+TieredCompilation; fi
            classes=-Xshare:auto
            case " $* " in
                *" --help "* | *" -h "*) ;;
                *) classes=$(server_archive "$1") ;;
            esac
            server "$speed" "$classes" -Xlog:disable -Xlog:all=error:stderr org.commonshed.start.command.Main "$@"
            ;;
    esac
    exec_class=org.commonshed.command.Main
    speed=-XX:TieredStopAtLevel=1
    case ${1:-} in
        bench)
            shift
            exec_class=org.commonshed.bench.BenchCommand
            speed=-XX:+TieredCompilation
            ;;
        plan)
            if is_large "$@"; then speed=-XX:+TieredCompilation; fi
            ;;
        match | split) speed=-XX:+TieredCompilation ;;
    esac

    # What the terminal can show; the program itself cannot tell.
    progress=false
    colours=false
    if [ -t 2 ] && [ "${TERM:-dumb}" != dumb ]; then progress=true; fi
    if [ -t 1 ] && [ "${TERM:-dumb}" != dumb ] && [ -z "${NO_COLOR:-}" ]; then colours=true; fi
    classes=$(archive)
    exec "$JAVA_HOME/bin/java" --enable-native-access=ALL-UNNAMED -XX:+UseSerialGC -Xmx"${COMMONSHED_MEMORY:-2g}" \
        "$speed" "$classes" -Xlog:disable -Xlog:all=error:stderr "-Djna.tmpdir=$cache" "-Dcommonshed.root=$home" \
        "-Dcommonshed.progress=$progress" "-Dcommonshed.colours=$colours" -cp "$app/lib/*" "$exec_class" "$@"
}
