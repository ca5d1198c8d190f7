package org.commonshed.production.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Notices on their page, calendars by their secret address, and no word of letters where no mail server is set. */
final class NoticeBoardTest {
    private static final Pattern FEED = Pattern.compile("value=\"http://[^\"]+(/calendar/[\\w-]{43}\\.ics)\"");
    private static ConfigurableApplicationContext house;
    private static Guests guests;
    private static NoticeBoard board;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        guests = new Guests(house);
        guests.add("Maren", new Viewer.Role.Keeper());
        board = house.getBean(NoticeBoard.class);
        Dated promises = (actor, words) -> actor.equals("bakery")
                ? List.of(
                        new Dated.Entry("p1", LocalDate.now().plusDays(3), "30 loaves, for the clinic", "/orders/1"),
                        new Dated.Entry("old", LocalDate.now().minusDays(90), "long ago", "/orders/0"))
                : List.of();
        ((DefaultListableBeanFactory) house.getBeanFactory()).registerSingleton("promises", promises);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    private static void tell(String actor, String what) {
        board.tell(actor, "notice.gone", List.of(what), "/journal?told=" + what);
    }

    @Test
    void whoSpeaksForAnActorReadsWhatIsToldToIt() {
        UUID member = guests.add("Ana", new Viewer.Role.Member("mill"));
        UUID manager = guests.add("Ruth", new Viewer.Role.Manager("mill"));
        UUID keeper = guests.add("Kim", new Viewer.Role.Keeper());
        UUID other = guests.add("Noor", new Viewer.Role.Member("press"), new Viewer.Role.Neighbour("mill"));
        tell("mill", "one");
        tell("mill", "two");
        board.tellPerson(manager, "notice.gone", List.of("three"), "/journal?told=three");
        Browser.Answer page = guests.as(member).get("/you/notices");
        assertTrue(page.text().contains("2 notices are new."), page.text());
        assertTrue(page.text().contains("There was news at one.") && page.text().contains("/journal?told=two"));
        assertFalse(page.text().contains("three"));
        assertTrue(guests.as(member).get("/you").text().contains("href=\"/you/notices\">2 new"));
        assertTrue(guests.as(manager).get("/you/notices").text().contains("3 notices are new."));
        for (UUID nobody : List.of(keeper, other)) {
            Browser.Answer empty = guests.as(nobody).get("/you/notices");
            assertTrue(empty.text().contains("Nothing has been told"), empty.text());
            assertFalse(empty.text().contains("class=\"unread\""));
        }
    }

    @Test
    void eachReaderMarksThemAsReadForThemselvesAlone() {
        UUID one = guests.add("Ira", new Viewer.Role.Member("forge"));
        UUID two = guests.add("Jo", new Viewer.Role.Member("forge"));
        tell("forge", "first");
        Browser browser = guests.as(one);
        browser.get("/you/notices");
        assertEquals(302, browser.post("/you/notices/read").status());
        tell("forge", "second");
        String text = browser.get("/you/notices").text();
        assertTrue(text.contains("One notice is new."), text);
        assertTrue(text.indexOf("second") < text.indexOf("Read before"), "unread ones first");
        assertTrue(text.indexOf("Read before") < text.indexOf("news at first"));
        assertEquals(2, board.count(guests.viewer(two)));
    }

    @Test
    void whatIsTakenBackIsNotTold() {
        UUID person = guests.add("Lou", new Viewer.Role.Member("loom"));
        house.getBean(TransactionOperations.class).executeWithoutResult(status -> {
            tell("loom", "never");
            status.setRollbackOnly();
        });
        assertEquals(0, board.count(guests.viewer(person)));
    }

    @Test
    void whatIsOldGoes() {
        UUID person = guests.add("Mo", new Viewer.Role.Member("kiln"));
        tell("kiln", "old");
        house.getBean(JdbcClient.class)
                .sql("update production_notice set told = ? where actor = 'kiln'")
                .param(Timestamp.from(Instant.now().minus(91, ChronoUnit.DAYS)))
                .update();
        tell("kiln", "new");
        assertEquals(1, board.count(guests.viewer(person)));
    }

    @Test
    void manyComeByPages() {
        UUID person = guests.add("Nia", new Viewer.Role.Member("yard"));
        for (int i = 0; i < 51; i++) {
            tell("yard", "n" + i);
        }
        Browser browser = guests.as(person);
        assertTrue(browser.get("/you/notices").text().contains("Page 1 of 2"));
        String last = browser.get("/you/notices?page=2").text();
        assertTrue(last.contains("news at n0.") && !last.contains("news at n1."), "50 stand on the first page");
    }

    private static String feed(Browser browser) {
        Matcher feed = FEED.matcher(browser.get("/you/notices").text());
        assertTrue(feed.find());
        return feed.group(1);
    }

    @Test
    void aCalendarIsReadByItsSecretAddressUntilItIsRenewed() {
        UUID baker = guests.add("Pat", new Viewer.Role.Member("bakery"));
        Browser browser = guests.as(baker);
        browser.get("/you/notices");
        browser.post("/you/notices/feed", "actor", "bakery");
        String address = feed(browser);
        Browser.Answer calendar = guests.visitor().get(address);
        assertEquals(200, calendar.status());
        assertEquals("text/calendar;charset=UTF-8", calendar.header("content-type"));
        assertTrue(calendar.text().contains("SUMMARY:30 loaves\\, for the clinic\r\n"), calendar.text());
        assertFalse(calendar.text().contains("long ago"));
        browser.post("/you/notices/feed", "actor", "bakery");
        String renewed = feed(browser);
        assertFalse(renewed.equals(address));
        Browser.Answer gone = guests.visitor().header("Accept", "text/html").get(address);
        Browser.Answer never = guests.visitor().header("Accept", "text/html").get("/calendar/never.ics");
        assertEquals(404, gone.status());
        assertEquals(404, never.status());
        assertEquals(200, guests.visitor().get(renewed).status());
        house.getBean(JdbcClient.class)
                .sql("delete from access_role where person = ?")
                .param(baker)
                .update();
        assertEquals(404, guests.visitor().get(renewed).status(), "who no longer works there reads no more");
    }

    @Test
    void nobodyMakesACalendarOfOthers() {
        UUID person = guests.add("Quin", new Viewer.Role.Member("dairy"));
        Browser browser = guests.as(person);
        browser.get("/you/notices");
        browser.post("/you/notices/feed", "actor", "bakery");
        assertEquals(
                0,
                house.getBean(JdbcClient.class)
                        .sql("select count(*) from production_notice_feed where person = ?")
                        .param(person)
                        .query(Integer.class)
                        .single());
    }

    @Test
    void withoutAMailServerThereIsNoWordOfLetters() {
        UUID person = guests.add("Rae", new Viewer.Role.Member("dairy"));
        Browser browser = guests.as(person);
        assertFalse(browser.get("/you/notices").text().contains("E-mail"));
        assertEquals(
                404,
                browser.post("/you/notices/letters", "address", "a@example.org", "pace", "once")
                        .status());
        assertEquals(0, house.getBeansOfType(Postman.class).size());
    }
}
