package org.commonshed.design.library.reading;

import java.util.Objects;
import org.commonshed.access.Faults;

/**
 * What the address or a form of a version says; the rest is empty.
 *
 * @param number of the version; 0: the newest
 * @param told what was just done
 * @param as in which dialect
 * @param kind of an answer: process, material, size
 * @param what it is about: a process, a result, a report, an actor
 * @param answer yes, no or open
 * @param words that somebody wrote
 */
record At(String slug, Integer number, String told, String as, String kind, String what, String answer, String words) {
    private static final int LONGEST = 2_000;

    At {
        slug = Objects.requireNonNullElse(slug, "");
        number = Objects.requireNonNullElse(number, 0);
        told = Objects.requireNonNullElse(told, "");
        as = Objects.requireNonNullElse(as, "");
        kind = Objects.requireNonNullElse(kind, "");
        what = Objects.requireNonNullElse(what, "").strip();
        answer = Objects.requireNonNullElse(answer, "");
        words = Objects.requireNonNullElse(words, "").strip();
    }

    /** The way back to the page of the version, to a part of it. */
    String back(String told, String part) {
        return "redirect:/designs/" + slug + (number == 0 ? "" : "/" + number) + "?told=" + told + "#" + part;
    }

    /** What is to be mended of the words, which stand in a field of that name. */
    Faults faults(String field) {
        if (words.isEmpty()) {
            return Faults.of(field, "library.fault." + field);
        }
        return words.length() > LONGEST ? Faults.of(field, "library.fault.long", words.length(), LONGEST) : Faults.NONE;
    }
}
