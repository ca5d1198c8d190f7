package org.commonshed.engine.match;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MatcherTest {
    private static final Taxonomy TAXONOMY = new Taxonomy(List.of(
            new Process("printing", List.of(), "printing", List.of(), false, List.of()),
            new Process("fdm", List.of("printing"), "FDM", List.of("FFF"), false, List.of()),
            new Process("sewing", List.of(), "sewing", List.of(), true, List.of())));
    private static final Materials MATERIALS =
            new Materials(List.of(new Materials.Material("pla", List.of(), "PLA", List.of(), 20)));
    private static final Point HERE = new Point(0, 0);

    private static Machine printer(int count) {
        return new Machine(
                "p",
                "printer",
                "fdm",
                count,
                Envelope.box(200, 200, 200),
                List.of(new Machine.Accepted("pla", Double.NaN)),
                true,
                null,
                new Work(10, Work.Unit.CM3),
                3,
                1,
                Set.of());
    }

    private static Facility facility(
            String id, @Nullable Point at, Facility.Status status, List<Double> hours, Machine... machines) {
        return new Facility(
                id,
                id,
                at,
                status,
                Facility.Access.RESTRICTED,
                hours,
                List.of(machines),
                List.of(),
                Set.of("food"),
                Map.of(),
                5,
                "");
    }

    private static final List<Double> WEEK = List.of(8.0, 8.0, 8.0, 8.0, 8.0, 0.0, 0.0);

    private static Match match(Facility facility, Sought sought) {
        return new Matcher(TAXONOMY, MATERIALS, Roads.byFactor(1.3), List.of(facility))
                .match(sought)
                .get(0);
    }

    private static String codes(Match match) {
        return String.join(" ", match.listFindings().stream().map(Finding::code).toList());
    }

    private static Sought near(Requirement wanted, double km) {
        return new Sought(List.of(wanted), HERE, km, null, false);
    }

    /** 0.1 degrees on the equator are 11.1195 km, by road 14.455. */
    @Test
    void distanceIsByRoadAndAnUnknownPlaceIsAsked() {
        Facility there = facility("f", new Point(0, 0.1), Facility.Status.ACTIVE, WEEK, printer(1));
        Requirement ten = Requirement.of("part", "fdm", 10);
        assertEquals(14.455, match(there, near(ten, 15)).km(), 0.001);
        assertEquals(Answer.YES, match(there, near(ten, 15)).answer());
        assertEquals("distance.far", codes(match(there, near(ten, 14))), "within a straight line, not by road");
        assertEquals("distance.far", codes(match(there, near(ten, 5))));
        Facility nowhere = facility("f", null, Facility.Status.ACTIVE, WEEK, printer(1));
        assertEquals(Answer.ASK, match(nowhere, near(ten, 15)).answer());
        assertEquals(877.46, new Point(52.52, 13.405).kmTo(new Point(48.8566, 2.3522)), 0.01);
    }

    /** 30 cm3 at 10 cm3/h are 3 h; 10 pieces and an hour to set up: 31 h, 93 USD; PLA 0.1 kg each at 20 USD: 20 more. */
    @Test
    void hoursAndCostsFollowFromWorkAndRate() {
        Facility there = facility("f", HERE, Facility.Status.ACTIVE, WEEK, printer(1));
        Requirement wanted = new Requirement(
                "part", "fdm", null, "pla", Double.NaN, null, 10, new Work(30, Work.Unit.CM3), 0.1, Set.of());
        Effort effort = match(there, Sought.of(wanted)).effort();
        assertEquals(new Effort(31, 31, 113, 113, false), effort);
        Sought tight = new Sought(List.of(wanted), HERE, 10, new Sought.Window(4, 4), false); // Friday to Monday: 16 h
        assertEquals("quantity.hours", codes(match(there, tight)));
        Facility two = facility("f", HERE, Facility.Status.ACTIVE, WEEK, printer(2));
        assertEquals(Answer.YES, match(two, tight).answer(), "two machines have 32 hours");
    }

    @Test
    void closedTooFewUncertifiedAndRestrictedAreReasons() {
        Facility open = facility("f", HERE, Facility.Status.ACTIVE, WEEK, printer(1));
        assertEquals("quantity.minimum", codes(match(open, Sought.of(Requirement.of("part", "fdm", 4)))));
        Requirement welded =
                new Requirement("part", "fdm", null, null, Double.NaN, null, 10, null, Double.NaN, Set.of("welder"));
        assertEquals("certificate.missing", codes(match(open, Sought.of(welded))));
        Requirement ten = Requirement.of("part", "fdm", 10);
        Sought visit = new Sought(List.of(ten), null, Double.POSITIVE_INFINITY, null, true);
        assertEquals("access.restricted", codes(match(open, visit)));
        Facility closed = facility("f", HERE, Facility.Status.CLOSED, WEEK, printer(1));
        assertEquals(Answer.NO, match(closed, Sought.of(ten)).answer());
        Facility unsaid = facility("f", HERE, Facility.Status.UNKNOWN, WEEK, printer(1));
        assertEquals(Answer.YES, match(unsaid, Sought.of(ten)).answer(), "that is asked with every order");
        assertEquals("opening.unknown", codes(match(unsaid, Sought.of(ten))));
    }

    @Test
    void whatPeopleDoByHandIsAskedAndEverythingElseRefused() {
        Facility there = facility("f", HERE, Facility.Status.ACTIVE, WEEK, printer(1));
        assertEquals(
                Answer.ASK,
                match(there, Sought.of(Requirement.of("mask", "sewing", 10))).answer());
        Facility empty = facility("f", HERE, Facility.Status.ACTIVE, WEEK);
        assertEquals("process.missing", codes(match(empty, Sought.of(Requirement.of("part", "fdm", 10)))));
    }

    @Test
    void thoseWhoCanStandFirstAndTheCheapestOfThemBeforeAll() {
        Machine dear = new Machine(
                "p", "p", "fdm", 1, null, List.of(), false, null, new Work(10, Work.Unit.CM3), 9, 1, Set.of());
        Matcher matcher = new Matcher(
                TAXONOMY,
                MATERIALS,
                Roads.byFactor(1),
                List.of(
                        facility("none", HERE, Facility.Status.ACTIVE, WEEK),
                        facility("dear", HERE, Facility.Status.ACTIVE, WEEK, dear),
                        facility("cheap", HERE, Facility.Status.ACTIVE, WEEK, printer(1))));
        Requirement wanted = Requirement.of("part", "fdm", 10).withWork(new Work(30, Work.Unit.CM3));
        assertEquals(
                List.of("cheap", "dear", "none"),
                matcher.match(Sought.of(wanted)).stream()
                        .map(match -> match.facility().id())
                        .toList());
    }

    @Test
    void nonsenseIsRefusedWithItsValues() {
        for (double length : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThrows(IllegalArgumentException.class, () -> new Box(length, 1, 1));
        }
        assertThrows(IllegalArgumentException.class, () -> Envelope.box(0, 1, 1));
        assertThrows(IllegalArgumentException.class, () -> Requirement.of("part", "fdm", 0));
        assertThrows(IllegalArgumentException.class, () -> Requirement.of("part", "fdm", Long.MAX_VALUE));
        assertThrows(IllegalArgumentException.class, () -> Roads.byFactor(0.5));
        assertThrows(IllegalArgumentException.class, () -> new Work(Double.NaN, Work.Unit.KG));
        var unknown = assertThrows(
                IllegalArgumentException.class,
                () -> match(
                        facility("f", HERE, Facility.Status.ACTIVE, WEEK),
                        Sought.of(Requirement.of("part", "teleporting", 1))));
        assertTrue(String.valueOf(unknown.getMessage()).contains("teleporting"));
    }
}
