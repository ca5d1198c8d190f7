package org.commonshed.place.shape;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Under which names a file keeps what we want to know of a feature. Understood by themselves: our own names, those of the
 * U.S. Watershed Boundary Dataset (huc2 … huc16, tohuc) and of HydroBASINS (HYBAS_ID, NEXT_DOWN).
 *
 * @param code names of properties, the first that a feature has counts; in lower case
 */
public record Attributes(
        List<String> code, List<String> name, List<String> downstream, List<String> parent, List<String> kind) {
    private static final List<String> HUC =
            List.of("huc16", "huc14", "huc12", "huc10", "huc8", "huc6", "huc4", "huc2", "hybas_id");
    private static final int MOST_ID = 60;
    private static final List<String> CODE = List.of("id", "geoid", "codigo", "code");

    public static final Attributes KNOWN = new Attributes(
            Stream.concat(HUC.stream(), CODE.stream()).toList(),
            List.of("name", "toponimo", "nombre", "nom", "gnis_name"),
            List.of("flows_into", "tohuc", "next_down", "downstream", "drains_to"),
            List.of("within", "parent", "parent_id"),
            List.of("kind"));

    /** The same where the person has said which property it is. */
    public Attributes chosen(Map<String, String> choice) {
        return new Attributes(
                or(choice, "code", code),
                or(choice, "name", name),
                or(choice, "downstream", downstream),
                or(choice, "parent", parent),
                kind);
    }

    private static List<String> or(Map<String, String> choice, String what, List<String> known) {
        String property = choice.getOrDefault(what, "");
        return property.isEmpty() ? known : List.of(property.toLowerCase(Locale.ROOT));
    }

    /** What a feature has under the first of these names; empty, 0 and words like OCEAN mean that there is nothing. */
    public static String text(ObjectNode properties, List<String> names) {
        for (String name : names) {
            for (Map.Entry<String, JsonNode> property : properties.properties()) {
                if (property.getKey().toLowerCase(Locale.ROOT).equals(name)) {
                    String text = text(property.getValue());
                    if (!text.isEmpty()) {
                        return text;
                    }
                }
            }
        }
        return "";
    }

    private static String text(JsonNode value) {
        if (value.isNumber()) {
            double number = value.asDouble();
            boolean whole = number == Math.rint(number) && Math.abs(number) < 1e15;
            String text = whole ? String.valueOf((long) number) : value.asString();
            return text.equals("0") ? "" : text;
        }
        return value.isString() ? value.asString().strip() : "";
    }

    /** Whether such a feature is a watershed by what it is called. */
    public boolean isWatershed(ObjectNode properties) {
        return !text(properties, HUC).isEmpty() || !text(properties, downstream).isEmpty();
    }

    /** The code that a Watershed Boundary Dataset gives what holds it: two digits fewer. */
    public static String above(String huc) {
        return huc.matches("\\d{4,16}") && huc.length() % 2 == 0 ? huc.substring(0, huc.length() - 2) : "";
    }

    /** An id made of a code or a name, as ids may be. */
    public static String id(String text) {
        String id = text.matches("[\\p{L}\\p{N}._-]+")
                ? text
                : text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}._-]+", "_")
                        .replaceAll("^_|_$", "");
        String some = id.length() > MOST_ID ? id.substring(0, MOST_ID) : id;
        return some.equals("outside") ? "outside_" : some;
    }
}
