package org.commonshed.production.notice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.production.order.Street;
import org.commonshed.start.Hindrance;
import org.commonshed.start.LocalDeed;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways back for those who lost the passphrase: by a keeper, by letter, at the machine. */
final class WayBackTest {
    private static final String NEXT = "elm bread river two";
    private static final Pattern LINK = Pattern.compile("(/invitation/[\\w-]+)");
    private static Mailbox mailbox;
    private static ConfigurableApplicationContext house;
    private static Guests guests;
    private static UUID maren;

    @BeforeAll
    static void open() {
        mailbox = new Mailbox(0);
        house = TestHouse.open("--spring.mail.host=127.0.0.1", "--spring.mail.port=" + mailbox.port());
        guests = new Guests(house);
        maren = guests.add("Maren", new Viewer.Role.Keeper());
        house.getBean(Postman.class).stop(); // rounds are made by hand
    }

    @AfterAll
    static void close() {
        house.close();
        mailbox.close();
    }

    private static String link(String text) {
        Matcher link = LINK.matcher(text);
        assertTrue(link.find(), text);
        return link.group(1);
    }

    private static void comeBack(String link) {
        Browser visitor = guests.visitor();
        assertEquals(200, visitor.get(link).status());
        assertEquals("/", visitor.post(link, "passphrase", NEXT).location());
        assertEquals(200, visitor.get("/you").status());
        assertEquals(404, guests.visitor().get(link).status(), "it holds once");
    }

    private static int signIn(String name, String passphrase) {
        Browser visitor = guests.visitor();
        visitor.get("/sign-in");
        return visitor.post("/sign-in", "name", name, "passphrase", passphrase).status();
    }

    @Test
    void aKeeperMakesALinkForSomebodyElseWhoIsTold() {
        UUID ana = guests.add("Ana", new Viewer.Role.Neighbour("hill"));
        Browser elsewhere = guests.as(ana);
        Browser keeper = guests.as(maren);
        assertEquals(404, keeper.post("/people/" + maren + "/back").status(), "not for oneself");
        String link = link(keeper.post("/people/" + ana + "/back").text());
        String told = elsewhere.get("/you/notices").text();
        assertTrue(told.contains("Maren, who keeps this server, has made a link"), told);
        assertTrue(elsewhere.get("/you").text().contains("Maren made a link to come back."));
        assertTrue(keeper.get("/people/" + ana).text().contains("Maren made a link to come back."));
        comeBack(link);
        assertTrue(elsewhere.get("/you").location().startsWith("/sign-in"), "all sessions end");
        assertEquals(302, signIn("Ana", NEXT));
        Browser back = guests.as(ana);
        assertTrue(back.get("/you").text().contains("Ana chose a new passphrase by a link."));
        assertTrue(back.get("/you/notices").text().contains("A new passphrase was chosen by a link."));
    }

    @Test
    void aLinkFallsWithTheKeeperWhoMadeItAndWithTime() {
        UUID cleo = guests.add("Cleo", new Viewer.Role.Neighbour("hill"));
        UUID second = guests.add("Second", new Viewer.Role.Keeper());
        String link = link(guests.as(second).post("/people/" + cleo + "/back").text());
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        jdbc.sql("delete from access_role where person = ?").param(second).update();
        assertEquals(404, guests.visitor().get(link).status());
        String late = link(guests.as(maren).post("/people/" + cleo + "/back").text());
        jdbc.sql("update access_invitation set expires = now() - interval '1 second' where person = ?")
                .param(cleo)
                .update();
        assertEquals(404, guests.visitor().get(late).status());
    }

    @Test
    void passkeysStayOrGoAsChosen() {
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        for (String choice : new String[] {"stay", "go"}) {
            UUID dora = guests.add("Dora " + choice, new Viewer.Role.Neighbour("hill"));
            jdbc.sql("insert into access_passkey values (gen_random_uuid(), ?, 'localhost', ?, repeat('a', 43), 'x', 0,"
                            + " 'violet thing', now(), null)")
                    .params(dora, UUID.randomUUID().toString())
                    .update();
            String link =
                    link(guests.as(maren).post("/people/" + dora + "/back").text());
            Browser visitor = guests.visitor();
            assertTrue(visitor.get(link).text().contains("They go: a device is lost"));
            assertEquals(
                    "/",
                    visitor.post(link, "passphrase", NEXT, "passkeys", choice).location());
            assertEquals(choice.equals("stay"), visitor.get("/you").text().contains("violet thing"));
        }
    }

    private static Browser.Answer forget(String name) {
        Browser visitor = guests.visitor();
        visitor.get("/sign-in/forgotten");
        return visitor.post("/sign-in/forgotten", "name", name);
    }

