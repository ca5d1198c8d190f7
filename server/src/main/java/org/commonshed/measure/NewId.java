package org.commonshed.measure;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** Ids made by whoever makes the thing, in the order of time: UUID version 7 of RFC 9562. */
public final class NewId {
    private static final Pattern WRITTEN = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private NewId() {}

    /** The id that a text from outside is; nothing where it is none. */
    public static Optional<UUID> find(String text) {
        return WRITTEN.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    /** The first 48 bits are the milliseconds since 1970, 74 of the others random. */
    public static UUID next(Clock clock) {
        long random = RANDOM.nextLong();
        long most = clock.millis() << 16 | VERSION_7 | random >>> 52;
        return new UUID(most, VARIANT | RANDOM.nextLong() >>> 2);
    }
}
