package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.session.Sessions;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Several people at several windows, with and without a connection: what others do appears, and nothing typed is lost. */
@Tag("browser")
final class LiveStoryTest {
    private static final Page.WaitForSelectorOptions LONG = new Page.WaitForSelectorOptions().setTimeout(60_000);

    private static ConfigurableApplicationContext house;
    private static Guests guests;
    private static Chromium chromium;

    private Window window;
    private Page page;

    @BeforeAll
    static void open() throws IOException {
        house = TestHouse.open();
        guests = new Guests(house);
        guests.add("Maren", new Viewer.Role.Keeper());
        house.getBean(Worlds.class)
                .bringIn(Example.KEEPER, Example.read("three-springs").stated());
        chromium = Chromium.open();
    }

    @AfterAll
    static void close() {
        chromium.close();
        house.close();
    }

    @BeforeEach
    void sit() {
        window = windowOf(name("Ada"));
        page = window.page();
    }

    @AfterEach
    void leave() {
        window.close();
    }

    private static String name(String first) {
        return first + " " + UUID.randomUUID().toString().substring(0, 4);
    }

    private static Window windowOf(String name) {
        return windowOf(guests.add(name, new Viewer.Role.Keeper()));
    }

    private static Window windowOf(UUID person) {
        int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        Window window = chromium.window(port, Window.WIDE);
        String token = house.getBean(Sessions.class).open(person, "Test");
        Cookie cookie = new Cookie("commonshed", token);
        window.page().context().addCookies(List.of(cookie.setUrl("http://127.0.0.1:" + port)));
        return window;
    }

    private static void write(Page page, String amount, String note) {
        page.fill("#f-product", "Bread");
        page.fill("#f-amount", amount);
        page.selectOption("#f-repeat", "every_period");
        page.fill("#f-who", "Oak Spring");
        page.fill("#f-note", note);
    }

    private static List<Kept> needs(String note) {
        return house.getBean(Exchange.class)
                .needs()
                .listAll(Example.KEEPER, Query.all().where("note", note));
    }

    private static void awaitStream(Page page) {
        page.waitForResponse(answer -> answer.url().contains("/live?") && answer.ok(), () -> page.reload());
    }

    @Test
    void whatOneAddsAnotherSeesWhileTyping() {
        window.go("/needs");
        awaitStream(page);
        page.evaluate("window.stays = true");
        page.fill("#f-note", "for the feast, if there is");
        page.focus("#f-note");
        try (Window other = windowOf(name("Olu"))) {
            other.go("/needs/say");
            write(other.page(), "77", "seen at once");
            other.press("main form button.primary");
            page.waitForSelector("#list .items li:has-text('77')", LONG);
            assertEquals(List.of(), other.faults());
        }
        page.keyboard().type(" enough");
        assertEquals("for the feast, if there is enough", page.inputValue("#f-note"));
        assertEquals("f-note", page.evaluate("document.activeElement.id"));
        assertEquals(true, page.evaluate("window.stays"), "the page was not loaded again");
        assertTrue(page.textContent("#live-said").contains("needs"), page.textContent("#live-said"));
        assertEquals(List.of(), window.faults());
    }

    @Test
    void whereTheRowWithTheFocusIsGoneItIsAskedFirst() {
        house.getBean(Exchange.class)
                .needs()
                .add(
                        Example.KEEPER,
                        Map.of(
                                "id", "short_lived",
                                "who", "oak",
                                "product", "bread",
                                "amount", "3",
                                "repeat", "every_period",
                                "priority", "1",
                                "note", "gone soon"));
        window.go("/needs?q=short_lived");
        awaitStream(page);
        page.focus("#list .items a");
        Kept row = needs("gone soon").get(0);
        house.getBean(Exchange.class).needs().remove(Example.KEEPER, row.id(), row.version());
        page.waitForSelector("#live-line", LONG);
        window.look("live line");
        window.lookAlso("live line", Window.NARROW);
        assertEquals(1, page.locator("#list .items li").count(), "nothing was taken from under the hands");
        page.click("#live-line button");
        assertEquals(0, page.locator("#list .items li").count());
        assertEquals("list", page.evaluate("document.activeElement.id"));
        assertEquals(List.of(), window.faults());
    }

    /** Without streams the page asks every 20 seconds. */
    @Test
    void whereStreamsDoNotComeThroughThePageAsks() {
        page.route("**/live?*", route -> route.abort());
        page.clock().install();
        window.go("/needs?q=polled");
        page.waitForResponse("**/live/stamp?*", () -> page.clock().runFor(21_000));
        house.getBean(Exchange.class)
                .needs()
                .add(
                        Example.KEEPER,
                        Map.of(
                                "id", "polled_need",
                                "who", "oak",
                                "product", "bread",
                                "amount", "5",
                                "repeat", "every_period",
                                "note", "polled"));
        page.clock().runFor(21_000);
        page.waitForSelector("#list .items li", LONG);
    }

