package org.commonshed.energy;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.commonshed.access.Doors;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.Checked;
import org.commonshed.energy.kept.RegionTerms;
import org.commonshed.energy.making.RegionFound;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Undoing;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestPropertySource;

/** Who may have the layers of Three Springs planned, and when that is old. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=regions")
final class EnergyRegionsTest {
    private static final String SPRINGS = "three_springs";

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    @Autowired
    EnergyPlans plans;

    @Autowired
    EnergyRegions regions;

    @Autowired
    Undoing undoing;

    private Words words;
    private EnergyRegions.Region springs;
    private Viewer neighbour;
    private Viewer steward;

    @BeforeEach
    void bringIn() {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        words = new Words(house, Locale.ENGLISH);
        springs = regions.find(KEEPER, SPRINGS).orElseThrow();
        neighbour = viewer(new Viewer.Role.Neighbour("mill"));
        steward = viewer(new Viewer.Role.Steward(SPRINGS));
        Map<String, String> nothing = new HashMap<>();
        RegionTerms.fields().forEach(field -> nothing.put(field, ""));
        plans.sayLayerTerms(KEEPER, SPRINGS, RegionTerms.check(nothing));
    }

    private Viewer viewer(Viewer.Role role) {
        UUID person = new Guests(house).add("Ada " + UUID.randomUUID(), role);
        return new Viewer(Optional.of(person), "Ada", Set.of(role));
    }

    private static Checked hours(String hours) {
        return RegionTerms.check(Map.of("layers-hours", hours));
    }

    @Test
    void aRegionIsWhatLiesAroundNeighbourhoods() {
        assertEquals(
                List.of("ford", "mill", "oak"),
                springs.hoods().stream().map(hood -> hood.get("id")).toList());
        assertEquals(Optional.empty(), regions.find(KEEPER, "mill"), "a neighbourhood is none");
        assertEquals(Optional.empty(), regions.find(KEEPER, "nowhere"));
        assertEquals(
                List.of(SPRINGS),
                regions.list(KEEPER).stream().map(EnergyRegions.Region::id).toList());
    }

    @Test
    void onlyWhoSpeaksForTheRegionHasItsLayersPlanned() {
        assertFalse(regions.mayMake(neighbour, springs));
        assertTrue(regions.mayMake(steward, springs));
        assertThrows(Doors.Refused.class, () -> regions.make(neighbour, springs, words, Progress.NONE));
        assertThrows(Doors.Refused.class, () -> plans.sayLayerTerms(neighbour, SPRINGS, hours("48")));
        Optional<UUID> act = plans.sayLayerTerms(steward, SPRINGS, hours("48"));
        assertEquals(48, plans.layerTerms(SPRINGS).of(RegionTerms.Term.HOURS), 0);
        assertInstanceOf(Outcome.Done.class, undoing.undo(steward, act.orElseThrow()));
        assertEquals(24, plans.layerTerms(SPRINGS).of(RegionTerms.Term.HOURS), 0);
    }

    @Test
    void whatCannotBeIsToldAndNothingIsKept() {
        Checked wrong =
                RegionTerms.check(Map.of("layers-hours", "121", "layers-line", "no", "layers-home-share", "30"));
        assertEquals(2, wrong.faults().count());
        assertEquals(Optional.empty(), plans.sayLayerTerms(steward, SPRINGS, wrong));
        assertEquals(Map.of(), plans.layerTerms(SPRINGS).said());
    }

    @Test
    void thePlanIsOldWhenTheRegionOrANeighbourhoodSaysSomethingElse() {
        RegionFound found = regions.make(steward, springs, words, Progress.NONE);
        assertEquals(3, found.parts().size());
        assertTrue(found.ownShare() > 0);
        EnergyRegions.Plan plan = regions.findPlan(KEEPER, springs, words).orElseThrow();
        assertFalse(plan.isOld());
        assertFalse(regions.findPlan(KEEPER, springs, new Words(house, Locale.FRENCH))
                .orElseThrow()
                .isOld());
        assertEquals(found.ownShare(), plans.listOwn(KEEPER).get(SPRINGS), 1e-12);
        UUID act = plans.answer(neighbour, plans.findPlace(KEEPER, "mill").orElseThrow(), Map.of("homes", "60"), words)
                .act()
                .get(0);
        assertTrue(regions.findPlan(KEEPER, springs, words).orElseThrow().isOld());
        undoing.undo(neighbour, act);
        assertFalse(regions.findPlan(KEEPER, springs, words).orElseThrow().isOld());
        plans.sayLayerTerms(steward, SPRINGS, hours("48"));
        assertTrue(regions.findPlan(KEEPER, springs, words).orElseThrow().isOld());
    }

    @Test
    void whatIsStoppedKeepsNothing() {
        Optional<EnergyRegions.Plan> before = regions.findPlan(KEEPER, springs, words);
        assertThrows(CancellationException.class, () -> regions.make(KEEPER, springs, words, new Stopped()));
        assertEquals(
                before.map(EnergyRegions.Plan::made),
                regions.findPlan(KEEPER, springs, words).map(EnergyRegions.Plan::made));
    }
}
