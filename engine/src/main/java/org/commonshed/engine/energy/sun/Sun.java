package org.commonshed.engine.energy.sun;

import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.commonshed.engine.energy.TimeGrid;

/**
 * Where the sun stands, within 0.01 degrees for 1950 to 2050: the Astronomical Almanac's approximate algorithm with refraction
 * (J. J. Michalsky, Solar Energy 40, 1988, pp. 227–235).
 *
 * @param zenith angle from straight above, radians, refraction included
 * @param azimuth clockwise from north, radians, 0 to 2π
 */
record Sun(double zenith, double azimuth) {
    private static final LocalDateTime EPOCH = LocalDateTime.of(2000, 1, 1, 12, 0);
    private static final double MINUTES_PER_DAY = 1440;
    private static final int HALVINGS = 12; // of a step: an hour to a second

    boolean isUp() {
        return zenith < Math.PI / 2;
    }

    /** Days of universal time since noon of 1 January 2000. */
    static double days(LocalDateTime local, Site site) {
        return ChronoUnit.SECONDS.between(EPOCH, local) / 86_400.0 - site.utcOffset() / 24;
    }

    static Sun at(double days, Site site) {
        double meanLongitude = Math.toRadians(turn(280.460 + 0.9856474 * days));
        double anomaly = Math.toRadians(turn(357.528 + 0.9856003 * days));
        double ecliptic = meanLongitude + Math.toRadians(1.915 * Math.sin(anomaly) + 0.020 * Math.sin(2 * anomaly));
        double obliquity = Math.toRadians(23.439 - 0.0000004 * days);
        double sinDeclination = Math.sin(obliquity) * Math.sin(ecliptic);
        double cosDeclination = Math.sqrt(1 - sinDeclination * sinDeclination);
        double ascension = Math.atan2(Math.cos(obliquity) * Math.sin(ecliptic), Math.cos(ecliptic));
        double universalHour = 24 * (days + 0.5 - Math.floor(days + 0.5));
        double sidereal = 6.697375 + 0.0657098242 * days + universalHour; // hours, at Greenwich
        double hourAngle = Math.toRadians(turn(15 * sidereal + site.longitude())) - ascension;
        double latitude = Math.toRadians(site.latitude());
        double sinElevation =
                sinDeclination * Math.sin(latitude) + cosDeclination * Math.cos(latitude) * Math.cos(hourAngle);
        double azimuth = Math.atan2(
                -cosDeclination * Math.sin(hourAngle),
                sinDeclination * Math.cos(latitude) - cosDeclination * Math.sin(latitude) * Math.cos(hourAngle));
        double elevation = Math.toDegrees(Math.asin(Math.max(-1, Math.min(1, sinElevation))));
        return new Sun(
                Math.toRadians(90 - Math.min(90, elevation + refraction(elevation))),
                azimuth < 0 ? azimuth + 2 * Math.PI : azimuth);
    }

    /** How much higher it seems, degrees. */
    private static double refraction(double elevation) {
        if (elevation <= -0.56) {
            return 0.56;
        }
        return 3.51561
                * (0.1594 + 0.0196 * elevation + 0.00002 * elevation * elevation)
                / (1 + 0.505 * elevation + 0.0845 * elevation * elevation);
    }

    private static double turn(double degrees) {
        return degrees - 360 * Math.floor(degrees / 360);
    }

    /**
     * Where it stands for a step's mean radiation: in the middle of that part of the step in which it is up.
     *
     * @param begin days at which the step begins
     * @param minutes length of the step
     */
    static Sun during(double begin, double minutes, Site site) {
        double length = minutes / MINUTES_PER_DAY;
        boolean isUpFirst = at(begin, site).isUp();
        boolean isUpLast = at(begin + length, site).isUp();
        if (isUpFirst == isUpLast) {
            return at(begin + length / 2, site);
        }
        double low = 0;
        double high = length;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (low + high) / 2;
            if (at(begin + middle, site).isUp() == isUpFirst) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return at(begin + (isUpFirst ? low / 2 : (high + length) / 2), site);
    }

    /** For the radiation of a step. @param sunMinute as in {@link WeatherYear} */
    static Sun of(Site site, TimeGrid grid, double sunMinute, int step) {
        double begin = days(grid.at(step), site);
        return Double.isNaN(sunMinute)
                ? during(begin, 60.0 / grid.stepsPerHour(), site)
                : at(begin + sunMinute / MINUTES_PER_DAY, site);
    }

    /** What arrives outside the atmosphere on a surface that faces the sun, W/m² (J. W. Spencer's first term, 1971). */
    static double extraterrestrial(double days) {
        return 1367 * (1 + 0.033 * Math.cos(2 * Math.PI * (days % 365.25) / 365.25));
    }
}
