package org.commonshed.files.energy.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Readings in many forms; what they come to follows from how they were made up. */
final class MeterFileTest {
    private static final double DAY = 30; // kWh: 0.1 + 0.2 + … + 2.4

    @TempDir
    Path folder = Path.of("");

    private MeterFile.Read read(String text, MeterWishes wishes) throws IOException {
        return MeterFile.read(Files.writeString(folder.resolve("m.csv"), text), wishes);
    }

    private MeterSeries sound(String text) throws IOException {
        MeterFile.Read read = read(text, MeterWishes.NONE);
        assertEquals(List.of(), read.problems());
        return read.series().orElseThrow();
    }

    private static List<String> codes(MeterFile.Read read) {
        return read.hints().stream().map(Issue::code).toList();
    }

    @Test
    void hoursAreRead() throws IOException {
        MeterSeries series = sound(WrittenMeter.winter());
        assertEquals(21 * DAY, series.kwh(), 1e-9);
        assertEquals(1, series.grid().stepsPerHour());
        assertEquals(0.6, series.kw()[5], 1e-12);
    }

    /** Quarter hours from a quarter past ten on, 500 days of them: the last 365 in whole hours. */
    @Test
    void ofMoreThanAYearTheLastIsKeptInHours() throws IOException {
        LocalDateTime start = LocalDateTime.of(2023, 3, 1, 10, 15);
        StringBuilder text = new StringBuilder("time,power (kW)\n");
        for (int t = 0; t < 500 * 96; t++) {
            text.append(start.plusMinutes(15L * t)).append(',').append(t % 4).append('\n');
        }
        Path file = Files.writeString(folder.resolve("long.csv"), text);
        MeterSeries year = MeterFile.readYear(file, MeterWishes.NONE).series().orElseThrow();
        assertEquals(new TimeGrid(start.plusDays(135).withMinute(0), 1, 8760), year.grid());
        assertEquals(1.5, year.kw()[0], 1e-12); // 3, 0, 1, 2 in each hour
        assertEquals(1.5, year.kw()[8759], 1e-12);
        MeterFile.Read few = MeterFile.readYear(
                Files.writeString(folder.resolve("few.csv"), WrittenMeter.winter()), MeterWishes.NONE);
        assertEquals(
                List.of("not_a_year"), few.problems().stream().map(Issue::code).toList());
        assertTrue(few.series().isEmpty());
    }

    static Stream<Arguments> forms() {
        return Stream.of(
                arguments("start;Verbrauch (kWh)\n14.03.2024 05:00;1,5\n14.03.2024 06:00;1.002,5\n", 1004.0),
                arguments("date,time,usage_wh\n3/14/2024,5:00 AM,1500\n3/14/2024,6:00 PM,2500\n", Double.NaN),
                arguments("timestamp,power (kW)\n2024-03-14T05:00,4\n2024-03-14T05:15,8\n", 3.0),
                arguments("timestamp,W\n2024-03-14 05:00:00,4000\n2024-03-14 05:30:00,8000\n", 6.0),
                arguments("interval end,kWh\n2024-03-14 06:00,4\n2024-03-14 07:00,8\n", 12.0),
                arguments("from\tvalue (MWh)\n2024-03-14 06:00\t0.004\n2024-03-14 07:00\t0.008\n", 12.0),
                arguments("timestamp,kWh\n2024-03-14T05:00:00-05:00,4\n2024-03-14T06:00:00-05:00,8\n", 12.0));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void manyFormsAreUnderstood(String text, double kwh) throws IOException {
        MeterFile.Read read = read(text, MeterWishes.NONE);
        if (Double.isNaN(kwh)) {
            // thirteen hours apart: no step
            assertEquals("bad_step", read.problems().get(0).code());
        } else {
            assertEquals(List.of(), read.problems());
            assertEquals(kwh, read.series().orElseThrow().kwh(), 1e-9);
        }
    }

    @Test
    void anEndOfAStepIsItsEnd() throws IOException {
        MeterSeries series = sound("interval end,kWh\n2024-03-14 06:00,4\n2024-03-14 07:00,8\n");
        assertEquals(LocalDateTime.of(2024, 3, 14, 5, 0), series.grid().start());
    }

    @Test
    void aClockThatIsPutForwardAndBackIsUndone() throws IOException {
        MeterFile.Read read = read(WrittenMeter.daylightYear(8784), MeterWishes.NONE);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("daylight_saving"), codes(read));
        MeterSeries series = read.series().orElseThrow();
        assertEquals(8784, series.grid().steps());
        for (int t = 0; t < 8784; t++) {
            assertEquals(WrittenMeter.kwh(t), series.kw()[t], 1e-9, "step " + t);
        }
    }

    @Test
    void halfAYearThatEndsInSummerIsUndoneToo() throws IOException {
        MeterSeries series = sound(WrittenMeter.daylightYear(24 * 150));
        assertEquals(150 * DAY, series.kwh(), 1e-9);
        assertEquals(24 * 150, series.grid().steps());
    }

