package org.commonshed.production.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The calendar file beside what RFC 5545 asks. */
final class CalendarTest {
    private static final Instant NOW = Instant.parse("2027-03-14T09:30:00Z");

    private static String write(String text) {
        Dated.Entry entry = new Dated.Entry("promise-1", LocalDate.of(2027, 12, 31), text, "/orders/7");
        return Calendar.write("Oven: promises", "https://shed.example", "shed.example", NOW, List.of(entry));
    }

    @Test
    void aDayIsAnEventOfAWholeDay() {
        assertEquals("""
                BEGIN:VCALENDAR
                VERSION:2.0
                PRODID:-//Commonshed//Promises//EN
                CALSCALE:GREGORIAN
                X-WR-CALNAME:Oven: promises
                BEGIN:VEVENT
                UID:promise-1@shed.example
                DTSTAMP:20270314T093000Z
                DTSTART;VALUE=DATE:20271231
                DTEND;VALUE=DATE:20280101
                SUMMARY:200 face shields
                URL:https://shed.example/orders/7
                TRANSP:TRANSPARENT
                END:VEVENT
                END:VCALENDAR
                """.replace("\n", "\r\n"), write("200 face shields"));
    }

    /** Section 3.3.11: backslash, semicolon, comma and line break; a colon stays. */
    @Test
    void whatMeansSomethingIsEscaped() {
        assertTrue(write("bread, cheese; a\\b: at 9\r\nor so\u0007")
                .contains("SUMMARY:bread\\, cheese\\; a\\\\b: at 9\\nor so\r\n"));
    }

    @Test
    void nobodySlipsInALine() {
        Dated.Entry entry = new Dated.Entry("x\r\nATTACH:y", LocalDate.of(2027, 1, 1), "a\nEND:VEVENT", "/a\r\nX:1");
        String text = Calendar.write("n", "https://s", "s", NOW, List.of(entry));
        assertEquals(
                1, text.lines().filter(line -> line.startsWith("END:VEVENT")).count());
        assertEquals(
                0,
                text.lines()
                        .filter(line -> line.startsWith("ATTACH") || line.startsWith("X:"))
                        .count());
    }

    /** Section 3.1: at most 75 octets, then a line break and one blank, which are taken out again when it is read. */
    @Test
    void longLinesAreFoldedBetweenLetters() {
        String long1 = "Gesichtsschilde für die Klinik, ".repeat(8) + "🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖🥖";
        String file = write(long1);
        for (String line : file.split("\r\n")) {
            assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
            assertTrue(line.indexOf('\ufffd') < 0);
        }
        String unfolded = file.replace("\r\n ", "");
        assertTrue(unfolded.contains("SUMMARY:" + long1.replace(",", "\\,") + "\r\n"), unfolded);
    }
}
