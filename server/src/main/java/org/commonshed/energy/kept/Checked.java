package org.commonshed.energy.kept;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.commonshed.access.Faults;
import org.springframework.modulith.NamedInterface;

/**
 * Numbers that somebody typed, each in its field; an empty one is as usual.
 *
 * @param shown as they stood there, by field
 * @param kept what is to be kept of them: empty where nothing, or nothing right, was typed
 * @param faults what is to be mended
 */
@NamedInterface("plan")
public record Checked(Map<String, String> shown, Map<String, String> kept, Faults faults) {
    private static final int LONGEST = 20;

    /**
     * What a field may hold.
     *
     * @param fault key of the sentence that says so, of the least and the most
     */
    record Bounds(String field, double least, double most, String fault) {
        boolean holds(OptionalDouble number) {
            return number.isPresent() && number.getAsDouble() >= least && number.getAsDouble() <= most;
        }
    }

    static Checked of(Map<String, String> given, List<Bounds> fields) {
        Map<String, String> shown = new HashMap<>();
        Map<String, String> kept = new LinkedHashMap<>();
        Faults faults = Faults.NONE;
        for (Bounds bounds : fields) {
            String text = given.getOrDefault(bounds.field(), "").strip();
            String cut = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
            shown.put(bounds.field(), cut);
            boolean isRight = bounds.holds(Typed.number(cut));
            kept.put(bounds.field(), isRight ? cut : "");
            if (!isRight && !cut.isEmpty()) {
                faults = faults.and(Faults.of(bounds.field(), bounds.fault(), bounds.least(), bounds.most()));
            }
        }
        return new Checked(shown, kept, faults);
    }
}
