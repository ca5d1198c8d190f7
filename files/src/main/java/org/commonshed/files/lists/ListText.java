package org.commonshed.files.lists;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Foreign;
import org.commonshed.files.world.ReadingLimits;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, whatever its letters are written in: UTF-8, UTF-16 with a byte order mark, else Windows-1252, which is said.
 *
 * @param encoding as people call it
 */
record ListText(String text, String encoding) {
    private static final int HEAD = 4096;
    private static final String MARK = "\uFEFF";
    private static final String SAVE = "Save the list as CSV in UTF-8.";

    /** Null with a problem noted. */
    static @Nullable ListText read(InputStream in, ListLimits limits, Findings findings) {
        try {
            PushbackInputStream raw = new PushbackInputStream(in, 2);
            byte[] magic = raw.readNBytes(2);
            raw.unread(magic);
            boolean isPacked = begins(magic, 0x1F, 0x8B);
            byte[] bytes = (isPacked ? new GZIPInputStream(raw) : raw).readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                String sentence = "The list holds more than "
                        + ReadingLimits.DEFAULT.withBytes(limits.bytes()).size() + ".";
                findings.problem(0, "", "too_large", sentence, "Bring it in by parts.");
                return null;
            }
            return decode(bytes, findings);
        } catch (IOException e) {
            findings.problem(0, "", "unreadable", "The file cannot be read to its end.", "Maybe it was cut off.");
            return null;
        }
    }

    private static @Nullable ListText decode(byte[] bytes, Findings findings) {
        boolean isLittle = begins(bytes, 0xFF, 0xFE);
        if (isLittle || begins(bytes, 0xFE, 0xFF)) {
            Charset charset = isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            String text = strict(bytes, charset);
            if (text == null) {
                findings.problem(0, "", "encoding", "There are letters here that are not UTF-16.", SAVE);
                return null;
            }
            return new ListText(text.substring(1), "UTF-16");
        }
        String foreign = Foreign.kind(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
        if (!foreign.isEmpty()) {
            String sentence = "This is " + foreign + ", not a list as text.";
            findings.problem(0, "", "not_text", sentence, SAVE);
            return null;
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new ListText(utf8.startsWith(MARK) ? utf8.substring(1) : utf8, "UTF-8");
        }
        String western = strict(bytes, Charset.forName("windows-1252"));
        if (western == null) {
            findings.problem(0, "", "encoding", "The letters here are neither UTF-8 nor Windows-1252.", SAVE);
            return null;
        }
        findings.hint(
                0,
                "",
                "windows_1252",
                "The letters are not UTF-8; they are read as Windows-1252 (western European).",
                "Look at names with accents. If they are wrong, save the list in UTF-8.");
        return new ListText(western, "Windows-1252");
    }

    private static boolean begins(byte[] bytes, int first, int second) {
        return bytes.length >= 2 && (bytes[0] & 0xFF) == first && (bytes[1] & 0xFF) == second;
    }

    private static @Nullable String strict(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** Its lines; a line that is too long is a problem. */
    List<String> lines(ListLimits limits, Findings findings) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).length() > limits.line()) {
                String sentence = "Line " + (i + 1) + " is longer than " + limits.line() + " characters.";
                findings.problem(
                        i + 1,
                        "",
                        "line_too_long",
                        sentence,
                        "Maybe a quotation mark is not closed, or it is another file.");
            }
        }
        return lines;
    }
}
