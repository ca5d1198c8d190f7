package org.commonshed.files.world;

/** What each table holds, column by column, for people to read: on a terminal, and as a reference page. */
public final class TableGuide {
    private static final String ANY = "any";
    private static final int NAME = 17;
    private static final int MEANING = 48;

    private TableGuide() {}

    /** For a terminal: {@code *} must be filled in; what an empty cell means stands at the end. */
    public static String text() {
        StringBuilder text = new StringBuilder();
        for (Schema schema : Schema.TABLES.values()) {
            text.append(text.isEmpty() ? "" : "\n").append(schema.name()).append(".csv\n");
            for (Column column : schema.all()) {
                String name = column.name() + (column.must() ? " *" : "");
                String line = "  " + padded(name, NAME) + padded(column.meaning(), MEANING) + empty(column);
                text.append(line.stripTrailing()).append('\n');
            }
        }
        return text.append("\n* must be filled in. At the end: what an empty cell means.\n")
                .toString();
    }

    private static String padded(String words, int width) {
        return words + " ".repeat(Math.max(1, width - words.length()));
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
