package org.commonshed.design.equipment;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Matcher;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Undoing;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Machines, workshops and things at their desks, and as the engine that matches gets them. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=tables")
class WorkshopsTest {
    @Autowired
    Worlds worlds;

    @Autowired
    Inventory inventory;

    @Autowired
    Workshops workshops;

    @Autowired
    Models models;

    @Autowired
    Undoing undoing;

    @TempDir
    Path folder;

    @BeforeEach
    void threeSprings() {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
    }

    private static Map<String, String> printer() {
        return Map.of("actor", "dairy", "machine", "printer", "name", "Ultimaker 2", "process", "fdm", "count", "2");
    }

    private static Set<String> columns(Outcome outcome) {
        Set<String> columns = new TreeSet<>();
        assertInstanceOf(Outcome.Wrong.class, outcome).issues().forEach(issue -> columns.add(issue.column()));
        return columns;
    }

    @Test
    void whatIsNotStatedComesFromTheModelAndIsMarked() {
        assertEquals(Optional.empty(), workshops.find(KEEPER, "dairy"));
        inventory.machines().add(KEEPER, printer());
        Facility mill = workshops.find(KEEPER, "dairy").orElseThrow();
        Machine machine = mill.machines().get(0);
        Envelope room = machine.envelope();
        assertNotNull(room);
        assertEquals(List.of(223.0, 223.0, 205.0), List.of(room.x(), room.y(), room.z())); // its maker's figures
        assertEquals(2, machine.count());
        assertTrue(machine.assumed().containsAll(Set.of("envelope", "materials", "rate", "price")), machine.toString());
        assertNotNull(mill.at());
        assertEquals("FDM, printing with filament", workshops.processName("FFF"));
    }

    @Test
    void whoCanMakeWhatIsWorkedOutOnceUntilAMachineChanges() {
        Matcher before = workshops.matcher();
        assertSame(before, workshops.matcher());
        inventory.machines().add(KEEPER, printer());
        assertTrue(before != workshops.matcher());
    }

    @Test
    void everyCellOfAMachineThatCannotBeIsToldAtOnce() {
        Outcome wrong = inventory
                .machines()
                .add(
                        KEEPER,
                        Map.of(
                                "actor", "nobody",
                                "machine", "a b",
                                "process", "fdmm",
                                "count", "0",
                                "shape", "ball",
                                "x_mm", "0",
                                "y_mm", "-3",
                                "tolerance", "good",
                                "per_hour", "fast",
                                "unit", "miles"));
        assertEquals(
                Set.of(
                        "actor",
                        "machine",
                        "process",
                        "count",
                        "shape",
                        "x_mm",
                        "y_mm",
                        "tolerance",
                        "per_hour",
                        "unit"),
                columns(wrong));
        Outcome hours =
                inventory.workshops().add(KEEPER, Map.of("actor", "dairy", "hours", "mostly", "skills", "juggling"));
        assertEquals(Set.of("hours", "skills"), columns(hours));
        assertEquals(
                Set.of("name"),
                columns(inventory.things().add(KEEPER, Map.of("id", "x", "actor", "dairy", "kind", "lend"))));
    }

    @Test
    void oneMachineStandsThereOnce() {
        Outcome.Done done =
                assertInstanceOf(Outcome.Done.class, inventory.machines().add(KEEPER, printer()));
        assertEquals(Set.of("machine"), columns(inventory.machines().add(KEEPER, printer())));
        undoing.undo(KEEPER, done.act());
        assertEquals(0, inventory.machines().count(KEEPER, Query.all()));
    }

    @Test
    void theWholeGoesOutAndInWithoutLoss() throws Exception {
        worlds.export(KEEPER, folder.resolve("without"));
        assertTrue(!folder.resolve("without/machines.csv").toFile().exists());
        inventory.machines().add(KEEPER, printer());
        inventory.workshops().add(KEEPER, Map.of("actor", "dairy", "hours", "40", "access", "shared_space"));
        inventory.things().add(KEEPER, Map.of("id", "press", "actor", "dairy", "kind", "lend", "name", "Apple press"));
        worlds.export(KEEPER, folder.resolve("with"));
        Reading read = WorldFolder.read(
                folder.resolve("with"),
                List.of(),
                ReadingLimits.DEFAULT,
                Path.of(System.getProperty("commonshed.root"), "catalogue"));
        assertEquals(List.of(), read.problems());
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        assertEquals(0, inventory.things().count(KEEPER, Query.all()));
        worlds.bringIn(KEEPER, read.stated());
        Kept machine = inventory.machines().all().get(0);
        assertEquals("Ultimaker 2", machine.get("name"));
        assertEquals("shared_space", inventory.workshops().all().get(0).get("access"));
        assertEquals(
                List.of(40.0 / 5),
                workshops.find(KEEPER, "dairy").orElseThrow().hours().subList(0, 1));
    }

    @Test
    void aFolderWithMachinesOfZeroSizeIsRefused() {
        Stated bad = Example.read("three-springs").stated();
        List<Stated.Rows> tables = new ArrayList<>(bad.tables());
        tables.add(new Stated.Rows(
                "machines",
                List.of("actor", "machine", "process", "x_mm", "y_mm", "z_mm"),
                List.of(
                        List.of("dairy", "m1", "fdm", "0", "200", "200"),
                        List.of("dairy", "m1", "hope", "1", "2", "3"))));
        Stated wrong = new Stated(bad.settings(), tables, bad.outlines());
        List<String> codes =
                read(wrong).problems().stream().map(Issue::code).sorted().toList();
        assertEquals(List.of("bad_length", "two_machines", "unknown_process"), codes);
    }

    private Reading read(Stated stated) {
        try {
            WorldFolder.write(stated, folder.resolve("bad"));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return WorldFolder.read(
                folder.resolve("bad"),
                List.of(),
                ReadingLimits.DEFAULT,
                Path.of(System.getProperty("commonshed.root"), "catalogue"));
    }

    @Test
    void modelsOfListsCountAtOnce() {
        inventory
                .machines()
                .add(KEEPER, Map.of("actor", "dairy", "machine", "own", "name", "Spring 3000", "process", "fdm"));
        assertEquals(
                null,
                workshops.find(KEEPER, "dairy").orElseThrow().machines().get(0).envelope());
        var model = models.book().listModels().get(0);
        models.add(List.of(new org.commonshed.files.okw.MachineModel(
                "Spring",
                "3000",
                List.of(),
                "fdm",
                Envelope.box(100, 200, 300),
                model.accepts(),
                false,
                null,
                null,
                Double.NaN,
                Double.NaN,
                "a list (example)")));
        assertNotNull(
                workshops.find(KEEPER, "dairy").orElseThrow().machines().get(0).envelope());
        assertEquals(
                List.of("Spring 3000"),
                models.suggest("spring 30", 5).stream().map(m -> m.label()).toList());
    }
}
