package org.commonshed.production.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** When the next letter may go. */
final class PaceTest {
    private static boolean isTime(String pace, String last, String now) {
        return Letters.isTime(
                LetterStore.Pace.find(pace).orElseThrow(),
                Instant.parse(last + ":00Z"),
                Instant.parse(now + ":00Z"),
                ZoneId.of("Europe/Berlin")); // two hours ahead in summer
    }

    @Test
    void aTableOfLastLettersAndTimes() {
        String table = """
                once  2027-07-01T10:00 2027-07-01T10:04 false
                once  2027-07-01T10:00 2027-07-01T10:05 true
                daily 2027-07-01T05:00 2027-07-01T20:00 false
                daily 2027-07-01T05:00 2027-07-02T04:59 false
                daily 2027-07-01T05:00 2027-07-02T05:00 true
                daily 2027-07-01T23:30 2027-07-02T08:00 false
                never 2027-01-01T05:00 2027-07-02T08:00 false
                """;
        for (String line : table.lines().toList()) {
            List<String> cells = List.of(line.split(" +"));
            assertEquals(Boolean.parseBoolean(cells.get(3)), isTime(cells.get(0), cells.get(1), cells.get(2)), line);
        }
    }
}
