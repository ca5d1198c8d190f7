package org.commonshed.access.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Somebody who may come in.
 *
 * @param language a language tag; empty where the browser is asked
 * @param example made up for the demo; nobody can sign in as an example
 */
@NamedInterface("people")
public record Person(UUID id, String name, String language, boolean example) {
    public static final int LONGEST_NAME = 80;

    public Person {
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new IllegalArgumentException("a name has 1 to " + LONGEST_NAME + " characters, not " + name.length());
        }
    }

    /** The name as it is shown: one blank between words, none around, nothing that cannot be seen. */
    public static String tidy(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .replaceAll("[\\p{Cc}\\p{Cf}]", "")
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    /** The name as it is compared: "Ana  LI" is "ana li". */
    public static String key(String typed) {
        return tidy(typed).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
