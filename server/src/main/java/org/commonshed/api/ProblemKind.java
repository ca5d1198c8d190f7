package org.commonshed.api;

import java.util.Arrays;
import java.util.Locale;

/** Why a request is not done. The code of each is told to programs and never used for anything else. */
public enum ProblemKind {
    REQUEST_UNCLEAR(400),
    QUERY_WRONG(400),
    BODY_UNREADABLE(400),
    TOKEN_NEEDED(401),
    NOT_ALLOWED(403),
    NOT_FOUND(404),
    NOT_THIS_WAY(405),
    NOT_IN_THAT_FORM(406),
    TOO_LATE(409),
    KEY_IN_USE(409),
    CHANGED_SINCE(412),
    TOO_LARGE(413),
    ADDRESS_TOO_LONG(414),
    WRONG_KIND(415),
    TO_MEND(422),
    KEY_USED(422),
    MATCH_NEEDED(428),
    TOO_OFTEN(429),
    SERVER_FAILED(500),
    BUSY(503);

    private static final int FIRST_OF_OURS = 500;

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Where it is explained. */
    public String type() {
        return "/api#problem-" + code();
    }

    /** The first for a status of HTTP; those without one of their own count as the most general one of their kind. */
    static ProblemKind of(int status) {
        return Arrays.stream(values())
                .filter(kind -> kind.status == status)
                .findFirst()
                .orElse(status >= FIRST_OF_OURS ? SERVER_FAILED : REQUEST_UNCLEAR);
    }
}
