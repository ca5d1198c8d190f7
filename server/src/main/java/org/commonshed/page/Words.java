package org.commonshed.page;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.List;
import java.util.Locale;
import org.commonshed.tell.Scale;
import org.springframework.context.MessageSource;

/** Every word of the pages in one language; a whole number among the parts chooses between one and many. */
public record Words(MessageSource messages, Locale locale) {
    /** What is kept in the place of a name when its owner has left for good. */
    public static final String FORMER = "a former member";

    /** The sentence of that key with its parts filled in. */
    public String say(String key, Object... parts) {
        return messages.getMessage(key, parts, locale);
    }

    /** A sentence with parts as they were kept; whole numbers among them choose between one and many. */
    public String sayKept(String key, List<String> parts) {
        return say(
                key,
                parts.stream()
                        .map(part -> part.matches("\\d{1,15}") ? (Object) Long.valueOf(part) : part)
                        .toArray());
    }

    /** A person's name as it was kept. */
    public String member(String name) {
        return name.equals(FORMER) ? say("former") : name;
    }

    /** How far, in the reader's unit; without parts of one from ten on. */
    public String km(double km) {
        Scale scale = amounts().scale("km");
        double far = scale.of(km);
        return say("far", far < 10 ? Math.round(far * 10) / 10.0 : (double) Math.round(far), scale.unit());
    }

    /** What stands beside each other: "bread, milk, eggs". */
    public String series(List<String> parts) {
        return amounts().series(parts);
    }

    /** The same within a sentence: "bread, milk and eggs". */
    public String list(List<String> parts) {
        return amounts().list(parts);
    }

    /** What something is about, and what is said of it: "Water: nearly used up". */
    public String pair(String about, String said) {
        return amounts().pair(about, said);
    }

    /** Two sentences, one after the other. */
    public String sentences(String first, String second) {
        return (first + " " + second).strip();
    }

    /** How amounts are told in the same language and the reader's units. */
    public org.commonshed.tell.Words amounts() {
        return new org.commonshed.tell.Words(locale);
    }

    /** "14 Sep 2027, 21:04". */
    public String time(Instant when) {
        return date("moment", when);
    }

    /** A day or a time by one of the patterns of the words; an instant in the time of this machine. */
    public String date(String pattern, TemporalAccessor when) {
        TemporalAccessor local = when instanceof Instant instant ? instant.atZone(ZoneId.systemDefault()) : when;
        return DateTimeFormatter.ofPattern(say(pattern), locale).format(local);
    }

    /** A code of the files in words, by what it is: a {@code category} of products, a {@code kind}, what a {@code size} counts. */
    public String code(String what, String code) {
        return amounts().code(what, code);
    }

    /** The sentence of that key, or what stands instead of it. */
    public String sayOr(String key, String otherwise) {
        return String.valueOf(messages.getMessage(key, null, otherwise, locale));
    }
}
