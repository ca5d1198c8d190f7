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
import org.commonshed.energy.kept.Answered;
import org.commonshed.energy.kept.Field;
import org.commonshed.keeping.Kept;
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

/** Who may say what of a neighbourhood's energy, in Three Springs: Mill Spring has 300 people. */
@HouseTest
final class EnergyPlansTest {
    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    @Autowired
    EnergyPlans plans;

    @Autowired
    Undoing undoing;

    private Words words;
    private Kept mill;
    private Viewer neighbour;

    @BeforeEach
    void bringIn() {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        words = new Words(house, Locale.ENGLISH);
        mill = plans.findPlace(KEEPER, "mill").orElseThrow();
        neighbour = viewer(new Viewer.Role.Neighbour("mill"));
        Map<String, String> nothing = new HashMap<>();
        plans.answered(mill, words).stated().keySet().forEach(one -> nothing.put(one, ""));
        say(KEEPER, nothing);
    }

    private Viewer viewer(Viewer.Role role) {
        UUID person = new Guests(house).add("Ada " + UUID.randomUUID(), role);
        return new Viewer(Optional.of(person), "Ada", Set.of(role));
    }

    private EnergyPlans.Answering say(Viewer who, Map<String, String> said) {
        return plans.answer(who, mill, said, words);
    }

    @Test
    void onlyWhatDiffersFromWhatIsAssumedIsKept() {
        Answered before = plans.answered(mill, words);
        assertEquals(136, before.number(Field.HOMES), "300 people, 2.2 to a home");
        assertEquals(
                List.of(),
                say(neighbour, Map.of("homes", "136", "buy", "0,289")).act());
        UUID act = say(neighbour, Map.of("homes", "60", "buy", "0,31")).act().get(0);
        Answered after = plans.answered(mill, words);
        assertEquals(Map.of("homes", "60", "buy", "0.31"), after.stated());
        assertFalse(after.isAssumed("homes"));
        assertEquals(before.uses(), after.uses());
        assertInstanceOf(Outcome.Done.class, undoing.undo(neighbour, act));
        assertEquals(Map.of(), plans.answered(mill, words).stated());
    }

    @Test
    void usesMoveUpWhereOneIsLeftOut() {
        say(neighbour, Map.of("use-1", "", "use-1-kw", "", "use-3", "Radio", "use-3-kw", "0.5"));
        List<Answered.Use> uses = plans.answered(mill, words).uses();
        assertEquals(
                List.of(
                        new Answered.Use("Water pumps", 5),
                        new Answered.Use("Radio", 0.5),
                        new Answered.Use("A warm or cool room", 10)),
                uses);
    }

    @Test
    void whatCannotBeIsToldAndNothingIsKept() {
        EnergyPlans.Answering wrong = say(
                neighbour,
                Map.of("homes", "0", "hours", "200", "sell", "1", "use-2", "Fridges for medicine", "use-4-kw", "x"));
        Set<String> fields = Set.of("homes", "hours", "sell", "use-2", "use-4-kw");
        assertEquals(
                fields,
                Set.copyOf(wrong.typed().faults().list().stream()
                        .map(fault -> fault.field())
                        .toList()));
        assertEquals(List.of(), wrong.act());
        assertEquals(Map.of(), plans.answered(mill, words).stated());
    }

    @Test
    void onlyWhoSpeaksForItMayAnswer() {
        Viewer elsewhere = viewer(new Viewer.Role.Neighbour("oak"));
        assertThrows(Doors.Refused.class, () -> say(elsewhere, Map.of("homes", "60")));
        assertThrows(Doors.Refused.class, () -> plans.make(elsewhere, mill, words, Progress.NONE));
        assertThrows(Doors.Refused.class, () -> plans.choose(neighbour, "mill", new EnergyPlans.Chosen("even", "")));
        UUID act = say(neighbour, Map.of("homes", "60")).act().get(0);
        assertThrows(Doors.Refused.class, () -> undoing.undo(elsewhere, act));
        Viewer steward = viewer(new Viewer.Role.Steward("three_springs"));
        EnergyPlans.Chosen decided = new EnergyPlans.Chosen("even", "assembly-7");
        assertTrue(plans.choose(steward, "mill", decided).isPresent());
        assertEquals(Optional.of(decided), plans.findKey(steward, "mill"));
        EnergyPlans.Chosen alone = new EnergyPlans.Chosen("now", "");
        UUID later = plans.choose(steward, "mill", alone).orElseThrow();
        assertEquals(Optional.of(alone), plans.findKey(steward, "mill"), "another key is of no decision");
        assertInstanceOf(Outcome.Done.class, undoing.undo(steward, later));
        assertEquals(Optional.of(decided), plans.findKey(steward, "mill"));
        assertEquals(Map.of("homes", "60"), plans.answered(mill, words).stated());
    }

    @Test
    void aPlanIsOldWhenSomethingElseIsSaid() {
        say(neighbour, Map.of("hours", "0"));
        plans.make(neighbour, mill, words, Progress.NONE);
        Words french = new Words(house, Locale.FRENCH);
        assertFalse(plans.findPlan(KEEPER, mill, words).orElseThrow().isOld());
        assertFalse(
                plans.findPlan(KEEPER, mill, french).orElseThrow().isOld(), "names that are assumed are no answers");
        double own =
                plans.findPlan(KEEPER, mill, words).orElseThrow().found().plan().ownShare();
        assertEquals(own, plans.listOwn(KEEPER).get("mill"), 1e-12);
        say(neighbour, Map.of("homes", "60"));
        assertTrue(plans.findPlan(KEEPER, mill, words).orElseThrow().isOld());
    }

    @Test
    void whatIsStoppedKeepsNothing() {
        Kept ford = plans.findPlace(KEEPER, "ford").orElseThrow();
        assertThrows(CancellationException.class, () -> plans.make(KEEPER, ford, words, new Stopped()));
        assertEquals(Optional.empty(), plans.findPlan(KEEPER, ford, words));
    }
}
