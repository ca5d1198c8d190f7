package org.commonshed.tell;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The English messages, changed as asked, and which of them were said. */
final class SpokenBundle extends ResourceBundle {
    private static final ResourceBundle ENGLISH = ResourceBundle.getBundle("org.commonshed.tell.words");

    private final UnaryOperator<String> change;
    final Set<String> said = new TreeSet<>();

    private SpokenBundle(UnaryOperator<String> change) {
        this.change = change;
    }

    static SpokenBundle english() {
        return new SpokenBundle(message -> message);
    }

    /** A language whose letters stand in circles. */
    static SpokenBundle circled() {
        return new SpokenBundle(SpokenBundle::circled);
    }

    @Override
    protected Object handleGetObject(String key) {
        said.add(key);
        return ENGLISH.containsKey(key) ? change.apply(ENGLISH.getString(key)) : null;
    }

    @Override
    public boolean containsKey(String key) {
        return ENGLISH.containsKey(key);
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(ENGLISH.keySet());
    }

    /** Without asking for each message, which would count as said. */
    @Override
    protected Set<String> handleKeySet() {
        return ENGLISH.keySet();
    }

    /** Circles the letters of a message: all but what stands between a brace and the text of a choice. */
    static String circled(String message) {
        StringBuilder circled = new StringBuilder();
        boolean code = false;
        for (char letter : message.toCharArray()) {
            code = letter == '{' || code && letter != '#' && letter != '<' && letter != '}';
            boolean isLetter = letter >= 'a' && letter <= 'z' || letter >= 'A' && letter <= 'Z';
            int from = Character.isUpperCase(letter) ? 'A' - 'Ⓐ' : 'a' - 'ⓐ';
            circled.append(isLetter && !code ? (char) (letter - from) : letter);
        }
        return circled.toString();
    }
}
