package org.commonshed.energy;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.commonshed.access.Browser;
import org.commonshed.access.Doors;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Checked;
import org.commonshed.energy.kept.FileRows;
import org.commonshed.energy.kept.KeyTerms;
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

/** Eight keys, and what some of them have to be told. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=meters")
final class KeyTermsTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    EnergyPlans plans;

    @Autowired
    Measuring measuring;

    private Guests guests;
    private Kept mill;
    private Words words;

    @BeforeEach
    void bringIn() {
        mill = new MeterHomes(house).mill(Map.of("hours", "0", "turbine", "12"));
        guests = new Guests(house);
        words = new Words(house, Locale.ENGLISH);
    }

    private Found make() {
        return plans.make(KEEPER, mill, words, Progress.NONE);
    }

    private static Found.Shared key(Found found, String word) {
        return found.keys().stream()
                .filter(one -> one.key().equals(word))
                .findFirst()
                .orElseThrow();
    }

    private static long paid(Found.Shared key) {
        return key.each().stream().mapToLong(Found.Part::togetherCents).sum() - key.earnedCents();
    }

    private static List<Long> shared(Found.Shared key) {
        return key.each().stream().map(Found.Part::sharedWh).toList();
    }

    private static Measuring.Sent file(String text) {
        return new Measuring.Sent("shares.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void sevenKeysNeedNothingAndTheEighthAFile() {
        Found before = make();
        assertEquals(7, before.keys().size());
        assertFalse(before.hasKey("file"));
        Browser neighbour = guests.as(new Viewer.Role.Neighbour("mill"));
        String missing = "For this a file with the shares is missing.";
        assertTrue(neighbour.get("/energy/mill").text().contains(missing));
        String alike = "little;0\nmiddle;0\nmuch;0,400000\nuses;0,6\n";
        assertEquals(
                List.of(),
                measuring
                        .bringIn(KEEPER, "mill", FileRows.Kind.COEFFICIENTS, file(alike))
                        .issues());
        assertTrue(plans.findPlan(KEEPER, mill, words).orElseThrow().isOld());
        Found after = make();
        assertEquals(8, after.keys().size());
        assertFalse(neighbour.get("/energy/mill").text().contains(missing));
        assertTrue(neighbour.get("/energy/mill").text().contains("Worse off than alone"));
        assertEquals(List.of(0L, 0L), shared(key(after, "file")).subList(0, 2), "as the file says");
        assertTrue(shared(key(after, "file")).get(2) > 0);
        assertTrue(paid(key(after, "best")) <= paid(key(after, "even")) + 12 * 5, "the best is no worse than even");
        assertTrue(paid(key(after, "now")) <= paid(key(after, "best")) + 12 * 5, "and none is better than by use");
    }

    @Test
    void whatIsSaidChangesTheKeyThatCountsWithIt() {
        Found before = make();
        Checked said = KeyTerms.check(Map.of(
                "burden-little",
                "1",
                "burden-much",
                "9",
                "roofs-much",
                "100",
                "water-little",
                "60",
                "water-uses",
                "40"));
        assertTrue(said.faults().isEmpty(), said.faults().toString());
        assertTrue(plans.sayTerms(
                        guests.viewer(guests.add("Ada " + UUID.randomUUID(), new Viewer.Role.Neighbour("mill"))),
                        "mill",
                        said)
                .isPresent());
        Found after = make();
        assertTrue(shared(key(after, "first")).get(0)
                < shared(key(before, "first")).get(0));
        assertTrue(shared(key(after, "first")).get(2)
                > shared(key(before, "first")).get(2));
        assertEquals(0, shared(key(after, "pairs")).get(1), "nothing is given to homes in the middle");
        assertNotEquals(shared(key(before, "pairs")), shared(key(after, "pairs")));
        assertEquals(shared(key(before, "even")), shared(key(after, "even")));
    }

    @Test
    void wrongNumbersAndFilesAreToldAndNothingIsKept() {
        Browser neighbour = guests.as(new Viewer.Role.Neighbour("mill"));
        Browser.Answer wrong =
                neighbour.post("/energy/mill/keys", "burden-little", "much", "roofs-much", "70", "roofs-little", "20");
        assertEquals(422, wrong.status());
        assertTrue(wrong.text().contains("Write a number from 0.1 to 100"), wrong.text());
        assertTrue(wrong.text().contains("These come to 90; together they should be 100."), wrong.text());
        assertFalse(plans.answered(mill, words).stated().containsKey("roofs-much"));
        byte[] file = "little;0,5\nmiddle;0,6\nnobody;0,1\n".getBytes(StandardCharsets.UTF_8);
        Browser.Answer sums = neighbour.upload("/energy/mill/coefficients", "coefficients", "x.csv", file);
        assertEquals(422, sums.status());
        assertTrue(sums.text().contains("Line 3: "), sums.text());
        Viewer elsewhere = guests.viewer(guests.add("Oak " + UUID.randomUUID(), new Viewer.Role.Neighbour("oak")));
        assertThrows(Doors.Refused.class, () -> plans.sayTerms(elsewhere, "mill", KeyTerms.check(Map.of("most", "5"))));
        assertThrows(
                Doors.Refused.class,
                () -> measuring.bringIn(elsewhere, "mill", FileRows.Kind.COEFFICIENTS, file("little;1")));
        assertThrows(Doors.Refused.class, () -> measuring.takeOut(elsewhere, "mill", FileRows.Kind.WEATHER));
    }
}
