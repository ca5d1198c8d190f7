package org.commonshed.energy;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Audience;
import org.commonshed.energy.kept.MeterRows;
import org.commonshed.energy.kept.SumRows;
import org.commonshed.energy.making.Found;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.first.TypicalLoad;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Sums of homes' meters take the place of what is typical, and no home can be taken out of them. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=meters")
final class SumsTest {
    private static final int SEED = 4104;
    private static final int STEPS = 160;
    private static final int PEOPLE = 26;

    @Autowired
    ApplicationContext house;

    @Autowired
    MeterRows meters;

    @Autowired
    SumRows sums;

    @Autowired
    EnergyPlans plans;

    private Guests guests;
    private Kept mill;

    @BeforeEach
    void bringIn() {
        mill = new MeterHomes(house).mill(Map.of("homes", "136", "kwh", "3500", "hours", "0"));
        guests = new Guests(house);
    }

    private UUID home(int seed) {
        UUID person = person();
        keep(person, seed);
        return person;
    }

    private UUID person() {
        return guests.add("Home " + UUID.randomUUID(), new Viewer.Role.Neighbour("mill"));
    }

    private void keep(UUID person, int seed) {
        meters.keep(person, "mill", "home.csv", MeterHomes.year(seed));
    }

    @Test
    void fewerThanFourAreNeverTold() {
        home(1);
        home(2);
        home(3);
        assertEquals(Optional.empty(), sums.findForPlan("mill"));
        home(3); // the same readings once more are no other home
        assertEquals(Optional.empty(), sums.findForPlan("mill"));
        assertEquals("", sums.stamp("mill"));
        UUID shown = home(4);
        meters.show(shown, Audience.KEEPERS);
        assertEquals(Optional.empty(), sums.findForPlan("mill"), "somebody knows that one");
        home(5);
        assertEquals(6, sums.findForPlan("mill").orElseThrow().homes());
    }

    @Test
    void whoComesLaterWaitsForThreeOthersAndWhoGoesEndsTheSum() {
        UUID first = home(1);
        IntStream.range(2, 5).forEach(this::home);
        double[] four = sums.findForPlan("mill").orElseThrow().homesKw();
        assertEquals(sum(1, 2, 3, 4, 100), four[100], 1e-9);
        IntStream.range(5, 8).forEach(this::home);
        assertArrayEquals(four, sums.findForPlan("mill").orElseThrow().homesKw());
        home(8);
        assertEquals(8, sums.findForPlan("mill").orElseThrow().homes());
        meters.takeOut(first);
        assertEquals(Optional.empty(), sums.findForPlan("mill"));
        keep(first, 1); // back again, but not new
        IntStream.range(9, 12).forEach(this::home);
        assertEquals(Optional.empty(), sums.findForPlan("mill"));
        home(12);
        assertEquals(12, sums.findForPlan("mill").orElseThrow().homes());
    }

    private static double sum(int a, int b, int c, int d, int hour) {
        return IntStream.of(a, b, c, d)
                        .mapToLong(seed -> MeterHomes.year(seed).watts()[hour])
                        .sum()
                / 1000.0;
    }

    @Test
    void whoStandsInASmallSumCannotBeShown() {
        List<UUID> homes = IntStream.range(1, 7).mapToObj(this::home).toList();
        sums.findForPlan("mill");
        assertTrue(meters.show(homes.get(0), Audience.EVERYBODY));
        assertTrue(meters.show(homes.get(0), Audience.ME));
        assertTrue(meters.show(homes.get(0), Audience.NEIGHBOURS), "it was shown before");
        assertTrue(meters.show(homes.get(1), Audience.KEEPERS), "four stay hidden");
        assertFalse(meters.show(homes.get(2), Audience.KEEPERS));
        meters.takeOut(homes.get(2));
        keep(homes.get(2), 3);
        assertFalse(meters.show(homes.get(2), Audience.EVERYBODY), "the same home, taken out and brought in again");
        assertEquals(Audience.ME, meters.findOf(homes.get(2)).orElseThrow().audience());
    }

