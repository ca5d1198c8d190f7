package org.commonshed.home.lists;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row is to somebody, as a form says it: {@code fill:here:mill} or {@code out:row:7}.
 *
 * @param isFilled whether what is missing there is filled in; otherwise the row is left out
 * @param whom whom it is the same as
 */
record Same(boolean isFilled, Whom whom) {
    /** It is somebody else. */
    static final String TWO = "two";

    private static final Pattern TEXT = Pattern.compile("(fill|out):(here|row):(.{1,200})");

    /**
     * Somebody that a row may be the same as.
     *
     * @param isHere an actor that is here already; otherwise another row of the list
     * @param id of the actor, or the number of the row
     */
    record Whom(boolean isHere, String id) {
        int number() {
            return Integer.parseInt(id);
        }
    }

    static Optional<Same> find(String text) {
        Matcher matcher = TEXT.matcher(text);
        boolean fits = matcher.matches()
                && (matcher.group(2).equals("here") || matcher.group(3).matches("\\d{1,6}"));
        return fits
                ? Optional.of(new Same(
                        matcher.group(1).equals("fill"),
                        new Whom(matcher.group(2).equals("here"), matcher.group(3))))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return (isFilled ? "fill:" : "out:") + (whom.isHere() ? "here:" : "row:") + whom.id();
    }
}
