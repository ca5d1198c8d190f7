package org.commonshed.start.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.commonshed.start.Hindrance;
import org.commonshed.start.folder.OwnFiles;
import org.commonshed.start.folder.ServerAccount;

/**
 * The database that the house brings along. It runs as a child of this process, listens on loopback only, and answers
 * only who knows the word in the data folder. What it has acknowledged is on the disk.
 */
public final class EmbeddedPostgres implements Database {
    /** Who made the files and may do everything. The house comes in as {@link HouseAccount}. */
    private static final String MAKER = "commonshed";

    private static final String HOUSE_SECRET = "house-secret";
    private static final String OTHER = "postgres"; // a database that is always there
    private static final long LARGE_LOG = 10_000_000;

    private final PostgresProcess process;
    private final String secret;
    private final HouseAccount house;
    private boolean isSetUp;
    private boolean isReady;

    private EmbeddedPostgres(PostgresProcess process, String secret, HouseAccount house, boolean isSetUp) {
        this.process = process;
        this.secret = secret;
        this.house = house;
        this.isSetUp = isSetUp;
    }

    /** Starts the database of the data folder; {@link #awaitReady} must follow before it is used. */
    public static EmbeddedPostgres begin(Path data, Path programs) {
        return begin(data, programs, List.of());
    }

    /** As above, with further settings in the form {@code name=value}. */
    public static EmbeddedPostgres begin(Path data, Path programs, List<String> settings) {
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
            Optional<String> word = houseWord(data);
            String certain = word.isPresent() ? word.get() : newWord(data.resolve(HOUSE_SECRET));
            return new EmbeddedPostgres(process, secret, new HouseAccount(certain), word.isPresent());
        } catch (IOException fault) {
            throw new Hindrance("The database in " + data + " could not be started (" + fault + ").", fault);
        }
    }

    private static String secret(Path data, PostgresFiles files) throws IOException {
        Path file = data.resolve("secret");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        if (files.exist()) {
            throw new Hindrance("The file " + file + " is missing, and without it nobody can open the database"
                    + " beside it: put it back, or restore a backup into an empty folder.");
        }
        return newWord(file);
    }

    /** Empty as long as there is none, and where somebody wrote something else there. */
    private static Optional<String> houseWord(Path data) throws IOException {
        Path file = data.resolve(HOUSE_SECRET);
        return Files.exists(file)
                ? Optional.of(Files.readString(file).strip()).filter(OwnFiles::isSecretWord)
                : Optional.empty();
    }

    private static String newWord(Path file) throws IOException {
        String word = OwnFiles.secretWord();
        OwnFiles.write(file, word.getBytes(StandardCharsets.US_ASCII));
        return word;
    }

    private static void turnOver(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > LARGE_LOG) {
            Files.move(log, log.resolveSibling("db.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log)) {
            Files.createFile(log, OwnFiles.FILE);
        }
    }

    /** Waits until it answers, makes its one database and the account of the house the first time, gives itself back. */
    public EmbeddedPostgres awaitReady() {
        if (!isReady) {
            process.awaitReady(this::knock);
            isReady = true;
        }
        return this;
    }

    private void knock() throws SQLException {
        try {
            if (isSetUp) {
                DriverManager.getConnection(url(HouseAccount.DATABASE), account())
                        .close();
                return;
            }
        } catch (SQLException refused) {
            if (!HouseAccount.isMissing(refused)) {
                throw refused;
            }
        }
        setUp();
        isSetUp = true;
    }

    private void setUp() throws SQLException {
        try (Connection other = DriverManager.getConnection(url(OTHER), maker())) {
            HouseAccount.makeDatabase(other);
        }
        try (Connection own = DriverManager.getConnection(url(HouseAccount.DATABASE), maker())) {
            house.setUp(own);
        }
    }

    private String url(String name) {
        return "jdbc:postgresql://127.0.0.1:" + process.port() + "/" + name;
    }

    @Override
    public String url() {
        return awaitReady().url(HouseAccount.DATABASE);
    }

    @Override
    public Properties account() {
        return house.properties();
    }

    /** Somebody who may do everything there, for setting up and for tests. */
    public Properties maker() {
        return HouseAccount.properties(MAKER, secret);
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
