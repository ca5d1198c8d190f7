package org.commonshed.engine.energy.sun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.junit.jupiter.api.Test;

/** Where the sun stands: a published example, and what follows from the earth's shape. */
final class SunTest {
    private static final double DEGREE = Math.PI / 180;
    private static final double OBLIQUITY = 23.4393;

    private static Sun at(Site site, String time) {
        return Sun.at(Sun.days(LocalDateTime.parse(time), site), site);
    }

    @Test
    void theExampleOfTheSolarPositionAlgorithm() {
        // I. Reda, A. Andreas, NREL/TP-560-34302, 2008, appendix A.5: zenith 50.11162, azimuth 194.34024 degrees
        Site golden = new Site(39.742476, -105.1786, 1830.14, -7);
        LocalDateTime time = LocalDateTime.of(2003, 10, 17, 12, 30, 30);
        Sun sun = Sun.at(Sun.days(time, golden), golden);
        assertEquals(50.11162, sun.zenith() / DEGREE, 0.02);
        assertEquals(194.34024, sun.azimuth() / DEGREE, 0.02);
    }

    @Test
    void atTheSolsticesItStandsOverTheTropics() {
        Site cancer = new Site(OBLIQUITY, 0, 0, 0);
        double least = 90;
        for (int minute = 0; minute < 10; minute++) {
            least = Math.min(least, at(cancer, "2023-06-21T12:0" + minute).zenith() / DEGREE);
        }
        assertTrue(least < 0.3, least + " degrees");
        Site capricorn = new Site(-OBLIQUITY, 0, 0, 0);
        assertTrue(at(capricorn, "2023-12-22T11:58").zenith() / DEGREE < 0.5);
    }

    @Test
    void southOfTheEquatorItStandsInTheNorthAtNoon() {
        Site sydney = new Site(-33.87, 151.21, 20, 10);
        double azimuth = at(sydney, "2023-06-21T12:00").azimuth() / DEGREE;
        assertTrue(azimuth < 5 || azimuth > 355, azimuth + " degrees");
        Site hadley = new Site(42.34, -72.59, 40, -5);
        assertEquals(180, at(hadley, "2023-06-21T11:52").azimuth() / DEGREE, 3);
    }

    @Test
    void aPolarDayHasNoNightAndAPolarNightNoDay() {
        Site svalbard = new Site(78.22, 15.65, 10, 1);
        for (int hour = 0; hour < 24; hour++) {
            assertTrue(at(svalbard, "2024-06-21T%02d:00".formatted(hour)).isUp(), "hour " + hour);
            assertTrue(!at(svalbard, "2024-12-21T%02d:00".formatted(hour)).isUp(), "hour " + hour);
        }
    }

    @Test
    void anHourInWhichItRisesIsLookedAtInTheMiddleOfItsLight() {
        Site equator = new Site(0, 0, 0, 0);
        double begin = Sun.days(LocalDateTime.of(2023, 3, 21, 5, 30), equator);
        Sun during = Sun.during(begin, 60, equator);
        // it rises near 6:04, less some 3 minutes for refraction: the middle of the rest is near 6:15
        double height = 90 - during.zenith() / DEGREE;
        assertTrue(height > 2.5 && height < 4.5, height + " degrees");
        assertTrue(!Sun.during(begin - 0.25, 60, equator).isUp());
    }

    @Test
    void aClockThatIsWrongIsFoundOut() {
        Site hadley = new Site(42.34, -72.59, 40, -5);
        for (TimeGrid grid : new TimeGrid[] {TimeGrid.ofYear(2023, 1), TimeGrid.ofYear(2024, 4)}) {
            double[] ghi = MadeUpWeather.clear(hadley, grid).globalHorizontal();
            assertEquals(0, SunClock.hoursLate(ghi, grid, hadley), 0.1);
            for (int hours = -11; hours <= 11; hours++) {
                Site wrong = new Site(42.34, -72.59, 40, -5 + hours < -12 ? 7 + hours : -5 + hours);
                double expected = wrong.utcOffset() == -5 + hours ? hours : hours + 12;
                double found = SunClock.hoursLate(ghi, grid, wrong);
                assertEquals(0, Math.IEEEremainder(found + expected, 24), 0.1, "offset wrong by " + hours);
            }
        }
        assertEquals(0, SunClock.hoursLate(new double[8760], TimeGrid.ofYear(2023, 1), hadley));
    }

    @Test
    void whatIsTakenApartCanBePutTogether() {
        Site hadley = new Site(42.34, -72.59, 40, -5);
        TimeGrid grid = TimeGrid.ofYear(2023, 1);
        WeatherYear weather = MadeUpWeather.of(hadley, grid, t -> 0.3 + 0.7 * (t % 7) / 6);
        Decomposition parts = new Decomposition(hadley, grid, Double.NaN);
        double[] ghi = weather.globalHorizontal();
        double[] again = parts.global(weather.directNormal(), weather.diffuseHorizontal());
        double[] diffuse = parts.diffuse(ghi, weather.directNormal());
        double[] direct = parts.direct(ghi, weather.diffuseHorizontal());
        double[] erbs = parts.diffuse(ghi);
        double[] erbsDirect = parts.direct(ghi, erbs);
        double[] whole = parts.global(erbsDirect, erbs);
        for (int t = 0; t < ghi.length; t++) {
            assertEquals(ghi[t], again[t], 1e-9);
            assertEquals(weather.diffuseHorizontal()[t], diffuse[t], 1e-9);
            assertTrue(erbs[t] <= ghi[t] && whole[t] <= ghi[t] + 1e-9);
            if (ghi[t] > 100) {
                assertEquals(weather.directNormal()[t], direct[t], 1e-6);
                assertEquals(ghi[t], whole[t], 1e-6);
            }
        }
    }

    @Test
    void theDiffusePartOfErbsHasNoSteps() {
        // within what its authors printed: the branches meet to a per cent
        assertEquals(Decomposition.diffuseShare(0.22), Decomposition.diffuseShare(0.2200001), 0.01);
        assertEquals(Decomposition.diffuseShare(0.8), Decomposition.diffuseShare(0.8000001), 0.01);
        assertEquals(1, Decomposition.diffuseShare(0));
        double[] falling = {0.1, 0.3, 0.5, 0.7};
        Arrays.sort(falling);
        for (int i = 1; i < falling.length; i++) {
            assertTrue(Decomposition.diffuseShare(falling[i]) < Decomposition.diffuseShare(falling[i - 1]));
        }
    }
}
