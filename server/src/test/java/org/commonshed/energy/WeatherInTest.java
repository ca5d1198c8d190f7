package org.commonshed.energy;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.energy.making.Found;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Weather from a file takes the place of the formula, and every number that comes of it says so. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=meters")
final class WeatherInTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    EnergyPlans plans;

    private Guests guests;
    private Kept mill;
    private Words words;

    @BeforeEach
    void bringIn() {
        mill = new MeterHomes(house).mill(Map.of("hours", "0"));
        guests = new Guests(house);
        words = new Words(house, Locale.ENGLISH);
    }

    private byte[] sam(double light) {
        return SamFile.typical(mill, light);
    }

    private double perKw() {
        Found found = plans.make(KEEPER, mill, words, Progress.NONE);
        return found.given().stream()
                .filter(given -> given.key().equals("pv_yield"))
                .findFirst()
                .orElseThrow()
                .value();
    }

    @Test
    void aFileTakesThePlaceOfTheFormulaAndNamesItself() {
        double formula = perKw();
        Browser neighbour = guests.as(new Viewer.Role.Neighbour("mill"));
        assertEquals(
                "/energy/mill/measured#weather",
                neighbour
                        .upload("/energy/mill/weather", "weather", "mill-2024.csv", sam(1))
                        .location());
        assertTrue(plans.findPlan(KEEPER, mill, words).orElseThrow().isOld());
        assertEquals(formula, perKw(), 0.001 * formula, "the same weather by another way");
        neighbour.upload("/energy/mill/weather", "weather", "mill-dark.csv", sam(0.5));
        double dark = perKw();
        assertTrue(dark < 0.55 * formula && dark > 0.4 * formula, "half the light: " + dark + " of " + formula);
        String page = neighbour.get("/energy/mill").text();
        String told = "Weather from the file “mill-dark.csv”, brought in on ";
        assertTrue(page.contains(told));
        int numbers = page.split("class=\"energy-number\"", -1).length - 1;
        int worked = page.split(told, -1).length - 1;
        assertTrue(worked >= 8 && worked < numbers, worked + " of " + numbers + " numbers name the file");
        assertFalse(page.contains("Graham"), "the formula is not told as its source any more");
        neighbour.post("/energy/mill/weather/out");
        assertEquals(formula, perKw(), 1e-9);
        assertFalse(neighbour.get("/energy/mill").text().contains("mill-dark"));
    }

    @Test
    void onlyWhoSpeaksForItBringsWeatherInAndWrongFilesAreTold() {
        assertEquals(
                403,
                guests.as(new Viewer.Role.Neighbour("oak"))
                        .upload("/energy/mill/weather", "weather", "x.csv", sam(1))
                        .status());
        Browser neighbour = guests.as(new Viewer.Role.Neighbour("mill"));
        String[] lines = new String(sam(1), StandardCharsets.UTF_8).split("\n");
        lines[9] = lines[9].replaceFirst(",[-0-9.]+,2.0$", ",warm,2.0");
        Browser.Answer wrong = neighbour.upload(
                "/energy/mill/weather",
                "weather",
                "x.csv",
                String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("Line 10: "), wrong.text());
        Browser.Answer other = neighbour.upload(
                "/energy/mill/weather", "weather", "x.csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(422, other.status());
        assertTrue(neighbour.get("/energy/mill/measured").text().contains("nobody has brought in a file"));
    }
}
