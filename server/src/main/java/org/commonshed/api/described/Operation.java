package org.commonshed.api.described;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonshed.access.Deed;
import org.commonshed.api.Answer;
import org.commonshed.api.Told;

/**
 * An address and a method at which the house answers programs.
 *
 * @param right what one must be allowed somewhere at least; empty where it is open to all
 * @param group what it is about
 */
record Operation(String method, String path, Told told, Optional<Deed> right, String group) {
    private static final Pattern VARIABLE = Pattern.compile("\\{([a-z]+)}");

    List<String> variables() {
        return VARIABLE.matcher(path)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    boolean isReading() {
        return method.equals("GET");
    }

    boolean takesBody() {
        return takesRecord() || !told.takesType().equals(Answer.JSON);
    }

    boolean takesRecord() {
        return told.takes() != void.class;
    }

    boolean givesRecord() {
        return told.gives() != void.class;
    }

    /** As descriptions name it: the method in small letters. */
    String verb() {
        return method.toLowerCase(Locale.ROOT);
    }
}
