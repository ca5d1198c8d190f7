package org.commonshed.live.underway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.folder.WorldZip;
import org.commonshed.live.Listening;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.server.ResponseStatusException;

/** A house that waits for nothing: all that is brought in is told of on a page of its own, is stopped, fails, and leads on. */
final class UnderwayTest {
    private static final String EACH_TABLE = """
            create function slowly() returns trigger language plpgsql as
                $$ begin perform pg_sleep(1.5); return null; end $$
            """;
    private static final String NEVER = """
            create function slowly() returns trigger language plpgsql as
                $$ begin raise exception 'the disk is tired'; end $$
            """;

    private static ConfigurableApplicationContext house;
    private static Guests guests;
    private static JdbcClient jdbc;
    private static Worlds worlds;

    private final Browser keeper = guests.as(new Viewer.Role.Keeper());

    @BeforeAll
    static void open() {
        house = TestHouse.open("--commonshed.live.patience=0ms");
        guests = new Guests(house);
        jdbc = house.getBean(JdbcClient.class);
        worlds = house.getBean(Worlds.class);
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @AfterEach
    void quicklyAgain() {
        jdbc.sql("drop function if exists slowly() cascade").update();
    }

    private static void slowly(String how) {
        jdbc.sql(how).update();
        for (String table : List.of("exchange_need", "network_actor")) {
            jdbc.sql("create trigger slow before insert on " + table + " for each statement execute function slowly()")
                    .update();
        }
    }

    private static byte[] zip() throws IOException {
        Path folder = Path.of(System.getProperty("commonshed.root"), "examples", "three-springs");
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        WorldZip.pack(folder, "three-springs", zip);
        return zip.toByteArray();
    }

    private Browser.Answer send() throws IOException {
        keeper.get("/world/import");
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--edge\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + keeper.form()
                        + "\r\n--edge\r\nContent-Disposition: form-data; name=\"folder\"; filename=\"place.zip\"\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(zip());
        body.writeBytes("\r\n--edge--\r\n".getBytes(StandardCharsets.UTF_8));
        return keeper.send(
                "POST",
                "/world/import",
                HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()),
                "multipart/form-data; boundary=edge");
    }

    /** Reads a page every now and then, as a browser without script does, until it is so. */
    private Browser.Answer until(String address, Predicate<Browser.Answer> isSo) throws InterruptedException {
        Browser.Answer seen = keeper.get(address);
        for (int i = 0; i < 300 && !isSo.test(seen); i++) {
            Thread.sleep(100);
            seen = keeper.get(address);
        }
        assertTrue(isSo.test(seen), seen.status() + " " + seen.location() + "\n" + seen.text());
        return seen;
    }

    private static String progress(Browser.Answer begun) {
        assertEquals(302, begun.status(), begun.text());
        assertTrue(begun.location().startsWith("/underway/"), begun.location());
        return begun.location();
    }

    /** The preview, and the fields of the form with which somebody says yes to it. */
    private String[] looked() throws IOException, InterruptedException {
        String waiting = progress(send());
        String preview = until(waiting, seen -> seen.status() == 302).location();
        assertTrue(preview.startsWith("/world/import/"), preview);
        Browser.Answer page = keeper.get(preview);
        assertEquals(200, page.status());
        assertTrue(page.text().contains("What would change"), page.text());
        return new String[] {"token", field(page, "token"), "act", field(page, "act")};
    }

    private static String field(Browser.Answer page, String name) {
        String mark = "name=\"" + name + "\" value=\"";
        int at = page.text().indexOf(mark) + mark.length();
        return page.text().substring(at, page.text().indexOf('"', at));
    }

    private static List<String> rows() {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = current_schema() order by 1")
                .query(String.class)
                .list()
                .stream()
                .filter(table -> table.matches("(keeping|place|network|design|exchange|commons)_.*"))
                .map(table -> table + " "
                        + jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single())
                .toList();
    }

