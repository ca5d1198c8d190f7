package org.commonshed.energy.kept;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import org.commonshed.access.Faults;
import org.commonshed.engine.energy.first.Answers;
import org.commonshed.keeping.Kept;
import org.springframework.modulith.NamedInterface;

/**
 * What somebody says to the questions, as it was typed.
 *
 * @param shown as it was typed, by field
 * @param said what is to be kept: empty where it is what is assumed anyhow
 */
@NamedInterface("plan")
public record Typed(Map<String, String> shown, Map<String, String> said, Faults faults) {
    private static final int LONGEST_NUMBER = 20;
    private static final int LONGEST_NAME = 60;
    private static final double LEAST_KW = 0.01;
    private static final double MOST_KW = 10_000;

    /** @param given by question; what is not among it stays as it is known */
    public static Typed of(Map<String, String> given, Answered known) {
        Reading reading = new Reading(given, known);
        for (Field field : Field.values()) {
            reading.field(field);
        }
        reading.uses();
        reading.together();
        return new Typed(reading.shown, reading.said, reading.faults);
    }

    /** A number with a point or a comma, and spaces between thousands. */
    static OptionalDouble number(String text) {
        String plain = text.replaceAll("[\\h\u2019']", "").replace(',', '.').replace('\u2212', '-');
        return plain.matches("-?\\d{1,12}(\\.\\d{1,8})?")
                ? OptionalDouble.of(Double.parseDouble(plain))
                : OptionalDouble.empty();
    }

    /** The form on its way. */
    private static final class Reading {
        private final Map<String, String> given;
        private final Answered known;
        private final Map<String, String> shown = new HashMap<>();
        private final Map<String, String> said = new LinkedHashMap<>();
        private final Map<String, Double> numbers = new HashMap<>();
        private Faults faults = Faults.NONE;

        Reading(Map<String, String> given, Answered known) {
            this.given = given;
            this.known = known;
        }

        /** What stands in a field; one that was not sent is as it was. */
        private String text(String field, int most) {
            String text = given.getOrDefault(field, known.text(field)).strip();
            String kept = text.length() > most ? text.substring(0, most) : text;
            shown.put(field, kept);
            return kept;
        }

        private void fault(String field, String key, Object... parts) {
            faults = faults.and(Faults.of(field, key, parts));
        }

        void field(Field field) {
            String text = text(field.word(), LONGEST_NUMBER);
            if (text.isEmpty()) {
                said.put(field.word(), ""); // back to what is assumed
                return;
            }
            OptionalDouble number = number(text);
            boolean isWhole = field == Field.HOMES || field == Field.HOURS || field == Field.FIRST;
            boolean fits = number.isPresent()
                    && number.getAsDouble() >= field.least
                    && number.getAsDouble() <= field.most
                    && (!isWhole || number.getAsDouble() == Math.rint(number.getAsDouble()));
            if (!fits) {
                fault(field.word(), "fault.energy.number", plain(field.least), plain(field.most));
                return;
            }
            numbers.put(field.word(), number.getAsDouble());
            String kept = plain(number.getAsDouble());
            double assumed = Kept.toNumber(known.assumed().getOrDefault(field.word(), ""), Double.NaN);
            said.put(field.word(), number.getAsDouble() == assumed ? "" : kept);
        }

        private static String plain(double number) {
            return new BigDecimal(String.valueOf(number)).stripTrailingZeros().toPlainString();
        }

        void uses() {
            Map<String, String> uses = new LinkedHashMap<>();
            Set<String> names = new HashSet<>(Set.of(Answers.HOMES));
            boolean isAsAssumed = true;
            int row = 0;
            for (int i = 1; i <= Field.MOST_USES; i++) {
                String name = text(Field.use(i), LONGEST_NAME);
                String kw = text(Field.useKw(i), LONGEST_NUMBER);
                isAsAssumed &= name.equals(known.assumed().getOrDefault(Field.use(i), ""))
                        && kw.equals(known.assumed().getOrDefault(Field.useKw(i), ""));
                if (name.isEmpty() && kw.isEmpty()) {
                    continue;
                }
                row++;
                OptionalDouble power = number(kw);
                if (name.isEmpty()) {
                    fault(Field.use(i), "fault.energy.use");
                } else if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    fault(Field.use(i), "fault.energy.twice", name);
                }
                if (power.isEmpty() || power.getAsDouble() < LEAST_KW || power.getAsDouble() > MOST_KW) {
                    fault(Field.useKw(i), "fault.energy.kw", name);
                } else {
                    uses.put(Field.use(row), name);
                    uses.put(Field.useKw(row), plain(power.getAsDouble()));
                }
            }
            for (int i = 1; i <= Field.MOST_USES; i++) {
                said.put(Field.use(i), isAsAssumed ? "" : uses.getOrDefault(Field.use(i), ""));
                said.put(Field.useKw(i), isAsAssumed ? "" : uses.getOrDefault(Field.useKw(i), ""));
            }
        }

        /** What cannot be at once. */
        void together() {
            double buy = numbers.getOrDefault(Field.BUY.word(), known.number(Field.BUY));
            double sell = numbers.getOrDefault(Field.SELL.word(), known.number(Field.SELL));
            if (sell > buy && faults.find(Field.BUY.word()).isEmpty()) {
                fault(Field.SELL.word(), "fault.energy.sell");
            }
        }
    }
}
