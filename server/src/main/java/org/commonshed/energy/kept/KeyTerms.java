package org.commonshed.energy.kept;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.commonshed.access.Faults;
import org.springframework.modulith.NamedInterface;

/**
 * What sharing keys count with, in per cent; what nobody said is usual.
 *
 * @param said by field
 */
@NamedInterface("plan")
public record KeyTerms(Map<String, Double> said) {
    /** Whoever takes: homes that use little, as most and much, and what should keep running. */
    public static final List<String> TAKERS = List.of("little", "middle", "much", "uses");

    /** Whatever gives. */
    public static final List<String> GIVERS = List.of("roofs", "water");

    /** How far shares that are found afterwards may be from the agreed ones. */
    public static final String MOST = "most";

    private static final String BURDEN = "burden";
    private static final double[] USUAL_BURDEN = {6, 4, 2}; // our choice: who uses little is taken to earn little
    private static final double USUAL_MOST = 20;
    private static final double ALL = 100;
    private static final double LEAST = 0.1;

    public KeyTerms {
        said = Map.copyOf(said);
    }

    public static String burden(int taker) {
        return BURDEN + "-" + TAKERS.get(taker);
    }

    public static String quota(String giver, int taker) {
        return giver + "-" + TAKERS.get(taker);
    }

    /** All fields. */
    public static List<String> fields() {
        List<String> fields = new ArrayList<>();
        for (int taker = 0; taker < USUAL_BURDEN.length; taker++) {
            fields.add(burden(taker));
        }
        for (String giver : GIVERS) {
            fields.addAll(row(giver));
        }
        fields.add(MOST);
        return fields;
    }

    private static List<String> row(String giver) {
        return TAKERS.stream().map(taker -> giver + "-" + taker).toList();
    }

    /** Of answers, among which they stand. */
    public static KeyTerms of(Map<String, String> answers) {
        Map<String, Double> said = new TreeMap<>();
        for (String field : fields()) {
            Typed.number(answers.getOrDefault(field, "")).ifPresent(number -> said.put(field, number));
        }
        return new KeyTerms(said);
    }

    /** What a home of that kind pays for energy of its income. */
    public double burdenOf(int taker) {
        return said.getOrDefault(burden(taker), USUAL_BURDEN[taker]);
    }

    /** Whether it was said to whom a thing gives. */
    public boolean hasQuotas(String giver) {
        return said.containsKey(quota(giver, 0));
    }

    public double quotaOf(String giver, int taker) {
        return said.getOrDefault(quota(giver, taker), 0.0);
    }

    public double most() {
        return said.getOrDefault(MOST, USUAL_MOST);
    }

    /** An empty field is usual; of what one thing gives either all fields are said or none, and they come to 100. */
    public static Checked check(Map<String, String> given) {
        Checked checked = Checked.of(
                given,
                fields().stream()
                        .map(field -> new Checked.Bounds(
                                field, field.startsWith(BURDEN) ? LEAST : 0, ALL, "fault.energy.percent"))
                        .toList());
        Map<String, String> kept = new LinkedHashMap<>(checked.kept());
        Faults faults = checked.faults();
        for (String giver : GIVERS) {
            faults = faults.and(together(giver, kept, faults));
        }
        return new Checked(checked.shown(), kept, faults);
    }

    private static Faults together(String giver, Map<String, String> kept, Faults before) {
        List<String> row = row(giver);
        double sum = row.stream()
                .mapToDouble(field -> Typed.number(kept.getOrDefault(field, "")).orElse(0))
                .sum();
        boolean isSaid =
                row.stream().anyMatch(field -> !kept.getOrDefault(field, "").isEmpty());
        boolean isWrong = row.stream().anyMatch(field -> before.find(field).isPresent());
        if (!isSaid || isWrong) {
            return Faults.NONE;
        }
        row.stream().filter(field -> kept.getOrDefault(field, "").isEmpty()).forEach(field -> kept.put(field, "0"));
        return Math.abs(sum - ALL) < LEAST / 2 ? Faults.NONE : Faults.of(row.get(0), "fault.energy.hundred", sum);
    }
}
