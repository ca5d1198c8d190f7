package org.commonshed.planning.work;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.Work;
import org.commonshed.planning.Example;
import org.commonshed.planning.Plans;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the plan that holds gives actors of Three Springs to do, week by week. */
@HouseTest
class WorkTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final LocalDate LAST_OF_WEEK_2 = LocalDate.of(2027, 6, 20);

    @Autowired
    Plans plans;

    @Autowired
    Worlds worlds;

    @Autowired
    Work work;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ApplicationContext house;

    @BeforeEach
    void bringIn() {
        jdbc.sql("delete from planning_adoption").update();
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
    }

    /** Number of the plan that holds from now on. */
    private int holding() throws InterruptedException {
        int number =
                assertInstanceOf(Plans.Begun.Waiting.class, plans.begin(KEEPER)).number();
        Instant late = Instant.now().plus(LONGEST);
        while (!plans.find(KEEPER, number).orElseThrow().state().isEnded()) {
            assertTrue(Instant.now().isBefore(late), "nothing came of it");
            Thread.sleep(50);
        }
        assertEquals(Plans.Adoption.ADOPTED, plans.adopt(KEEPER, number));
        return number;
    }

    private Work.Month work(String actor, int column) {
        return work.find(KEEPER, new Work.Asked(actor, column, LAST_OF_WEEK_2, Locale.ENGLISH))
                .orElseThrow();
    }

    private static List<String> said(List<Work.Part> parts) {
        return parts.stream().map(part -> part.amount() + " " + part.what()).toList();
    }

    private static double number(Work.Part part) {
        return Double.parseDouble(part.amount().split("\u202f")[0]);
    }

    /**
     * The mill grinds 200 kg of wheat a week to 150 kg of flour, which takes all of its ten hours. The oven bakes them in
     * five loads of two hours with half a kilogram of salt each: 200 kg of bread for three villages that want 300.
     */
    @Test
    void anActorIsToldItsWorkOfAWeek() throws Exception {
        Work.Asked early = new Work.Asked("bakery", 1, LAST_OF_WEEK_2, Locale.ENGLISH);
        assertTrue(work.find(KEEPER, early).isEmpty(), "no plan holds yet");
        int number = holding();
        Work.Month month = work("bakery", 0);
        assertEquals(2, month.column());
        assertEquals("14 June", month.name());
        assertEquals(6, month.columns().size());
        assertEquals(1, month.jobs().size());
        Work.Job job = month.jobs().get(0);
        assertEquals("Bake a load", job.what());
        assertEquals("5 runs", job.runs());
        assertEquals(List.of("200\u202fkg bread"), said(job.gives()));
        assertEquals(List.of("150\u202fkg flour", "2.5\u202fkg salt"), said(job.takes()));
        assertEquals(
                Set.of("Mill Spring", "Ford Spring", "Oak Spring"),
                Set.of(job.whom().split(", ")));
        assertEquals(
                List.of("150\u202fkg flour, Water mill", "2.5\u202fkg salt, outside"),
                month.arriving().list().stream()
                        .map(flow -> said(List.of(flow.part())).get(0) + ", " + flow.other())
                        .toList());
        assertEquals(
                Set.of("Mill Spring", "Ford Spring", "Oak Spring"),
                month.leaving().list().stream().map(Work.Flow::other).collect(Collectors.toSet()));
        double given = month.leaving().list().stream()
                .mapToDouble(flow -> number(flow.part()))
                .sum();
        assertEquals(200, given, 1.5, "three amounts, each told to the kilogram");
        Work.Use oven = month.uses().get(0);
        assertEquals("14 of 24\u202fh free", oven.free());
        assertEquals(10.0 / 24, oven.share(), 1e-9);
        assertEquals("bake a load 10\u202fh", oven.by());
        Work.Month mill = work("watermill", 1);
        assertEquals("0 of 10\u202fh free", mill.uses().get(0).free());
        assertEquals(1, mill.columns().get(0).full(), 1e-9);
        String way = "/plan/" + number + "/flows?from=bakery&who=oak&product=bread&month=2";
        assertTrue(month.leaving().list().stream()
                .anyMatch(flow -> flow.part().address().equals(way)));
    }

    /** Twelve beds are all that the brook waters in the third week; they stand four weeks and give 20 kg each at the end. */
    @Test
    void workThatWasBegunBeforeGoesOn() throws Exception {
        holding();
        Work.Month third = work("garden", 3);
        assertEquals(List.of("6\u202fm³ water"), said(third.jobs().get(0).takes()));
        assertEquals("12 of 24 free", third.uses().get(0).free());
        double cut = 0;
        for (int week = 4; week <= 6; week++) {
            work("garden", week).jobs().forEach(job -> assertEquals("goes on from before", job.runs()));
            cut += work("garden", week).jobs().stream()
                    .flatMap(job -> job.gives().stream())
                    .mapToDouble(WorkTest::number)
                    .sum();
        }
        assertEquals(240, cut, 1.5);
        assertTrue(work("garden", 1).leaving().list().isEmpty(), "nothing is ripe yet");
        assertTrue(work("nobody", 1).isIdle());
    }

    @Test
    void thePageOfAnActorShowsItAndEachAmountLeadsToThePlan() throws Exception {
        Browser browser = new Guests(house).as(new Viewer.Role.Keeper());
        assertTrue(browser.get("/actors/bakery").text().contains("No plan holds yet"));
        int number = holding();
        String page = browser.get("/actors/bakery?month=2").text();
        for (String part :
                List.of("Work, 14 June", "5 runs", "14 of 24\u202fh free", "href=\"/actors/bakery?month=3\"")) {
            assertTrue(page.contains(part), "no " + part + " in " + page);
        }
        String way = "/plan/" + number + "/flows?from=watermill&who=bakery&product=flour&month=2";
        assertTrue(page.contains(way.replace("&", "&amp;")), page);
        String flows = browser.get(way).text();
        assertTrue(flows.contains("One flow") && flows.contains("150\u202fkg"), flows);
        String csv = browser.get(way.replace("/flows?", "/flows.csv?")).text();
        assertEquals(2, csv.lines().count(), csv);
        assertTrue(csv.contains("watermill,bakery,flour,2,150"), csv);
        String host = page.replaceAll("(?s).*sheet-address\">(http://127.0.0.1:[0-9]+)/.*", "$1");
        for (String sheet : List.of("/actors/bakery?month=2", "/plan?month=2", "/commons?kind=water")) {
            String text = browser.get(sheet).text();
            assertTrue(text.contains("sheet-address\">" + host + sheet), "paper tells its address");
            assertTrue(text.contains("<svg class=\"code\"") && text.contains("As of "), text);
        }
        String none = browser.get("/actors/granary?month=77").text();
        assertTrue(none.contains("Work, "), "a month that there is not is today's");
    }
}
