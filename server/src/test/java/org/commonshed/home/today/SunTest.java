package org.commonshed.home.today;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Rising and setting of the sun against what astronomers publish and what follows by arithmetic. */
final class SunTest {
    private static void check(String expected, Instant given, int seconds) {
        long off = Math.abs(Duration.between(Instant.parse(expected), given).getSeconds());
        assertTrue(off <= seconds, given + " is " + off + " s off " + expected);
    }

    private static Sun.Day day(String date, double lat, double lon) {
        return Sun.find(LocalDate.parse(date), lat, lon).orElseThrow();
    }

    /** At the equator with the sun over it: half a turn and twice 0.833 degrees, at four minutes each. */
    @Test
    void atTheEquinoxADayOfTheEquatorIsTwelveHoursAndTheRefraction() {
        for (String date : new String[] {"2026-03-20", "2027-03-20", "2026-09-23"}) {
            Sun.Day day = day(date, 0, 0);
            long seconds = Duration.between(day.rise(), day.set()).getSeconds();
            assertEquals(12 * 3600 + 2 * 0.833 * 240, seconds, 10);
        }
    }

    /** The greatest and the least equation of time of a year: 16 min 25 s on 3 November, −14 min 14 s on 11 February. */
    @Test
    void noonIsWhenASundialSaysSo() {
        check("2026-11-03T11:43:35Z", noon("2026-11-03"), 12);
        check("2026-02-11T12:14:14Z", noon("2026-02-11"), 12);
        check("2026-05-14T11:56:19Z", noon("2026-05-14"), 12);
        check("2026-07-26T12:06:33Z", noon("2026-07-26"), 12);
    }

    private static Instant noon(String date) {
        Sun.Day day = day(date, 40, 0);
        return day.rise().plus(Duration.between(day.rise(), day.set()).dividedBy(2));
    }

    /** Almanacs round to the minute: London 04:43 and 21:21 summer time, New York 07:17 and 16:32 Eastern time. */
    @Test
    void almanacsSayTheSame() {
        Sun.Day london = day("2026-06-21", 51.5074, -0.1278);
        check("2026-06-21T03:43:00Z", london.rise(), 60);
        check("2026-06-21T20:21:30Z", london.set(), 60);
        Sun.Day york = day("2026-12-21", 40.7128, -74.006);
        check("2026-12-21T12:17:00Z", york.rise(), 60);
        check("2026-12-21T21:32:00Z", york.set(), 60);
    }

    /** At a solstice cos H = −tan φ tan 23.436° but for the refraction; 15 degrees further on the globe is an hour. */
    @Test
    void theFartherEastTheEarlier() {
        Sun.Day here = day("2026-06-21", 42.3, -72.6);
        Sun.Day east = day("2026-06-21", 42.3, -57.6);
        assertEquals(3600, Duration.between(east.rise(), here.rise()).getSeconds(), 3);
        double declination = Math.toRadians(23.436);
        double phi = Math.toRadians(42.3);
        double hour = Math.acos(Math.cos(Math.toRadians(90.833)) / Math.cos(phi) / Math.cos(declination)
                - Math.tan(phi) * Math.tan(declination));
        assertEquals(
                Math.toDegrees(hour) * 2 * 240,
                Duration.between(here.rise(), here.set()).getSeconds(),
                10);
    }

    @Test
    void beyondThePolarCircleThereMayBeNoDayAndNoNight() {
        assertTrue(Sun.find(LocalDate.parse("2026-12-21"), 78.2, 15.6).isEmpty());
        assertTrue(Sun.find(LocalDate.parse("2026-06-21"), 78.2, 15.6).isEmpty());
        assertTrue(Sun.find(LocalDate.parse("2026-03-20"), 78.2, 15.6).isPresent());
        assertTrue(Sun.find(LocalDate.parse("2026-03-20"), 90, 0).isEmpty());
    }
}
