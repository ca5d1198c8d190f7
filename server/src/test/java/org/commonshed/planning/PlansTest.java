package org.commonshed.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.commons.Budget;
import org.commonshed.commons.Draws;
import org.commonshed.design.ReadersNames;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.exchange.PlanAnswers;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.kept.PlanAdopted;
import org.commonshed.planning.kept.PlanState;
import org.commonshed.planning.making.PlanRunner;
import org.commonshed.planning.world.Archive;
import org.commonshed.planning.world.Worlds;
import org.commonshed.report.Links;
import org.commonshed.report.page.Comparison;
import org.commonshed.report.page.PlanFigures;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

/** Plans of Three Springs, a place of which the answers follow by arithmetic. */
@HouseTest
@RecordApplicationEvents
class PlansTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Locale SPANISH = Locale.forLanguageTag("es");
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final Viewer KEEPER = viewer(new Viewer.Role.Keeper());
    private static final Viewer NEIGHBOUR = viewer(new Viewer.Role.Neighbour("oak"));

    @Autowired
    Plans plans;

    @Autowired
    PlanRunner runner;

    @Autowired
    Worlds worlds;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Draws draws;

    @Autowired
    PlanAnswers answers;

    @Autowired
    ApplicationEvents events;

    @TempDir
    Path temp;

    private static Viewer viewer(Viewer.Role role) {
        return new Viewer(Optional.of(new UUID(7, 7)), "Ada (example)", Set.of(role));
    }

    private static Stated springs() {
        return Example.read("three-springs").stated();
    }

    @BeforeEach
    void bringIn() {
        jdbc.sql("delete from planning_adoption").update();
        worlds.bringIn(KEEPER, springs());
    }

    private static int number(Plans.Begun begun) {
        return assertInstanceOf(Plans.Begun.Waiting.class, begun).number();
    }

    private KeptPlan await(int number, Predicate<KeptPlan> what) throws InterruptedException {
        Instant late = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(late)) {
            KeptPlan plan = plans.find(KEEPER, number).orElseThrow();
            if (what.test(plan)) {
                return plan;
            }
            Thread.sleep(50);
        }
        throw new AssertionError("nothing came of it: " + plans.find(KEEPER, number));
    }

    private KeptPlan made(Plans.Begun begun) throws InterruptedException {
        KeptPlan plan = await(number(begun), p -> p.state().isEnded());
        assertEquals(PlanState.DONE, plan.state(), plan.toString());
        return plan;
    }

    private PlanFigures figures(KeptPlan plan) {
        Plans.Open open = plans.open(KEEPER, plan);
        return PlanFigures.of(open.slice(), open.extras(), Locale.ENGLISH, Links.NONE);
    }

    private String json(KeptPlan plan) throws IOException {
        return new String(plans.json(KEEPER, plan), StandardCharsets.UTF_8).replaceAll("\"seconds\": *\\{[^}]*}", "");
    }

    /** Two runs of the mill a week give 150 kg of flour, five loads of 40 kg: 200 of the 300 kg of bread a week. */
    @Test
    void aPlanIsMadeInTheBackgroundCheckedAndKeptWithWhatItWasMadeFrom() throws Exception {
        KeptPlan plan = made(plans.begin(NEIGHBOUR));
        Plans.Open open = plans.open(NEIGHBOUR, plan);
        assertTrue(Verifier.verify(open.slice().world(), open.slice().plan()).holds());
        double bread = open.slice().plan().needs().stream()
                .filter(need -> need.product().equals("bread"))
                .mapToDouble(need -> need.met())
                .sum();
        assertEquals(6 * 200, bread, 1e-3);
        assertFalse(plans.goals(NEIGHBOUR, plan).isEmpty());
        assertEquals("Ada (example)", plan.by());
        Archive.unpack(plans.inputs(NEIGHBOUR, plan), temp.resolve("inputs"));
        worlds.export(KEEPER, temp.resolve("now"));
        for (String table : List.of("needs.csv", "limits.csv", "world.yaml")) {
            assertEquals(
                    Files.readString(temp.resolve("now").resolve(table)),
                    Files.readString(temp.resolve("inputs/world").resolve(table)));
        }
    }

    @Test
    void aPlanIsMadeAgainFromWhatItWasMadeFrom() throws Exception {
        KeptPlan first = made(plans.begin(KEEPER));
        worlds.bringIn(KEEPER, withCell("limits.csv", ",6,", ",3,"));
        int again = plans.again(KEEPER, first.number()).orElseThrow();
        KeptPlan second = await(again, p -> p.state().isEnded());
        assertEquals(json(first), json(second));
        assertEquals(first.fingerprint(), second.fingerprint());
    }

    private Stated withCell(String table, String from, String to) throws IOException {
        Path folder = Files.createTempDirectory(temp, "changed");
        WorldFolder.write(springs(), folder);
        String text = Files.readString(folder.resolve(table));
        assertTrue(text.contains(from), text);
        Files.writeString(folder.resolve(table), text.replace(from, to));
        return WorldFolder.read(folder, List.of(), ReadingLimits.DEFAULT, ROOT.resolve("catalogue"))
                .stated();
    }

    @Test
    void whatIsCancelledLeavesNothing() throws Exception {
        int number = number(plans.begin(KEEPER));
        assertTrue(plans.cancel(KEEPER, number));
        KeptPlan plan = await(number, p -> p.state().isEnded());
        assertEquals(PlanState.CANCELLED, plan.state());
        assertFalse(plans.cancel(KEEPER, number));
        assertThrows(IllegalStateException.class, () -> plans.open(KEEPER, plan));
    }

    @Test
    void aProcessThatIsKilledLeavesASentenceAndTheServerGoesOn() throws Exception {
        int number = number(plans.begin(KEEPER));
        await(number, p -> runner.findProcess().isPresent());
        ProcessHandle.of(runner.findProcess().orElseThrow()).ifPresent(ProcessHandle::destroyForcibly);
        KeptPlan plan = await(number, p -> p.state().isEnded());
        assertEquals(PlanState.FAILED, plan.state());
        assertEquals(KeptPlan.Trouble.of("planning.trouble.killed", "9"), plan.trouble());
        int again = plans.again(KEEPER, number).orElseThrow();
        assertEquals(PlanState.DONE, await(again, p -> p.state().isEnded()).state());
    }

    @Test
    void aPlanThatWasBeingMadeWhenTheServerEndedIsBegunAgainOnceByItself() throws Exception {
        KeptPlan plan = made(plans.begin(KEEPER));
        runner.stop();
        jdbc.sql("delete from planning_result where plan = ?").param(plan.id()).update();
        jdbc.sql("update planning_plan set state = 'running', tries = 1 where id = ?")
                .param(plan.id())
                .update();
        runner.start();
        await(plan.number(), p -> p.state() == PlanState.DONE);
        runner.stop();
        jdbc.sql("update planning_plan set state = 'running', tries = 2 where id = ?")
                .param(plan.id())
                .update();
        runner.start();
        KeptPlan often = await(plan.number(), p -> p.state().isEnded());
        assertEquals(KeptPlan.Trouble.of("planning.trouble.again"), often.trouble());
    }

    @Test
    void aPlaceWithSomethingToMendIsNotPlannedAndTheRowIsNamed() throws Exception {
        worlds.bringIn(KEEPER, withCell("capacities.csv", "creamery,vat_hours", "creamery,kettle_hours"));
        Plans.Begun.Problems problems = assertInstanceOf(Plans.Begun.Problems.class, plans.begin(KEEPER));
        assertFalse(problems.spots().isEmpty());
        assertTrue(problems.spots().get(0).row().isPresent());
    }

    @Test
    void onlyThoseWhoLookAfterThePlaceLetAPlanHoldAndOneHoldsAtATime() throws Exception {
        KeptPlan first = made(plans.begin(KEEPER));
        assertThrows(Doors.Refused.class, () -> plans.adopt(NEIGHBOUR, first.number()));
        assertTrue(plans.findHolding(KEEPER).isEmpty());
        assertEquals(Plans.Adoption.ADOPTED, plans.adopt(KEEPER, first.number()));
        KeptPlan second = made(plans.begin(KEEPER));
        assertEquals(Plans.Adoption.ADOPTED, plans.adopt(KEEPER, second.number()));
        assertEquals(second.number(), plans.findHolding(KEEPER).orElseThrow().number());
        KeptPlan earlier = plans.find(KEEPER, first.number()).orElseThrow();
        assertFalse(earlier.holds());
        assertEquals("Ada (example)", earlier.held().orElseThrow().by());
        List<PlanAdopted> news = events.stream(PlanAdopted.class).toList();
        assertEquals(2, news.size());
        assertEquals(Optional.of(first.id()), news.get(1).before());
        assertEquals(Plans.Adoption.NOT_THERE, plans.adopt(KEEPER, 999_999));
    }

    /**
     * Beds stand four weeks and are watered half a cubic metre in the first three, so in week 3 all beds for weeks 4 to 6
     * are watered at once: 6 m³ are twelve beds, 240 of the 480 kg of greens; 12 m³ are all of it.
     */
    /** Three Springs' brook spares 6 m³ a week, and greens take all of it in the third. */
    @Test
    void otherRoomsAreToldWhatThePlanThatHoldsSays() throws Exception {
        assertEquals(Map.of(), draws.listAll(KEEPER));
        assertEquals(Map.of(), answers.findAnswers(KEEPER, List.of("mill.bread")));
        KeptPlan plan = made(plans.begin(KEEPER));
        assertEquals(Plans.Adoption.ADOPTED, plans.adopt(KEEPER, plan.number()));
        Map<String, Budget.Planned> drawn = draws.listAll(KEEPER);
        assertEquals(Set.of("brook"), drawn.keySet());
        Budget.Planned planned = drawn.get("brook");
        assertEquals(6, planned.drawn().get(2), 1e-6);
        assertTrue(planned.above().stream().allMatch(above -> above == 0));
        // ten hours of the mill give 200 kg of bread a week where 300 are wanted, the same share for each village
        Map<String, PlanAnswers.Answer> told = answers.findAnswers(KEEPER, List.of("mill.bread", "nobody's"));
        assertEquals(Set.of("mill.bread"), told.keySet());
        PlanAnswers.Answer bread = told.get("mill.bread");
        assertEquals("/plan/" + plan.number() + "/why?who=mill&product=bread", bread.why());
        assertEquals(2.0 / 3, bread.met(), 1e-6);
        assertFalse(bread.isMet());
    }

    @Test
    void whatIsTriedLeavesThePlaceAsItIsAndSaysWhatWouldMove() throws Exception {
        KeptPlan now = made(plans.begin(KEEPER));
        worlds.export(KEEPER, temp.resolve("before"));
        Change twice = Change.find("limits/brook/amount=12").orElseThrow();
        KeptPlan tried = made(plans.tryOut(NEIGHBOUR, "Twice the water", List.of(twice)));
        worlds.export(KEEPER, temp.resolve("after"));
        assertEquals(
                Files.readString(temp.resolve("before/limits.csv")),
                Files.readString(temp.resolve("after/limits.csv")));
        Comparison comparison = Comparison.of(figures(now), figures(tried));
        assertEquals(1, comparison.changes().size());
        assertTrue(
                comparison.changes().get(0).contains("12"), comparison.changes().toString());
        Comparison.Moved greens = comparison.outside().stream()
                .filter(moved -> moved.name().equals("Greens"))
                .findFirst()
                .orElseThrow();
        assertEquals("240\u202fkg", greens.then());
        assertEquals("nothing", greens.now());
        assertEquals(List.of(), comparison.claimants());
        assertEquals(Plans.Adoption.IS_TRY, plans.adopt(KEEPER, tried.number()));
        assertEquals(now.number(), plans.findBefore(KEEPER, tried).orElseThrow().number());

        plans.propose(NEIGHBOUR, tried.number(), "Twice the water", "for the dry years");
        assertTrue(plans.find(KEEPER, tried.number()).orElseThrow().isProposal());
        plans.drop(NEIGHBOUR, tried.number());
        assertTrue(plans.find(KEEPER, tried.number()).isEmpty());
    }

    /** What nobody named is called by what is changed, in the language of each who reads; what somebody named stays. */
    @Test
    void aTryIsCalledInTheLanguageOfWhoReads() throws Exception {
        Change twice = Change.find("limits/brook/amount=12").orElseThrow();
        Change alone = Change.find("settings/imports/value=none").orElseThrow();
        int water = made(plans.tryOut(NEIGHBOUR, "", List.of(twice))).number();
        int closed = made(plans.tryOut(NEIGHBOUR, " ", List.of(alone, twice))).number();
        assertEquals("Three Springs brook, Water that may be drawn: amount 12", called(water, Locale.ENGLISH));
        assertEquals("Three Springs brook, Agua que se puede tomar: cantidad 12", called(water, SPANISH));
        assertEquals("Nothing comes from outside", called(closed, Locale.ENGLISH));
        assertEquals("Nada viene de fuera", called(closed, SPANISH));
        String typed = called(closed, SPANISH);
        ReadersNames.readBy(SPANISH, () -> {
            plans.propose(NEIGHBOUR, closed, typed, "");
            plans.propose(NEIGHBOUR, water, "Agua", "");
            return true;
        });
        assertEquals("Rien ne vient de l’extérieur", called(closed, Locale.FRENCH));
        assertEquals("Agua", called(water, Locale.FRENCH));
    }

    private String called(int number, Locale reader) {
        return ReadersNames.readBy(
                reader, () -> plans.find(KEEPER, number).orElseThrow().title());
    }

    @Test
    void nothingFromOutsideCanBeTried() throws Exception {
        Change alone = Change.find("settings/imports/value=none").orElseThrow();
        KeptPlan tried = made(plans.tryOut(KEEPER, "", List.of(alone)));
        assertEquals(List.of(), plans.open(KEEPER, tried).slice().plan().imports());
    }

    @Test
    void aPlanMadeElsewhereIsTakenIfItIsOfThisPlace() throws Exception {
        KeptPlan plan = made(plans.begin(KEEPER));
        Path file = Files.write(temp.resolve("ready.json"), plans.json(KEEPER, plan));
        assertEquals(Plans.Adoption.ADOPTED, plans.adoptReady(KEEPER, file));
        KeptPlan ready = plans.findHolding(KEEPER).orElseThrow();
        assertTrue(ready.number() > plan.number());
        assertEquals(json(plan), json(ready));
        worlds.bringIn(KEEPER, withCell("limits.csv", ",6,", ",3,"));
        assertEquals(Plans.Adoption.NOT_OF_THIS_PLACE, plans.adoptReady(KEEPER, file));
        assertThrows(Doors.Refused.class, () -> plans.adoptReady(NEIGHBOUR, file));
    }
}
