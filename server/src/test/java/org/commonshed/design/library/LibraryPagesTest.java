package org.commonshed.design.library;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.keeping.Query;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Open designs on their pages, as a person without script meets them. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=library-pages")
class LibraryPagesTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Viewer KEEPER =
            new Viewer(Optional.of(new UUID(7, 7)), "Ada", Set.of(new Viewer.Role.Keeper()));

    @Autowired
    Worlds worlds;

    @Autowired
    BringIn bringIn;

    @Autowired
    Designs designs;

    @Autowired
    Library library;

    @LocalServerPort
    int port;

    @Value("${commonshed.data}")
    Path data;

    private Reader reader() throws IOException {
        Reader reader = new Reader(port).asKeeper(data);
        worlds.bringIn(KEEPER, Example.read("pioneer-valley").stated());
        bringIn.keep(KEEPER, ManifestBook.readWhole(ROOT.resolve("examples/designs"), BringIn.LIMITS, read -> {}));
        reader.get("/designs/bring-in");
        return reader;
    }

    private static Reader.Seen done(Reader reader, String address, String... fields) {
        Reader.Seen sent = reader.post(address, fields);
        assertEquals(302, sent.status(), sent.text());
        return reader.get(sent.location().replaceFirst("#.*", ""));
    }

    @Test
    void designsAreFoundListedAndTakenAlong() throws IOException {
        Reader reader = reader();
        assertTrue(reader.get("/makers").says("href=\"/designs\""));
        Reader.Seen all = reader.get("/designs?q=milk");
        assertTrue(all.says("One design") && all.says("Milking stool"), all.text());
        assertFalse(all.says("Leg for stools"));
        assertTrue(reader.get("/designs?process=3d-printing").says("Face shield (example)"), "FDM is a kind of it");
        assertFalse(reader.get("/designs?process=sewing").says("Face shield (example)"));
        assertTrue(reader.get("/designs?licence=share_alike").says("Face shield (example)"));
        assertTrue(reader.get("/designs.csv?q=face").says("CC-BY-SA-4.0"));
        assertTrue(reader.get("/find?q=milking+stool").says("href=\"/designs/milking-stool/1\""));
        assertTrue(reader.get("/designs?q=xyzzy").says("No design"));
        assertEquals(404, reader.get("/designs/nothing").status());
        assertEquals(404, reader.get("/designs/milking-stool/9").status());
    }

    @Test
    void aDesignSaysWhatItIsAndWhatMayBeDone() throws IOException {
        Reader reader = reader();
        Reader.Seen stool = reader.get("/designs/milking-stool");
        assertTrue(stool.says("May I sell what I make?") && stool.says("Share your changes of the design"));
        assertTrue(stool.says("href=\"/designs/leg-for-stools/1\""), "its part is a design of its own");
        assertTrue(stool.says("They go together") && stool.says("class=\"kin-edge part\""));
        assertTrue(reader.get("/designs/leg-for-stools").says("part: goes into the one above"));
        String original = reader.get("/designs/milking-stool/1/manifest").text();
        assertTrue(original.startsWith("%Open Know-How Manifest 1.0\n---\n"), original);
        assertTrue(
                reader.get("/designs/milking-stool/1/manifest?as=toml").text().contains("okhv = \"OKH-LOSHv1.0\""));
        String file = stool.find("href=\"(/designs/milking-stool/1/files/\\d+)\" download>stool-parts.csv");
        assertTrue(reader.get(file).text().startsWith("part,quantity,unit"));
    }

    @Test
    void aProposalIsConfirmedRefusedAndTakenBackWithOneTap() throws IOException {
        Reader reader = reader();
        Reader.Seen leg = reader.get("/designs/leg-for-stools/1");
        assertTrue(leg.says("Yes, it needs this") && leg.says("turned on a lathe"), leg.text());
        String process =
                leg.find("name=\"kind\" value=\"process\"><input type=\"hidden\" name=\"what\" value=\"([^\"]+)\"");
        String address = "/designs/leg-for-stools/1/answer";
        Reader.Seen yes = done(reader, address, "kind", "process", "what", process, "answer", "yes");
        assertTrue(yes.says("Kept. It can be taken back below.") && yes.says("Said by Ada"));
        assertTrue(done(reader, address, "kind", "process", "what", process, "answer", "no")
                .says("It does not need"));
        Reader.Seen open = done(reader, address, "kind", "process", "what", process, "answer", "open");
        assertTrue(open.says("Taken back.") && open.says("Yes, it needs this"));
    }

    @Test
    void aVersionIsRecalledReportedOnAndImproved() throws IOException {
        Reader reader = reader();
        String at = "/designs/milking-stool/1";
        Reader.Seen wrong = reader.post(at + "/recall", "words", " ");
        assertEquals(422, wrong.status());
        assertTrue(wrong.says("Say why; everybody reads it.") && wrong.says("href=\"#recall-words\""));
        assertTrue(done(reader, at + "/recall", "words", "It tips over.").says("Do not use this version."));
        assertTrue(reader.get("/designs?recalled=yes").says("Milking stool"));
        assertTrue(done(reader, at + "/lift", "words", "It had three legs too few.")
                .says("The recall is lifted."));
        Reader.Seen report = done(reader, at + "/report", "what", "changes", "words", "<b>Longer legs</b>");
        assertTrue(report.says("works with changes") && report.says("&lt;b&gt;Longer legs"));
        String id = report.find("name=\"what\" value=\"([0-9a-f-]{36})\"");
        Reader.Seen hidden = done(reader, at + "/hide", "what", id, "words", "Not about the stool.");
        assertTrue(hidden.says("Not about the stool.") && !hidden.says("Longer legs"));
        Reader.Seen form = reader.get("/designs/milking-stool/improve");
        assertTrue(form.says("value=\"Milking stool\""));
        Map<String, String> said =
                Map.of("name", "Milking stool", "version", "1.3", "function", "Sits well.", "why", "");
        Reader.Seen missing = reader.send("/designs/milking-stool/improve", "", new byte[0], said);
        assertEquals(422, missing.status());
        assertTrue(missing.says("Say what you changed, and why.") && missing.says("value=\"1.3\""));
        Map<String, String> whole =
                Map.of("name", "Milking stool", "version", "1.3", "function", "Sits well.", "why", "It was low.");
        Reader.Seen sent = reader.send("/designs/milking-stool/improve", "", new byte[0], whole);
        Reader.Seen newer = reader.get(sent.location().replaceFirst("#.*", ""));
        assertTrue(newer.says("The new version is here") && newer.says("It was low."), newer.text());
        assertTrue(newer.says("<del>1.2</del>") && newer.says("<ins>1.3</ins>"), newer.text());
        assertTrue(newer.says("stool-parts.csv"), "files go on");
        assertTrue(reader.get(at).says("This is an older version."));
        byte[] manifest = Shelf.manifest("Other name", "https://example.org/elsewhere", "4", "CERN-OHL-W-2.0")
                .getBytes(StandardCharsets.UTF_8);
        reader.send("/designs/milking-stool/improve", "okh.toml", manifest, Map.of("why", "Written anew."));
        assertTrue(reader.get("/designs/milking-stool/3").says("Written anew."));
    }

    @Test
    void whoMakesItIsNotedAndMovesOn() throws IOException {
        Reader reader = reader();
        String actor = "bakery_greenfield";
        Reader.Seen made = done(reader, "/designs/leg-for-stools/1/make", "what", actor);
        assertTrue(made.says("Noted: you make this version") && made.says("/actors/" + actor));
        Map<String, String> better =
                Map.of("name", "Leg for stools", "version", "2", "function", "A stronger leg.", "why", "It broke.");
        reader.send("/designs/leg-for-stools/improve", "", new byte[0], better);
        assertTrue(reader.get("/designs/leg-for-stools").says("You make an older version"));
        Reader.Seen adopted = done(reader, "/designs/leg-for-stools/adopt", "what", actor);
        assertTrue(adopted.says("You make this version from now on."));
        assertFalse(reader.get("/designs/leg-for-stools/1").says("/actors/" + actor + "\""));
    }

    /** 0.045 kg of PETG at 36 cm³ and 12 cm³ an hour are 3 hours of a printer; both parts weigh 0.092 kg. */
    @Test
    void aDesignBecomesARecipeThatCanBeTakenBack() throws IOException {
        Reader reader = reader();
        String at = "/designs/face-shield-example/1/recipe";
        Reader.Seen form = reader.get(at);
        assertTrue(form.says("value=\"0.092\"") && form.says("value=\"printer_3d\""), form.text());
        assertEquals("3", form.find("value=\"printer_3d\"[^>]*>[\\s\\S]*?name=\"amount\\.\\d+\" value=\"([^\"]+)\""));
        assertTrue(form.says("0.4 m Elastic band of 6 mm"), "left out, and told");
        String[] fields = {
            "id",
            "face_shield_example",
            "name",
            "Face shield (example)",
            "kg_per_unit",
            "0.092",
            "from.2",
            "visor, and nobody takes this line",
            "item.2",
            "laser_cutter",
            "amount.2",
            "1",
            "take.0",
            "yes",
            "role.0",
            "uses",
            "item.0",
            "printer_3d",
            "amount.0",
            "3",
            "role.1",
            "in",
            "item.1",
            "no_such_product",
            "amount.1",
            "1"
        };
        Reader.Seen wrong = reader.post(at, fields);
        assertEquals(422, wrong.status(), "what is filled in besides is taken without a tick");
        assertTrue(designs.products().findById(KEEPER, "face_shield_example").isEmpty(), "nothing half-kept");
        Reader.Seen kept = reader.post(at, List.of(fields).subList(0, 20).toArray(String[]::new));
        assertEquals(302, kept.status(), kept.text());
        Reader.Seen product = reader.follow(kept);
        assertTrue(product.says("The design is a recipe of this place now"), product.text());
        assertEquals(2, designs.lines().count(KEEPER, Query.all().where("recipe", "face_shield_example")));
        assertEquals(
                "Face shield (example)",
                library.listFor(KEEPER, "face_shield_example").get(0).name());
        reader.post("/undo", "act", product.find("name=\"act\" value=\"([^\"]+)\""));
        assertTrue(designs.products().findById(KEEPER, "face_shield_example").isEmpty());
        assertEquals(List.of(), library.listFor(KEEPER, "face_shield_example"), "taken back as a whole");
    }
}
