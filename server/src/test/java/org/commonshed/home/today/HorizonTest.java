package org.commonshed.home.today;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What day a stated period ends, and what day it is at a place. */
final class HorizonTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-29");

    private static void check(String settings, String stated, String expected) {
        Map<String, String> keys = new HashMap<>();
        for (String pair : settings.split(" ")) {
            keys.put(pair.split("=")[0], pair.split("=")[1]);
        }
        String given = Horizon.find(keys)
                .flatMap(horizon -> horizon.findEnd(stated, TODAY))
                .map(LocalDate::toString)
                .orElse("none");
        assertEquals(expected, given, settings + " " + stated);
    }

    @Test
    void aPeriodEndsTheDayBeforeTheNext() {
        check("start=2027-01-01 period=month periods=12", "2", "2027-02-28");
        check("start=2027-06-07 period=week periods=6", "1", "2027-06-13");
        check("start=2027-06-07 period=day periods=6", "6", "2027-06-12");
        check("start=2027-06-07 period=week periods=6", "2027-06-30", "2027-06-30");
    }

    @Test
    void whatIsNeitherAPeriodNorADayHasNoEnd() {
        check("start=2027-06-07 period=week periods=6", "7", "none");
        check("start=2027-06-07 period=week periods=6", "0", "none");
        check("start=2027-06-07 period=week periods=6", "soon", "none");
        check("start=soon period=week periods=6", "1", "none");
        check("start=2027-06-07 period=moon periods=6", "1", "none");
        check("start=2027-06-07 periods=many", "1", "none");
    }

    @Test
    void aYearThatRepeatsComesAgain() {
        check("start=2024-01-01 period=month periods=12 cyclic=true", "11", "2026-11-30");
        check("start=2024-01-01 period=month periods=12 cyclic=true", "10", "2027-10-31");
        check("start=2030-01-01 period=month periods=12 cyclic=true", "12", "2026-12-31");
    }

    private static ZoneId zone(String setting, ZoneId machine, double lon) {
        Clock clock = Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC);
        return new Clockwork(clock, setting, machine).zone(Optional.of(new Clockwork.Spot(42, lon)));
    }

    @Test
    void theTimeIsThePlacesOwn() {
        ZoneId york = ZoneId.of("America/New_York");
        assertEquals(york, zone("", york, -72.6));
        assertEquals(york, zone("America/New_York", ZoneOffset.UTC, -72.6));
        assertEquals(ZoneOffset.ofHours(-5), zone("", ZoneOffset.UTC, -72.6));
        assertEquals(ZoneOffset.UTC, zone("", ZoneOffset.UTC, -8));
        Clock clock = Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC);
        Clockwork clockwork = new Clockwork(clock, "", ZoneOffset.UTC);
        assertEquals(LocalDate.parse("2026-11-28"), clockwork.today(Optional.of(new Clockwork.Spot(42, -72.6))));
        assertEquals(LocalDate.parse("2026-11-29"), clockwork.today(Optional.empty()));
    }
}
