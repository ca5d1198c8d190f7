# A fresh root on the programs of this machine, which writes nothing into it. Read in by what is tried there, with two files:
# they are /tmp/old and /tmp/newer within. Ends with 77 where the machine does not allow it.
set -euo pipefail
IFS=$' \t\n'

not_here() { echo "not here: $1"; exit 77; }
wrong() { echo "wrong: $1"; [ ! -e "$root/said" ] || tail -n 20 "$root/said"; exit 1; }
ok() { echo "ok: $1"; }

if [ "${1:-}" != --inside ]; then
    old=$(realpath "$1") newer=$(realpath "$2")
    [ "$(id -u)" -eq 0 ] || not_here "only root can make a root of its own"
    for program in unshare chroot mount setpriv curl; do
        command -v "$program" >/dev/null || not_here "there is no $program"
    done
    [ -L /bin ] || not_here "programs lie outside of /usr"
    place=$(mktemp -d /tmp/commonshed-root-XXXXXX)
    trap 'rm -rf "$place"' EXIT
    code=0
    unshare --mount --pid --fork --kill-child bash "$0" --inside "$place" "$old" "$newer" || code=$?
    exit "$code"
fi

place=$2 root=$2/root
mount --make-rprivate / || not_here "mounts cannot be made private"
mount -t tmpfs -o size=1500m,mode=755 none "$place" || not_here "no tmpfs can be mounted"
mkdir -p "$root"/{proc,dev,tmp,run,root,etc,usr,var/{lib/dpkg,log,cache,tmp,backups}} "$place"/{up,work}/{usr,etc,dpkg}
chmod 1777 "$root"/tmp "$root"/var/tmp
for link in bin sbin lib lib64 lib32; do
    [ ! -L "/$link" ] || ln -s "usr/$link" "$root/$link"
done
over() {
    mount -t overlay overlay -o "lowerdir=$1,upperdir=$place/up/$2,workdir=$place/work/$2" "$root$1" \
        || not_here "folders cannot be laid over each other"
}
over /usr usr
over /etc etc
over /var/lib/dpkg dpkg
mount --rbind /dev "$root/dev"
mount -t proc proc "$root/proc"
mount -t proc proc /proc # of this namespace, for stat and kill
if [ -e /usr/lib/commonshed ] || grep -q '^commonshed:' /etc/passwd; then not_here "commonshed is installed on this machine"; fi
cp "$3" "$root/tmp/old"
cp "$4" "$root/tmp/newer"

inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LC_ALL=C.UTF-8 "$@"; }

# What the package left in the root, besides what dpkg notes for itself.
left() {
    all_left | LC_ALL=C sort
}

all_left() {
    (cd "$place/up" && find usr etc ! -type d | grep -v -e '^etc/\(passwd\|group\|shadow\|gshadow\|subuid\|subgid\)-\?$' \
        -e '^etc/.pwd.lock$' -e '^etc/systemd/system' || true)
    (cd "$root" && find var -path var/lib/dpkg -prune -o -path var/log -prune -o -path var/lib/systemd -prune \
        -o ! -type d -print | grep -v '^var/cache/ldconfig' | sed 's|^\(var/[a-z]*/commonshed\)/.*|\1|' | sort -u)
    grep -h commonshed "$root/etc/passwd" "$root/etc/group" || true
}
