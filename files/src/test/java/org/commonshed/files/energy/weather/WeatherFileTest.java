package org.commonshed.files.energy.weather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.commonshed.engine.energy.sun.Mounting;
import org.commonshed.engine.energy.sun.PvModel;
import org.commonshed.engine.energy.sun.PvSystem;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Weather files of each kind; all write the same made-up year, so all are read as the same. */
final class WeatherFileTest {
    @TempDir
    Path folder = Path.of("");

    private WeatherFile.Read read(String name, String text) throws IOException {
        return WeatherFile.read(Files.writeString(folder.resolve(name), text));
    }

    private static void check(WeatherFile.Read read) {
        assertEquals(List.of(), read.problems());
        WeatherYear weather = read.weather().orElseThrow();
        assertEquals(8760, weather.grid().steps());
        assertEquals(-5, weather.site().utcOffset());
        assertEquals(42.34, weather.site().latitude());
        assertEquals(-72.59, weather.site().longitude());
        assertEquals(40, weather.site().elevation());
        for (int t = 0; t < 8760; t += 5) {
            assertEquals(WrittenWeather.ghi(t), weather.globalHorizontal()[t], 0.011, "global, step " + t);
            assertEquals(WrittenWeather.dhi(t), weather.diffuseHorizontal()[t], 0.011, "diffuse, step " + t);
            assertEquals(WrittenWeather.celsius(t), weather.airCelsius()[t], 0.006, "air, step " + t);
            assertEquals(2.5, weather.windSpeed()[t]);
        }
    }

    private static double dni(WeatherFile.Read read) {
        return Arrays.stream(read.weather().orElseThrow().directNormal()).sum();
    }

    @Test
    void everyKindIsReadAsTheSameYear() throws IOException {
        check(read("w.csv", WrittenWeather.sam()));
        check(read("w.epw", WrittenWeather.epw()));
        check(read("t.csv", WrittenWeather.tmy3()));
        check(read("p.csv", WrittenWeather.pvgisCsv()));
        WeatherFile.Read series = read("p.json", WrittenWeather.pvgisJson("0"));
        check(series);
        double written = 0;
        for (int t = 0; t < 8760; t++) {
            written += WrittenWeather.dni(t);
        }
        // the made-up sun runs without the equation of time
        assertEquals(written, dni(series), 0.04 * written, "worked out of global and diffuse");
    }