    /**
     * Homes come, go and are shown as chance has it; whatever sums of all times are put together with whatever weights, at least
     * four homes that nobody sees stay in it. Checked by the rank of the sums with and without each three of those homes.
     */
    @Test
    void noDifferenceOfSumsIsAboutFewerThanFour() {
        Random random = new Random(SEED);
        List<UUID> people = IntStream.range(0, PEOPLE).mapToObj(i -> person()).toList();
        Set<UUID> here = new HashSet<>();
        Set<UUID> opened = new HashSet<>();
        Map<UUID, Set<UUID>> told = new HashMap<>();
        for (int step = 0; step < STEPS; step++) {
            UUID one = people.get(random.nextInt(PEOPLE));
            int what = random.nextInt(10);
            if (what < 6) {
                keep(one, people.indexOf(one));
                here.add(one);
            } else if (what < 7) {
                meters.takeOut(one);
                here.remove(one);
            } else if (here.contains(one) && what < 8) {
                if (meters.show(one, Audience.EVERYBODY)) {
                    opened.add(one);
                }
            } else {
                sums.findForPlan("mill").ifPresent(sum -> told.putIfAbsent(sum.id(), Set.copyOf(here)));
            }
        }
        assertTrue(told.size() > 2, "too few sums to say anything: " + told.size());
        List<UUID> hidden = people.stream().filter(one -> !opened.contains(one)).toList();
        int all = rank(told.values(), hidden, Set.of());
        for (int a = 0; a < hidden.size(); a++) {
            for (int b = a; b < hidden.size(); b++) {
                for (int c = b; c < hidden.size(); c++) {
                    Set<UUID> three = new HashSet<>(List.of(hidden.get(a)));
                    three.add(hidden.get(b));
                    three.add(hidden.get(c));
                    assertEquals(all, rank(told.values(), hidden, three), () -> "these can be told apart: " + three);
                }
            }
        }
    }

    private static int rank(Iterable<Set<UUID>> sums, List<UUID> columns, Set<UUID> without) {
        List<double[]> rows = new ArrayList<>();
        for (Set<UUID> sum : sums) {
            rows.add(columns.stream()
                    .mapToDouble(one -> sum.contains(one) && !without.contains(one) ? 1 : 0)
                    .toArray());
        }
        int rank = 0;
        for (int column = 0; column < columns.size() && rank < rows.size(); column++) {
            int at = column;
            int from = rank;
            Optional<double[]> pivot = rows.subList(from, rows.size()).stream()
                    .filter(row -> Math.abs(row[at]) > 1e-9)
                    .findFirst();
            if (pivot.isPresent()) {
                rows.remove(pivot.get());
                rows.add(rank, pivot.get());
                rank++;
                for (double[] row : rows.subList(rank, rows.size())) {
                    double times = row[at] / pivot.get()[at];
                    for (int i = 0; i < row.length; i++) {
                        row[i] -= times * pivot.get()[i];
                    }
                }
            }
        }
        return rank;
    }

    /** Five homes as they measured, 131 as is typical, and what should keep running. */
    @Test
    void thePlanCountsWhatWasMeasuredInThePlaceOfSoManyTypicalHomes() {
        Words words = new Words(house, Locale.ENGLISH);
        IntStream.range(1, 6).forEach(this::home);
        Found found = plans.make(KEEPER, mill, words, Progress.NONE);
        assertEquals(5, found.inputs().homes());
        double uses = found.asked().uses().stream().mapToDouble(Found.Use::kw).sum();
        double[] typical = TypicalLoad.shape(TimeGrid.ofYear(FirstCase.YEAR, 1), Double.parseDouble(mill.get("lat")));
        for (int t = 0; t < typical.length; t += 97) {
            int hour = t;
            double measured = IntStream.range(1, 6)
                            .mapToLong(seed -> MeterHomes.year(seed).watts()[hour])
                            .sum()
                    / 1000.0;
            double expected = uses + measured + typical[t] * 3500 * 131;
            assertEquals(expected, found.hours().used()[t] / 1000.0, 0.001);
        }
        assertFalse(plans.findPlan(KEEPER, mill, words).orElseThrow().isOld());
        home(6);
        assertFalse(plans.findPlan(KEEPER, mill, words).orElseThrow().isOld(), "nobody learns that one more waits");
        IntStream.range(7, 10).forEach(this::home);
        assertTrue(plans.findPlan(KEEPER, mill, words).orElseThrow().isOld());
    }
}
