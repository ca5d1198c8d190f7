package org.commonshed.bench;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server started as anybody starts it, in a process of its own, on loopback. */
final class RunningHouse implements AutoCloseable {
    private static final long LONGEST_SECONDS = 120;
    private static final int PATIENCE_MILLIS = 20;

    final int port;
    /** From the command to the first page that is answered. */
    final double startSeconds;

    private final Process process;

    private RunningHouse(Process process, int port, double startSeconds) {
        this.process = process;
        this.port = port;
        this.startSeconds = startSeconds;
    }

    static RunningHouse start(Path root, Path data) throws IOException, InterruptedException {
        int port = freePort();
        long begin = System.nanoTime();
        Process process = command(root, "serve", "--data", data.toString(), "--port", Integer.toString(port))
                .redirectErrorStream(true)
                .redirectOutput(data.resolveSibling("server.log").toFile())
                .start();
        while (!answers(port)) {
            if (!process.isAlive() || System.nanoTime() - begin > TimeUnit.SECONDS.toNanos(LONGEST_SECONDS)) {
                process.destroy();
                throw new IllegalStateException(
                        "the server did not start: " + Files.readString(data.resolveSibling("server.log")));
            }
            Thread.sleep(PATIENCE_MILLIS);
        }
        return new RunningHouse(process, port, (System.nanoTime() - begin) / 1e9);
    }

    /** The launcher with these words. */
    static ProcessBuilder command(Path root, String... words) {
        List<String> all = new ArrayList<>(List.of(root.resolve("commonshed").toString()));
        all.addAll(List.of(words));
        return new ProcessBuilder(all);
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static boolean answers(int port) {
        try {
            HttpURLConnection connection = (HttpURLConnection)
                    URI.create("http://127.0.0.1:" + port + "/sign-in").toURL().openConnection();
            connection.setInstanceFollowRedirects(false);
            return connection.getResponseCode() < 500;
        } catch (IOException notYet) {
            return false;
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Resident memory of the server's own process, in megabytes. */
    double serverMegabytes() {
        return residentKb(process.toHandle()) / 1000;
    }

    /** That of the database and its helpers: memory that they share counts once. */
    double databaseMegabytes() {
        double sum = process.toHandle()
                .descendants()
                .filter(p -> p.info().command().orElse("").contains("postgres"))
                .mapToDouble(RunningHouse::proportionalKb)
                .sum();
        return sum / 1000;
    }

    private static double residentKb(ProcessHandle process) {
        return kb(Path.of("/proc", Long.toString(process.pid()), "status"), "VmRSS:");
    }

    private static double proportionalKb(ProcessHandle process) {
        return kb(Path.of("/proc", Long.toString(process.pid()), "smaps_rollup"), "Pss:");
    }

    private static double kb(Path file, String name) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(l -> l.startsWith(name))
                    .mapToDouble(l -> Double.parseDouble(l.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(Double.NaN);
        } catch (IOException gone) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
