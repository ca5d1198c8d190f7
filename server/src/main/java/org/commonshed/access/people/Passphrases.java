package org.commonshed.access.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Passphrases: what a good one is, and their hashes. Argon2id with 19 MiB, 2 passes and 1 lane, the least that OWASP's
 * cheat sheet on storing passwords (2025) asks for; 16 bytes of salt, 32 of hash. At most two are worked out at a time,
 * so that many guesses cannot fill the memory.
 */
@Component
public class Passphrases {
    static final int SHORTEST = 16;
    static final int LONGEST = 200;

    private static final int FEWEST_DIFFERENT = 6;
    private static final int AT_A_TIME = 2;
    private static final String KNOWN_EVERYWHERE = "correct horse battery staple";

    private final Argon2PasswordEncoder encoder;
    private final Semaphore places = new Semaphore(AT_A_TIME, true);
    private final String nobodys;

    /**
     * How much work a hash is.
     *
     * @param memory in KiB
     */
    public record Effort(int memory, int passes) {
        static final Effort OF_TODAY = new Effort(19 * 1024, 2);
    }

    /** @param effort another one where many houses open and close, as in tests */
    @Autowired
    Passphrases(ObjectProvider<Effort> effort) {
        this(effort.getIfAvailable(() -> Effort.OF_TODAY));
    }

    Passphrases(Effort effort) {
        this.encoder = new Argon2PasswordEncoder(16, 32, 1, effort.memory(), effort.passes());
        this.nobodys = hash(Tokens.next());
    }

    /** What is wrong with a new passphrase. */
    enum Flaw {
        EMPTY,
        SHORT,
        LONG,
        MONOTONOUS,
        KNOWN
    }

    static Optional<Flaw> flaw(String typed, String name) {
        if (typed.length() > LONGEST * 2) {
            return Optional.of(Flaw.LONG);
        }
        String phrase = normal(typed);
        int length = phrase.codePointCount(0, phrase.length());
        if (phrase.isBlank()) {
            return Optional.of(Flaw.EMPTY);
        }
        if (length < SHORTEST) {
            return Optional.of(Flaw.SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Flaw.LONG);
        }
        if (phrase.chars().distinct().count() < FEWEST_DIFFERENT) {
            return Optional.of(Flaw.MONOTONOUS);
        }
        String lower = phrase.toLowerCase(Locale.ROOT);
        return lower.contains(KNOWN_EVERYWHERE) || Person.key(phrase).equals(Person.key(name))
                ? Optional.of(Flaw.KNOWN)
                : Optional.empty();
    }

    public String hash(String phrase) {
        places.acquireUninterruptibly();
        try {
            return written(encoder.encode(normal(phrase)));
        } finally {
            places.release();
        }
    }

    /** Takes as long when there is no hash to compare with. */
    public boolean matches(String phrase, Optional<String> hash) {
        boolean isTooLong = phrase.length() > LONGEST * 2;
        String typed = isTooLong ? "" : normal(phrase);
        places.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(typed, hash.orElse(nobodys));
            return same && hash.isPresent() && !isTooLong;
        } finally {
            places.release();
        }
    }

    /** Whether the hash was made with weaker parameters than those of today. */
    public boolean isOutdated(String hash) {
        return encoder.upgradeEncoding(hash);
    }

    private static String normal(String phrase) {
        return Normalizer.normalize(phrase, Normalizer.Form.NFKC);
    }

    private static String written(@Nullable String hash) {
        if (hash == null) {
            throw new IllegalStateException("a passphrase has no hash\nMaybe it was null.");
        }
        return hash;
    }
}
