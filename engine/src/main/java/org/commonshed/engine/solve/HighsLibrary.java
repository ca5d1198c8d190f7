package org.commonshed.engine.solve;

import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** Brings the native library: found among the resources, unpacked once into a folder, loaded once in a process. */
final class HighsLibrary {
    private static boolean loaded;

    private HighsLibrary() {}

    static synchronized void load(Path folder) {
        if (loaded) {
            return;
        }
        try {
            Path library = unpacked(folder);
            Native.register(HighsNative.class, NativeLibrary.getInstance(library.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The solver's library cannot be unpacked into " + folder + "\nMaybe the disk is full or read-only.",
                    e);
        }
        if (!HighsNative.Highs_version().startsWith("1.")) {
            throw new IllegalStateException("HiGHS " + HighsNative.Highs_version() + " is not the version we know");
        }
        loaded = true;
    }

    private static Path unpacked(Path folder) throws IOException {
        String resource = resource();
        try (InputStream in = HighsLibrary.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(
                        "No solver for this machine: " + resource + " is missing\nMaybe it is not Linux on x86-64.");
            }
            byte[] bytes = in.readAllBytes();
            Path target = folder.resolve(sha256(bytes)).resolve(resource.substring(resource.lastIndexOf('/') + 1));
            if (!Files.exists(target) || Files.size(target) != bytes.length) {
                write(target, bytes);
            }
            return target.toAbsolutePath();
        }
    }

    private static void write(Path target, byte[] bytes) throws IOException {
        Files.createDirectories(target.getParent());
        Path part = Files.createTempFile(target.getParent(), "part", "");
        Files.write(part, bytes);
        try {
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static String resource() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean arm = System.getProperty("os.arch").equals("aarch64");
        if (system.contains("linux")) {
            return "/ortools-linux-" + (arm ? "aarch64" : "x86-64") + "/libhighs.so.1";
        }
        if (system.contains("mac")) {
            return "/ortools-darwin-" + (arm ? "aarch64" : "x86-64") + "/libhighs.1.dylib";
        }
        return "/ortools-win32-x86-64/highs.dll";
    }

    private static String sha256(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
