package org.commonshed.files.world;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Cells of a table that a spreadsheet would take for a formula get an apostrophe before them, and lose it when they are read
 * again; by the advice of OWASP on CSV injection. Numbers stay as they are.
 */
public final class FormulaCells {
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\d+([.,]\\d*)?|[.,]\\d+)([eE][-+]?\\d+)?");
    /** Also those that begin with apostrophes already, so that nothing is lost when one is taken off. */
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);

    private FormulaCells() {}

    /** The cell as it is written. */
    public static String guarded(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    /** The cells as they are written. */
    public static List<String> guarded(List<String> cells) {
        return cells.stream().map(FormulaCells::guarded).toList();
    }

    /** The cell as it was before it was written. */
    public static String plain(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
