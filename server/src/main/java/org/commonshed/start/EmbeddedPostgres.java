package org.commonshed.start;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/**
 * The database that the house brings along. It runs as a child of this process, listens on loopback only, and answers
 * only who knows the word in the data folder. What it has acknowledged is on the disk.
 */
public final class EmbeddedPostgres implements Database {
    private static final String USER = "commonshed";
    private static final String NAME = "commonshed";
    private static final long LARGE_LOG = 10_000_000;

    private final PostgresProcess process;
    private final String secret;
    private boolean isReady;

    private EmbeddedPostgres(PostgresProcess process, String secret) {
        this.process = process;
        this.secret = secret;
    }

    /** Starts the database of the data folder; {@link #awaitReady} must follow before it is used. */
    static EmbeddedPostgres begin(Path data, Path programs) {
        return begin(data, programs, List.of());
    }

    /** As above, with further settings in the form {@code name=value}. */
    static EmbeddedPostgres begin(Path data, Path programs, List<String> settings) {
        PostgresFiles files = new PostgresFiles(data.resolve("db"), ServerAccount.of(data.resolve("db")));
        files.account().demandEntry(data);
        PostgresPrograms unpacked = PostgresPrograms.in(programs);
        files.account().demandEntry(unpacked.home());
        try {
            String secret = secret(data, files);
            files.make(unpacked, secret);
            Path log = data.resolve("db.log");
            turnOver(log);
            List<String> all = new ArrayList<>(PostgresProcess.DURABLE);
            all.addAll(settings);
            PostgresProcess process = new PostgresProcess(unpacked, files, log, List.copyOf(all));
            process.begin();
            return new EmbeddedPostgres(process, secret);
        } catch (IOException fault) {
            throw new Hindrance("The database in " + data + " could not be started (" + fault + ").", fault);
        }
    }

    private static String secret(Path data, PostgresFiles files) throws IOException {
        Path file = data.resolve("secret");
        if (!Files.exists(file)) {
            if (files.exist()) {
                throw new Hindrance("The file " + file + " is missing, and without it nobody can open the database"
                        + " beside it: put it back, or restore a backup into an empty folder.");
            }
            OwnFiles.write(file, OwnFiles.secretWord().getBytes(StandardCharsets.US_ASCII));
        }
        return Files.readString(file).strip();
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling("db.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, OwnFiles.FILE);
        }
    }

    /** Waits until it answers, makes its one database the first time, and gives itself back. */
    public EmbeddedPostgres awaitReady() {
        if (!isReady) {
            process.awaitReady(() -> connect(NAME).close());
            isReady = true;
        }
        return this;
    }

    private Connection connect(String name) throws SQLException {
        try {
            return DriverManager.getConnection(url(name), account());
        } catch (SQLException refused) {
            if ("3D000".equals(refused.getSQLState()) && name.equals(NAME)) {
                try (Connection other = connect("postgres");
                        Statement create = other.createStatement()) {
                    create.execute("create database " + NAME);
                }
                return DriverManager.getConnection(url(name), account());
            }
            throw refused;
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + process.port() + "/" + name;
    }

    @Override
    public String url() {
        return awaitReady().url(NAME);
    }

    @Override
    public Properties account() {
        Properties account = new Properties();
        account.setProperty("user", USER);
        account.setProperty("password", secret);
        return account;
    }

    /** The process number, for tests that kill it. */
    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.stop();
    }
}
