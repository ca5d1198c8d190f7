package org.commonshed.access.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import org.springframework.modulith.NamedInterface;

/** Secret words that only a machine remembers: 256 random bits. What is kept of them is a digest. */
@NamedInterface("people")
public final class Tokens {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    private Tokens() {}

    public static String next() {
        byte[] bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** SHA-256; no salt is needed for 256 random bits. */
    public static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK knows SHA-256", e);
        }
    }

    /** Another word that follows from the token but does not reveal it. */
    public static String derive(String token, String purpose) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + "\n" + token));
    }
}
