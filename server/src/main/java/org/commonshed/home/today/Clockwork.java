package org.commonshed.home.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * What day it is at the place. Its time zone is the one of the settings, else the machine's where that is plausible for the
 * place's longitude, else the whole hours of that longitude.
 */
@Component
public class Clockwork {
    private static final double DEGREES_PER_HOUR = 15;
    private static final double MOST_HOURS_OFF = 3.5; // political time goes so far from the sun's, and no further

    private final Clock clock;
    private final String zone;
    private final ZoneId machine;

    @Autowired
    Clockwork(Clock clock, @Value("${commonshed.zone:}") String zone) {
        this(clock, zone, ZoneId.systemDefault());
    }

    Clockwork(Clock clock, String zone, ZoneId machine) {
        this.clock = clock;
        this.zone = zone;
        this.machine = machine;
    }

    public ZoneId zone(Optional<Spot> spot) {
        if (!zone.isEmpty()) {
            return ZoneId.of(zone);
        }
        double offset = machine.getRules().getOffset(clock.instant()).getTotalSeconds() / 3600.0;
        double sun = spot.map(Spot::lon).orElse(offset * DEGREES_PER_HOUR) / DEGREES_PER_HOUR;
        return Math.abs(offset - sun) <= MOST_HOURS_OFF ? machine : ZoneOffset.ofHours((int) Math.round(sun));
    }

    LocalDate today(Optional<Spot> spot) {
        return LocalDate.ofInstant(clock.instant(), zone(spot));
    }

    /** Where something is, in degrees. */
    record Spot(double lat, double lon) {}
}
