#!/bin/bash
# Tries a package and a newer one in a fresh root: installs, starts, upgrades with data, removes, purges. Only root can:
#     bash packaging/try/debian.sh OLD.deb NEWER.deb
# Ends with 0 when all was well, with 77 where the machine does not allow it, and else says what was wrong.
. "$(dirname "$0")/root.sh"

package() { inside dpkg "$@" >"$root/said" 2>&1 || wrong "dpkg $*"; }

start() {
    inside commonshed serve --port 0 >"$root/serving" 2>&1 &
    for _ in $(seq 1200); do
        address=$(sed -n 's/^Commonshed is open at //p' "$root/serving")
        [ -n "$address" ] && break
        kill -0 $! 2>/dev/null || { cat "$root/serving"; wrong "the server ended"; }
        sleep 0.1
    done
    [ -n "$address" ] || { cat "$root/serving"; wrong "the server did not open within two minutes"; }
    pid=$(cat "$root/var/lib/commonshed/process")
    local user
    user=$(stat -c %u "/proc/$pid")
    [ "$user" = "$(inside id -u commonshed)" ] || wrong "it runs as number $user"
    curl -fsSL --max-time 20 "$address/" | grep -q Commonshed || wrong "it does not answer at $address"
}

is_gone() { ! kill -0 "$pid" 2>/dev/null || grep -q '^State:.*Z' "/proc/$pid/status"; }

package -i /tmp/old
[ "$(inside stat -c '%U %a' /var/lib/commonshed)" = "commonshed 700" ] || wrong "the data folder is open"
[ "$(inside stat -c '%U:%G %a' /etc/commonshed/commonshed.properties)" = "root:commonshed 640" ] || wrong "settings are open"
ok "installed $(inside dpkg-query -W -f '${Version}' commonshed)"

start
ok "started, as the account commonshed, and answers"
inside commonshed import world /usr/lib/commonshed/examples/three-springs >"$root/said" 2>&1 || wrong "import"
out=/var/lib/commonshed/out
inside commonshed export world $out-before >"$root/said" 2>&1 || wrong "export"
cp -r "$root$out-before" "$place/before"
inside /usr/bin/setpriv --reuid=commonshed --regid=commonshed --clear-groups /usr/lib/commonshed/nightly >"$root/said" 2>&1 \
    || wrong "the nightly backup"
ls "$root"/var/backups/commonshed/nightly-*.backup >/dev/null || wrong "there is no nightly backup"
ok "backed up by the nightly script"
before=$pid

echo '#server.port=8081 # mine' >>"$root/etc/commonshed/commonshed.properties"
package -i /tmp/newer
pid=$before
is_gone || wrong "the upgrade left the old server running"
[ "$(ls "$root"/var/backups/commonshed | grep -c '^before-')" = 1 ] || wrong "no backup was made before the upgrade"
grep -q mine "$root/etc/commonshed/commonshed.properties" || wrong "settings were lost"
ok "upgraded to $(inside dpkg-query -W -f '${Version}' commonshed), after a backup"

start
inside commonshed export world $out-after >"$root/said" 2>&1 || wrong "export after the upgrade"
diff -r "$place/before" "$root$out-after" || wrong "the place is another after the upgrade"
inside commonshed doctor >"$root/said" 2>&1 || true
grep -q "The server runs (process $pid)" "$root/said" || wrong "the doctor"
ls "$root"/var/cache/commonshed/server-*.jsa >/dev/null || wrong "there is no archive of classes"
ok "started again, and everything is there"

package -r commonshed
is_gone || wrong "removing left the server running"
rest=$(left | tr '\n' ' ')
case $rest in
    "commonshed:"*" etc/commonshed/commonshed.env etc/commonshed/commonshed.properties var/backups/commonshed var/lib/commonshed ") ;;
    *) wrong "removing left: $rest" ;;
esac
ok "removed; data, settings and backups are there"

package -P commonshed
rest=$(left | tr '\n' ' ')
[ "$rest" = "var/backups/commonshed " ] || wrong "purging left: $rest"
ok "purged; nothing but backups is left"
