package org.commonshed.files.tree;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** An object of a JSON or YAML file: its fields, where it stands, and the words for what is wrong with it. */
public final class Part {
    public final Findings findings;
    public final String place;
    public final int line;
    public final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    public Part(Findings findings, String place, int line) {
        this.findings = findings;
        this.place = place;
        this.line = line;
    }

    private String at(String name) {
        return place.isEmpty() ? name : place + "." + name;
    }

    public void problem(String name, String code, Said sentence, Said mend) {
        findings.problem(line, at(name), code, sentence, mend);
    }

    public void hint(String name, String code, Said sentence, Said mend) {
        findings.hint(line, at(name), code, sentence, mend);
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    /** Text, or a number written as text; empty where there is none. */
    public String text(String name) {
        Object value = values.get(name);
        if (value instanceof Double number) {
            return number == Math.rint(number) && Math.abs(number) < 1e15
                    ? String.valueOf(number.longValue())
                    : String.valueOf(number);
        }
        if (value != null && !(value instanceof String)) {
            problem(name, "not_text", Said.of("tree:not_text", name), Said.of("tree:not_text.mend"));
        }
        return value instanceof String text ? text.strip() : "";
    }

    /** A finite number, or NaN where there is none. */
    public double number(String name) {
        Object value = values.get(name);
        if (value instanceof Double number && Double.isFinite(number)) {
            return number;
        }
        if (value instanceof String text) {
            double number = Cells.number(text);
            if (!Double.isNaN(number)) {
                return number;
            }
        }
        if (value != null) {
            problem(name, "not_a_number", Said.of("tree:not_a_number", name), Said.of("tree:not_a_number.mend"));
        }
        return Double.NaN;
    }

    /** A number of at least {@code least}, or the usual one where there is none. */
    public double number(String name, double least, double most, double usual) {
        double number = number(name);
        if (Double.isNaN(number)) {
            return usual;
        }
        if (number < least || number > most) {
            Said mend = least == Double.MIN_VALUE
                    ? Said.of("tree:out_of_range.mend.above", Cells.text(most))
                    : Said.of("tree:out_of_range.mend", Cells.text(least), Cells.text(most));
            problem(name, "out_of_range", Said.of("tree:out_of_range", name, Cells.text(number)), mend);
            return usual;
        }
        return number;
    }

    public long whole(String name, long least, long most, long usual) {
        double number = number(name, least, most, usual);
        if (number != Math.rint(number)) {
            problem(name, "not_whole", Said.of("tree:not_whole", name), Said.NOTHING);
            return usual;
        }
        return (long) number;
    }

    public boolean isTrue(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Boolean)) {
            problem(name, "not_true_or_false", Said.of("tree:not_true_or_false", name), Said.NOTHING);
        }
        return Boolean.TRUE.equals(value);
    }

    @Nullable
    public Part object(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof Part)) {
            problem(name, "not_an_object", Said.of("tree:not_an_object", name), Said.NOTHING);
        }
        return value instanceof Part part ? part : null;
    }

    public List<Part> objects(String name) {
        List<Part> parts = new ArrayList<>();
        for (Object value : list(name)) {
            if (value instanceof Part part) {
                parts.add(part);
            } else {
                problem(name, "not_an_object", Said.of("tree:not_objects", name), Said.NOTHING);
            }
        }
        return parts;
    }

    /** Texts of a list, or one text alone. */
    public List<String> texts(String name) {
        if (values.get(name) instanceof String text) {
            return text.isBlank() ? List.of() : List.of(text.strip());
        }
        List<String> texts = new ArrayList<>();
        for (Object value : list(name)) {
            if (value instanceof String text) {
                texts.add(text.strip());
            } else if (value instanceof Double number) {
                texts.add(Cells.text(number));
            } else {
                problem(name, "not_text", Said.of("tree:not_texts", name), Said.NOTHING);
            }
        }
        return texts;
    }

    public List<?> list(String name) {
        Object value = values.get(name);
        if (value != null && !(value instanceof List)) {
            problem(name, "not_a_list", Said.of("tree:not_a_list", name), Said.NOTHING);
        }
        return value instanceof List<?> list ? list : List.of();
    }

    /** Whether a value is a whole number between two. */
    public static boolean isWhole(@Nullable Object value, int least, int most) {
        return value instanceof Double number && number == Math.rint(number) && number >= least && number <= most;
    }

    /** The whole numbers between two among values; for each that is none, {@code otherwise} notes a problem. */
    public static List<Integer> wholes(List<?> values, int least, int most, Runnable otherwise) {
        List<Integer> wholes = new ArrayList<>();
        for (Object value : values) {
            if (isWhole(value, least, most)) {
                wholes.add(((Double) value).intValue());
            } else {
                otherwise.run();
            }
        }
        return wholes;
    }

    /** Hints at fields that nobody reads: maybe they are misspelt. */
    public void hintAtOthers(Set<String> known) {
        for (String name : values.keySet()) {
            if (!known.contains(name)) {
                hint(
                        name,
                        "unknown_field",
                        Said.of("tree:unknown_field", name),
                        Said.of(
                                "tree:unknown_field.mend",
                                String.join(", ", known.stream().sorted().toList())));
            }
        }
    }
}
