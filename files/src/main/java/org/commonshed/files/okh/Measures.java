package org.commonshed.files.okh;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths and masses in the several ways in which manifests write them. */
final class Measures {
    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}(?:[.,]\\d{1,6})?");
    private static final Pattern UNIT =
            Pattern.compile("(?<![\\p{L}])(mm|cm|m|in|inch|inches|µm|um)(?![\\p{L}])|[\"″]");
    private static final Pattern MASS =
            Pattern.compile("\\s*(\\d{1,9}(?:[.,]\\d{1,6})?)\\s*(mg|g|kg|t|lb|oz|gram|grams|kilogram|kilograms)?\\s*");
    private static final Pattern CYLINDER = Pattern.compile(
            "cylinder\\(\\s*h\\s*=\\s*(\\d{1,9}(?:\\.\\d{1,6})?)\\s*,\\s*([rd])\\s*=\\s*(\\d{1,9}(?:\\.\\d{1,6})?)\\s*\\)?\\s*");
    private static final Map<String, Double> GRAMS = Map.ofEntries(
            Map.entry("mg", 1e-3),
            Map.entry("g", 1.0),
            Map.entry("gram", 1.0),
            Map.entry("grams", 1.0),
            Map.entry("kg", 1e3),
            Map.entry("kilogram", 1e3),
            Map.entry("kilograms", 1e3),
            Map.entry("t", 1e6),
            Map.entry("lb", 453.59237),
            Map.entry("oz", 28.349523125));
    private static final Map<String, Double> MILLIMETRES = Map.of(
            "mm", 1.0, "cm", 10.0, "m", 1000.0, "in", 25.4, "inch", 25.4, "inches", 25.4, "\"", 25.4, "″", 25.4, "µm",
            1e-3, "um", 1e-3);
    private static final int LONGEST = 200;
    private static final double MOST_MM = 1e6;

    private Measures() {}

    /** Three lengths: as width, depth and height, as a list, as “400 x 350 x 150 mm”, as {@code cube([400, 350, 150])}. */
    static Optional<Manifest.Size> size(Value value) {
        if (value instanceof Value.Fields fields) {
            String unit = fields.words("unit");
            List<String> lengths = new ArrayList<>();
            for (String key : List.of("width", "depth", "height")) {
                String other = key.equals("depth") ? "length" : key;
                lengths.add(fields.find(key)
                        .or(() -> fields.find(other))
                        .map(Value::words)
                        .orElse(""));
            }
            return size(String.join(" x ", lengths) + " " + unit);
        }
        if (value instanceof Value.Several several) {
            return size(String.join(
                    " x ", several.values().stream().map(Value::words).toList()));
        }
        return size(value.words());
    }

    /** Without a unit it is millimetres, as the standard says. */
    private static Optional<Manifest.Size> size(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        Matcher cylinder = CYLINDER.matcher(text.toLowerCase(Locale.ROOT));
        if (cylinder.matches()) {
            double across =
                    Double.parseDouble(cylinder.group(3)) * (cylinder.group(2).equals("r") ? 2 : 1);
            return size(across + " x " + across + " x " + cylinder.group(1));
        }
        String cut =
                text.toLowerCase(Locale.ROOT).replaceFirst("^.*?\\[", "").replaceFirst("\\].*?(?=[a-z\"″µ]|$)", " ");
        Matcher unit = UNIT.matcher(cut);
        double factor = unit.find() ? MILLIMETRES.getOrDefault(unit.group(), 1.0) : 1;
        boolean isListed = text.contains("[") || cut.matches("[^,]*,[^,]*,[^,]*") || cut.contains(".");
        List<Double> lengths = numbers(isListed ? cut.replace(',', ' ') : cut);
        boolean isSize =
                lengths.size() == 3 && lengths.stream().allMatch(length -> length > 0 && length * factor <= MOST_MM);
        return isSize
                ? Optional.of(
                        new Manifest.Size(lengths.get(0) * factor, lengths.get(1) * factor, lengths.get(2) * factor))
                : Optional.empty();
    }

    private static List<Double> numbers(String text) {
        List<Double> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(text);
        while (matcher.find()) {
            numbers.add(Double.parseDouble(matcher.group().replace(',', '.')));
        }
        return numbers;
    }

    /** A number of grams, or a value with its unit. */
    static Optional<Manifest.Mass> mass(Value value) {
        String text = value instanceof Value.Fields fields
                ? fields.words("value") + " " + fields.words("unit")
                : value.words();
        Matcher mass = MASS.matcher(text.toLowerCase(Locale.ROOT));
        if (text.length() > LONGEST || !mass.matches()) {
            return Optional.empty();
        }
        double factor = mass.group(2) == null ? 1 : GRAMS.getOrDefault(mass.group(2), 1.0);
        double grams = Double.parseDouble(mass.group(1).replace(',', '.')) * factor;
        return grams > 0 ? Optional.of(new Manifest.Mass(grams)) : Optional.empty();
    }
}
