package org.commonshed.picture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.regex.Pattern;

/** Well-formed markup, piece by piece: escapes every text and every attribute, and closes what it opened. */
public final class Markup {
    private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9:-]*");

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Opens an element; attributes are pairs of name and value. */
    public Markup open(String tag, String... attributes) {
        start(tag, attributes);
        out.append('>');
        open.push(tag);
        return this;
    }

    /** Closes the element opened last. */
    public Markup close() {
        if (open.isEmpty()) {
            throw new IllegalStateException("nothing is open after " + out + "\nMaybe one close() is too many.");
        }
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element of SVG, or a void one of HTML, without content. */
    public Markup leaf(String tag, String... attributes) {
        start(tag, attributes);
        out.append("/>");
        return this;
    }

    /** An element that holds a text alone. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    public Markup text(String text) {
        out.append(escaped(text));
        return this;
    }

    /** Appends what was drawn elsewhere. */
    public Markup add(Markup other) {
        out.append(other);
        return this;
    }

    private void start(String tag, String... attributes) {
        if (attributes.length % 2 != 0) {
            throw new IllegalArgumentException(
                    tag + " with " + attributes.length + " words\nMaybe an attribute has no value.");
        }
        out.append('<').append(name(tag));
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(name(attributes[i])).append("=\"");
            out.append(escaped(attributes[i + 1])).append('"');
        }
    }

    private static String name(String word) {
        if (!NAME.matcher(word).matches()) {
            throw new IllegalArgumentException("no name for an element or attribute: " + word);
        }
        return word;
    }

    /** A text that means itself, between tags and within quotes; what XML 1.0 forbids becomes U+FFFD. */
    public static String escaped(String text) {
        StringBuilder safe = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            switch (c) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                default -> safe.appendCodePoint(allowed(c) ? c : 0xFFFD);
            }
        });
        return safe.toString();
    }

    private static boolean allowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000;
    }

    @Override
    public String toString() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("still open: " + open + "\nMaybe a close() is missing.");
        }
        return out.toString();
    }
}
