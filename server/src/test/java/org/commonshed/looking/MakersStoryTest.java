package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.production.order.Answering;
import org.commonshed.production.order.Box;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Receiving;
import org.commonshed.production.order.Street;
import org.commonshed.start.Opening;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A hospital of the example needs 2,000 face shields, and there are fourteen small workshops around it. One does not take part,
 * one gives its work back, one box fails the check; in the end all shields are there, and everybody is thanked.
 */
@Tag("browser")
final class MakersStoryTest {
    private static final long SHIELDS = 2000;
    private static final long PER_BOX = 250;

    private final Chromium chromium = Chromium.open();
    private ConfigurableApplicationContext house;
    private Window hospital;
    private Page page;

    @BeforeEach
    void openTheHouse() {
        house = TestHouse.open("--commonshed.demo=true");
        house.getBean(Worlds.class)
                .bringIn(KEEPER, Example.read("pioneer-valley").stated());
        house.getBean("org.commonshed.design.library.arriving.ExampleDesigns", Opening.class)
                .open();
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    private int port() {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void fromTheNeedToThanks() {
        hospital = chromium.window(port(), Window.WIDE);
        page = hospital.page();
        become(hospital, "Lena");
        somethingIsOrdered();
        Map<String, String> links = allAreAsked();
        assertTrue(links.size() >= 4, "several makers for each part: " + links.keySet());
        answersComeByPhone(links);
        othersAreAskedInTheirPlace();
        theRestAgree();
        oneBoxFails();
        allIsMadeAndChecked();
        everybodyIsThanked();
        assertEquals(List.of(), hospital.faults());
    }

    private static void become(Window window, String name) {
        window.go("/you/switch");
        window.press("main li:has-text('" + name + "') button");
    }

    private void somethingIsOrdered() {
        hospital.go("/orders/new");
        page.fill("#q", "face shield");
        hospital.press("#design button:has-text('Find')");
        hospital.press("button:has-text('Take this')");
        page.fill("#quantity", "2,000");
        page.fill("#due", LocalDate.now().plusDays(14).toString());
        hospital.press("button:has-text('See who can make it')");
        page.waitForSelector("button:has-text('Ask all')");
        reads("makers together can, by");
        hospital.look("order proposed");
        hospital.lookAlso("order proposed", Window.NARROW);
        assertTrue(page.locator("table:has-text('Fastest')").count() > 0, "other ways stand beside it");
    }

    private void reads(String text) {
        assertTrue(
                page.locator("main").innerText().contains(text),
                () -> "no “" + text + "” in " + page.locator("main").innerText());
    }

    /** Links by the address of the maker's question. */
    private Map<String, String> allAreAsked() {
        hospital.press("button:has-text('Ask all')");
        page.waitForSelector("text=Give each maker its link");
        hospital.look("links");
        Map<String, String> links = new LinkedHashMap<>();
        for (Locator row : page.locator(".link-row").all()) {
            String name = row.locator("h2").innerText() + ", "
                    + row.locator(".more").first().innerText();
            links.put(name, row.locator(".ask-link").inputValue().replaceFirst("^http://[^/]+", ""));
        }
        hospital.press("main .actions a.primary");
        return links;
    }

    private void answersComeByPhone(Map<String, String> links) {
        List<String> all = new ArrayList<>(links.values());
        try (Window phone = chromium.plainWindow(port(), Window.NARROW)) {
            phone.go(all.get(0));
            phone.page().fill("#why", "The machine is broken (example)");
            phone.press("text=No, not this time");
            assertTrue(phone.page().locator("h1").innerText().contains("You declined"));
        }
        try (Window phone = chromium.window(port(), Window.NARROW)) {
            for (String link : all.subList(1, all.size())) {
                phone.go(link);
                phone.press("text=Yes, I make");
                assertTrue(phone.page().locator("h1").innerText().contains("You promised"));
            }
            phone.look("job promised");
            phone.page().locator("details.give-up summary").click();
            phone.page().fill("#drop-why", "Ill (example)");
            phone.press("text=Give it back");
            assertTrue(phone.page().locator("h1").innerText().contains("You gave this back"));
            assertEquals(List.of(), phone.faults());
        }
    }

    private Orders.Open order() {
        return house.getBean(Orders.class).find(KEEPER, 1).orElseThrow();
    }

    /** What is missing of both parts has been divided among others. */
    private void othersAreAskedInTheirPlace() {
        Orders.Open open = Street.soon(() -> Optional.of(order())
                .filter(each -> !each.order().toDivide()
                        && each.jobs().stream().anyMatch(job -> job.state() == JobState.DECLINED)
                        && each.jobs().stream().anyMatch(job -> job.state() == JobState.DROPPED)
                        && each.jobs().stream().anyMatch(job -> job.state() == JobState.ASKED)));
        for (String part : List.of("headband", "visor")) {
            long supply = open.jobs().stream()
                    .filter(job -> job.part().equals(part))
                    .mapToLong(Job::supply)
                    .sum();
            assertTrue(supply >= SHIELDS, part + ": " + supply);
        }
        hospital.go("/orders/1");
        reads("Asked in their place");
        reads("The machine is broken (example)");
        hospital.look("order asked");
    }

    private List<Answering.Hand> hands(JobState state) {
        Answering answering = house.getBean(Answering.class);
        return order().jobs().stream()
                .filter(job -> job.state() == state)
                .map(job -> answering.find(KEEPER, job.id()).orElseThrow())
                .toList();
    }

    private void theRestAgree() {
        hospital.press("text=Make a new link");
        String link = page.locator(".ask-link").first().inputValue().replaceFirst("^http://[^/]+", "");
        try (Window phone = chromium.window(port(), Window.NARROW)) {
            phone.go(link);
            if (phone.page().locator("text=Yes, I make").count() > 0) {
                phone.press("text=Yes, I make");
            }
            assertTrue(phone.page().locator("h1").innerText().contains("You promised"));
        }
        Answering answering = house.getBean(Answering.class);
        for (Answering.Hand hand : hands(JobState.ASKED)) {
            assertEquals(
                    Answering.Refusal.NONE, answering.accept(hand, hand.job().asked()));
        }
        assertEquals(List.of(), hands(JobState.ASKED));
    }

    /** Somebody records, packs and hands over by hand; the hospital finds bad pieces in the box. */
    private void oneBoxFails() {
        Answering.Hand first = hands(JobState.ACCEPTED).get(0);
        try (Window maker = chromium.window(port(), Window.NARROW)) {
            become(maker, "Maren");
            maker.go(first.job().address());
            maker.page().fill("#made", "20");
            maker.page().fill("#wasted", "1");
            maker.press("text=Record what you made");
            maker.page().fill("#pack", "20");
            maker.page().fill("#box", "20");
            maker.press("text=Pack them");
            maker.press("text=Print labels");
            assertEquals(1, maker.page().locator(".box-label svg.code").count());
            maker.look("labels");
            maker.go(first.job().address());
            maker.press("button:has-text('Handed over')");
            assertEquals(List.of(), maker.faults());
        }
        hospital.go("/orders/1");
        hospital.press("#boxes button:has-text('It is here')");
        hospital.press("#boxes >> text=Some are not");
        page.fill("#bad", "20");
        page.fill("#note", "Cracked at the clip (example)");
        hospital.press("text=Record what failed");
        reads("20 failed the check: Cracked at the clip (example)");
        hospital.lookAlso("order in work", Window.NARROW);
    }

    private void allIsMadeAndChecked() {
        Answering answering = house.getBean(Answering.class);
        Receiving receiving = house.getBean(Receiving.class);
        for (int round = 0; round < 3 && order().order().state() == OrderState.ASKED; round++) {
            Street.soon(() -> Optional.of(order()).filter(each -> !each.order().toDivide()));
            hands(JobState.ASKED)
                    .forEach(hand -> answering.accept(hand, hand.job().asked()));
            for (Answering.Hand hand : hands(JobState.ACCEPTED)) {
                long left = hand.job().accepted() - hand.job().made();
                if (left > 0) {
                    assertEquals(Answering.Refusal.NONE, answering.make(hand, left, 0, BigDecimal.ZERO));
                    assertEquals(Answering.Refusal.NONE, answering.pack(hand, left, PER_BOX));
                }
            }
            order().jobs().stream()
                    .flatMap(job -> job.boxes().stream())
                    .map(Box::code)
                    .forEach(code ->
                            receiving.check(KEEPER, receiving.find(KEEPER, code).orElseThrow(), 0, ""));
        }
        assertEquals(OrderState.DONE, order().order().state());
    }

    private void everybodyIsThanked() {
        hospital.go("/orders/1");
        reads("Done:");
        page.fill("#words", "Our nurses thank you (example)");
        hospital.press("text=Thank them");
        reads("Our nurses thank you (example)");
        hospital.look("order done");
        hospital.go("/you/notices");
        reads("All that was wanted is there and checked");
        hospital.look("notices of the hospital");
        hospital.go("/journal");
        hospital.look("journal");
    }
}
