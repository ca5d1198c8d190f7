package org.commonshed.start.folder;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;

/**
 * The account under which the database runs: the user's own, or, as the database refuses root, one without any rights.
 *
 * @param user number of the account
 * @param group number of its group
 * @param isOther whether commands must be run as somebody else than who we are
 */
public record ServerAccount(int user, int group, boolean isOther) {
    private static final int NOBODY = 65534;

    /** Whether this process is root, by its number and not by its name. */
    public static boolean isRoot() {
        return ourself()[0] == 0;
    }

    private static int[] ourself() {
        return owner(Path.of("/proc/self")); // a link; what it points to is ours
    }

    private static int[] owner(Path file) {
        try {
            return new int[] {(int) Files.getAttribute(file, "unix:uid"), (int) Files.getAttribute(file, "unix:gid")};
        } catch (IOException fault) {
            throw new IllegalStateException("The owner of " + file + " cannot be read: " + fault, fault);
        }
    }

    /**
     * Who the database runs as: whoever owns its files already, else an account named commonshed, else nobody.
     *
     * @param files the database's own folder, whether it exists or not
     */
    public static ServerAccount of(Path files) {
        int[] me = ourself();
        if (me[0] != 0) {
            return new ServerAccount(me[0], me[1], false);
        }
        if (Files.isDirectory(files)) {
            int[] owner = owner(files);
            if (owner[0] != 0) {
                return new ServerAccount(owner[0], owner[1], true);
            }
        }
        return packaged();
    }

    private static ServerAccount packaged() {
        try {
            for (String line : Files.readAllLines(Path.of("/etc/passwd"))) {
                String[] fields = line.split(":", -1);
                if (fields.length > 3 && fields[0].equals("commonshed") && !fields[2].equals("0")) {
                    return new ServerAccount(Integer.parseInt(fields[2]), Integer.parseInt(fields[3]), true);
                }
            }
        } catch (IOException | NumberFormatException unreadable) {
            return new ServerAccount(NOBODY, NOBODY, true);
        }
        return new ServerAccount(NOBODY, NOBODY, true);
    }

    /** The command as that account runs it, without rights and with nothing but what it needs. */
    public ProcessBuilder command(List<String> words) {
        List<String> all = new ArrayList<>();
        if (isOther) {
            all.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + group, "--clear-groups"));
            all.addAll(List.of("--no-new-privs", "--inh-caps=-all", "--bounding-set=-all"));
        }
        all.addAll(words);
        ProcessBuilder process = new ProcessBuilder(all);
        process.environment().clear();
        process.environment().put("LC_ALL", "C.UTF-8");
        process.environment().put("PATH", "/usr/sbin:/usr/bin:/sbin:/bin");
        process.redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()));
        return process;
    }

    /** Gives the folder to the account. */
    public void own(Path folder) throws IOException {
        if (isOther) {
            Files.setAttribute(folder, "unix:uid", user);
            Files.setAttribute(folder, "unix:gid", group);
        }
    }

    /**
     * Makes sure that the account can enter the folder.
     *
     * @throws Hindrance naming the folder in the way
     */
    public void demandEntry(Path folder) {
        if (isOther && !canEnter(folder)) {
            Path closed = folder;
            for (Path above = folder; above != null; above = above.getParent()) {
                if (!canEnter(above)) {
                    closed = above;
                }
            }
            throw new Hindrance("The database may not run as root, and its account (number " + user
                    + ") cannot enter " + closed + ": name another folder with --data (as root the usual one is "
                    + "/var/lib/commonshed), start Commonshed as a normal user, or run: chmod o+x " + closed);
        }
    }

    /** Whether the account can enter the folder. */
    public boolean canEnter(Path folder) {
        if (!isOther) {
            return Files.isExecutable(folder);
        }
        try {
            Process test = command(List.of("test", "-x", folder.toString()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(test.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = test.waitFor();
            if (code != 0 && !said.isBlank()) {
                throw noOtherAccount(said.strip(), null);
            }
            return code == 0;
        } catch (IOException fault) {
            throw noOtherAccount(String.valueOf(fault.getMessage()), fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new Hindrance("Stopped while the folders were looked at.", stop);
        }
    }

    private Hindrance noOtherAccount(String why, @Nullable Throwable cause) {
        String sentence = "The database may not run as root, and running it as another account does not work here ("
                + why + "): start Commonshed as a normal user, or name a database of your own with"
                + " commonshed.database.url (--database).";
        return cause == null ? new Hindrance(sentence) : new Hindrance(sentence, cause);
    }
}
