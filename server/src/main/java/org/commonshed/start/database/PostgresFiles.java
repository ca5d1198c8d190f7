package org.commonshed.start.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.start.Hindrance;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;

/**
 * The files in which the database keeps its tables.
 *
 * @param folder owned by the account, closed to all others
 */
public record PostgresFiles(Path folder, ServerAccount account) {
    /** The built-in locale makes the files independent of the machine's own sort orders, so they can be moved. */
    private static final List<String> OPTIONS = List.of(
            "-U",
            "commonshed",
            "--auth=scram-sha-256",
            "--data-checksums",
            "--encoding=UTF8",
            "--locale-provider=builtin",
            "--locale=C.UTF-8");

    /** Whether they were made. */
    boolean exist() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Makes them, unless they are there. What an earlier try left half-made is made anew. */
    void make(PostgresPrograms programs, String secret) throws IOException {
        if (exist()) {
            demandOurs();
            return;
        }
        Path part = folder.resolveSibling("db-making");
        OwnFiles.remove(part);
        Files.createDirectory(part, OwnFiles.FOLDER);
        account.own(part);
        Path word = folder.resolveSibling("db-word");
        try {
            OwnFiles.write(word, secret.getBytes(StandardCharsets.US_ASCII));
            account.own(word);
            run(programs, part, word);
        } finally {
            Files.deleteIfExists(word);
        }
        Files.deleteIfExists(folder);
        Files.move(part, folder);
    }

    private void demandOurs() throws IOException {
        String major = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!PostgresPrograms.VERSION.startsWith(major + ".")) {
            throw new Hindrance("The database in " + folder + " was made by PostgreSQL " + major
                    + ", and this Commonshed brings " + PostgresPrograms.VERSION + ": make a backup with the Commonshed"
                    + " that made it, and restore that into an empty folder.");
        }
    }

    private void run(PostgresPrograms programs, Path part, Path word) throws IOException {
        List<String> words = new ArrayList<>(List.of(programs.initdb().toString(), "-D", part.toString()));
        words.add("--pwfile=" + word);
        words.addAll(OPTIONS);
        Process initdb = account.command(words).redirectErrorStream(true).start();
        String said = new String(initdb.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        try {
            if (initdb.waitFor() != 0) {
                if (said.contains("could not look up effective user ID")) {
                    throw new Hindrance("The account with the number " + account.user() + " has no name in /etc/passwd,"
                            + " and the database needs one: add it there, start Commonshed as another user, or name a"
                            + " database of your own with commonshed.database.url (--database).");
                }
                throw new Hindrance("The database could not be made in " + folder + ": " + said.strip());
            }
        } catch (InterruptedException stop) {
            initdb.destroy();
            Thread.currentThread().interrupt();
            throw new Hindrance("Stopped while the database was being made.", stop);
        }
    }

    Path processFile() {
        return folder.resolve("postmaster.pid");
    }
}
