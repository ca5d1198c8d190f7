package org.commonshed.home.today;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * When the sun rises and sets, by the low-accuracy formulas that NOAA's solar calculator uses (after J. Meeus, Astronomical
 * Algorithms, 2nd ed. 1998, chapters 25 and 28); within a minute or so between the polar circles, for this century.
 *
 * <p>With T = Julian centuries since noon of 1 January 2000 (universal time), in degrees:
 *
 * <pre>
 * mean longitude         L = 280.46646 + T (36000.76983 + 0.0003032 T)
 * mean anomaly           M = 357.52911 + T (35999.05029 − 0.0001537 T)
 * eccentricity           e = 0.016708634 − T (0.000042037 + 0.0000001267 T)
 * equation of the centre C = (1.914602 − T (0.004817 + 0.000014 T)) sin M
 *                          + (0.019993 − 0.000101 T) sin 2M + 0.000289 sin 3M
 * apparent longitude     λ = L + C − 0.00569 − 0.00478 sin(125.04 − 1934.136 T)
 * obliquity              ε = 23.4392911 − T (0.0130042 + T (0.00000016 − 0.000000504 T))
 *                          + 0.00256 cos(125.04 − 1934.136 T)
 * declination            sin δ = sin ε sin λ
 * equation of time, minutes of time, with y = tan²(ε / 2):
 *   E = 4 deg(y sin 2L − 2e sin M + 4ey sin M cos 2L − ½ y² sin 4L − 1.25 e² sin 2M)
 * hour angle at rising and setting, latitude φ:
 *   cos H = cos 90.833° / (cos φ cos δ) − tan φ tan δ
 * minutes after midnight, universal time, east longitude ℓ: rising 720 − 4 (ℓ + H) − E, setting 720 − 4 (ℓ − H) − E
 * </pre>
 *
 * 90.833° is 90° with 34′ of refraction at the horizon and 16′ of the sun's radius. Declination and equation of time are
 * taken at the sun's noon of the place.
 */
final class Sun {
    private static final double HORIZON = 90.833;
    private static final double CENTURY_DAYS = 36_525;
    private static final double NOON_MINUTES = 720;
    private static final double MINUTES_PER_DEGREE = 4;
    private static final Instant EPOCH = Instant.parse("2000-01-01T12:00:00Z");

    private Sun() {}

    /** Rising and setting of one day. */
    record Day(Instant rise, Instant set) {}

    /**
     * Empty where the sun does not rise or does not set on that day.
     *
     * @param day as the place counts it
     * @param lat degrees north
     * @param lon degrees east
     */
    static Optional<Day> find(LocalDate day, double lat, double lon) {
        Instant midnight = day.atStartOfDay(ZoneOffset.UTC).toInstant();
        double century = centuries(minutesAfter(midnight, NOON_MINUTES - MINUTES_PER_DEGREE * lon));
        double declination = declination(century);
        double phi = Math.toRadians(lat);
        double cosine = Math.cos(Math.toRadians(HORIZON)) / (Math.cos(phi) * Math.cos(declination))
                - Math.tan(phi) * Math.tan(declination);
        if (!(Math.abs(cosine) <= 1)) {
            return Optional.empty();
        }
        double hour = Math.toDegrees(Math.acos(cosine));
        double noon = NOON_MINUTES - MINUTES_PER_DEGREE * lon - equationOfTime(century);
        return Optional.of(new Day(
                minutesAfter(midnight, noon - MINUTES_PER_DEGREE * hour),
                minutesAfter(midnight, noon + MINUTES_PER_DEGREE * hour)));
    }

    private static Instant minutesAfter(Instant moment, double minutes) {
        return moment.plusSeconds(Math.round(minutes * 60));
    }

    private static double centuries(Instant moment) {
        return (moment.getEpochSecond() - EPOCH.getEpochSecond()) / 86_400.0 / CENTURY_DAYS;
    }

    /** In radians. */
    private static double declination(double t) {
        double anomaly = anomaly(t);
        double centre = (1.914602 - t * (0.004817 + 0.000014 * t)) * Math.sin(anomaly)
                + (0.019993 - 0.000101 * t) * Math.sin(2 * anomaly)
                + 0.000289 * Math.sin(3 * anomaly);
        double apparent = Math.toDegrees(longitude(t)) + centre - 0.00569 - 0.00478 * Math.sin(node(t));
        return Math.asin(Math.sin(obliquity(t)) * Math.sin(Math.toRadians(apparent)));
    }

    /** In minutes of time: how far a sundial is ahead of a clock that shows the place's mean time. */
    private static double equationOfTime(double t) {
        double y = Math.pow(Math.tan(obliquity(t) / 2), 2);
        double eccentricity = 0.016708634 - t * (0.000042037 + 0.0000001267 * t);
        double l = longitude(t);
        double m = anomaly(t);
        double radians = y * Math.sin(2 * l)
                - 2 * eccentricity * Math.sin(m)
                + 4 * eccentricity * y * Math.sin(m) * Math.cos(2 * l)
                - 0.5 * y * y * Math.sin(4 * l)
                - 1.25 * eccentricity * eccentricity * Math.sin(2 * m);
        return MINUTES_PER_DEGREE * Math.toDegrees(radians);
    }

    private static double longitude(double t) {
        return Math.toRadians(280.46646 + t * (36_000.76983 + 0.0003032 * t));
    }

    private static double anomaly(double t) {
        return Math.toRadians(357.52911 + t * (35_999.05029 - 0.0001537 * t));
    }

    private static double node(double t) {
        return Math.toRadians(125.04 - 1934.136 * t);
    }

    private static double obliquity(double t) {
        double mean = 23.4392911 - t * (0.0130042 + t * (0.00000016 - 0.000000504 * t));
        return Math.toRadians(mean + 0.00256 * Math.cos(node(t)));
    }
}
