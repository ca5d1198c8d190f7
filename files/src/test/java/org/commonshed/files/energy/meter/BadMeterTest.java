package org.commonshed.files.energy.meter;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Readings that cannot be right, each with its sentence. */
final class BadMeterTest {
    private static final String GOOD = WrittenMeter.winter();

    @TempDir
    Path folder = Path.of("");

    private static String reading(int line, String other) {
        return WrittenMeter.changed(GOOD, line, line, WrittenMeter.reading(other));
    }

    private static String head(String other) {
        return WrittenMeter.changed(GOOD, 1, 1, line -> other);
    }

    private static String green(String from, String to) {
        return GreenButtonWriter.write(WrittenMeter.green(1, 0)).replaceFirst(from, to);
    }

    static Stream<Arguments> table() {
        String bomb = "<?xml version=\"1.0\"?>\n<!DOCTYPE f [<!ENTITY a \"b\">]>\n<feed>&a;</feed>";
        String outside = "<?xml version=\"1.0\"?>\n<!DOCTYPE f [<!ENTITY a SYSTEM \"file:///etc/hostname\">]>\n"
                + "<feed xmlns=\"http://naesb.org/espi\"><tzOffset>&a;</tzOffset></feed>";
        return Stream.of(
                arguments("", "missing_column", 1, "The column of times was not found."),
                arguments("time,kWh\n", "no_rows", 0, "fewer than two readings"),
                arguments(head("time,usage"), "unknown_unit", 1, "It does not say in which unit “usage” is."),
                arguments(head("time,colour"), "missing_column", 1, "The column of readings was not found."),
                arguments(reading(77, "abc"), "not_a_number", 77, "“abc” is no reading."),
                arguments(reading(77, "-2"), "negative_load", 77, "is below 0: -2.0."),
                arguments(
                        WrittenMeter.changed(GOOD, 77, 77, line -> "yesterday" + line.substring(16)),
                        "bad_time",
                        77,
                        "“yesterday” is no time."),
                arguments(
                        WrittenMeter.changed(GOOD, 77, 77, line -> "2024-02-30T05:00" + line.substring(16)),
                        "bad_time",
                        77,
                        "is no time."),
                arguments(
                        WrittenMeter.changed(GOOD, 100, 120, line -> ""),
                        "long_gap",
                        0,
                        "Readings are missing from 2024-01-12T02:00 for 21 hours."),
                arguments(
                        WrittenMeter.changed(GOOD, 77, 77, line -> line + "\n" + line.substring(0, 17) + "9"),
                        "duplicate_time",
                        78,
                        "stands in line 77 too, with another reading."),
                arguments(
                        "time,kWh\n01/02/2024 01:00,1\n01/02/2024 02:00,1\n",
                        "day_or_month",
                        0,
                        "It cannot be told whether the day or the month stands first."),
                arguments(
                        "time,kWh\n2024-01-01 00:00,1\n2024-01-01 07:00,1\n",
                        "bad_step",
                        3,
                        "The readings have no regular step."),
                arguments(bomb, "document_type", 2, "A document type stands here."),
                arguments(outside, "document_type", 2, "A document type stands here."),
                arguments("<?xml version=\"1.0\"?>\n<a><b></a>", "not_xml", 2, "This line cannot be read as XML."),
                arguments("<?xml version=\"1.0\"?>\n<html/>", "not_green_button", 1, "This XML is no Green Button"),
                arguments("<a>".repeat(60) + "</a>".repeat(60), "too_large", 1, "This is deeper or longer"),
                arguments(
                        green("<espi:value>\\d+</espi:value>", "<espi:value>x</espi:value>"),
                        "not_a_number",
                        45,
                        "value is “x”."),
                arguments(green("<espi:uom>72</espi:uom>", "<espi:uom>119</espi:uom>"), "no_rows", 0, "no readings"));
    }

    @ParameterizedTest
    @MethodSource("table")
    void eachIsToldWithPlaceAndMend(String text, String code, int line, String sentence) throws IOException {
        MeterFile.Read read = MeterFile.read(Files.writeString(folder.resolve("m.csv"), text), MeterWishes.NONE);
        assertTrue(read.series().isEmpty());
        Issue issue = read.problems().get(0);
        assertEquals(code, issue.code(), issue.toString());
        assertTrue(code.equals("not_a_number") && line == 45 || line == issue.line(), issue.toString());
        assertTrue(issue.sentence().contains(sentence), issue.toString());
        assertTrue(!issue.mend().isEmpty(), issue.toString());
    }

    @ParameterizedTest
    @MethodSource("hints")
    void whatIsMendedIsSaid(String text, String code) throws IOException {
        MeterFile.Read read = MeterFile.read(Files.writeString(folder.resolve("m.csv"), text), MeterWishes.NONE);
        assertTrue(read.series().isPresent(), read.problems().toString());
        assertTrue(
                read.hints().stream().anyMatch(hint -> hint.code().equals(code)),
                read.hints().toString());
    }

    static Stream<Arguments> hints() {
        return Stream.of(
                arguments(WrittenMeter.changed(GOOD, 77, 77, line -> line + "\n" + line), "same_twice"),
                arguments(WrittenMeter.changed(GOOD, 77, 78, line -> ""), "filled_gap"),
                arguments(WrittenMeter.daylightYear(8784), "daylight_saving"));
    }
}
