package org.commonshed.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Point;
import org.commonshed.files.world.Outlines;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** The page says what the plan says, stands alone, and takes any name. */
class PlanReportTest {
    private static final String HOSTILE = "</title><script>alert(1)</script>&\"'{0}\u0001 ";
    private static final List<Point> SQUARE =
            List.of(new Point(42, -72), new Point(42, -71), new Point(43, -71), new Point(42, -72));

    private static String html(String name) {
        Village village = new Village(name);
        ReportExtras extras = new ReportExtras(
                List.of(
                        new Outlines.Shape("north", true, false, List.of(SQUARE)),
                        new Outlines.Shape("", false, true, List.of(SQUARE))),
                Set.of("recipes/bake"),
                "abc",
                List.of("dry"),
                "today",
                false);
        return PlanReport.html(village.world(), village.plan(), extras);
    }

    private static Document read(String html) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(html)));
        } catch (Exception e) {
            throw new AssertionError("not well formed", e);
        }
    }

    private static List<Element> all(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    @Test
    void theTitleSaysHowMuchComesFromHere() {
        Document page = read(html("Valley "));
        String title = all(page, "h1").get(0).getTextContent();
        assertEquals("In a typical year Valley  can feed itself to 40\u202f%, by weight.", title);
    }

    @Test
    void theLeadSaysWhatIsLeft() {
        String lead = all(read(html("")), "p").get(0).getTextContent();
        assertTrue(lead.contains("Another 13\u202f% comes from outside. The rest, 47\u202f%, stays short"), lead);
    }

    /** 40, 12.5 and 47.5 % add up to 100 as they are told. */
    @Test
    void partsAddUpToAHundred() {
        Share share = new Share();
        share.add(1, 300, 100, 0);
        assertEquals(new Share.Parts(0.33, 0, 0.67), share.inPercents());
        Share third = new Share();
        third.add(1, 3, 1, 1);
        assertEquals(new Share.Parts(0.34, 0.33, 0.33), third.inPercents());
        Share nearly = new Share();
        nearly.add(1, 1000, 1, 999);
        assertTrue(nearly.inPercents().here() < 0.005 && nearly.inPercents().outside() > 0.995);
    }

    @Test
    void aStoppedPlanSaysSoBeforeAnythingElse() {
        Village village = new Village("Valley ");
        Plan whole = village.plan();
        Plan stopped = new Plan(
                Plan.Status.STOPPED,
                whole.levels(),
                whole.runs(),
                whole.moves(),
                whole.deliveries(),
                whole.imports(),
                whole.stocks(),
                whole.discards(),
                whole.limits(),
                whole.needs(),
                List.of(),
                List.of());
        String screen = PlanText.of(village.world(), stopped, ReportExtras.NONE, false);
        assertTrue(screen.startsWith("The plan was ended before it was finished: time was up"), screen);
        assertTrue(screen.contains("So far, in a typical year"), screen);
        ReportExtras byHand = new ReportExtras(List.of(), Set.of(), "", List.of(), "", true);
        String text = PlanText.of(village.world(), stopped, byHand, false);
        assertTrue(text.startsWith("The plan was stopped by hand"), text);
        String page = PlanReport.html(village.world(), stopped, byHand);
        assertTrue(page.indexOf("The plan was stopped by hand") < page.indexOf("<h1"));
    }

    @Test
    void theWorstServedStandsFirst() {
        List<Element> names = all(read(html("")), "span").stream()
                .filter(span -> span.getAttribute("class").equals("name"))
                .toList();
        assertEquals("south", names.get(0).getTextContent());
        assertEquals("north", names.get(1).getTextContent());
    }

    @Test
    void whatBindsSaysWhatOneMoreOfItGives() {
        String text = read(html("")).getDocumentElement().getTextContent();
        assertTrue(text.contains("1\u202fh \u2192 10\u202fkg of bread"), text);
    }

    @Test
    void aFlowSaysWhoWouldBeNextAndWhatStopsIt() {
        String page = html("").replace('\u202f', ' ');
        assertTrue(page.contains("Bread for north: from oven. Next would be outside: 0.8 t km more haulage for 1 t. "
                + "There, nothing is left of: Oven hours, oven, in February."));
        assertTrue(page.contains("Next would be outside: then somebody would be served worse."));
        assertTrue(page.contains("Grain for oven: from field. Nobody else in reach has it"));
    }

    @Test
    void aFigureFromTheCatalogueIsMarked() {
        assertTrue(html("").contains("Bake (assumed)"));
    }

    @Test
    void sketchedRiversSaySo() {
        assertTrue(html("").contains("Rivers are drawn as sketches (dashed)"));
    }

    @Test
    void thePageAsksNothingOfAnyOtherPlace() {
        String html = html("Valley ");
        for (String word :
                List.of("http:", "https:", "//", "src=", "@import", "<script", "<link", "url(\"", "<iframe")) {
            assertFalse(html.contains(word), word);
        }
        assertFalse(Pattern.compile("url\\((?!#)").matcher(html).find());
    }

    @Test
    void everyLinkLeadsToAPartOfThePage() {
        Document page = read(html("Valley "));
        List<String> ids = new ArrayList<>();
        all(page, "*").stream()
                .map(e -> e.getAttribute("id"))
                .filter(id -> !id.isEmpty())
                .forEach(ids::add);
        assertEquals(new HashSet<>(ids).size(), ids.size(), "ids are unique");
        for (Element link : all(page, "a")) {
            assertTrue(ids.contains(link.getAttribute("href").substring(1)), link.getAttribute("href"));
        }
    }

    @Test
    void thePageHasOneTitleAndEveryPictureAName() {
        Document page = read(html("Valley "));
        assertEquals(1, all(page, "h1").size());
        for (Element picture : all(page, "svg")) {
            boolean named = !picture.getAttribute("aria-label").isBlank();
            assertTrue(named || picture.getAttribute("aria-hidden").equals("true"), "a picture without a name");
        }
    }

    @Test
    void hostileNamesStayNames() {
        Document page = read(html(HOSTILE));
        assertEquals(0, all(page, "script").size());
    }

    @Test
    void samePlanSameBytes() {
        assertEquals(html("Valley "), html("Valley "));
    }
}
