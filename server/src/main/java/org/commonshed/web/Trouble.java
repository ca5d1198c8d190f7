package org.commonshed.web;

import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
    BUSY(503),
    /** After the one above, as it is the cause that tells them apart. */
    DATABASE_GONE(503),
    DISK_FULL(507);

    private static final int FIRST_OF_OURS = 500;
    private static final int MOST_CAUSES = 20;
    private static final String NO_SPACE = "53100";
    private static final Set<String> NO_CONNECTION = Set.of("57P01", "57P02", "57P03", "57P05");

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

    /** The trouble that a failure comes from, where it is one of the world and no fault of the program. */
    static Optional<Trouble> findOf(Throwable fault) {
        @Nullable Throwable cause = fault;
        Optional<Trouble> found = Optional.empty();
        for (int i = 0; i < MOST_CAUSES && cause != null; i++) {
            Optional<Trouble> here = findOfOne(cause);
            found = here.isPresent() ? here : found; // the deepest knows best
            cause = cause.getCause();
        }
        return found;
    }

    private static Optional<Trouble> findOfOne(Throwable cause) {
        if (cause instanceof SQLException refused) {
            String state = String.valueOf(refused.getSQLState());
            if (state.equals(NO_SPACE)) {
                return Optional.of(DISK_FULL);
            }
            if (state.startsWith("08") || NO_CONNECTION.contains(state)) {
                return Optional.of(DATABASE_GONE);
            }
            // from the pool: all connections are in use
            return refused instanceof SQLTransientConnectionException ? Optional.of(BUSY) : Optional.empty();
        }
        boolean isNoSpace = cause instanceof IOException
                && String.valueOf(cause.getMessage()).contains("No space left on device");
        return isNoSpace ? Optional.of(DISK_FULL) : Optional.empty();
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

    /** Whether it may be over in a moment, with nobody doing anything. */
    boolean passes() {
        return this == BUSY || this == DATABASE_GONE;
    }
}
