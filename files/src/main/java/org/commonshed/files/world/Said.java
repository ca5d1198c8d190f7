package org.commonshed.files.world;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence as its key among the words of its room and what it names: screens say it in English, pages in the language of
 * whoever reads.
 *
 * @param key of this room's words; {@code okh:missing} is a key of the room {@code files.okh}; empty says nothing
 * @param parts texts as they stand in a file, or sentences within this one
 */
public record Said(String key, List<Object> parts) {
    /** No sentence: where there is nothing to say of how to mend. */
    public static final Said NOTHING = new Said("", List.of());

    private static final String ROOMS = "org.commonshed.files.";
    private static final String WORLD = "world";
    private static final String BUNDLE = ".issues";
    private static final String SENTENCE = "("; // begins one that is written
    private static final String TEXT = "=";
    private static final ResourceBundle.Control PLAIN =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT);

    public Said {
        parts = List.copyOf(parts);
    }

    /** @param parts in the order of their numbers; numbers are written as they are */
    public static Said of(String key, Object... parts) {
        return new Said(key, List.of(parts));
    }

    /** The sentence in that language; in English where there are no words of it. */
    public String in(Locale locale) {
        if (key.isEmpty()) {
            return "";
        }
        Object[] told = parts.stream()
                .map(part -> part instanceof Said within ? within.in(locale) : part.toString())
                .toArray();
        return new MessageFormat(pattern(locale), locale).format(told);
    }

    private String pattern(Locale locale) {
        int end = key.indexOf(':');
        String room = end < 0 ? WORLD : key.substring(0, end);
        return ResourceBundle.getBundle(ROOMS + room + BUNDLE, locale, PLAIN).getString(key.substring(end + 1));
    }

    /** As texts one after the other, from which {@link #read} makes the same again. */
    public List<String> written() {
        List<String> texts = new ArrayList<>(List.of(SENTENCE, key, String.valueOf(parts.size())));
        for (Object part : parts) {
            texts.addAll(part instanceof Said within ? within.written() : List.of(TEXT, part.toString()));
        }
        return texts;
    }

    /** @throws java.util.NoSuchElementException where the texts end too early */
    public static Said read(Iterator<String> texts) {
        return read(texts.next(), texts);
    }

    private static Said read(String first, Iterator<String> texts) {
        if (!first.equals(SENTENCE)) {
            throw new IllegalArgumentException("no sentence begins here\nMaybe it was kept by another version.");
        }
        String key = texts.next();
        int count = Integer.parseInt(texts.next());
        List<Object> parts = new ArrayList<>();
        while (parts.size() < count) {
            String next = texts.next();
            parts.add(next.equals(TEXT) ? texts.next() : read(next, texts));
        }
        return new Said(key, parts);
    }

    /** The same with shorter texts where they are quoted; lists of what is known stay whole. */
    Said cut(int longest) {
        String pattern = parts.isEmpty() ? "" : pattern(Locale.ENGLISH);
        List<Object> shorter = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            Object part = parts.get(i);
            boolean isQuoted = pattern.contains("“{" + i + "}”");
            Object text = isQuoted ? cut(part.toString(), longest) : part;
            shorter.add(part instanceof Said within ? within.cut(longest) : text);
        }
        return new Said(key, shorter);
    }

    /** On one line, and no longer than anybody needs to find it. */
    static String cut(String text, int longest) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest - 2).strip() + " …";
    }
}
