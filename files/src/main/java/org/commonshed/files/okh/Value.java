package org.commonshed.files.okh;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What can stand in a manifest, in whatever format: nothing of it is lost, and nothing of it changes. */
public sealed interface Value {
    /** Letters. */
    record Text(String text) implements Value {}

    /** A number, with the places it was written with. */
    record Amount(BigDecimal number) implements Value {}

    /** True or false. */
    record Flag(boolean isTrue) implements Value {}

    /** A key without a value. */
    record Nothing() implements Value {}

    /** Several, in order. */
    record Several(List<Value> values) implements Value {
        public Several {
            values = List.copyOf(values);
        }
    }

    /** Keys with values, in the order in which they were read. */
    record Fields(Map<String, Value> values) implements Value {
        public Fields {
            values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
        }

        /** What stands at a key. */
        public Optional<Value> find(String key) {
            return Optional.ofNullable(values.get(key));
        }

        /** The values at a key, as {@link Value#each()}; none where nothing stands there. */
        List<Value> each(String key) {
            return find(key).map(Value::each).orElse(List.of());
        }

        /** The words at a key, as {@link Value#words()}; empty where nothing stands there. */
        String words(String key) {
            return find(key).map(Value::words).orElse("");
        }

        /** Keys and values alike, whatever their order. */
        String sorted() {
            return Value.sorted(this);
        }
    }

    /** As words: of a text, number or flag; empty for everything else. */
    default String words() {
        if (this instanceof Text text) {
            return text.text();
        }
        if (this instanceof Amount amount) {
            return amount.number().toPlainString();
        }
        return this instanceof Flag flag ? String.valueOf(flag.isTrue()) : "";
    }

    default boolean isPlain() {
        return this instanceof Text || this instanceof Amount || this instanceof Flag;
    }

    /** The values of a list; one value counts as a list of one, nothing as an empty list. */
    default List<Value> each() {
        return this instanceof Several several ? several.values() : this instanceof Nothing ? List.of() : List.of(this);
    }

    /** One line of JSON with sorted keys and without what is nothing: the same for all that mean the same. */
    private static String sorted(Value value) {
        StringBuilder out = new StringBuilder();
        append(out, value);
        return out.toString();
    }

    private static void append(StringBuilder out, Value value) {
        if (value instanceof Fields fields) {
            String between = "{";
            for (Map.Entry<String, Value> each : new TreeMap<>(fields.values()).entrySet()) {
                if (!(each.getValue() instanceof Nothing)) {
                    out.append(between)
                            .append(ValueWriter.quoted(each.getKey()))
                            .append(':');
                    append(out, each.getValue());
                    between = ",";
                }
            }
            out.append(between.equals("{") ? "{}" : "}");
        } else if (value instanceof Several several) {
            String between = "[";
            for (Value each : several.values()) {
                out.append(between);
                append(out, each);
                between = ",";
            }
            out.append(between.equals("[") ? "[]" : "]");
        } else if (value instanceof Text text) {
            out.append(ValueWriter.quoted(text.text()));
        } else if (value instanceof Amount amount) {
            out.append(amount.number().stripTrailingZeros().toPlainString());
        } else {
            out.append(value instanceof Flag flag ? String.valueOf(flag.isTrue()) : "null");
        }
    }
}
