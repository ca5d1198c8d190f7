package org.commonshed.files.world;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Tells files that are no text from their first bytes, and the line in which a text leaves UTF-8. */
public final class Foreign {
    private Foreign() {}

    /** What the file really is; empty when it may be text. */
    public static Optional<Said> findKind(byte[] head) {
        String word = word(head);
        return word.isEmpty() ? Optional.empty() : Optional.of(Said.of("foreign." + word));
    }

    private static String word(byte[] head) {
        if (begins(head, 0x89, 'P', 'N', 'G') || begins(head, 0xFF, 0xD8, 0xFF) || begins(head, 'G', 'I', 'F', '8')) {
            return "picture";
        }
        if (begins(head, 'P', 'K', 3, 4)) {
            return "zip";
        }
        if (begins(head, '%', 'P', 'D', 'F')) {
            return "pdf";
        }
        if (begins(head, 0xFF, 0xFE) || begins(head, 0xFE, 0xFF)) {
            return "utf16";
        }
        for (byte b : head) {
            if (b == 0) {
                return "bytes";
            }
        }
        return "";
    }

    private static boolean begins(byte[] head, int... magic) {
        for (int i = 0; i < magic.length; i++) {
            if (i >= head.length || (head[i] & 0xFF) != magic[i]) {
                return false;
            }
        }
        return true;
    }

    /** How often a byte stands in a file. */
    public static long count(Path file, int sought) throws IOException {
        long count = 0;
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            for (int b = in.read(); b >= 0; b = in.read()) {
                count += b == sought ? 1 : 0;
            }
        }
        return count;
    }

    /** The first line that is not UTF-8, from 1; 0 when there is none or it cannot be read. */
    public static int badLine(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            byte[] line = new byte[1 << 16];
            int length = 0;
            int number = 1;
            int before = 0;
            for (int b = in.read(); b >= 0; b = in.read()) {
                boolean ends = b == '\n' && before != '\r' || b == '\r';
                before = b;
                if (ends || length == line.length) {
                    if (!isText(line, length)) {
                        return number;
                    }
                    number += ends ? 1 : 0;
                    length = 0;
                } else {
                    line[length++] = (byte) b;
                }
            }
            return isText(line, length) ? 0 : number;
        } catch (IOException e) {
            return 0;
        }
    }

    private static boolean isText(byte[] bytes, int length) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, length));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }
}