    @Test
    void theYearsOfATypicalYearAreNotPutInOrder() throws IOException {
        WeatherYear weather = read("w.csv", WrittenWeather.sam()).weather().orElseThrow();
        assertEquals(2017, weather.grid().start().getYear());
        String mixed = WrittenWeather.changed(WrittenWeather.sam(), 4, 747, WrittenWeather.cell(0, "2011"));
        check(read("m.csv", mixed));
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        Path packed = folder.resolve("w.epw.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(WrittenWeather.epw().getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
        check(WeatherFile.read(packed));
    }

    @Test
    void aTypicalYearSaysWhereInItsHourTheSunIs() throws IOException {
        WeatherYear means = read("w.csv", WrittenWeather.sam()).weather().orElseThrow();
        assertTrue(Double.isNaN(means.sunMinute()));
        WeatherYear moments = read("p.csv", WrittenWeather.pvgisCsv()).weather().orElseThrow();
        assertEquals(30, moments.sunMinute());
    }

    @Test
    void shortGapsAreFilledAndSaid() throws IOException {
        String gap = WrittenWeather.changed(WrittenWeather.sam(), 4 + 12, 4 + 13, WrittenWeather.cell(4, "9999"));
        WeatherFile.Read read = read("g.csv", gap);
        WeatherYear weather = read.weather().orElseThrow();
        double[] ghi = weather.globalHorizontal();
        assertEquals(WrittenWeather.ghi(11) * 2 / 3 + WrittenWeather.ghi(14) / 3, ghi[12], 0.02);
        assertTrue(
                read.hints().stream().anyMatch(hint -> hint.code().equals("filled_gap")),
                read.hints().toString());
    }

    @Test
    void globalAloneIsTakenApart() throws IOException {
        String text = WrittenWeather.changed(
                WrittenWeather.sam(),
                3,
                8763,
                line -> WrittenWeather.cell(5, "")
                        .apply(WrittenWeather.cell(6, "").apply(line)));
        WeatherFile.Read read = read("a.csv", text);
        assertEquals(List.of(), read.problems());
        List<String> codes = read.hints().stream().map(Issue::code).toList();
        assertEquals(List.of("derived_radiation"), codes);
    }

    @Test
    void phoenixGivesWhatPvWattsPublished() throws IOException {
        Path file = shared("pv-phoenix", "phoenix-tmy2.csv.gz");
        WeatherYear weather = WeatherFile.read(file).weather().orElseThrow();
        assertEquals(2117, Arrays.stream(weather.globalHorizontal()).sum() / 1000, 1);
        assertEquals(2519, Arrays.stream(weather.directNormal()).sum() / 1000, 1);
        double[] published = {
            441.117, 488.020, 601.263, 685.430, 730.075, 681.335, 679.185, 662.545, 610.097, 583.053, 461.662, 419.413
        };
        Mounting rack = new Mounting(Mounting.Kind.RACK, 20, 180, 0.4);
        double[] months = PvModel.monthsKwh(PvModel.acKw(weather, PvSystem.usual(4, rack)), weather.grid());
        for (int month = 0; month < 12; month++) {
            assertEquals(published[month], months[month], 0.02 * published[month], "month " + (month + 1));
        }
        assertEquals(7043.197, Arrays.stream(months).sum(), 0.01 * 7043.197);
        yields(weather, 4, new double[] {7014.260, 7043.197, 8859.963, 8802.080, 9910.386});
        yields(weather, 1000, new double[] {1753564.9, 1759882.2, 2212064.0, 2197863.4, 2477596.6});
        double[] modules = {7043.197, 7040.913, 7099.417};
        for (PvSystem.Module module : PvSystem.Module.values()) {
            PvSystem system = new PvSystem(4, module, rack, PvSystem.USUAL_LOSSES, 0.96, 1.2, 0.2);
            double kwh = Arrays.stream(PvModel.acKw(weather, system)).sum();
            assertEquals(modules[module.ordinal()], kwh, 0.01 * modules[module.ordinal()], module.name());
        }
    }

    /** By mounting, as PVWatts published. */
    private static void yields(WeatherYear weather, double kw, double[] published) {
        for (Mounting.Kind kind : Mounting.Kind.values()) {
            PvSystem system = PvSystem.usual(kw, new Mounting(kind, 20, 180, 0.4));
            double kwh = Arrays.stream(PvModel.acKw(weather, system)).sum();
            assertEquals(published[kind.ordinal()], kwh, 0.01 * published[kind.ordinal()], kind + " " + kw);
        }
    }

    @Test
    void burlingtonIsReadWithItsSums() throws IOException {
        WeatherFile.Read read = WeatherFile.read(shared("vermont-neighbourhood", "burlington-amy2018.epw.gz"));
        assertEquals(List.of(), read.problems());
        WeatherYear weather = read.weather().orElseThrow();
        assertEquals(2018, weather.grid().start().getYear());
        double dni = Arrays.stream(weather.directNormal()).sum() / 1000;
        assertTrue(dni > 1481 && dni < 1493, dni + " kWh/m²");
        assertEquals(-21.333, weather.airCelsius()[0], 0.001);
    }

    private static Path shared(String folder, String file) {
        String shared = System.getProperty("commonshed.shared", "");
        Path path = Path.of(shared, "data", folder, file);
        assumeTrue(
                !shared.isEmpty() && Files.exists(path),
                "left out: no data/" + folder + " in the folder of -Dcommonshed.shared");
        return path;
    }
}
