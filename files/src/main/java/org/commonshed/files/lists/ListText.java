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
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Foreign;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * The text of a file, whatever its letters are written in: UTF-8, UTF-16 with a byte order mark, else Windows-1252, which is said.
 *
 * @param encoding as people call it
 */
record ListText(String text, String encoding) {
    private static final int HEAD = 4096;
    private static final String MARK = "\uFEFF";
    private static final Said SAVE = Said.of("lists:save");

    /** Null with a problem noted. */
    static @Nullable ListText read(InputStream in, ListLimits limits, Findings findings) {
        try {
            PushbackInputStream raw = new PushbackInputStream(in, 2);
            byte[] magic = raw.readNBytes(2);
            raw.unread(magic);
            boolean isPacked = begins(magic, 0x1F, 0x8B);
            byte[] bytes = (isPacked ? new GZIPInputStream(raw) : raw).readNBytes(limits.bytes() + 1);
            if (bytes.length > limits.bytes()) {
                Said sentence = Said.of(
                        "lists:too_large",
                        ReadingLimits.DEFAULT.withBytes(limits.bytes()).size());
                findings.problem(0, "", "too_large", sentence, Said.of("lists:by_parts"));
                return null;
            }
            return decode(bytes, findings);
        } catch (IOException e) {
            findings.problem(0, "", "unreadable", Said.of("lists:unreadable_end"), Said.of("json.end.mend"));
            return null;
        }
    }

    private static @Nullable ListText decode(byte[] bytes, Findings findings) {
        boolean isLittle = begins(bytes, 0xFF, 0xFE);
        if (isLittle || begins(bytes, 0xFE, 0xFF)) {
            Charset charset = isLittle ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            String text = strict(bytes, charset);
            if (text == null) {
                findings.problem(0, "", "encoding", Said.of("lists:not_utf16"), SAVE);
                return null;
            }
            return new ListText(text.substring(1), "UTF-16");
        }
        Optional<Said> foreign = Foreign.findKind(Arrays.copyOf(bytes, Math.min(HEAD, bytes.length)));
        if (foreign.isPresent()) {
            Said sentence = Said.of("lists:not_text", foreign.get());
            findings.problem(0, "", "not_text", sentence, SAVE);
            return null;
        }
        String utf8 = strict(bytes, StandardCharsets.UTF_8);
        if (utf8 != null) {
            return new ListText(utf8.startsWith(MARK) ? utf8.substring(1) : utf8, "UTF-8");
        }
        String western = strict(bytes, Charset.forName("windows-1252"));
        if (western == null) {
            findings.problem(0, "", "encoding", Said.of("lists:not_western"), SAVE);
            return null;
        }
        findings.hint(0, "", "windows_1252", Said.of("lists:windows_1252"), Said.of("lists:windows_1252.mend"));
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
                Said sentence = Said.of("lists:long_line", (i + 1), limits.line());
                findings.problem(i + 1, "", "line_too_long", sentence, Said.of("lists:long_line.mend"));
            }
        }
        return lines;
    }
}
