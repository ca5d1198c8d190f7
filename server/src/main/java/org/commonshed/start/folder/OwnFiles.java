package org.commonshed.start.folder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import java.util.stream.Stream;

/** Files and folders that only their owner may read, from the moment they exist. */
public final class OwnFiles {
    public static final FileAttribute<Set<PosixFilePermission>> FILE = mode("rw-------");
    public static final FileAttribute<Set<PosixFilePermission>> FOLDER = mode("rwx------");

    private OwnFiles() {}

    private static FileAttribute<Set<PosixFilePermission>> mode(String mode) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(mode));
    }

    /** Writes the whole file or leaves what was there; it is on the disk when this returns. */
    public static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.deleteIfExists(part);
        try (FileChannel out =
                FileChannel.open(part, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), FILE)) {
            ByteBuffer left = ByteBuffer.wrap(content);
            while (left.hasRemaining()) {
                out.write(left);
            }
            out.force(true);
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** 24 random bytes as text. */
    public static String secretWord() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    /** Whether the text looks like {@link #secretWord}. */
    public static boolean isSecretWord(String text) {
        return text.matches("[0-9a-f]{48}");
    }

    /** Removes a folder and all in it; follows no links. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        if (Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            try (Stream<Path> inside = Files.list(folder)) {
                for (Path each : inside.toList()) {
                    remove(each);
                }
            }
        }
        Files.deleteIfExists(folder);
    }
}
