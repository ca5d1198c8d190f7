package org.commonshed.picture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Every drawing is well formed, adds up, and takes any name. */
class DrawingsTest {
    private static final String HOSTILE = "</svg><script>alert('x')</script> & \" ' \u0000 ]]> \uD800 {0} %s";

    private static final List<PlaceMap.Spot> SQUARE = List.of(
            new PlaceMap.Spot(0, 0),
            new PlaceMap.Spot(2, 0),
            new PlaceMap.Spot(2, 2),
            new PlaceMap.Spot(0, 2),
            new PlaceMap.Spot(0, 0));

    @Test
    void theWidthsOfAShareBarAddUpToTheWhole() {
        Random random = new Random(7);
        for (int i = 0; i < 500; i++) {
            double here = random.nextDouble();
            double outside = random.nextDouble() * (1 - here);
            Element bar = Xml.read(new ShareBar("", here, outside, 16).draw());
            double sum = Xml.all(bar, "rect", "part").stream()
                    .mapToDouble(part -> Xml.percent(part, "width"))
                    .sum();
            assertEquals(100, sum, 1e-9, here + " " + outside);
        }
    }

    @Test
    void aShareBarStandsInTheOrderHereOutsideShort() {
        Element bar = Xml.read(new ShareBar("74 % from here", 0.74, 0.09, 16).draw());
        assertEquals(74, Xml.percent(Xml.all(bar, "rect", "met-here").get(0), "width"));
        assertEquals(74, Xml.percent(Xml.all(bar, "rect", "met-outside").get(0), "x"));
        assertEquals(83, Xml.percent(Xml.all(bar, "rect", "short").get(0), "x"));
        assertEquals(17, Xml.percent(Xml.all(bar, "rect", "short").get(0), "width"));
        assertEquals("74 % from here", bar.getAttribute("aria-label"));
    }

    @Test
    void aShareBarOfAMetNeedHasNothingShort() {
        Element bar = Xml.read(new ShareBar("", 1, 0, 16).draw());
        assertEquals(0, Xml.all(bar, "rect", "short").size());
    }

    @Test
    void theLimitOfABudgetStandsAtTenElevenths() {
        Element bar = Xml.read(new BudgetBar("", Tint.WATER, 0.5, 0.7).draw());
        Element limit = Xml.all(bar, "line", "limit-line").get(0);
        assertEquals(90.91, Xml.percent(limit, "x1"));
        assertEquals(90.91, Xml.percent(Xml.all(bar, "rect", "over").get(0), "x"));
    }

    @Test
    void aColumnOfTheYearIsAsTallAsItsAmount() {
        var column = new YearRow.Column("J", 100, 25, 50, 0);
        Element row = Xml.read(new YearRow("", Tint.WATER, List.of(column)).draw());
        double room = Xml.percent(Xml.all(row, "rect", "room").get(0), "height");
        assertEquals(room / 4, Xml.percent(Xml.all(row, "rect", "fill-water").get(0), "height"), 0.01);
        assertEquals(room / 2, Xml.percent(Xml.all(row, "rect", "planned-water").get(0), "height"), 0.01);
    }

    @Test
    void whatIsOverALimitIsDrawnAboveIt() {
        var column = new YearRow.Column("J", 100, 80, 40, 0);
        Element row = Xml.read(new YearRow("", Tint.WATER, List.of(column)).draw());
        double limit = Xml.percent(Xml.all(row, "line", "limit-line").get(0), "y1");
        Element over = Xml.all(row, "rect", "over").get(0);
        assertEquals(limit, Xml.percent(over, "y") + Xml.percent(over, "height"), 0.02);
    }

    @Test
    void aMonthOfTheStripIsFullHeight() {
        var month = new MonthStrip.Month("Jan", "72", "", 0.72, 0.11, true);
        Element strip = Xml.read(new MonthStrip("", List.of(month)).draw());
        double sum = Xml.all(strip, "rect", "part").stream()
                .mapToDouble(part -> Xml.percent(part, "height"))
                .sum();
        assertEquals(100, sum, 1e-9);
    }

    @Test
    void aLoadHangsAtTheFootOfItsColumnAndOneOfNothingHasNoBar() {
        var loads = List.of(
                new LoadStrip.Load("Jan", "25 %", "", 0.25, true, "?month=1"),
                new LoadStrip.Load("Feb", "", "", Double.NaN, false, "?month=2"));
        Element strip = Xml.read(new LoadStrip("", loads).draw());
        List<Element> bars = Xml.all(strip, "rect", "planned-people");
        assertEquals(1, bars.size());
        assertEquals(25, Xml.percent(bars.get(0), "height"), 1e-9);
        assertEquals(75, Xml.percent(bars.get(0), "y"), 1e-9);
        assertEquals(2, strip.getElementsByTagName("a").getLength());
    }

    @Test
    void aRiverStandsBelowAllThatFlowIntoIt() {
        List<RiverTree.River> rivers =
                List.of(river("mouth", null), river("brook", "stream"), river("stream", "mouth"));
        List<String> order =
                RiverTree.downstream(rivers).stream().map(RiverTree.River::id).toList();
        assertEquals(List.of("brook", "stream", "mouth"), order);
    }

    @Test
    void riversThatFlowInACircleAreStillDrawn() {
        List<RiverTree.River> rivers = RiverTree.downstream(List.of(river("a", "b"), river("b", "a")));
        assertEquals(2, rivers.size());
    }

