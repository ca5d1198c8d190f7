package org.commonshed.files.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** One object of the file: its properties by name, where it stands, and the words for what is wrong with it. */
final class Fields {
    private final String file; // as it is named to people
    private final String place; // e.g. runs[3]
    private final int line;
    private final Consumer<Issue> problems;
    final Map<String, @Nullable Object> values = new LinkedHashMap<>();

    Fields(String file, String place, int line, Consumer<Issue> problems) {
        this.file = file;
        this.place = place;
        this.line = line;
        this.problems = problems;
    }

    private void problem(String name, String code, Said sentence, Said mend) {
        problems.accept(new Issue(file, line, place.isEmpty() ? name : place + "." + name, code, sentence, mend));
    }

    private @Nullable Object get(String name) {
        Object value = values.get(name);
        if (value == null) {
            problem(name, "missing_field", Said.of("plan:missing_field", name), Said.of("plan:missing_field.mend"));
        }
        return value;
    }

    String text(String name) {
        Object value = get(name);
        if (value != null && !(value instanceof String)) {
            problem(name, "not_text", Said.of("tree:not_text", name), Said.of("tree:not_text.mend"));
        }
        return value instanceof String text ? text : "";
    }

    @Nullable
    String findText(String name) {
        return values.get(name) == null ? null : text(name);
    }

    double number(String name) {
        Object value = get(name);
        boolean isNumber = value instanceof Double number && Double.isFinite(number);
        if (value != null && !isNumber) {
            problem(name, "not_a_number", Said.of("tree:not_a_number", name), Said.of("plan:not_a_number.mend"));
        }
        return isNumber && value != null ? (Double) value : 0;
    }

    double numberOrNaN(String name) {
        return values.get(name) == null ? Double.NaN : number(name);
    }

    int whole(String name) {
        double number = number(name);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            problem(name, "not_whole", Said.of("tree:not_whole", name), Said.of("plan:not_whole.mend"));
        }
        return (int) number;
    }

    @Nullable
    Integer findWhole(String name) {
        return values.get(name) == null ? null : (Integer) whole(name);
    }

    boolean isTrue(String name) {
        Object value = get(name);
        if (value != null && !(value instanceof Boolean)) {
            problem(name, "not_true_or_false", Said.of("tree:not_true_or_false", name), Said.NOTHING);
        }
        return Boolean.TRUE.equals(value);
    }

    <E extends Enum<E>> E word(String name, E[] words) {
        String text = text(name);
        for (E word : words) {
            if (word.name().toLowerCase(Locale.ROOT).equals(text)) {
                return word;
            }
        }
        if (!text.isEmpty()) {
            String allowed =
                    String.join(", ", List.of(words).stream().map(Numbers::word).toList());
            problem(
                    name,
                    "unknown_word",
                    Said.of("plan:unknown_word", name, text),
                    Said.of("plan:unknown_word.mend", allowed));
        }
        return words[0];
    }

    /** Numbers by name, such as shares by claimant. */
    Map<String, Double> numbers(String name) {
        Map<String, Double> numbers = new TreeMap<>();
        if (get(name) instanceof Fields fields) {
            fields.values.keySet().forEach(key -> numbers.put(key, fields.number(key)));
        } else if (values.get(name) != null) {
            problem(name, "not_an_object", Said.of("plan:not_an_object.numbers", name), Said.NOTHING);
        }
        return numbers;
    }

    @Nullable
    Fields findObject(String name) {
        return values.get(name) instanceof Fields fields ? fields : null;
    }

    /** Objects in a list. */
    List<Fields> list(String name) {
        Object value = get(name);
        if (value instanceof List<?> list) {
            return list.stream()
                    .filter(Fields.class::isInstance)
                    .map(Fields.class::cast)
                    .toList();
        }
        if (value != null) {
            problem(name, "not_a_list", Said.of("plan:not_a_list", name), Said.NOTHING);
        }
        return List.of();
    }
}
