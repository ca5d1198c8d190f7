package org.commonshed.design.library;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.design.library.arriving.Improving;
import org.commonshed.design.library.arriving.Report;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.design.library.knowing.Kin;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Requirement;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okw.DesignFile;
import org.commonshed.files.okw.Vocabulary;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Import;
import org.springframework.context.event.EventListener;
import org.springframework.test.context.TestPropertySource;

/** The library on the real database: what comes in, stays; what people say, counts. */
@HouseTest
@Import(LibraryTest.Ears.class)
@TestPropertySource(properties = "commonshed.test.house=library")
class LibraryTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));
    private static final Viewer KEEPER =
            new Viewer(Optional.of(new UUID(7, 7)), "Ada", Set.of(new Viewer.Role.Keeper()));

    @Autowired
    BringIn bringIn;

    @Autowired
    Library library;

    @Autowired
    Deciding deciding;

    @Autowired
    Improving improving;

    @Autowired
    Shelves shelves;

    @Autowired
    Kin kin;

    @Autowired
    Worlds worlds;

    @Autowired
    Ears ears;

    /** Hears what later rooms would hear. */
    @TestConfiguration
    static class Ears {
        final List<Object> heard = new ArrayList<>();

        @EventListener
        void improved(DesignImproved news) {
            heard.add(news);
        }

        @EventListener
        void recalled(DesignRecalled news) {
            heard.add(news);
        }
    }

    private KeptVersion bring(String text) {
        Report report = bringIn.keep(KEEPER, Shelf.book("okh.toml", text));
        return getByAddress(report.items().get(0).address());
    }

    private KeptVersion getByAddress(String address) {
        String[] parts = address.split("/");
        return shelves.versions().find(parts[2], Integer.parseInt(parts[3])).orElseThrow();
    }

    @Test
    void theSameContentChangesNothingAndAnotherBecomesTheNextVersion() {
        String first =
                Shelf.manifest("Plough one", "https://example.org/plough", "1", "MIT", "function = \"It turns.\"");
        KeptVersion one = bring(first);
        assertEquals(1, one.number());
        assertArrayEquals(
                first.getBytes(StandardCharsets.UTF_8), shelves.versions().original(one.id()), "byte for byte");
        long stamp = shelves.versions().list(one.design()).size();
        Report again = bringIn.keep(KEEPER, Shelf.book("other-name.toml", first + "# a remark\n"));
        assertEquals(Report.Fate.KNOWN, again.items().get(0).fate(), "a remark is no content");
        assertEquals(stamp, shelves.versions().list(one.design()).size());
        KeptVersion two = bring(first.replace("version = \"1\"", "version = \"2\""));
        assertEquals(one.design(), two.design());
        assertEquals(2, two.number());
        assertTrue(two.isNewest());
        assertFalse(shelves.versions().find(one.id()).orElseThrow().isNewest());
        assertArrayEquals(
                first.getBytes(StandardCharsets.UTF_8), shelves.versions().original(one.id()));
    }

    @Test
    void homesAndNamesTellWhichDesignIsMeant() {
        UUID first = bring(Shelf.manifest("Ladle", "https://example.org/ladle", "1", "MIT"))
                .design();
        assertEquals(
                first,
                bring(Shelf.manifest("Soup ladle", "http://www.example.org/ladle/", "2", "MIT"))
                        .design(),
                "renamed, and its address written otherwise");
        byte[] two = Shelf.zip(
                "a/okh.toml", Shelf.manifest("Cup", "https://example.org/set", "1", "MIT"),
                "b/okh.toml", Shelf.manifest("Saucer", "https://example.org/set", "1", "MIT"));
        assertEquals(2, bringIn.keep(KEEPER, Shelf.book("set.zip", two)).count(Report.Fate.NEW_DESIGN));
        UUID homeless = bring(Shelf.manifest("Stove", "", "1", "MIT")).design();
        assertEquals(homeless, bring(Shelf.manifest("Stove", "", "2", "MIT")).design());
        String other = Shelf.manifest("Stove", "", "3", "MIT").replace("The smith", "Another smith");
        assertFalse(homeless.equals(bring(other).design()), "the same name by somebody else");
    }

    @Test
    void filesAreKeptOnceByTheirContent() {
        String text = "name,quantity\nBolt,4\n";
        byte[] zip = Shelf.zip(
                "one/okh.toml",
                Shelf.manifest("Gate hinge", "https://example.org/hinge", "1", "MIT", "bom = \"parts.csv\""),
                "one/parts.csv",
                text,
                "one/notes.txt",
                "hinge notes",
                "two/okh.toml",
                Shelf.manifest("Gate latch", "https://example.org/latch", "1", "MIT", "bom = \"list.csv\""),
                "two/list.csv",
                text);
        Report report = bringIn.keep(KEEPER, Shelf.book("gates.zip", zip));
        KeptVersion hinge = getByAddress(report.items().get(0).address());
        KeptVersion latch = getByAddress(report.items().get(1).address());
        String sha256 = shelves.files().list(hinge.id()).get(0).sha256().orElseThrow();
        assertEquals(sha256, shelves.files().list(latch.id()).get(0).sha256().orElseThrow());
        assertEquals(text, new String(shelves.files().content(sha256), StandardCharsets.UTF_8));
        assertEquals(
                List.of("parts.csv", "one/notes.txt"),
                shelves.files().list(hinge.id()).stream()
                        .map(each -> each.path())
                        .toList());
        assertEquals("Bolt", library.listLines(KEEPER, hinge.id()).get(0).name());
        assertEquals(
                4,
                library.listLines(KEEPER, hinge.id())
                        .get(0)
                        .quantity()
                        .orElseThrow()
                        .intValue());
    }

    /** In substance what examples/face-shields/design.yaml asks. */
    @Test
    void theFaceShieldOfTheLibraryAsksWhatTheSmallFileAsks() throws IOException {
        ManifestBook book = ManifestBook.readWhole(ROOT.resolve("examples/designs"), BringIn.LIMITS, read -> {});
        bringIn.keep(KEEPER, book);
        KeptVersion shield =
                shelves.versions().findNewest("face-shield-example").orElseThrow();
        Vocabulary vocabulary = Vocabulary.read(ROOT.resolve("catalogue"));
        Design wanted = DesignFile.read(ROOT.resolve("examples/face-shields/design.yaml"), vocabulary)
                .design()
                .orElseThrow();
        Design asked = library.findNeeds(KEEPER, shield.id()).orElseThrow();
        assertEquals(wanted.name(), asked.name());
        assertEquals(2, asked.parts().size());
        for (int i = 0; i < 2; i++) {
            Requirement one = wanted.parts().get(i);
            Requirement other = asked.parts().get(i);
            assertEquals(one.part(), other.part());
            assertEquals(one.process(), other.process());
            assertEquals(one.box(), other.box());
            assertEquals(one.material(), other.material());
            assertEquals(one.perPiece(), other.perPiece());
            assertEquals(one.kgPerPiece(), other.kgPerPiece(), 1e-12);
        }
        assertEquals(0.5, asked.parts().get(1).thicknessMm());
        KeptVersion stool = shelves.versions().findNewest("milking-stool").orElseThrow();
        assertEquals(
                List.of("Leg for stools"),
                kin.listParts(stool.design()).stream().map(KeptVersion::name).toList());
        assertEquals(4, library.listLines(KEEPER, stool.id()).size());
    }

    @Test
    void whatPeopleSayWinsAndGoesOnToTheNextVersion() {
        String text = Shelf.manifest(
                "Name plate",
                "https://example.org/plate",
                "1",
                "MIT",
                "function = \"A plate that is laser cut from plywood.\"");
        KeptVersion plate = bring(text);
        assertEquals(List.of("laser-cutting"), plate.traits().proposed());
        assertTrue(library.findNeeds(KEEPER, plate.id()).isEmpty(), "what is proposed is not asked of anybody");
        deciding.answer(KEEPER, plate, "process", "laser-cutting", Optional.of(true));
        assertEquals(
                "laser-cutting",
                library.findNeeds(KEEPER, plate.id())
                        .orElseThrow()
                        .parts()
                        .get(0)
                        .process());
        assertFalse(deciding.answer(KEEPER, plate, "process", "witchcraft", Optional.of(true)));
        deciding.answer(KEEPER, plate, "process", "sewing", Optional.of(false));
        KeptVersion next = bring(text.replace("version = \"1\"", "version = \"2\""));
        assertEquals(
                "laser-cutting",
                library.findNeeds(KEEPER, next.id())
                        .orElseThrow()
                        .parts()
                        .get(0)
                        .process());
        assertEquals(2, shelves.said().listAnswers(next.id()).size());
        deciding.answer(KEEPER, next, "process", "laser-cutting", Optional.empty());
        assertTrue(library.findNeeds(KEEPER, next.id()).isEmpty(), "taken back");
        deciding.answer(KEEPER, next, "process", "laser-cutting", Optional.of(false));
        assertEquals(
                List.of(),
                shelves.versions().find(next.id()).orElseThrow().traits().processes());
        assertEquals(
                1, library.findNeeds(KEEPER, plate.id()).orElseThrow().parts().size(), "the old one is as it was");
    }

    @Test
    void improvementsAndRecallsReachThoseWhoMakeIt() throws IOException {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        KeptVersion churn = bring(Shelf.manifest("Churn", "https://example.org/churn", "1", "MIT", "bom = \"b.csv\""));
        deciding.make(KEEPER, churn, "watermill");
        deciding.make(KEEPER, churn, "nobody-of-that-name");
        assertEquals(List.of("watermill"), shelves.makers().listMaking(churn.id()));
        ears.heard.clear();
        Improving.Fields fields = improving.fields(churn);
        assertEquals(Improving.Outcome.SAME, improving.improve(KEEPER, churn, fields, "nothing"));
        assertEquals(
                Improving.Outcome.KEPT,
                improving.improve(
                        KEEPER,
                        churn,
                        new Improving.Fields("Churn", "2", "It makes butter.", "Oil the lid."),
                        "The lid was stiff."));
        KeptVersion better = shelves.versions().findNewestOf(churn.design()).orElseThrow();
        assertEquals("2", better.label());
        DesignImproved news = (DesignImproved) ears.heard.get(0);
        assertEquals("The lid was stiff.", news.what());
        assertEquals(List.of("watermill"), news.makers());
        assertEquals(churn.id(), news.before().id());
        assertEquals(better.id(), news.after().id());
        deciding.adopt(KEEPER, better, "watermill");
        assertEquals(List.of(), shelves.makers().listMaking(churn.id()));
        assertEquals(List.of("watermill"), shelves.makers().listMaking(better.id()));
        deciding.recall(KEEPER, churn, "The handle breaks.");
        DesignRecalled recalled = (DesignRecalled) ears.heard.get(1);
        assertEquals(List.of("watermill"), recalled.makers(), "it made that version before");
        assertEquals(Optional.of("library.refused.recalled"), library.findRefusal(KEEPER, churn.id()));
        assertEquals(
                "The handle breaks.",
                library.findVersion(KEEPER, churn.id()).orElseThrow().recalled().orElseThrow());
        deciding.lift(KEEPER, churn, "The handle is of steel now.");
        assertEquals(Optional.empty(), library.findRefusal(KEEPER, churn.id()));
    }

    @Test
    void whereNoLicenceIsKnownSomebodyDecides() {
        KeptVersion lamp = bring(Shelf.manifest("Lamp", "https://example.org/lamp", "1", ""));
        assertEquals(Optional.of("library.refused.licence"), library.findRefusal(KEEPER, lamp.id()));
        deciding.permit(KEEPER, lamp, "Her letter of 3 May.");
        assertEquals(Optional.empty(), library.findRefusal(KEEPER, lamp.id()));
        KeptVersion next = bring(Shelf.manifest("Lamp", "https://example.org/lamp", "2", ""));
        assertEquals(Optional.empty(), library.findRefusal(KEEPER, next.id()), "of the same licence");
        deciding.endPermission(KEEPER, next);
        assertEquals(Optional.of("library.refused.licence"), library.findRefusal(KEEPER, next.id()));
    }

    @Test
    void wordsAreFoundByTheirBeginningsInNameMakerAndText() {
        bring(Shelf.manifest(
                "Wassersäule", "https://example.org/saeule", "1", "MIT", "function = \"Hebt Flüssiges.\""));
        for (String words : List.of("wasser", "WASSERSAULE", "flussig hebt", "wass smith")) {
            assertEquals(1, library.search(KEEPER, words, 5).size(), words);
        }
        assertEquals(0, library.search(KEEPER, "wasser turbine", 5).size());
        assertEquals(0, library.search(KEEPER, "x') | ('zq':*", 5).size(), "no language of questions");
    }

    @Test
    void partsInACircleAreToldAndDoNoHarm() {
        byte[] zip = Shelf.zip(
                "a/okh.toml",
                Shelf.manifest(
                        "Hen",
                        "https://example.org/hen",
                        "1",
                        "MIT",
                        "[[part]]",
                        "name = \"Egg\"",
                        "manifest = \"../b/okh.toml\""),
                "b/okh.toml",
                Shelf.manifest(
                        "Egg",
                        "https://example.org/egg",
                        "1",
                        "MIT",
                        "[[part]]",
                        "name = \"Hen\"",
                        "manifest = \"../a/okh.toml\""));
        Report report = bringIn.keep(KEEPER, Shelf.book("circle.zip", zip));
        KeptVersion hen = getByAddress(report.items().get(0).address());
        assertTrue(kin.isInCircle(hen.design()));
        assertTrue(kin.tree(hen.design()).lines().size() <= 2);
    }
}