    @Test
    void whatIsStoppedOrFailsLeavesNothingAndWhatGoesOnLeadsOn() throws Exception {
        String[] yes = looked();
        List<String> before = rows();
        slowly(EACH_TABLE);
        String waiting = progress(keeper.post("/world/import/keep", yes));
        Browser.Answer page = until(waiting, seen -> seen.text().contains("Rows written"));
        assertTrue(page.text().matches("(?s).*Rows written</span> <span class=\"soft\">\\d+ of \\d+<.*"), page.text());
        assertTrue(page.text().contains("http-equiv=\"refresh\""), "works without script");
        assertEquals(302, keeper.post(waiting + "/stop").status());
        Browser.Answer stopped = until(waiting, seen -> seen.text().contains("It was stopped."));
        assertTrue(stopped.text().contains("Nothing of it was kept."), stopped.text());
        assertFalse(stopped.text().contains("http-equiv=\"refresh\""), "nothing more comes");
        assertEquals(before, rows());
        assertFalse(worlds.isThere());

        quicklyAgain();
        slowly(NEVER);
        Browser.Answer failed = until(
                progress(keeper.post("/world/import/keep", yes)),
                seen -> seen.text().contains("it is our fault"));
        assertFalse(failed.text().contains("tired"), "what went wrong within is for the log");
        assertEquals(before, rows());

        quicklyAgain();
        Browser.Answer done = until(progress(keeper.post("/world/import/keep", yes)), seen -> seen.status() == 302);
        assertTrue(done.location().startsWith("/world?done="), done.location());
        assertTrue(worlds.isThere());
        assertNotEquals(before, rows());
    }

    @Test
    void onlyWhoAskedForItIsToldOfItAndHearsThatItMoves() throws Exception {
        Underway underway = house.getBean(Underway.class);
        UUID id = guests.add("Ines", new Viewer.Role.Keeper());
        Viewer ines = guests.viewer(id);
        CountDownLatch held = new CountDownLatch(1);
        Underway.Task<String> task = new Underway.Task<>(
                "list-look", "one", String.class, progress -> work(progress, held), answer -> "/actors");
        String way = underway.lead(ines, task, answer -> answer).replace("redirect:", "");
        assertEquals(way, underway.lead(ines, task, answer -> answer).replace("redirect:", ""), "not begun twice");
        assertTrue(keeper.get(way).text().contains("Nothing is under way here"), "somebody else's");
        String topic = way.replace("/underway/", "underway-");
        int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        assertEquals(204, keeper.get("/live?of=" + topic).status(), "there is nothing for others to hear");
        Browser own = guests.as(id);
        try (Listening listening = Listening.open(port, own, "/live?of=" + topic, "")) {
            listening.await("event: begun");
            held.countDown();
            listening.await("event: changed");
        }
        for (int i = 0; i < 100 && own.get(way).status() != 302; i++) {
            Thread.sleep(50);
        }
        assertEquals("/actors", own.get(way).location());
        assertEquals(
                "done",
                underway.findDone(ines, "list-look", "one", String.class).orElseThrow());
    }

    private static String work(Progress progress, CountDownLatch held) {
        progress.at("read", 1, 2);
        try {
            assertTrue(held.await(30, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        progress.at("compared", 2, 2);
        return "done";
    }

    @Test
    void nobodyTakesAllHandsAndWhatIsWrongAtOnceIsThrown() {
        Underway underway = house.getBean(Underway.class);
        Viewer viewer = guests.viewer(guests.add("Otto", new Viewer.Role.Keeper()));
        CountDownLatch held = new CountDownLatch(1);
        for (int i = 0; i < 3; i++) {
            underway.lead(
                    viewer,
                    new Underway.Task<>("list-look", "a" + i, String.class, p -> work(p, held), a -> "/"),
                    a -> a);
        }
        Underway.Task<String> fourth = new Underway.Task<>("list-look", "a4", String.class, p -> "", a -> "/");
        assertThrows(ResponseStatusException.class, () -> underway.lead(viewer, fourth, a -> a));
        held.countDown();
    }
}
