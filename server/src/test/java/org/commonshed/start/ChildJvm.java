package org.commonshed.start;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A Java process of its own with the classes of this one, to be killed or told to stop. */
public final class ChildJvm implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private ChildJvm(Process process) {
        this.process = process;
        this.said = process.inputReader();
    }

    public static ChildJvm run(Class<?> main, String... words) throws IOException {
        return run(List.of(), System.getProperty("java.class.path"), main, words);
    }

    /** Begun by another command, such as one that changes the account. */
    public static ChildJvm run(List<String> prefix, String classPath, Class<?> main, String... words)
            throws IOException {
        List<String> all = new ArrayList<>(prefix);
        all.add(ProcessHandle.current().info().command().orElseThrow());
        all.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx300m", "-cp", classPath));
        all.add("-Dcommonshed.root=" + System.getProperty("commonshed.root", ".."));
        all.add(main.getName());
        all.addAll(List.of(words));
        return new ChildJvm(new ProcessBuilder(all).redirectErrorStream(true).start());
    }

    /** A program that becomes Java, as the launcher does. */
    public static ChildJvm launched(String... words) throws IOException {
        return new ChildJvm(new ProcessBuilder(words).redirectErrorStream(true).start());
    }

    /** The next line that holds the text, with what came before it when there is none. */
    public String awaitLine(String text) throws IOException {
        StringBuilder before = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            if (line.contains(text)) {
                return line;
            }
            before.append(line).append('\n');
        }
        throw new AssertionError("It ended without “" + text + "”:\n" + before);
    }

    /** All lines that are left, up to its end. */
    public List<String> rest() {
        return said.lines().toList();
    }

    public long pid() {
        return process.pid();
    }

    /** When this returns it is gone, and what it held is free; what it has said already can still be read. */
    public void kill() {
        process.toHandle().destroyForcibly();
        process.onExit().join();
    }

    /** Asks it to stop, as the system does. */
    public int stop() throws InterruptedException {
        process.toHandle().destroy();
        return await();
    }

    public int await() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It has not ended within a minute.");
        }
        return process.exitValue();
    }

    /** The process number in the database's own file. */
    public static long postmaster(Path data) throws IOException {
        return Long.parseLong(
                Files.readAllLines(data.resolve("db/postmaster.pid")).get(0).strip());
    }

    /** Kills any process and waits until it is gone. */
    public static void killAndAwait(long pid) {
        ProcessHandle.of(pid).ifPresent(process -> {
            process.destroyForcibly();
            process.onExit().join();
        });
    }

    @Override
    public void close() {
        kill();
    }
}
