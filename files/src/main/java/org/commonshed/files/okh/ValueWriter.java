package org.commonshed.files.okh;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Values as text that every reader of the format takes. */
final class ValueWriter {
    private static final Pattern BARE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern BARE_IN_YAML = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{2,}");
    private static final String STEP = "  ";

    private final StringBuilder out = new StringBuilder();

    private ValueWriter() {}

    static String write(Value.Fields fields, Format format) {
        ValueWriter writer = new ValueWriter();
        switch (format) {
            case TOML -> writer.toml(fields);
            case JSON -> writer.json(fields, "");
            case YAML -> writer.yamlFields(fields, "");
        }
        return writer.out.append(format == Format.JSON ? "\n" : "").toString();
    }

    /** In quotation marks, with what all three formats want escaped. */
    static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> quoted.append("\\\"");
                case '\\' -> quoted.append("\\\\");
                case '\n' -> quoted.append("\\n");
                case '\r' -> quoted.append("\\r");
                case '\t' -> quoted.append("\\t");
                default -> quoted.append(isHidden(c) ? String.format("\\u%04X", (int) c) : String.valueOf(c));
            }
        }
        return quoted.append('"').toString();
    }

    private static boolean isHidden(char c) {
        return c < ' ' || c >= 0x7F && c <= 0x9F || c == '\u2028' || c == '\u2029' || c == '\uFEFF' || c >= '\uFFFE';
    }

    private static String plain(Value value) {
        return value instanceof Value.Text text
                ? quoted(text.text())
                : value instanceof Value.Nothing ? "null" : value.words();
    }

    private static boolean isTable(Value value) {
        return value instanceof Value.Fields;
    }

    private static boolean isTables(Value value) {
        return value instanceof Value.Several several
                && !several.values().isEmpty()
                && several.values().stream().allMatch(ValueWriter::isTable);
    }

    private static String key(String key) {
        return BARE.matcher(key).matches() ? key : quoted(key);
    }

    /** Plain keys first, then tables, as TOML wants it. */
    private void toml(Value.Fields fields) {
        fields.values().forEach((key, value) -> {
            if (!isTable(value) && !isTables(value)) {
                line(key, value);
            }
        });
        fields.values().forEach((key, value) -> {
            if (isTable(value)) {
                out.append("\n[").append(key(key)).append("]\n");
                ((Value.Fields) value).values().forEach(this::line);
            } else if (isTables(value)) {
                for (Value each : value.each()) {
                    out.append("\n[[").append(key(key)).append("]]\n");
                    ((Value.Fields) each).values().forEach(this::line);
                }
            }
        });
    }

    private void line(String key, Value value) {
        if (!(value instanceof Value.Nothing)) {
            out.append(key(key)).append(" = ");
            inline(value);
            out.append('\n');
        }
    }

    private void inline(Value value) {
        if (value instanceof Value.Fields fields) {
            String between = "{ ";
            for (Map.Entry<String, Value> each : fields.values().entrySet()) {
                if (!(each.getValue() instanceof Value.Nothing)) {
                    out.append(between).append(key(each.getKey())).append(" = ");
                    inline(each.getValue());
                    between = ", ";
                }
            }
            out.append(between.equals("{ ") ? "{}" : " }");
        } else if (value instanceof Value.Several several) {
            String between = "[";
            for (Value each : several.values()) {
                if (!(each instanceof Value.Nothing)) {
                    out.append(between);
                    inline(each);
                    between = ", ";
                }
            }
            out.append(between.equals("[") ? "[]" : "]");
        } else {
            out.append(plain(value));
        }
    }

    private void json(Value value, String indent) {
        List<Runnable> parts = new ArrayList<>();
        String inner = indent + STEP;
        if (value instanceof Value.Fields fields) {
            fields.values()
                    .forEach((key, each) -> parts.add(() -> {
                        out.append(quoted(key)).append(": ");
                        json(each, inner);
                    }));
        } else if (value instanceof Value.Several several) {
            several.values().forEach(each -> parts.add(() -> json(each, inner)));
        } else {
            out.append(plain(value));
            return;
        }
        boolean isTable = isTable(value);
        out.append(isTable ? "{" : "[");
        String between = "\n";
        for (Runnable part : parts) {
            out.append(between).append(inner);
            part.run();
            between = ",\n";
        }
        out.append(parts.isEmpty() ? "" : "\n" + indent).append(isTable ? "}" : "]");
    }

    private void yamlFields(Value.Fields fields, String indent) {
        String before = "";
        for (Map.Entry<String, Value> each : fields.values().entrySet()) {
            String key = each.getKey();
            out.append(before)
                    .append(BARE_IN_YAML.matcher(key).matches() && !isWord(key) ? key : quoted(key))
                    .append(':');
            yaml(each.getValue(), indent + STEP);
            before = indent;
        }
    }

    private static boolean isWord(String key) {
        return List.of("true", "false", "null", "yes", "off").contains(key.toLowerCase(java.util.Locale.ROOT));
    }

    /** A value after its key, with the end of its line. */
    private void yaml(Value value, String indent) {
        if (value instanceof Value.Fields fields && !fields.values().isEmpty()) {
            out.append('\n').append(indent);
            yamlFields(fields, indent);
        } else if (value instanceof Value.Several several && !several.values().isEmpty()) {
            out.append('\n');
            several.values().forEach(each -> yamlItem(each, indent));
        } else if (value.isPlain()) {
            out.append(' ').append(plain(value)).append('\n');
        } else {
            out.append(isTable(value) ? " {}\n" : value instanceof Value.Several ? " []\n" : "\n");
        }
    }

    private void yamlItem(Value value, String indent) {
        out.append(indent).append('-');
        if (value instanceof Value.Fields fields && !fields.values().isEmpty()) {
            out.append(' ');
            yamlFields(fields, indent + STEP);
        } else {
            yaml(value, indent + STEP);
        }
    }
}
