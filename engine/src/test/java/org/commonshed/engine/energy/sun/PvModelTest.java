package org.commonshed.engine.energy.sun;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.commonshed.engine.energy.TimeGrid;
import org.junit.jupiter.api.Test;

/** What a roof gives: formulas at points, and what must hold of any roof. */
final class PvModelTest {
    private static final Site HADLEY = new Site(42.34, -72.59, 40, -5);
    private static final TimeGrid YEAR = TimeGrid.ofYear(2023, 1);

    private static double kwh(WeatherYear weather, PvSystem system) {
        return Arrays.stream(PvModel.acKw(weather, system)).sum()
                * weather.grid().hours();
    }

    private static double roof(WeatherYear weather, double tilt, double azimuth) {
        return kwh(weather, PvSystem.usual(1, Mounting.roof(tilt, azimuth)));
    }

    @Test
    void aModuleGivesWhatPvlibGives() {
        // pvlib-python, tests of pvwatts_dc: 900 W/m², 30 °C, 100 W, −0.003 per degree
        assertEquals(88.65, PvModel.dcKw(900, 30, 100, -0.003), 1e-12);
    }

    @Test
    void anInverterGivesItsNameplateAndNoMore() {
        assertEquals(0, PvModel.inverterKw(0, 1, 0.96));
        assertEquals(0, PvModel.inverterKw(-1, 1, 0.96));
        assertEquals(1, PvModel.inverterKw(5, 1, 0.96));
        assertEquals(1, PvModel.inverterKw(1 / 0.9637, 1, 0.9637), 1e-9);
        // PVWatts Version 5 Manual, equation 10, at half load
        double half = 0.5 * (-0.0162 * 0.5 - 0.0059 / 0.5 + 0.9858);
        assertEquals(half, PvModel.inverterKw(0.5, 0.9637, 0.9637), 1e-12);
        assertEquals(0, PvModel.inverterKw(0.0001, 1, 0.96), "its own use is more");
    }

    @Test
    void aLevelSurfaceSeesTheWholeSky() {
        Sun sun = new Sun(Math.toRadians(40), Math.PI);
        Surface level = Surface.of(Mounting.roof(0, 180), sun);
        Sky sky = Sky.on(level, sun, 700, 120, 0.2);
        assertEquals(700 * Math.cos(Math.toRadians(40)), sky.beam(), 1e-9);
        assertEquals(120, sky.diffuse(), 1e-9);
        assertEquals(0, sky.ground(), 1e-9);
    }

    @Test
    void withoutDirectLightNearlyHalfTheSkyIsSeenFromAWall() {
        Sun sun = new Sun(Math.toRadians(60), Math.PI);
        Surface wall = Surface.of(Mounting.roof(90, 0), sun);
        Sky sky = Sky.on(wall, sun, 0, 100, 0.2);
        assertEquals(0, sky.beam());
        assertEquals(10, sky.ground(), 1e-9);
        assertEquals(50, sky.diffuse(), 12);
    }

    @Test
    void aNominalModuleHasItsNominalTemperature() {
        for (Mounting.Kind kind : Mounting.Kind.values()) {
            ModuleHeat heat = new ModuleHeat(kind.nominalCelsius, 1);
            double windAtMast = 1 / Math.pow(5 / 9.144, 0.2);
            double celsius = 0;
            for (int hour = 0; hour < 12; hour++) {
                celsius = heat.after(800, 20, windAtMast);
            }
            assertEquals(kind.nominalCelsius, celsius, 1, kind.name());
            assertEquals(5, heat.after(0, 5, 1));
        }
    }

    @Test
    void windCoolsAndLightWarms() {
        double calm = new ModuleHeat(45, 1).after(800, 20, 0.5);
        double windy = new ModuleHeat(45, 1).after(800, 20, 12);
        assertTrue(calm > windy && windy > 20, calm + " " + windy);
    }

    @Test
    void theSunLooksTheOtherWayInTheSouth() {
        WeatherYear north = MadeUpWeather.clear(HADLEY, YEAR);
        WeatherYear south = MadeUpWeather.clear(new Site(-42.34, -72.59, 40, -5), YEAR);
        assertEquals(roof(north, 35, 180), roof(south, 35, 0), 0.02 * roof(north, 35, 180));
        assertTrue(roof(north, 35, 180) > 1.3 * roof(north, 35, 0));
        assertTrue(roof(south, 35, 0) > 1.3 * roof(south, 35, 180));
    }

    @Test
    void eastAndWestMirrorEachOtherOnClearDays() {
        WeatherYear weather = MadeUpWeather.clear(HADLEY, YEAR);
        assertEquals(roof(weather, 30, 90), roof(weather, 30, 270), 0.02 * roof(weather, 30, 90));
    }

    @Test
    void quarterHoursAndLeapYearsGiveTheSame() {
        double hours = roof(MadeUpWeather.clear(HADLEY, YEAR), 30, 180);
        double quarters = roof(MadeUpWeather.clear(HADLEY, TimeGrid.ofYear(2023, 4)), 30, 180);
        assertEquals(hours, quarters, 0.005 * hours);
        TimeGrid leap = TimeGrid.ofYear(2024, 1);
        assertEquals(
                8784,
                PvModel.acKw(MadeUpWeather.clear(HADLEY, leap), PvSystem.usual(1, Mounting.roof(30, 180))).length);
        assertEquals(hours, roof(MadeUpWeather.clear(HADLEY, leap), 30, 180), 0.005 * hours);
    }

    @Test
    void polarDaysAndNightsGiveNumbers() {
        WeatherYear weather = MadeUpWeather.clear(new Site(78.22, 15.65, 10, 1), YEAR);
        double[] ac = PvModel.acKw(weather, PvSystem.usual(1, new Mounting(Mounting.Kind.TWO_AXIS, 0, 180, 0)));
        double[] months = PvModel.monthsKwh(ac, YEAR);
        assertEquals(0, months[11]);
        assertTrue(months[5] > 200, months[5] + " kWh");
        assertTrue(ac[24 * 171] > 0, "at midnight in June");
        assertTrue(Arrays.stream(ac).allMatch(kw -> kw >= 0 && kw <= 1 / 1.2));
    }

    @Test
    void turningBringsMoreAndRowsTakeSome() {
        WeatherYear weather = MadeUpWeather.clear(HADLEY, YEAR);
        double[] byKind = new double[Mounting.Kind.values().length];
        for (Mounting.Kind kind : Mounting.Kind.values()) {
            byKind[kind.ordinal()] = kwh(weather, PvSystem.usual(1, new Mounting(kind, 20, 180, 0.4)));
        }
        assertTrue(byKind[Mounting.Kind.RACK.ordinal()] < byKind[Mounting.Kind.ONE_AXIS.ordinal()]);
        assertTrue(byKind[Mounting.Kind.ONE_AXIS.ordinal()] < byKind[Mounting.Kind.TWO_AXIS.ordinal()]);
        double alone = kwh(weather, PvSystem.usual(1, new Mounting(Mounting.Kind.RACK, 30, 180, 0)));
        double close = kwh(weather, PvSystem.usual(1, new Mounting(Mounting.Kind.RACK, 30, 180, 0.7)));
        assertTrue(close < 0.97 * alone, close + " of " + alone);
    }

    @Test
    void powerGrowsWithTheSystem() {
        WeatherYear weather = MadeUpWeather.clear(HADLEY, YEAR);
        double one = kwh(weather, PvSystem.usual(1, Mounting.roof(30, 180)));
        assertEquals(250 * one, kwh(weather, PvSystem.usual(250, Mounting.roof(30, 180))), 1e-6);
    }
}