    private static RiverTree.River river(String id, String into) {
        return new RiverTree.River(id, into, RiverTree.State.ROOM);
    }

    @Test
    void bandsStayInsideThePicture() {
        Element picture = Xml.read(bands("mill").draw());
        for (Element node : Xml.all(picture, "rect", "node-middle")) {
            double low = Xml.percent(node, "y") + Xml.percent(node, "height");
            assertTrue(low <= 480, "a node that ends at " + low);
        }
        assertEquals(3, picture.getElementsByTagName("title").getLength());
    }

    @Test
    void aLongNameBesideABandIsCutAndAWholeOneIsNot() {
        Element picture = Xml.read(bands("Donaudampfschifffahrtsgesellschaft").draw());
        assertTrue(texts(picture).contains("Donaudampfschif…"), texts(picture).toString());
        assertTrue(texts(Xml.read(bands("Old stone mill by the ford").draw())).contains("Old stone mill"));
    }

    private static List<String> texts(Element picture) {
        return Xml.all(picture, "text", "label").stream()
                .map(Element::getTextContent)
                .toList();
    }

    @Test
    void aBandToNowhereIsAMistake() {
        var lost = new BandPicture("", List.of(), List.of(), List.of(new BandPicture.Band("a", "b", Tint.LAND, 1)));
        assertThrows(IllegalArgumentException.class, lost::draw);
    }

    private static BandPicture bands(String name) {
        return new BandPicture(
                name,
                List.of(name, name, name),
                List.of(
                        new BandPicture.Node("field", name, "10 t", 0, false, Tint.LAND, 10),
                        new BandPicture.Node("mill", name, "8 t", 1, true, Tint.LAND, 8),
                        new BandPicture.Node("oven", name, "8 t", 1, false, Tint.LAND, 8),
                        new BandPicture.Node("town", name, "8 t", 2, false, Tint.PEOPLE, 8)),
                List.of(
                        new BandPicture.Band("field", "mill", Tint.LAND, 8),
                        new BandPicture.Band("mill", "oven", Tint.LAND, 8),
                        new BandPicture.Band("oven", "town", Tint.STONE, 8)));
    }

    @Test
    void everyDrawingTakesAnyName() {
        Xml.read(new ShareBar(HOSTILE, 0.5, 0.2, 16).draw());
        Xml.read(new BudgetBar(HOSTILE, Tint.LAND, 0.5, 0.2).draw());
        Xml.read(new MonthStrip(HOSTILE, List.of(new MonthStrip.Month(HOSTILE, HOSTILE, HOSTILE, 0, 1, false))).draw());
        Xml.read(new LoadStrip(HOSTILE, List.of(new LoadStrip.Load(HOSTILE, HOSTILE, HOSTILE, 2, false, HOSTILE)))
                .draw());
        Xml.read(new YearRow(HOSTILE, Tint.STONE, List.of(new YearRow.Column(HOSTILE, Double.NaN, 0, 1, 0))).draw());
        Xml.read(new RiverTree(HOSTILE, List.of(river(HOSTILE, HOSTILE)), 100).draw());
        Xml.read(bands(HOSTILE).draw());
        Xml.read(new HeatMap(
                        HOSTILE,
                        HOSTILE,
                        List.of(HOSTILE),
                        List.of(new HeatMap.Row(
                                HOSTILE,
                                List.of(new HeatMap.Cell(0.5, HOSTILE), new HeatMap.Cell(Double.NaN, HOSTILE)))))
                .draw());
        Xml.read(
                new FollowBack(HOSTILE, List.of(new FollowBack.Step(HOSTILE, HOSTILE, HOSTILE, HOSTILE, true))).draw());
        Xml.read(new Table(HOSTILE, List.of(Table.Column.words(HOSTILE)))
                .row(HOSTILE)
                .draw());
        var area = new PlaceMap.Area(HOSTILE, HOSTILE, 0.5, 1, List.of(SQUARE));
        Element map = Xml.read(new PlaceMap(HOSTILE, List.of(area), List.of()).draw());
        assertEquals(0, map.getElementsByTagName("script").getLength());
        Xml.read(Patterns.draw());
    }

    @Test
    void anAreaOfAMapMayLeadSomewhere() {
        var area = new PlaceMap.Area(HOSTILE, "83 %", Double.NaN, 1, List.of(SQUARE), "/map?a=1&b=2", "near");
        Element map = Xml.read(new PlaceMap("finding", List.of(area), List.of()).draw());
        Element link = (Element) map.getElementsByTagName("a").item(0);
        assertEquals("/map?a=1&b=2", link.getAttribute("href"));
        assertEquals("area state-near", ((Element) link.getFirstChild()).getAttribute("class"));
        assertEquals("group", map.getAttribute("role"));
    }

    @Test
    void theColourOfAShareIsOneOfFiveSteps() {
        assertEquals(0, HeatMap.step(0));
        assertEquals(1, HeatMap.step(0.2));
        assertEquals(4, HeatMap.step(1));
    }

    @Test
    void aRowHasACellForEachHead() {
        Table table = new Table("", List.of(Table.Column.words("a"), Table.Column.numbers("b")));
        assertThrows(IllegalArgumentException.class, () -> table.row("alone"));
    }

    @Test
    void whatWasOpenedMustBeClosed() {
        assertThrows(IllegalStateException.class, () -> new Markup().open("p").toString());
        assertThrows(IllegalStateException.class, () -> new Markup().close());
        assertThrows(IllegalArgumentException.class, () -> new Markup().leaf("img onerror"));
    }
}
