package org.commonshed.start.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;

/**
 * The running database: begun, waited for, stopped in order; one that an earlier process left behind is stopped first. Once
 * it has answered it is started again by itself whenever it ends unasked.
 */
final class PostgresProcess {
    /** What is acknowledged is on the disk; small in memory; nothing that people wrote goes into the log. */
    static final List<String> DURABLE = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "max_connections=40",
            "shared_buffers=64MB",
            "maintenance_work_mem=32MB",
            "max_parallel_workers_per_gather=0",
            "max_wal_size=256MB",
            "wal_level=minimal",
            "max_wal_senders=0",
            "max_logical_replication_workers=0",
            "io_method=sync",
            "jit=off",
            "timezone=UTC",
            "log_timezone=UTC",
            "log_error_verbosity=terse",
            "log_min_error_statement=panic");

    /** Long enough to work through the log after a crash. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    private static final Duration CHILDREN_GONE = Duration.ofSeconds(30);
    private static final Duration LEAVING = Duration.ofSeconds(1);
    private static final Duration STOPPED = Duration.ofSeconds(20);
    /** After so many tries to start again it is said why they failed. */
    private static final int TOLD_TRIES = 5;

    private static final long LONGEST_WAIT_MILLIS = 5_000;
    /** What the server answers while it starts, stops or mends itself; or nobody listens yet. */
    private static final Set<String> NOT_YET = Set.of("57P03", "57P02", "57P01", "08001", "08006", "53300");

    private final PostgresPrograms programs;
    private final PostgresFiles files;
    private final Path log;
    private final List<String> settings;
    private volatile @Nullable Process process;
    private volatile boolean isServing; // others know its port
    private volatile boolean isStopping;
    private volatile int port;
    private long logStart;

    PostgresProcess(PostgresPrograms programs, PostgresFiles files, Path log, List<String> settings) {
        this.programs = programs;
        this.files = files;
        this.log = log;
        this.settings = settings;
    }

    /** A try to reach the database. */
    interface Attempt {
        void run() throws SQLException;
    }

    int port() {
        return port;
    }

    long pid() {
        Process running = process;
        return running == null ? -1 : running.pid();
    }

    /** Starts the process; it may not answer yet. */
    void begin() throws IOException {
        new LeftBehind(programs, files).stop();
        launch();
    }

    private void launch() throws IOException {
        port = isServing ? port : freePort();
        logStart = Files.size(log);
        List<String> words = new ArrayList<>();
        // its own session, so that Ctrl-C in a terminal reaches us alone and we stop things in order
        if (Files.isExecutable(Path.of("/usr/bin/setsid"))) {
            words.add("/usr/bin/setsid");
        }
        words.addAll(
                List.of(programs.postgres().toString(), "-D", files.folder().toString(), "-p", "" + port));
        for (String setting : settings) {
            words.addAll(List.of("-c", setting));
        }
        process = files.account()
                .command(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return free.getLocalPort();
        }
    }

    /**
     * Tries until the database answers.
     *
     * @throws Hindrance with the end of the log when it ends instead, or does not answer in time
     */
    void awaitReady(Attempt attempt) {
        long start = System.nanoTime();
        try {
            while (true) {
                if (isStopping) {
                    throw new Hindrance("Stopped while the database was starting.");
                }
                if (hasEnded()) {
                    launchAgainOrTell(start);
                }
                if (answers(attempt)) {
                    isServing = true;
                    watch(attempt);
                    return;
                }
                if (System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new Hindrance("The database does not answer for " + PATIENCE.toSeconds()
                            + " s; see the end of " + log + ":\n" + tail());
                }
                Thread.sleep(20);
            }
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
            throw new Hindrance("Stopped while the database was starting.", interrupted);
        } catch (IOException fault) {
            throw new Hindrance("The database could not be started (" + fault + ").", fault);
        }
    }

    /** Until it ends: then it is started again at the same port, unless it was told to end. */
    private void watch(Attempt attempt) {
        Process running = process;
        if (running != null) {
            running.onExit().thenRunAsync(() -> startAgain(attempt), work -> {
                Thread thread = new Thread(work, "database-watch");
                thread.setDaemon(true);
                thread.start();
            });
        }
    }

    private void startAgain(Attempt attempt) {
        if (isStopping) {
            return;
        }
        System.err.println("The database has ended unasked; it is started again.");
        try {
            for (int tries = 1; !isStopping; tries++) {
                if (isStarted(attempt, tries)) {
                    return;
                }
                Thread.sleep(Math.min(500L * tries, LONGEST_WAIT_MILLIS));
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether there is nothing more to be done: it answers, or is to stop. On a full disk it starts once there is room. */
    private boolean isStarted(Attempt attempt, int tries) {
        try {
            synchronized (this) {
                if (isStopping) {
                    return true;
                }
                begin();
            }
            awaitReady(attempt);
            return true;
        } catch (IOException | Hindrance fault) {
            if (tries == TOLD_TRIES && !isStopping) {
                System.err.println(
                        "The database could not be started again so far; it is tried on and on. Maybe the disk"
                                + " is full. " + fault.getMessage());
            }
            return false;
        }
    }

    private boolean hasEnded() {
        Process running = process;
        return running == null || !running.isAlive();
    }

    /** Children of a killed server need a moment to notice; a port may be taken between our look and its use. */
    private void launchAgainOrTell(long start) throws IOException, InterruptedException {
        String tail = tail();
        boolean isHeld = tail.contains("shared memory block") || tail.contains("postmaster.pid");
        boolean isTaken = tail.contains("could not bind") || tail.contains("could not create any TCP/IP sockets");
        if ((!isHeld && !isTaken) || System.nanoTime() - start > CHILDREN_GONE.toNanos()) {
            throw new Hindrance("The database has not started; see the end of " + log + ":\n" + tail);
        }
        Thread.sleep(200);
        synchronized (this) {
            if (!isStopping) {
                begin();
            }
        }
    }

    private boolean answers(Attempt attempt) {
        try {
            attempt.run();
            return true;
        } catch (SQLException refused) {
            if (refused.getSQLState() == null || !NOT_YET.contains(refused.getSQLState())) {
                throw new Hindrance(
                        "The database refuses us (" + refused.getMessage() + "). Maybe the file secret beside it is not"
                                + " its own.",
                        refused);
            }
            return false;
        }
    }

    /** What the process has logged since it was started, the end of it. */
    private String tail() throws IOException {
        byte[] all = Files.readAllBytes(log);
        int from = (int) Math.max(Math.min(logStart, all.length), all.length - 2000L);
        return new String(all, from, all.length - from, StandardCharsets.UTF_8).strip();
    }

    /** Fast shutdown: sessions end, everything is written. Does nothing when it has ended already. */
    void stop() {
        Process running;
        synchronized (this) {
            isStopping = true;
            running = process;
        }
        if (running == null || !running.isAlive()) {
            return;
        }
        boolean isInterrupted = Thread.interrupted();
        try {
            running.toHandle().destroy(); // asks it to let those who are leaving go first
            if (!running.waitFor(LEAVING.toMillis(), TimeUnit.MILLISECONDS)) {
                LeftBehind.interrupt(running.pid()); // sends away whoever is still there
            }
            if (!running.waitFor(STOPPED.toSeconds(), TimeUnit.SECONDS)) {
                System.err.println("The database (process " + running.pid() + ") is still writing; it ends by itself.");
            }
        } catch (InterruptedException | IOException fault) {
            System.err.println("The database (process " + running.pid() + ") was not seen to stop: " + fault);
        } finally {
            if (isInterrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
