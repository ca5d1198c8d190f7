package org.commonshed.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.World;
import org.commonshed.report.Links;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.Slice;
import org.commonshed.report.Village;
import org.commonshed.report.figures.Causes;
import org.junit.jupiter.api.Test;

/** Parts of a plan, why there is not more, and two plans beside each other; the village has numbers that add up. */
class PartsTest {
    private final Village village = new Village("");
    private final Slice whole = new Slice(village.world(), village.plan());

    private static PlanFigures figures(Slice slice) {
        Links links = (thing, id) -> "/" + thing + "/" + id;
        return PlanFigures.of(slice, ReportExtras.NONE, Locale.ENGLISH, links);
    }

    private PlanFigures part(String place, String product, int from, int to) {
        return figures(whole.of(new Slice.Wanted(place, product, "", new Span(from, to))));
    }

    private static void check(PlanFigures part, double here, double outside, double missing) {
        assertEquals(here, part.hereShare(), 1e-9);
        assertEquals(outside, part.outsideShare(), 1e-9);
        assertEquals(missing, part.shortShare(), 1e-9);
    }

    @Test
    void theWholeIsItsOwnPart() {
        check(part("", "", 1, 2), 160 / 400.0, 50 / 400.0, 190 / 400.0);
    }

    /** In January 50 + 30 of 200 kg are from here and 50 from outside; in February 50 + 30 and nothing. */
    @Test
    void aMonthAndAPlaceHaveTheirOwnShares() {
        check(part("", "", 1, 1), 80 / 200.0, 50 / 200.0, 70 / 200.0);
        check(part("", "bread", 2, 2), 80 / 200.0, 0, 120 / 200.0);
        check(part("south", "", 1, 2), 60 / 200.0, 0, 140 / 200.0);
        check(part("north", "", 1, 1), 50 / 100.0, 50 / 100.0, 0);
    }

    @Test
    void theColumnsCoverAllPeriodsOnce() {
        List<PlanFigures.Column> columns = part("", "", 1, 2).columns();
        assertEquals(
                List.of(Span.of(1), Span.of(2)),
                columns.stream().map(PlanFigures.Column::periods).toList());
        assertEquals("January", columns.get(0).longName());
    }

    @Test
    void everyNumberOfThePartsLeadsSomewhere() {
        PlanFigures part = part("", "", 1, 2);
        assertTrue(part.draw(PlanFigures.Part.NEIGHBOURHOODS).toString().contains("href=\"/CLAIMANT/south\""));
        assertTrue(part.draw(PlanFigures.Part.NEEDS).toString().contains("href=\"/WHY/south/bread\""));
        assertTrue(part.draw(PlanFigures.Part.BINDS).toString().contains("href=\"/ACTOR/oven\""));
        assertTrue(part.draw(PlanFigures.Part.LIMITS).toString().contains("href=\"/COMMONS/brook\""));
        assertTrue(part.months(0, c -> "/month/" + c).toString().contains("href=\"/month/1\""));
    }

    @Test
    void thePageThatStandsAloneLeadsNowhere() {
        String page = PlanReport.html(village.world(), village.plan(), ReportExtras.NONE);
        assertFalse(page.replaceAll("href=\"#[^\"]*\"", "").contains("href="));
    }

    /** A tenth of eight oven hours in each month, ten kilograms an hour: 16 kg of 200 more, 60 + 16 = 76. */
    @Test
    void whyEndsAtTheLimitAndShowsWaysToLiftIt() {
        Explanation why = Explanation.of(part("", "", 1, 2), "south", "bread");
        assertEquals("Why not more bread in south?", why.title());
        assertTrue(why.answer().orElseThrow().contains("140"));
        assertTrue(why.chain().toString().contains("sluice"));
        Explanation.Way oven = why.ways().get(0);
        assertEquals("With a tenth more of it, 38\u202f% is met.", oven.follows());
        assertEquals(Plan.CauseKind.CAPACITY, oven.thing().kind());
        assertFalse(why.isFromOutside());
        assertTrue(Explanation.of(part("", "", 1, 2), "north", "bread").isFromOutside());
        assertTrue(Explanation.of(part("", "", 1, 1), "north", "bread").answer().isEmpty());
    }

    /** Of the page that stands alone too. */
    @Test
    void thePageSaysWhatWouldFollow() {
        String page = PlanReport.html(village.world(), village.plan(), ReportExtras.NONE);
        assertTrue(page.contains("With a tenth more of it, 38\u202f% is met."));
    }

    @Test
    void manyAreToldOfTogetherWhereOneGivesHardlyAnything() {
        assertEquals(100, Causes.steps(0.0396), 0);
        assertEquals(1, Causes.steps(4.32), 0);
        assertEquals(1, Causes.steps(0.1), 0);
        assertEquals(1000, Causes.steps(1e-9), 0);
        assertEquals(1, Causes.steps(0), 0);
        assertEquals(1, Causes.steps(Double.NaN), 0);
    }

    @Test
    void twoPlansThatAreTheSameDoNotDiffer() {
        Comparison same = Comparison.of(figures(whole), figures(whole));
        assertEquals(List.of(), same.changes());
        assertEquals(List.of(), same.claimants());
        assertEquals(List.of(), same.products());
        assertEquals(List.of(), same.outside());
        assertEquals(List.of(), same.limits());
        assertEquals(List.of(), same.binding());
    }

    /** North gets nothing from outside any more: 100 of 200 in place of 150; the brook may give 80 in place of 50. */
    @Test
    void whatMovedIsToldLargestFirstAndByWhat() {
        Plan before = village.plan();
        Plan after = new Plan(
                before.status(),
                before.levels(),
                before.runs(),
                before.moves(),
                before.deliveries().stream()
                        .filter(d -> !d.from().equals(Plan.OUTSIDE))
                        .toList(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new Plan.LimitUse("brook_water", 1, 80, 0, 40), new Plan.LimitUse("brook_water", 2, 80, 0, 40)),
                before.needs(),
                List.of(),
                List.of());
        Comparison moved = Comparison.of(figures(whole), figures(new Slice(wider(village.world()), after)));
        assertEquals(1, moved.claimants().size());
        assertEquals("75\u202f%", moved.claimants().get(0).then());
        assertEquals("50\u202f%", moved.claimants().get(0).now());
        assertFalse(moved.claimants().get(0).rise());
        assertEquals("50\u202fkg", moved.outside().get(0).then());
        assertEquals("nothing", moved.outside().get(0).now());
        assertEquals("100\u202f%", moved.limits().get(0).then());
        assertEquals("50\u202f%", moved.limits().get(0).now());
        assertEquals(1, moved.changes().size());
        assertTrue(moved.changes().get(0).contains("80"), moved.changes().toString());
        assertFalse(moved.binding().isEmpty());
    }

    private static World wider(World world) {
        List<Limit> limits = world.limits().stream()
                .map(limit -> limit.id().equals("brook_water")
                        ? new Limit(
                                limit.id(),
                                limit.place(),
                                limit.indicator(),
                                80,
                                limit.span(),
                                limit.once(),
                                limit.upstream(),
                                limit.used(),
                                "",
                                "")
                        : limit)
                .toList();
        return world.withLimits(limits);
    }
}
