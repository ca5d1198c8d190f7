package org.commonshed.files.okh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.commonshed.engine.infer.Clues;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.infer.Proposals;
import org.commonshed.engine.infer.Proposals.Evidence;
import org.commonshed.engine.infer.Proposals.Place;
import org.commonshed.engine.infer.Proposals.Proposal;
import org.commonshed.engine.match.Materials;
import org.commonshed.files.catalogue.MaterialTable;
import org.commonshed.files.catalogue.ProcessTable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is proposed from words, and why; sentences made up for this. It stands here since only {@code files} reads the taxonomy. */
final class InferenceTest {
    /** Title; text; processes a careful reader would name. */
    private static final String TABLE = """
            Door hook              | A hook that can be 3D printed.                                              | 3d-printing
            Door hook              | A hook, 3-D printed in PLA.                                                 | fdm
            Door hook              | == Tools needed == RepRap 3-D printer, knife                                | fdm
            Door hook              | == Bill of Materials == 1 spool of PLA filament                             | fdm
            Door hook              | Cheaper than existing 3D printed hooks. Ours is bent from wire.             |
            Door hook              | A metal hook instead of a 3D printed one.                                   |
            Printable hook         | Holds a coat.                                                               | 3d-printing
            Hook (3DP)             | Holds a coat.                                                               | 3d-printing
            A new 3D printer       | It prints 3D printed things with a layer height of 0.2 mm.                  |
            Filament dryer         | Dries filament before it is 3D printed.                                     |
            Survey of 3D printing  | Many hooks are 3D printed.                                                  |
            Box                    | Laser cut from plywood of 3 mm.                                             | laser-cutting
            Laser cutter           | It has laser cut sides.                                                     |
            Rack                   | The frame is welded.                                                        | welding
            Welding helmet         | For welding at night.                                                       |
            Bench                  | A wooden bench, with mortise and tenon.                                     | woodworking
            Stove                  | Burns wood. Firewood is scarce.                                             |
            Bag                    | Two straps are sewn on.                                                     | sewing
            Latrine                | Where there is no sewer; sewage is kept apart.                              |
            Meter                  | An Arduino reads the sensor; the wires are soldered.                        | electronics-assembly soldering
            Tray (vac form)        | For instruments.                                                            | thermoforming
            Slab                   | The form is filled with wet concrete.                                       | concrete-casting
            Panel                  | Holes are drilled at both ends.                                             | drilling
            Borehole               | A drilled well.                                                             |
            Lamp                   | Printed words on paper explain it.                                          |
            """;

    private static Inference inference;

    @BeforeAll
    static void taxonomy() throws IOException {
        inference = new Inference(ProcessTable.read(Path.of(System.getProperty("commonshed.root", ".."), "catalogue")));
    }

    private static String told(Proposals proposals) {
        return String.join(
                " ", proposals.processes().stream().map(Proposal::id).sorted().toList());
    }

