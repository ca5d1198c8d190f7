package org.commonshed.engine.energy.sun;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Weather by formula against published yields and against what the formula promises of its means. */
final class TypicalWeatherTest {
    private static final double BAND = 0.15;

    private static double roofKwh(double latitude, double longitude) {
        PvSystem roof = PvSystem.usual(1, Mounting.roof(30, latitude < 0 ? 0 : 180));
        return Arrays.stream(PvModel.acKw(TypicalWeather.of(latitude, longitude, 2025, 1), roof))
                .sum();
    }

    private static void near(String place, double published, double latitude, double longitude) {
        double found = roofKwh(latitude, longitude);
        assertTrue(
                Math.abs(found / published - 1) < BAND,
                String.format(Locale.ROOT, "%s: %.0f kWh/kW, published %.0f", place, found, published));
    }

    /** Published by oemof (home_pv), REopt (default tests) and SAM (ssc, Phoenix TMY2): kWh for each kW in a year. */
    @Test
    void aYearOfARoofIsWithinABandOfPublishedYields() {
        near("central Germany", 1047, 51.0, 10.0);
        near("Phoenix", 1761, 33.43, -112.02);
        near("Wisconsin", 1556, 43.1, -89.4);
        near("Anchorage", 1087, 61.2, -149.9);
        near("Palmdale, south roofs and ground", 1786, 34.6, -118.1);
    }

    @Test
    void monthsHoldTheirMeanAndTheSameSeedTheSameYear() {
        for (double latitude : new double[] {-42, 12, 60}) {
            WeatherYear weather = TypicalWeather.of(latitude, 10, 2025, 7);
            double[] global = weather.globalHorizontal();
            double[] outside = new double[12];
            double[] light = new double[12];
            for (int t = 0; t < global.length; t++) {
                double days = Sun.days(weather.grid().at(t), weather.site());
                for (int k = 0; k < 12; k++) {
                    Sun sun = Sun.at(days + (k + 0.5) / 288, weather.site());
                    outside[weather.grid().month(t)] +=
                            sun.isUp() ? Sun.extraterrestrial(days) * Math.cos(sun.zenith()) / 12 : 0;
                }
                light[weather.grid().month(t)] += global[t];
            }
            for (int m = 0; m < 12; m++) {
                double wanted = TypicalWeather.meanClear(latitude, 30.4 * m + 15);
                assertEquals(wanted, outside[m] > 0 ? light[m] / outside[m] : wanted, 0.03, latitude + ", month " + m);
            }
            assertArrayEquals(global, TypicalWeather.of(latitude, 10, 2025, 7).globalHorizontal());
            assertNotEquals(global[12], TypicalWeather.of(latitude, 10, 2025, 8).globalHorizontal()[12]);
        }
    }

    @Test
    void lightIsMadeOfItsPartsAndRunsByTheSun() {
        WeatherYear weather = TypicalWeather.of(42.6, -72.6, 2025, 1);
        double[] global = weather.globalHorizontal();
        double[] direct = weather.directNormal();
        double[] diffuse = weather.diffuseHorizontal();
        for (int t = 0; t < global.length; t++) {
            Sun sun = Sun.of(weather.site(), weather.grid(), Double.NaN, t);
            double sum = direct[t] * Math.max(0, Math.cos(sun.zenith())) + diffuse[t];
            assertTrue(sum <= global[t] + 1e-6, "step " + t + ": " + sum + " of " + global[t]);
            assertTrue(global[t] >= 0 && direct[t] >= 0 && diffuse[t] >= 0);
            assertTrue(Math.cos(sun.zenith()) < 0.1 || sum > 0.99 * global[t], "step " + t);
        }
        assertEquals(0, SunClock.hoursLate(global, weather.grid(), weather.site()), 0.25);
    }

    /** Each day remembers 0.29 of the one before; with ranks in place of values a little less. */
    @Test
    void daysRememberTheDayBefore() {
        double all = 0;
        double same = 0;
        for (int seed = 1; seed <= 6; seed++) {
            double[] global = TypicalWeather.of(45, 0, 2025, seed).globalHorizontal();
            double[] clear = new double[365];
            for (int d = 0; d < 365; d++) {
                for (int h = 0; h < 24; h++) {
                    clear[d] += global[24 * d + h];
                }
            }
            double[] fair = new double[365];
            for (int d = 0; d < 365; d++) { // against the mean of the days around it, so that seasons do not count
                double mean = 0;
                for (int k = -10; k <= 10; k++) {
                    mean += clear[Math.floorMod(d + k, 365)] / 21;
                }
                fair[d] = clear[d] / mean - 1;
            }
            for (int d = 1; d < 365; d++) {
                all += fair[d] * fair[d];
                same += fair[d] * fair[d - 1];
            }
        }
        assertEquals(0.25, same / all, 0.08);
    }

    @Test
    void theAirIsWarmWhereAndWhenItShouldBe() {
        double[] north = TypicalWeather.of(50, 10, 2025, 1).airCelsius();
        double[] south = TypicalWeather.of(-50, 10, 2025, 1).airCelsius();
        int january = 24 * 15;
        int july = 24 * 200;
        assertTrue(north[july + 15] > north[january + 15] + 15);
        assertTrue(south[january + 15] > south[july + 15] + 15);
        assertEquals(
                14.97 - 28 * (3 * 0.25 - 1) / 2,
                Arrays.stream(TypicalWeather.of(30, 0, 2025, 1).airCelsius())
                        .average()
                        .orElseThrow(),
                0.05); // sin 30° = ½
    }
}