    @Test
    void whatIsWrittenWithoutAConnectionIsSentOnceItIsBack() {
        window.go("/needs/say");
        page.context().setOffline(true);
        page.waitForSelector("#offline", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        write(page, "41", "written in a tunnel");
        page.click("main form button.primary >> nth=0");
        page.waitForSelector("#outbox >> text=Kept on this device");
        assertEquals("", page.inputValue("#f-note"), "the form is free for the next one");
        assertEquals(0, needs("written in a tunnel").size());
        page.context().setOffline(false);
        page.waitForSelector("#outbox >> text=Sent:", LONG);
        window.look("outbox sent");
        assertEquals(1, needs("written in a tunnel").size());
        page.reload();
        assertFalse(page.isVisible("#outbox"), "nothing is left to be sent");
        assertEquals(0, page.locator(".draft").count());
    }

    @Test
    void whatCannotBeKeptComesBackToItsForm() {
        window.go("/needs/say");
        page.context().setOffline(true);
        page.waitForSelector("#offline", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        window.look("offline");
        write(page, "many", "not a number");
        page.click("main form button.primary >> nth=0");
        page.waitForSelector("#outbox >> text=Kept on this device");
        page.context().setOffline(false);
        page.waitForSelector("#outbox >> text=This could not be kept as it stands", LONG);
        page.waitForTimeout(600); // longer than what is typed waits to be kept
        page.click("#outbox a");
        page.waitForSelector(".draft >> text=it was not sent");
        page.click(".draft >> text=Use it");
        assertEquals("many", page.inputValue("#f-amount"));
        assertEquals("not a number", page.inputValue("#f-note"));
        page.fill("#f-amount", "6");
        window.press("main form button.primary >> nth=0");
        assertEquals(1, needs("not a number").size());
        window.go("/needs/say");
        page.waitForTimeout(500);
        assertEquals(0, page.locator(".draft").count(), "it has arrived");
    }

    /** Somebody goes on writing into the form from which a refused text comes back: both are there afterwards. */
    @Test
    void whatComesBackAndWhatIsTypedMeanwhileAreBothKept() {
        window.go("/needs/say");
        page.context().setOffline(true);
        page.waitForSelector("#offline", new Page.WaitForSelectorOptions().setState(WaitForSelectorState.VISIBLE));
        write(page, "many", "the one that comes back");
        page.click("main form button.primary >> nth=0");
        page.waitForSelector("#outbox >> text=Kept on this device");
        write(page, "9", "the next one");
        page.context().setOffline(false);
        page.waitForSelector("#outbox >> text=This could not be kept as it stands", LONG);
        page.fill("#f-note", "the next one, typed on");
        page.waitForTimeout(800);
        page.waitForSelector(".draft >> text=it was not sent");
        page.click(".draft >> text=Use it");
        assertEquals("many", page.inputValue("#f-amount"));
        page.waitForSelector(".draft >> text=it was not sent");
        page.waitForTimeout(800);
        window.go("/needs/say");
        page.waitForSelector(".draft:has-text('(1/2)')");
        window.look("two drafts");
        window.lookAlso("two drafts", Window.NARROW);
        page.fill("#f-note", "a third one");
        page.waitForTimeout(800);
        window.go("/needs/say");
        page.waitForSelector(".draft:has-text('a third one'):has-text('(1/3)')"); // the first keys took nothing away
        page.click(".draft >> text=Forget it");
        Set<String> both = new HashSet<>();
        for (int i = 0; i < 2; i++) {
            page.click(".draft >> text=Use it");
            both.add(page.inputValue("#f-note"));
        }
        assertEquals(Set.of("the one that comes back", "the next one, typed on"), both);
    }

    @Test
    void aDraftIsOfferedAndForgottenAndGoesWhenOneSignsOut() {
        window.go("/needs/say");
        write(page, "8", "half a thought");
        page.waitForTimeout(800);
        window.go("/needs/say");
        page.waitForSelector(".draft >> text=You wrote this on");
        window.look("draft");
        window.lookAlso("draft", Window.NARROW);
        page.click(".draft >> text=Forget it");
        window.go("/needs/say");
        page.waitForTimeout(500);
        assertEquals(0, page.locator(".draft").count());
        write(page, "8", "another thought");
        page.waitForTimeout(800);
        assertEquals(1, kept());
        window.go("/you");
        window.press("form[action='/sign-out'] button");
        assertEquals(0, kept(), "nothing stays on a shared device");
        assertEquals(List.of(), window.faults());
    }

    private int kept() {
        return (Integer)
                page.evaluate("Object.keys(localStorage).filter((name) => name.startsWith('commonshed:')).length");
    }

    @Test
    void whatIsLeftOfSomebodyElseIsRemoved() {
        window.go("/needs/say");
        write(page, "8", "of the one before");
        page.waitForTimeout(800);
        assertEquals(1, kept());
        String token = house.getBean(Sessions.class).open(guests.add(name("Noor"), new Viewer.Role.Keeper()), "Test");
        page.context().addCookies(List.of(new Cookie("commonshed", token).setUrl(page.url())));
        window.go("/needs/say");
        assertEquals(0, kept());
        assertEquals(0, page.locator(".draft").count());
    }

    @Test
    void whoPressesTwiceAddsOnce() {
        window.go("/needs/say");
        write(page, "12", "pressed twice");
        page.locator("main form button.primary").first().dblclick();
        page.waitForURL("**done=**");
        assertEquals(1, needs("pressed twice").size());
    }
}
