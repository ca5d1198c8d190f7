package org.commonshed.production.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters, from the address that somebody gives to the one that ends them, with a mail server that may be away. */
final class LettersTest {
    private static final Pattern LINK = Pattern.compile("http://[^/\\s]+(/letters/(?:confirm|stop)/[\\w-]+)");

    private Mailbox mailbox = new Mailbox(0);
    private ConfigurableApplicationContext house = TestHouse.open(
            "--spring.mail.host=127.0.0.1",
            "--spring.mail.port=" + mailbox.port(),
            "--commonshed.mail.from=shed@example.org");
    private Guests guests = new Guests(house);

    @BeforeEach
    void claim() {
        guests.add("Maren", new Viewer.Role.Keeper());
        house.getBean(Postman.class).stop(); // rounds are made by hand
    }

    @AfterEach
    void close() {
        house.close();
        mailbox.close();
    }

    private void round() {
        house.getBean(Postman.class).round();
    }

    private void tell(String actor, String what) {
        house.getBean(NoticeBoard.class).tell(actor, "notice.gone", List.of(what), "/journal?told=" + what);
    }

    /** As if the last letter, and the time to try again, were that long ago. */
    private void pass(int minutes) {
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        String by = " - interval '" + minutes + " minutes'";
        jdbc.sql("update production_notice_letters set last_letter = last_letter" + by + ", asked = asked" + by)
                .update();
        jdbc.sql("update production_notice_outbox set next_try = next_try" + by + ", made = made" + by)
                .update();
    }

    private String letter(int number) {
        // long lines are broken after =, and = itself is written =3D, where a letter is encoded so
        return mailbox.letters.get(number).replace("=\n", "").replace("=3D", "=");
    }

    private String link(int number, String kind) {
        Matcher link = LINK.matcher(letter(number));
        while (link.find()) {
            if (link.group(1).contains(kind)) {
                return link.group(1);
            }
        }
        throw new AssertionError("no link to " + kind + " in " + letter(number));
    }

    private Browser ask(UUID person, String address, String pace) {
        Browser browser = guests.as(person);
        assertTrue(browser.get("/you/notices").text().contains("E-mail address for notices"));
        browser.post("/you/notices/letters", "address", address, "pace", pace);
        return browser;
    }

    private void confirm(int number) {
        Browser visitor = guests.visitor();
        String link = link(number, "confirm");
        assertEquals(200, visitor.get(link).status());
        assertEquals(200, visitor.post(link).status());
    }

    @Test
    void lettersGoOnlyWhereALinkWasFollowedAndEndByAnother() {
        UUID ana = guests.add("Ana", new Viewer.Role.Member("mill"));
        Browser browser = ask(ana, "ana@example.org", "once");
        tell("mill", "before");
        round();
        assertEquals(1, mailbox.letters.size(), "the link alone");
        assertTrue(
                letter(0).contains("To: ana@example.org") && letter(0).contains("From: shed@example.org"), letter(0));
        assertFalse(letter(0).contains("before"));
        confirm(0);
        assertEquals(404, guests.visitor().get(link(0, "confirm")).status(), "a link holds once");
        tell("mill", "first");
        tell("mill", "second");
        round();
        assertEquals(2, mailbox.letters.size(), "both in one letter");
        assertTrue(
                letter(1).contains("There was news at first.") && letter(1).contains("/journal?told=second"),
                letter(1));
        assertFalse(letter(1).contains("news at before"), "it was told before the link was followed");
        assertTrue(letter(1).contains("List-Unsubscribe: <http"));
        round();
        assertEquals(2, mailbox.letters.size(), "nothing is told twice");
        tell("mill", "third");
        round();
        assertEquals(2, mailbox.letters.size(), "five minutes lie between two letters");
        pass(6);
        browser.get("/you/notices");
        browser.post("/you/notices/read");
        round();
        assertEquals(2, mailbox.letters.size(), "what was read on the page needs no letter");
        Browser visitor = guests.visitor();
        String stop = link(1, "stop");
        assertTrue(visitor.get(stop).text().contains("Shall the letters end?"));
        assertEquals(200, visitor.post(stop).status());
        assertEquals(404, visitor.get(stop).status());
        tell("mill", "fourth");
        pass(6);
        round();
        assertEquals(2, mailbox.letters.size());
        assertFalse(browser.get("/you/notices").text().contains("ana@example.org"), "the address is forgotten");
    }

    @Test
    void aMailServerThatIsAwayLosesNothing() {
        UUID bo = guests.add("Bo", new Viewer.Role.Member("mill"));
        ask(bo, "bo@example.org", "once");
        round();
        confirm(0);
        int port = mailbox.port();
        mailbox.close();
        tell("mill", "during");
        round();
        round();
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        assertEquals(
                1,
                jdbc.sql("select tries from production_notice_outbox")
                        .query(Integer.class)
                        .single());
        pass(2);
        mailbox = new Mailbox(port);
        round();
        assertEquals(1, mailbox.letters.size());
        assertTrue(letter(0).contains("There was news at during."), letter(0));
        assertEquals(
                0,
                jdbc.sql("select count(*) from production_notice_outbox")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void aLetterThatIsRefusedHoldsNobodyUpAndIsGivenUpInTheEnd() {
        UUID bad = guests.add("Bad", new Viewer.Role.Member("mill"));
        UUID good = guests.add("Good", new Viewer.Role.Member("mill"));
        mailbox.refuse("bad@example.org");
        ask(bad, "bad@example.org", "once");
        ask(good, "good@example.org", "once");
        round();
        assertEquals(1, mailbox.letters.size());
        assertTrue(letter(0).contains("To: good@example.org"));
        pass(6 * 24 * 60);
        round();
        assertEquals(
                0,
                house.getBean(JdbcClient.class)
                        .sql("select count(*) from production_notice_outbox")
                        .query(Integer.class)
                        .single());
    }

    @Test
    void onceADayIsOnceADayAndNeverIsNever() {
        UUID cleo = guests.add("Cleo", new Viewer.Role.Member("mill"));
        Browser browser = ask(cleo, "cleo@example.org", "never");
        round();
        confirm(0);
        tell("mill", "one");
        round();
        assertEquals(1, mailbox.letters.size());
        browser.get("/you/notices");
        browser.post("/you/notices/letters", "address", "cleo@example.org", "pace", "daily");
        house.getBean(JdbcClient.class)
                .sql("update production_notice_letters set last_letter = ?")
                .param(java.sql.Timestamp.from(Instant.now().minus(1, ChronoUnit.SECONDS)))
                .update();
        round();
        assertEquals(1, mailbox.letters.size(), "today's letter went a second ago");
    }

    @Test
    void aWrongAddressIsToldAndTyped() {
        UUID dee = guests.add("Dee", new Viewer.Role.Member("mill"));
        Browser browser = guests.as(dee);
        browser.get("/you/notices");
        for (String wrong : List.of("dee", "dee@", "a@b\r\nBcc: all@example.org", "a@b, c@d", "")) {
            Browser.Answer answer = browser.post("/you/notices/letters", "address", wrong, "pace", "often");
            assertEquals(422, answer.status(), wrong);
            assertTrue(answer.text().contains("Two things to mend"), answer.text());
            assertTrue(answer.text().contains("Choose how often"), answer.text());
        }
        round();
        assertEquals(0, mailbox.letters.size());
    }
}
