package org.commonshed.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;

/** Tags of what is answered (RFC 9110, 8.8.3): the same tag means the same content, byte by byte. */
public final class Tags {
    private Tags() {}

    public static String of(byte[] content) {
        return '"' + HexFormat.of().formatHex(digest(content)) + '"';
    }

    public static String of(String content) {
        return of(content.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a header such as {@code If-None-Match} names the tag. */
    static boolean names(String header, String tag) {
        return header.strip().equals("*")
                || Arrays.stream(header.split(",")).map(String::strip).anyMatch(tag::equals);
    }

    private static byte[] digest(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }
}