    @Test
    void aLetterGoesToAConfirmedAddressAndTheAnswerIsTheSameForAll() {
        UUID eli = guests.add("Eli", new Viewer.Role.Neighbour("hill"));
        guests.add("Without address", new Viewer.Role.Neighbour("hill"));
        UUID unsure = guests.add("Unconfirmed", new Viewer.Role.Neighbour("hill"));
        for (UUID each : new UUID[] {eli, unsure}) {
            guests.as(each).post("/you/notices/letters", "address", each + "@example.org", "pace", "never");
        }
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        jdbc.sql("update production_notice_letters set confirmed = now() where person = ?")
                .param(eli)
                .update();
        jdbc.sql("delete from production_notice_outbox").update();
        Browser.Answer known = forget(" eli ");
        assertEquals(200, known.status());
        assertTrue(known.text().contains("the letter is on its way"), known.text());
        for (String other : new String[] {"Without address", "Unconfirmed", "Nobody at all", "x".repeat(5000)}) {
            Browser.Answer answer = forget(other);
            assertEquals(known.withoutToken(), answer.withoutToken(), other);
            assertEquals(known.status(), answer.status());
        }
        String body = Street.soon(() -> jdbc.sql("select body from production_notice_outbox")
                .query(String.class)
                .optional());
        assertTrue(body.startsWith("Eli,") && body.contains("http://127.0.0.1:"), body);
        assertEquals(
                1,
                jdbc.sql("select count(*) from production_notice_outbox")
                        .query(Long.class)
                        .single());
        int before = mailbox.letters.size();
        house.getBean(Postman.class).round();
        assertEquals(before + 1, mailbox.letters.size());
        assertTrue(guests.as(eli).get("/you/notices").text().contains("went to your address"));
        comeBack(link(body));
        assertEquals(302, signIn("Eli", NEXT));
    }

    @Test
    void lettersToOnePersonAreFew() {
        UUID finn = guests.add("Finn", new Viewer.Role.Neighbour("hill"));
        guests.as(finn).post("/you/notices/letters", "address", "finn@example.org", "pace", "never");
        JdbcClient jdbc = house.getBean(JdbcClient.class);
        jdbc.sql("update production_notice_letters set confirmed = now() where person = ?")
                .param(finn)
                .update();
        jdbc.sql("delete from production_notice_outbox where person = ?")
                .param(finn)
                .update();
        for (int i = 0; i < 6; i++) {
            forget("Finn");
        }
        UUID last = guests.add("Last in the queue", new Viewer.Role.Neighbour("hill"));
        guests.as(last).post("/you/notices/letters", "address", "last@example.org", "pace", "never");
        jdbc.sql("update production_notice_letters set confirmed = now() where person = ?")
                .param(last)
                .update();
        jdbc.sql("delete from production_notice_outbox where person = ?")
                .param(last)
                .update();
        forget("Last in the queue");
        Street.soon(() -> Optional.of(waiting(last)).filter(count -> count == 1));
        assertEquals(3, waiting(finn));
    }

    private static long waiting(UUID person) {
        return house.getBean(JdbcClient.class)
                .sql("select count(*) from production_notice_outbox where person = ?")
                .param(person)
                .query(Long.class)
                .single();
    }

    private static String recover(Map<String, String> words) throws IOException {
        LocalDeed deed = house.getBeansOfType(LocalDeed.class).values().stream()
                .filter(each -> each.name().equals("recover"))
                .findFirst()
                .orElseThrow();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        deed.perform(new LocalDeed.Question(words, InputStream.nullInputStream()), out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whoMayUseTheMachineMakesALinkForAnybody() throws IOException {
        UUID gus = guests.add("Gus", new Viewer.Role.Keeper());
        String told = recover(Map.of("name", "gus"));
        assertTrue(told.contains("within an hour"), told);
        comeBack(link(told));
        assertTrue(guests.as(gus).get("/you").text().contains("made at the machine of the server"));
        Hindrance many = assertThrows(Hindrance.class, () -> recover(Map.of()));
        assertTrue(String.valueOf(many.getMessage()).contains("Gus"), many.getMessage());
        Hindrance nobody = assertThrows(Hindrance.class, () -> recover(Map.of("name", "Zoe")));
        assertFalse(String.valueOf(nobody.getMessage()).contains("Maren"));
    }

    @Test
    void theOnlyKeeperNeedsNoName() throws IOException {
        try (ConfigurableApplicationContext other = TestHouse.open("--commonshed.address=https://shed.example.org")) {
            LocalDeed deed = other.getBeansOfType(LocalDeed.class).values().stream()
                    .filter(each -> each.name().equals("recover"))
                    .findFirst()
                    .orElseThrow();
            LocalDeed.Question question = new LocalDeed.Question(Map.of(), InputStream.nullInputStream());
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertThrows(Hindrance.class, () -> deed.perform(question, out), "nobody keeps it yet");
            new Guests(other).add("Hana", new Viewer.Role.Keeper());
            deed.perform(question, out);
            assertTrue(
                    out.toString(StandardCharsets.UTF_8).contains("https://shed.example.org/invitation/"),
                    out.toString(StandardCharsets.UTF_8));
        }
    }
}
