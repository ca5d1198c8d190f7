package org.commonshed.files.world;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * A sentence as its key among the words of this room and what it names: screens say it in English, pages in the language of
 * whoever reads.
 *
 * @param parts texts as they stand in a file, or sentences within this one
 */
public record Said(String key, List<Object> parts) {
    private static final String BUNDLE = "org.commonshed.files.world.issues";
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
        Object[] told = parts.stream()
                .map(part -> part instanceof Said within ? within.in(locale) : part.toString())
                .toArray();
        return new MessageFormat(ResourceBundle.getBundle(BUNDLE, locale, PLAIN).getString(key), locale).format(told);
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

    /** The same with shorter texts. */
    Said cut(int longest) {
        List<Object> shorter = new ArrayList<>();
        for (Object part : parts) {
            shorter.add(part instanceof Said within ? within.cut(longest) : cut(part.toString(), longest));
        }
        return new Said(key, shorter);
    }

    /** On one line, and no longer than anybody needs to find it. */
    static String cut(String text, int longest) {
        String line = text.replaceAll("\\s+", " ");
        return line.length() <= longest ? line : line.substring(0, longest - 2).strip() + " …";
    }
}
