package org.commonshed.api.shape;

import java.util.List;

/**
 * Something in what came in that is not as it must be.
 *
 * @param field where it stands, such as {@code rows[3].cells.amount}
 * @param code end of the key of its sentence
 */
public record Fault(String field, String code, List<Object> parts) {
    public Fault {
        parts = List.copyOf(parts);
    }

    public static Fault of(String field, String code, Object... parts) {
        return new Fault(field, code, List.of(parts));
    }

    /** What a room has said in the reader's language already. */
    public static Fault said(String field, String code, String sentence) {
        return of(field, code, new Sentence(sentence));
    }

    /** It needs no words of its own. */
    public record Sentence(String text) {}

    /** It is none of these words, which stay as they are in every language. */
    public static Fault among(String field, List<String> words) {
        return of(field, "field-word", String.join(", ", words));
    }

    /** A field within another, or the first. */
    public static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
