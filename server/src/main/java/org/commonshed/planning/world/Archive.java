package org.commonshed.planning.world;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** A folder as one archive and back, and what is compressed; all of it bounded. The same folder gives the same bytes. */
public final class Archive {
    static final long MOST_BYTES = 256L << 20;

    private static final int MOST_FILES = 500;
    private static final int CHUNK = 1 << 16;

    private Archive() {}

    /** All files of a folder, in the order of their names. */
    public static byte[] pack(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(folder.relativize(file).toString());
                entry.setTime(0);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    /**
     * Writes an archive as a folder.
     *
     * @throws IOException when it is larger than anything that is kept, or names a file outside the folder
     */
    public static void unpack(byte[] archive, Path folder) throws IOException {
        long left = MOST_BYTES;
        int count = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                if (!file.startsWith(folder) || entry.isDirectory() || ++count > MOST_FILES) {
                    throw new IOException("the archive holds " + entry.getName() + ", which cannot be");
                }
                byte[] content = bounded(zip, left);
                left -= content.length;
                Files.createDirectories(file.getParent());
                Files.write(file, content);
            }
        }
    }

    private static byte[] bounded(InputStream in, long most) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
            out.write(chunk, 0, n);
            if (out.size() > most) {
                throw new IOException("more than " + MOST_BYTES + " bytes");
            }
        }
        return out.toByteArray();
    }

    public static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(content);
        }
        return bytes.toByteArray();
    }

    public static byte[] expanded(byte[] compressed) throws IOException {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return bounded(in, MOST_BYTES);
        }
    }

    /** A new folder for its owner alone. */
    public static Path fresh(Path within, String name) throws IOException {
        Files.createDirectories(
                within, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        return Files.createTempDirectory(within, name);
    }

    /** Removes a folder and all in it; follows no links. */
    public static void remove(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            for (Path each : walk.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        } catch (IOException e) {
            // What is left there is removed at the next start.
            return;
        }
    }
}
