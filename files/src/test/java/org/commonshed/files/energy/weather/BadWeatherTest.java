package org.commonshed.files.energy.weather;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Weather that cannot be right, each with its sentence. */
final class BadWeatherTest {
    private static final String SAM = WrittenWeather.sam();

    @TempDir
    Path folder = Path.of("");

    private static String lines(int from, int to, int column, String other) {
        return WrittenWeather.changed(SAM, from, to, WrittenWeather.cell(column, other));
    }

    private static String without(int from, int count) {
        String[] lines = SAM.split("\n", -1);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (i < from - 1 || i >= from - 1 + count) {
                text.append(lines[i]).append('\n');
            }
        }
        return text.toString();
    }

    private static String twice(int line) {
        return WrittenWeather.changed(SAM, line, line, text -> text + "\n" + text);
    }

    /** What a row holds stands within the sentence, with its own gender. */
    @Test
    void itIsToldInTheReadersLanguage() throws IOException {
        String text = lines(500, 500, 5, "2400");
        Issue bright = WeatherFile.read(Files.writeString(folder.resolve("w.csv"), text))
                .problems()
                .get(0);
        assertEquals("The direct radiation is 2400 W/m².", bright.sentence(Locale.ENGLISH));
        assertEquals("Para la radiación directa pone 2400 W/m².", bright.sentence(Locale.forLanguageTag("es")));
        assertEquals("Pour le rayonnement direct il y a là 2400 W/m².", bright.sentence(Locale.FRENCH));
    }

    static Stream<Arguments> table() {
        return Stream.of(
                arguments("", "unknown_weather", 1, "This is no weather that we know."),
                arguments("hello\n", "unknown_weather", 1, "This is no weather that we know."),
                arguments("{\"a\": 1}", "not_pvgis", 1, "This JSON is no weather."),
                arguments("{\"a\": ", "not_json", 1, "The file ends too early."),
                arguments(lines(2, 2, 1, "142"), "bad_site", 1, "latitude is “142”."),
                arguments(lines(2, 2, 3, ""), "bad_site", 1, "time zone is missing."),
                arguments(lines(500, 500, 4, "abc"), "not_a_number", 500, "“abc” is no number."),
                arguments(lines(500, 500, 5, "2400"), "out_of_range", 500, "The direct radiation is 2400 W/m²."),
                arguments(lines(500, 500, 2, "32"), "bad_time", 500, "There is no day"),
                arguments(lines(1000, 1020, 4, "9999"), "long_gap", 0, "The global radiation is missing from 02-11 "),
                arguments(lines(1000, 1030, 7, "99.9"), "long_gap", 0, "The air temperature is missing from 02-11 "),
                arguments(without(2000, 40), "long_gap", 0, "The global radiation is missing from 03-25 "),
                arguments(twice(3000), "duplicate_time", 3001, "stands in line 3000 too."),
                arguments(lines(3, 8763, 7, ""), "missing_column", 0, "The air temperature is missing."),
                arguments(
                        WrittenWeather.changed(SAM, 3, 3, line -> line.replace("Hour", "Stunde")),
                        "missing_column",
                        3,
                        "The columns of the time are missing."),
                arguments(
                        lines(2, 2, 3, "1"),
                        "wrong_time_zone",
                        1,
                        "hours too early for the sun at 42.34, -72.59 by UTC+1."),
                arguments(lines(2, 2, 2, "72.59"), "wrong_time_zone", 1, "hours too"),
                arguments(WrittenWeather.pvgisJson("35"), "tilted_plane", 0, "with a slope of 35 degrees."),
                arguments(
                        WrittenWeather.epw().lines().limit(8).reduce("", (all, line) -> all + line + "\n"),
                        "not_epw",
                        1,
                        "This head is not that of EPW."),
                arguments(
                        WrittenWeather.changed(WrittenWeather.epw(), 900, 900, line -> line.substring(0, 30)),
                        "too_few_cells",
                        900,
                        "This line has"),
                arguments(
                        WrittenWeather.changed(
                                WrittenWeather.tmy3(), 70, 70, line -> "02-02-2001" + line.substring(10)),
                        "bad_time",
                        70,
                        "is no time."));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachIsToldWithPlaceAndMend(String text, String code, int line, String sentence) throws IOException {
        WeatherFile.Read read = WeatherFile.read(Files.writeString(folder.resolve("w.csv"), text));
        assertTrue(read.weather().isEmpty());
        Issue issue = read.problems().get(0);
        assertEquals(code, issue.code(), issue.toString());
        assertEquals(line, issue.line(), issue.toString());
        assertTrue(issue.sentence().contains(sentence), issue.toString());
        assertTrue(!issue.mend().isEmpty(), issue.toString());
    }

    @ParameterizedTest
    @MethodSource("clocks")
    void aWrongZoneIsNamedWithTheRightOne(String zone, String right) throws IOException {
        WeatherFile.Read read = WeatherFile.read(Files.writeString(folder.resolve("w.csv"), lines(2, 2, 3, zone)));
        assertTrue(
                read.problems().get(0).mend().contains(right), read.problems().toString());
    }

    static Stream<Arguments> clocks() {
        return Stream.of(
                arguments("0", "UTC−5"), arguments("-8", "UTC−5"), arguments("-6", "UTC−5"), arguments("3", "UTC−5"));
    }

    @ParameterizedTest
    @MethodSource("missing")
    void aFileThatIsNotThereIsNoWeather(String name, String code) {
        WeatherFile.Read read = WeatherFile.read(folder.resolve(name));
        assertEquals(code, read.problems().get(0).code());
    }

    static Stream<Arguments> missing() {
        return Stream.of(arguments("nothing.csv", "missing_file"), arguments(".", "unreadable_file"));
    }
}
