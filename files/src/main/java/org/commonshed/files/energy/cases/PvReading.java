package org.commonshed.files.energy.cases;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.energy.OtherYear;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.sun.Mounting;
import org.commonshed.engine.energy.sun.PvModel;
import org.commonshed.engine.energy.sun.PvSystem;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.files.energy.weather.WeatherFile;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** A roof and its weather file as a series: kW for each kW of modules. */
final class PvReading {
    private static final Set<String> FIELDS = Set.of(
            "weather",
            "mounting",
            "tilt",
            "azimuth",
            "ground_cover",
            "module",
            "losses",
            "inverter_efficiency",
            "dc_ac_ratio",
            "albedo",
            "note");

    private final Path folder;
    private final Findings findings;
    private final Map<Path, Optional<WeatherYear>> years = new HashMap<>();

    /** @param file the case, beside which weather files lie */
    PvReading(Path file, Findings findings) {
        folder = file.resolveSibling("");
        this.findings = findings;
    }

    /** The year that a roof names; null with a problem noted. */
    @Nullable
    WeatherYear weather(Part pv) {
        String name = pv.text("weather");
        if (name.isEmpty()) {
            pv.problem(
                    "weather",
                    "missing_field",
                    Said.of("energy:missing_field.weather"),
                    Said.of("energy:missing_field.mend.weather"));
            return null;
        }
        Path path = folder.resolve(name).normalize();
        return years.computeIfAbsent(path, p -> {
                    WeatherFile.Read read = WeatherFile.read(p);
                    read.problems().forEach(findings::problem);
                    read.hints().forEach(findings::hintOfOther);
                    return read.weather();
                })
                .orElse(null);
    }

    /** A system of so many kW; null with a problem noted. */
    @Nullable
    PvSystem system(Part pv, double kw) {
        pv.hintAtOthers(FIELDS);
        int before = findings.problems().size();
        Mounting.Kind kind = word(pv, "mounting", Mounting.Kind.values(), Mounting.Kind.ROOF);
        PvSystem.Module module = word(pv, "module", PvSystem.Module.values(), PvSystem.Module.STANDARD);
        if (!pv.has("tilt") || !pv.has("azimuth")) {
            pv.problem(
                    pv.has("tilt") ? "azimuth" : "tilt",
                    "missing_field",
                    Said.of("energy:missing_field.tilt"),
                    Said.of("energy:missing_field.mend.tilt"));
        }
        boolean isRoof = kind == Mounting.Kind.ROOF || kind == Mounting.Kind.TWO_AXIS;
        Mounting mounting = new Mounting(
                kind,
                pv.number("tilt", 0, 90, 0),
                pv.number("azimuth", 0, 360, 180),
                pv.number("ground_cover", 0, 0.99, isRoof ? 0 : 0.4));
        PvSystem usual = PvSystem.usual(kw, mounting);
        PvSystem system = new PvSystem(
                kw,
                module,
                mounting,
                pv.number("losses", 0, 0.99, usual.losses()),
                pv.number("inverter_efficiency", 0.5, 1, usual.inverterEfficiency()),
                pv.number("dc_ac_ratio", 0.1, 10, usual.dcAcRatio()),
                pv.number("albedo", 0, 1, usual.albedo()));
        return findings.problems().size() == before ? system : null;
    }

    private static <E extends Enum<E>> E word(Part part, String name, E[] words, E usual) {
        String text = part.text(name);
        if (text.isEmpty()) {
            return usual;
        }
        for (E word : words) {
            if (word.name().equalsIgnoreCase(text.replace('-', '_').replace(' ', '_'))) {
                return word;
            }
        }
        String known = Arrays.toString(words).toLowerCase(Locale.ROOT).replaceAll("[\\[\\]]", "");
        part.problem(
                name, "unknown_word", Said.of("unknown_word.key", text), Said.of("tree:unknown_field.mend", known));
        return usual;
    }

    /** [step of the case] kW for each kW; null with a problem noted. */
    double @Nullable [] series(Part pv, TimeGrid time) {
        WeatherYear weather = weather(pv);
        PvSystem system = system(pv, 1);
        return weather == null || system == null
                ? null
                : new OtherYear(weather.grid(), time).series(PvModel.acKw(weather, system));
    }
}
