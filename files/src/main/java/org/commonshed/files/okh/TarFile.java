package org.commonshed.files.okh;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files of a tar archive, one after the other; nothing is unpacked to disk. Links and devices are no files. */
final class TarFile {
    private static final int BLOCK = 512;
    private static final int NAME_LENGTH = 100;
    private static final int SIZE_AT = 124;
    private static final int SIZE_LENGTH = 12;
    private static final int KIND_AT = 156;
    private static final int MAGIC_AT = 257;
    private static final int PREFIX_AT = 345;
    private static final int PREFIX_LENGTH = 155;
    private static final int MOST_HEADER = 1 << 16;
    private static final int RADIX_OCTAL = 8;

    /** What comes next; {@code kind} is {@code 0} for a file, {@code 2} for a link. */
    record Entry(String name, char kind, long size) {
        boolean isFile() {
            return kind == '0' || kind == '\0' || kind == '7';
        }

        boolean isLink() {
            return kind == '1' || kind == '2';
        }
    }

    /** No tar archive, or not a whole one. */
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;

        Broken(String message) {
            super(message);
        }
    }

    private final InputStream in;
    private long left; // bytes of the entry that nobody has read
    private long padding;

    TarFile(InputStream in) {
        this.in = in;
    }

    /** The next entry, with the long name that an extra header may hold; empty at the end. */
    Optional<Entry> next() throws IOException {
        String longName = "";
        while (true) {
            skip(left + padding);
            byte[] header = new byte[BLOCK];
            int read = in.readNBytes(header, 0, BLOCK);
            if (read == 0 || isEmpty(header)) {
                return Optional.empty();
            }
            Entry entry = entry(header, read);
            left = entry.size();
            padding = (BLOCK - left % BLOCK) % BLOCK;
            if (entry.kind() == 'x' || entry.kind() == 'L') {
                String text = new String(content(MOST_HEADER), StandardCharsets.UTF_8);
                longName = entry.kind() == 'x' ? path(text).orElse(longName) : text.replaceFirst("\0.*$", "");
            } else if (entry.kind() != 'g') {
                return Optional.of(longName.isEmpty() ? entry : new Entry(longName, entry.kind(), entry.size()));
            }
        }
    }

    /** The bytes of the entry; one more than {@code most} where there are more. */
    byte[] content(int most) throws IOException {
        byte[] bytes = in.readNBytes((int) Math.min(left, most + 1L));
        left -= bytes.length;
        if (left > 0 && bytes.length <= most) {
            throw new EOFException("The archive ends within a file.");
        }
        return bytes;
    }

    private void skip(long bytes) throws IOException {
        in.skipNBytes(bytes);
        left = 0;
        padding = 0;
    }

    private static Entry entry(byte[] header, int read) throws IOException {
        boolean isTar = read == BLOCK && text(header, MAGIC_AT, 5).equals("ustar");
        if (!isTar) {
            throw new Broken("This is no tar archive.");
        }
        String prefix = text(header, PREFIX_AT, PREFIX_LENGTH);
        boolean isOldGnu = header[MAGIC_AT + 5] == ' ';
        String name = text(header, 0, NAME_LENGTH);
        return new Entry(
                prefix.isEmpty() || isOldGnu ? name : prefix + "/" + name, (char) header[KIND_AT], size(header));
    }

    private static long size(byte[] header) throws IOException {
        String octal = text(header, SIZE_AT, SIZE_LENGTH).strip();
        if (!octal.matches("[0-7]{0,11}")) {
            throw new Broken("The archive holds a file of a size that cannot be.");
        }
        return octal.isEmpty() ? 0 : Long.parseLong(octal, RADIX_OCTAL);
    }

    /** Lines of {@code length key=value}. */
    private static Optional<String> path(String extended) {
        return extended.lines()
                .filter(line -> line.matches("\\d+ path=.*"))
                .map(line -> line.substring(line.indexOf('=') + 1))
                .findFirst();
    }

    private static String text(byte[] header, int from, int length) {
        int end = from;
        while (end < from + length && header[end] != 0) {
            end++;
        }
        return new String(header, from, end - from, StandardCharsets.UTF_8);
    }

    private static boolean isEmpty(byte[] block) {
        for (byte each : block) {
            if (each != 0) {
                return false;
            }
        }
        return true;
    }
}