    @Test
    void whatACarefulReaderWouldNameIsProposedAndNothingElse() {
        List<String> wrong = new ArrayList<>();
        for (String line : TABLE.lines().toList()) {
            List<String> cells =
                    Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
            String told = told(inference.propose(Clues.of(cells.get(0), cells.get(1))));
            if (!told.equals(cells.get(2))) {
                wrong.add(cells + ": " + told);
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void everyProposalShowsItsWordsAsTheyStandThere() {
        Proposals proposals = inference.propose(Clues.of("Hook", "It is 3-D Printed.\nThe base has 20% infill."));
        Proposal fdm = proposals.find("fdm").orElseThrow();
        assertEquals(
                List.of(new Evidence(Place.TEXT, "3-D Printed"), new Evidence(Place.TEXT, "20% infill")),
                fdm.evidence());
        assertEquals(1 - 0.10 * 0.15, fdm.confidence(), 1e-12); // two rules: 0.90 and 0.85
    }

    @Test
    void whatIsStatedIsCertainAndNarrowerThanWhatIsGuessed() {
        Clues clues = new Clues(
                "Hook",
                "3D printed.",
                List.of("Oak"),
                List.of("Drill press"),
                List.of("PLA filament 1 kg"),
                List.of("hook.STL"),
                List.of("3DP", "selective laser sintering", "magic"),
                List.of(List.of(40.0, 200.0, 90.0)));
        Proposals proposals = inference.propose(clues);
        assertEquals(1.0, proposals.find("sls").orElseThrow().confidence());
        assertEquals(
                Place.STATED,
                proposals.find("sls").orElseThrow().evidence().get(0).place());
        assertTrue(proposals.find("drilling").isPresent());
        assertEquals(
                List.of("wood", "pla"),
                proposals.materials().stream().map(Proposal::id).toList());
        assertEquals(200, proposals.envelope().orElseThrow().long_mm());
        assertEquals(40, proposals.envelope().orElseThrow().short_mm());
        assertEquals(1.0, proposals.envelope().orElseThrow().confidence());
    }

    @Test
    void sizesInWordsAreTakenInTheirUnit() {
        Proposals proposals = inference.propose(Clues.of("Box", "Outside 30 x 20.5 x 10 cm, inside 2 x 1 x 1 in."));
        assertEquals(300, proposals.envelope().orElseThrow().long_mm(), 1e-9);
        assertEquals(205, proposals.envelope().orElseThrow().middle_mm(), 1e-9);
        assertEquals(
                "30 x 20.5 x 10 cm",
                proposals.envelope().orElseThrow().evidence().words());
        assertTrue(inference
                .propose(Clues.of("Box", "2 x 4 x 6 boards, 0 x 0 x 0 mm"))
                .envelope()
                .isEmpty());
    }

    @Test
    void materialsAreNamedWhereTheySayWhatItIsMadeOf() {
        Proposals proposals = inference.propose(
                Clues.of("Stool", "Made of reclaimed oak. Stands beside a steel stove; not made of glass."));
        assertEquals(
                List.of("wood"),
                proposals.materials().stream().map(Proposal::id).toList());
        assertEquals(
                "Made of reclaimed oak",
                proposals.materials().get(0).evidence().get(0).words());
    }

    @Test
    void everyMaterialIsOneThatMachinesKnow() throws IOException {
        Materials known = MaterialTable.read(Path.of(System.getProperty("commonshed.root", ".."), "catalogue"));
        List<String> words = List.of(
                "PLA",
                "ABS",
                "PETG",
                "ninjaflex",
                "nylon",
                "polycarbonate",
                "acrylic",
                "HDPE",
                "PVC",
                "silicone",
                "stainless steel",
                "steel",
                "aluminum",
                "copper",
                "brass",
                "oak",
                "plywood",
                "MDF",
                "cardboard",
                "paper",
                "cement",
                "glass",
                "cotton",
                "cloth",
                "leather",
                "rubber");
        for (String word : words) {
            Proposals proposals = inference.propose(
                    new Clues("x", "", List.of(word), List.of(), List.of(), List.of(), List.of(), List.of()));
            assertEquals(1, proposals.materials().size(), word);
            assertTrue(known.findMaterial(proposals.materials().get(0).id()).isPresent(), word);
        }
    }

    @Test
    void longAndOddTextsTakeLittleTime() {
        ThreadMXBean work = ManagementFactory.getThreadMXBean(); // of this thread alone, however busy the machine is
        long begun = work.getCurrentThreadCpuTime();
        String text = "print the 3 d 3d printing on a with a wooden built of (made ".repeat(20_000);
        inference.propose(Clues.of(text, text));
        inference.propose(Clues.of("", ""));
        inference.propose(Clues.of("= = ==", "== == ==== a ===" + "=".repeat(50_000)));
        assertTrue(work.getCurrentThreadCpuTime() - begun < 10_000_000_000L);
    }
}
