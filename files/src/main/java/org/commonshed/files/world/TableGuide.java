package org.commonshed.files.world;

/** What each table holds, column by column, for people to read: on a terminal, and as a reference page. */
public final class TableGuide {
    private static final String ANY = "any";
    private static final int NAME = 17;
    private static final int WIDTH = 80;

    private TableGuide() {}

    /** For a terminal: {@code *} must be filled in; what an empty cell means stands in brackets. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        for (Schema schema : Schema.TABLES.values()) {
            text.append(text.isEmpty() ? "" : "\n").append(schema.name()).append(".csv\n");
            for (Column column : schema.all()) {
                String name = column.name() + (column.must() ? " *" : "");
                text.append(wrapped("  " + name + " ".repeat(NAME - name.length()), words(column)));
            }
        }
        return text.append("\n* must be filled in. In brackets: what an empty cell means.\n")
                .toString();
    }

    private static String words(Column column) {
        String empty = empty(column);
        return column.meaning() + (empty.isEmpty() ? "" : " (empty: " + empty + ")");
    }

    /** In lines of at most 80 columns, the later ones set in as far as the first begins. */
    private static String wrapped(String begin, String words) {
        StringBuilder text = new StringBuilder();
        String line = begin;
        for (String word : words.split(" ")) {
            if (line.length() + 1 + word.length() > WIDTH) {
                text.append(line.stripTrailing()).append('\n');
                line = " ".repeat(begin.length());
            }
            line += (line.endsWith("  ") ? "" : " ") + word;
        }
        return text.append(line).append('\n').toString();
    }

    private static String empty(Column column) {
        return column.fallback().equals(ANY) ? "no limit" : column.fallback();
    }

    /** The tables of the reference page, in Markdown. */
    public static String markdown() {
        StringBuilder text = new StringBuilder();
        for (Schema schema : Schema.TABLES.values()) {
            text.append("\n## ")
                    .append(schema.name())
                    .append(".csv\n\n| Column | Holds | Empty means |\n|---|---|---|\n");
            for (Column column : schema.all()) {
                text.append("| `").append(column.name()).append(column.must() ? "` * | " : "` | ");
                text.append(meaning(column)).append(" | ").append(empty(column)).append(" |\n");
            }
        }
        return text.toString();
    }

    private static String meaning(Column column) {
        return column.words().isEmpty() ? column.meaning() : "`" + String.join("`, `", column.words()) + "`";
    }
}
