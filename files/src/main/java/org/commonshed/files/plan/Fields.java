package org.commonshed.files.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.commonshed.files.world.Issue;
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

    private void problem(String name, String code, String sentence, String mend) {
        problems.accept(new Issue(file, line, place.isEmpty() ? name : place + "." + name, code, sentence, mend));
    }

    private @Nullable Object get(String name) {
        Object value = values.get(name);
        if (value == null) {
            problem(name, "missing_field", name + " is missing.", "Maybe the file is cut off, or was edited by hand.");
        }
        return value;
    }

    String text(String name) {
        Object value = get(name);
        if (value != null && !(value instanceof String)) {
            problem(name, "not_text", name + " should be text.", "Maybe put it in quotation marks.");
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
            problem(name, "not_a_number", name + " should be a finite number.", "Maybe take the quotation marks off.");
        }
        return isNumber && value != null ? (Double) value : 0;
    }

    double numberOrNaN(String name) {
        return values.get(name) == null ? Double.NaN : number(name);
    }

    int whole(String name) {
        double number = number(name);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            problem(name, "not_whole", name + " should be a whole number.", "Maybe periods are meant: 1, 2, 3 …");
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
            problem(name, "not_true_or_false", name + " should be true or false.", "");
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
            problem(name, "unknown_word", name + " says " + text + ".", "Allowed are: " + allowed + ".");
        }
        return words[0];
    }

    /** Numbers by name, such as shares by claimant. */
    Map<String, Double> numbers(String name) {
        Map<String, Double> numbers = new TreeMap<>();
        if (get(name) instanceof Fields fields) {
            fields.values.keySet().forEach(key -> numbers.put(key, fields.number(key)));
        } else if (values.get(name) != null) {
            problem(name, "not_an_object", name + " should be an object of numbers.", "");
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
            problem(name, "not_a_list", name + " should be a list.", "");
        }
        return List.of();
    }
}
