package org.commonshed.web;

import java.util.Arrays;
import java.util.Locale;

/**
 * Why an address cannot be answered. The code of each is told to people and never used for anything else. What may not be
 * known of answers as {@link #NOT_FOUND}, exactly as what does not exist.
 */
enum Trouble {
    REQUEST_UNCLEAR(400),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    NOT_THIS_WAY(405),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    WRONG_KIND(415),
    TOO_OFTEN(429),
    SERVER_FAILED(500),
    BUSY(503);

    private static final int FIRST_OF_OURS = 500;

    private final int status;

    Trouble(int status) {
        this.status = status;
    }

    /** The trouble for a status of HTTP; those without one of their own count as the most general one of their kind. */
    static Trouble of(int status) {
        return Arrays.stream(values())
                .filter(trouble -> trouble.status == status)
                .findFirst()
                .orElse(status >= FIRST_OF_OURS ? SERVER_FAILED : REQUEST_UNCLEAR);
    }

    int status() {
        return status;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it is the server's fault. */
    boolean isOurs() {
        return this == SERVER_FAILED;
    }
}
