package org.commonshed.access.claim;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The word with which the first visitor claims the server. It is printed to the terminal and kept in a file that its owner
 * alone may read, until it is used; it is never logged.
 */
class ClaimWord {
    /** Letters that nobody takes for another, or for a digit. */
    private static final String LETTERS = "ABCDEFGHJKMNPRSTUVWXYZ";

    private static final int LENGTH = 6;
    private static final int MOST_WRONG = 5;
    private static final Pattern WORD = Pattern.compile("[" + LETTERS + "]{" + LENGTH + "}");

    private final Path file;
    private final PrintStream terminal;
    private final SecureRandom random = new SecureRandom();
    private int wrong;

    ClaimWord(Path file, PrintStream terminal) {
        this.file = file;
        this.terminal = terminal;
    }

    /** Prints the word that holds, and makes one if there is none. */
    synchronized void show() {
        print(read().orElseGet(this::renew));
    }

    /** Whether it is the word; the fifth wrong try makes a new one. */
    synchronized boolean matches(String typed) {
        String word = read().orElseGet(this::renew);
        String letters = typed.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "");
        if (MessageDigest.isEqual(bytes(word), bytes(letters))) {
            return true;
        }
        wrong++;
        if (wrong >= MOST_WRONG) {
            print(renew());
        }
        return false;
    }

    synchronized void forget() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<String> read() {
        try {
            return Files.exists(file)
                    ? Optional.of(Files.readString(file).strip())
                            .filter(word -> WORD.matcher(word).matches())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String renew() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            word.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        write(word.toString());
        wrong = 0;
        return word.toString();
    }

    private void write(String word) {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        try {
            Files.deleteIfExists(part);
            Files.createFile(part, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, word + "\n");
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void print(String word) {
        terminal.println("Nobody keeps this server yet. The code to claim it: " + word);
        terminal.flush();
    }

    private static byte[] bytes(String word) {
        return word.getBytes(StandardCharsets.UTF_8);
    }
}