    @Test
    void shortGapsTakeTheSameHoursOfOtherWeeks() throws IOException {
        String text = WrittenMeter.changed(WrittenMeter.winter(), 202, 207, line -> "");
        MeterFile.Read read = read(text, MeterWishes.NONE);
        assertEquals(List.of("filled_gap"), codes(read));
        assertEquals(21 * DAY, read.series().orElseThrow().kwh(), 1e-9);
        String empty = WrittenMeter.changed(WrittenMeter.winter(), 202, 207, WrittenMeter.reading(""));
        assertEquals(
                21 * DAY, read(empty, MeterWishes.NONE).series().orElseThrow().kwh(), 1e-9);
    }

    @Test
    void quartersAndHoursAreBroughtTogether() throws IOException {
        StringBuilder text = new StringBuilder("time,kWh\n");
        LocalDateTime start = LocalDateTime.of(2024, 1, 8, 0, 0);
        for (int h = 0; h < 48; h++) {
            for (int q = 0; q < (h < 24 ? 1 : 4); q++) {
                text.append(start.plusHours(h).plusMinutes(15L * q))
                        .append(h < 24 ? ",4" : ",1")
                        .append('\n');
            }
        }
        MeterFile.Read read = read(text.toString(), MeterWishes.NONE);
        assertEquals(List.of(), read.problems());
        assertEquals(List.of("mixed_steps"), codes(read));
        assertEquals(4 * 48, read.series().orElseThrow().kwh(), 1e-9);
        assertEquals(48, read.series().orElseThrow().grid().steps());
    }

    @Test
    void whatComesInCountsAsSuchWhenItIsMeant() throws IOException {
        String text = WrittenMeter.changed(WrittenMeter.winter(), 50, 50, WrittenMeter.reading("-3"));
        MeterWishes net = new MeterWishes("", "", "", false, true, Double.NaN);
        assertEquals(21 * DAY - 0.1 - 3, read(text, net).series().orElseThrow().kwh(), 1e-9);
    }

    @Test
    void greenButtonIsWrittenAndReadWithTheSameTotals() throws IOException {
        for (int powerOfTen : new int[] {-3, 0, 3}) {
            GreenButton green = WrittenMeter.green(1, powerOfTen);
            double total = 40 * DAY * Math.pow(10, powerOfTen);
            assertEquals(total, green.channels().get(0).kwh(), 1e-6 * total);
            String xml = GreenButtonWriter.write(green);
            Findings findings = new Findings("g.xml");
            GreenButton again = GreenButtonReader.read(xml, findings);
            assertEquals(List.of(), findings.problems());
            assertEquals(total, again.channels().get(0).kwh(), 1e-6 * total);
            assertEquals(xml, GreenButtonWriter.write(again));
            MeterSeries series = sound(xml);
            assertEquals(LocalDateTime.of(2024, 1, 1, 0, 0), series.grid().start());
            assertEquals(total, series.kwh(), 1e-6 * total);
        }
    }

    @Test
    void ofTwoChannelsWhatIsDeliveredIsTaken() throws IOException {
        GreenButton both = new GreenButton(
                -18_000,
                List.of(
                        WrittenMeter.green(19, 3).channels().get(0),
                        WrittenMeter.green(1, 0).channels().get(0)));
        MeterFile.Read read = read(GreenButtonWriter.write(both), MeterWishes.NONE);
        assertEquals(40 * DAY, read.series().orElseThrow().kwh(), 1e-6);
        assertEquals(List.of("other_direction"), codes(read));
    }

    @Test
    void standardProfilesComeToWhatTheyAreKnownToComeTo() {
        TimeGrid year = TimeGrid.ofYear(2023, 4);
        check("slp-1999.csv", "H0", year, 997.4);
        check("slp-1999.csv", "G0", year, 1017.7);
        check("slp-1999.csv", "L0", year, 999.9);
        check("slp-2025.csv", "H25", year, 995.4);
        check("slp-1999.csv", "H0", TimeGrid.ofYear(2023, 1), 997.4);
    }

    private static void check(String file, String id, TimeGrid year, double kwh) {
        String shared = System.getProperty("commonshed.shared", "");
        Path path = Path.of(shared, "data", "load-profiles", file);
        assumeTrue(
                !shared.isEmpty() && Files.exists(path),
                "left out: no data/load-profiles in the folder of -Dcommonshed.shared");
        Findings findings = new Findings(file);
        LoadProfile profile = LoadProfile.read(path, id, findings);
        assertEquals(List.of(), findings.problems());
        double sum = Arrays.stream(profile.kw(year, 1000, Set.of())).sum() * year.hours();
        assertEquals(kwh, sum, 0.05, id);
        double more = Arrays.stream(profile.kw(year, 1000, Set.of(LocalDate.of(2023, 12, 25))))
                .sum();
        assertTrue(Math.abs(more * year.hours() - sum) > 0.01, "a holiday is another day");
    }

    @Test
    void theFactorOfTheDayIsHigherInWinter() {
        assertEquals(1.2420, LoadProfile.dayFactor(1), 1e-4);
        assertTrue(LoadProfile.dayFactor(180) < 0.9);
    }
}
