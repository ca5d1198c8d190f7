package org.commonshed.access.leaving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Traces;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Somebody who has left a trace in every room takes it along, and leaves. */
final class LeavingTest {
    private static ConfigurableApplicationContext house;
    private static Guests guests;
    private static JdbcClient jdbc;
    private static UUID keeper;
    private static int people;

    @BeforeAll
    static void open() {
        house = TestHouse.open();
        guests = new Guests(house);
        jdbc = house.getBean(JdbcClient.class);
        keeper = guests.add("Maren", new Viewer.Role.Keeper());
        guests.add("Second keeper", new Viewer.Role.Keeper());
    }

    @AfterAll
    static void close() {
        house.close();
    }

    /** A person with words of their own, none of which may be left. */
    private record Ana(UUID id, String name, String before, String mail, String key, String file) {
        static Ana come(Viewer.Role... roles) {
            people++;
            String name = "Ana Quittenbaum" + people;
            Ana ana = new Ana(
                    guests.add(name, roles),
                    name,
                    "Ana Birnbaum" + people,
                    "ana.quitte" + people + "@example.org",
                    "lilac telephone " + people,
                    "quinces" + people + ".csv");
            Traced.everywhere(jdbc, ana.id, ana.name, ana.before, List.of(ana.mail, ana.key, ana.file));
            return ana;
        }

        List<String> words() {
            return List.of(name, before, mail, key, file);
        }
    }

    private static Map<String, String> unpacked(byte[] zip) throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                files.put(each.getName(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private static Map<String, String> taken(UUID person, Locale locale) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        house.getBean(TakenAlong.class).write(person, locale, out);
        return unpacked(out.toByteArray());
    }

    private static List<CsvRecord> rows(String csv) {
        return CsvReader.builder().ofCsvRecord(csv).stream().toList();
    }

    @Test
    void allThatIsKeptIsTakenAlongAsTablesAsJsonAndInWords() throws IOException {
        Ana ana = Ana.come(new Viewer.Role.Neighbour("hill"));
        Ana other = Ana.come(new Viewer.Role.Neighbour("hill"));
        Map<String, String> files = taken(ana.id(), Locale.ENGLISH);
        Set<String> parts = new TreeSet<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            if (!file.getKey().endsWith(".csv")) {
                continue;
            }
            String part = file.getKey().replace(".csv", "");
            parts.add(part);
            List<CsvRecord> rows = rows(file.getValue());
            JsonNode json = JsonMapper.shared().readTree(files.get(part + ".json"));
            assertEquals(rows.size() - 1, json.size(), part);
            for (int i = 0; i < json.size(); i++) {
                for (int column = 0; column < rows.get(0).getFieldCount(); column++) {
                    String cell = json.get(i).get(rows.get(0).getField(column)).asString();
                    assertEquals(
                            cell.matches("(?s)[=+@-].*") ? "'" + cell : cell,
                            rows.get(i + 1).getField(column),
                            part);
                }
            }
            assertTrue(rows.size() > 1, "nothing stands in " + part);
            assertTrue(files.get("README.txt").contains(part + ": "), part);
        }
        assertEquals(Traced.PARTS, parts);
        String all = String.join("\n", files.values());
        for (String word : ana.words()) {
            assertTrue(all.contains(word), word);
        }
        for (String word : other.words()) {
            assertFalse(all.contains(word), word + " is somebody else's");
        }
        assertFalse(all.contains("$argon2"), "no hash of a passphrase");
        assertTrue(files.get("README.txt").contains("(one row)"), files.get("README.txt"));
        assertTrue(taken(ana.id(), Locale.FRENCH).get("README.txt").contains("Voici tout ce que la maison garde"));
        Browser.Answer answer = guests.as(ana.id()).get("/you/export");
        assertEquals("application/zip", answer.header("content-type"));
        assertEquals("attachment; filename=\"commonshed-you.zip\"", answer.header("content-disposition"));
    }

    /** Texts and arrays of every table that hold one of the words. */
    private static Map<String, Long> found(List<String> words) {
        Map<String, Long> all = new TreeMap<>();
        List<String> columns = jdbc.sql("""
                        select quote_ident(table_name) || '.' || quote_ident(column_name)
                        from information_schema.columns
                        where table_schema = 'public' and data_type in ('text', 'ARRAY', 'jsonb', 'character varying', 'bytea', 'tsvector')
                        """).query(String.class).list();
        assertTrue(columns.size() > 200, "the house has more columns than " + columns.size());
        for (String column : columns) {
            String table = column.substring(0, column.indexOf('.'));
            String cell = column.substring(column.indexOf('.') + 1);
            for (String word : words) {
                long count = jdbc.sql("select count(*) from " + table + " where strpos(lower(" + cell
                                + "::text), ?) > 0" + " or strpos(" + cell + "::text, ?) > 0")
                        .params(word.toLowerCase(Locale.ROOT), hex(word))
                        .query(Long.class)
                        .single();
                if (count > 0) {
                    all.merge(column, count, Long::sum);
                }
            }
        }
        return all;
    }

    /** As bytes are written out. */
    private static String hex(String word) {
        return HexFormat.of().formatHex(word.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void whoLeavesIsAFormerMemberEverywhere() {
        Ana ana = Ana.come(new Viewer.Role.Neighbour("hill"));
        Set<String> tables = found(ana.words()).keySet();
        assertTrue(tables.size() >= 20, "the test leaves words in " + tables);
        long lines = count("production_event");
        long acts = count("keeping_act");
        Browser browser = guests.as(ana.id());
        String page = browser.get("/you/delete").text();
        assertTrue(page.contains("None was found."), page);
        assertEquals(
                "/sign-in?done=left",
                browser.post("/you/delete", "typed", ana.name(), "passphrase", Guests.PASSPHRASE)
                        .location());
        assertTrue(browser.get("/sign-in?done=left").text().contains("Your account is deleted."));
        assertTrue(browser.get("/you").location().startsWith("/sign-in"));
        assertEquals(Map.of(), found(ana.words()));
        assertEquals(lines, count("production_event"), "the ledger has as many lines");
        assertEquals(acts, count("keeping_act"));
        for (String table : List.of("credential", "session", "role", "passkey")) {
            assertEquals(
                    0,
                    jdbc.sql("select count(*) from access_" + table + " where person = ?")
                            .param(ana.id())
                            .query(Long.class)
                            .single(),
                    table);
        }
        Browser reader = guests.as(keeper);
        for (String address : List.of("/journal", "/history", "/plan/list", "/people", "/orders", "/find?q=Ana")) {
            Browser.Answer read = reader.get(address);
            assertEquals(200, read.status(), address);
            for (String word : ana.words()) {
                assertFalse(read.text().contains(word) && !address.contains("find"), address + " names " + word);
            }
        }
        assertTrue(reader.get("/history").text().contains("a former member"));
        assertTrue(reader.get("/plan/list").text().contains("a former member"));
        String line = jdbc.sql("select id from production_event where created_by = ?")
                .param(ana.id())
                .query(UUID.class)
                .single()
                .toString();
        assertTrue(reader.get("/journal/" + line).text().contains("a former member"));
        UUID again = guests.add(ana.name());
        assertFalse(again.equals(ana.id()), "the name is free, and whoever takes it is somebody else");
        assertEquals(404, reader.get("/people/" + ana.id()).status());
    }

    private static long count(String table) {
        return jdbc.sql("select count(*) from " + table).query(Long.class).single();
    }

    @Test
    void itNeedsTheNameAndThePassphrase() {
        Ana ana = Ana.come();
        Browser browser = guests.as(ana.id());
        Browser.Answer name = browser.post("/you/delete", "typed", "Somebody", "passphrase", Guests.PASSPHRASE);
        assertEquals(422, name.status());
        assertTrue(name.text().contains("This is not the name as it stands here."));
        Browser.Answer phrase = browser.post("/you/delete", "typed", ana.name(), "passphrase", "not this one at all");
        assertEquals(422, phrase.status());
        assertTrue(phrase.text().contains("This is not your passphrase."));
        Browser.Answer key =
                browser.post("/you/delete", "typed", ana.name(), "clientDataJSON", "e30", "id", "x", "signature", "x");
        assertEquals(422, key.status());
        assertEquals(200, browser.get("/you").status());
    }

    @Test
    void textsOfPeopleStayAndAreTold() {
        Ana ana = Ana.come();
        jdbc.sql("update planning_plan set note = ? where made_by = ?")
                .params("As " + ana.name() + " wished", ana.id())
                .update();
        String page = guests.as(ana.id()).get("/you/delete").text();
        assertTrue(page.contains("One plan, in title, note or changes"), page);
        house.getBean(Leaving.class).leave(ana.id());
        assertEquals(Set.of("planning_plan.note"), found(ana.words()).keySet());
        jdbc.sql("update planning_plan set note = '' where made_by = ?")
                .param(ana.id())
                .update();
    }

    @Test
    void aKeeperEndsAnAccountForSomebodyWhoAsks() {
        Ana ana = Ana.come(new Viewer.Role.Neighbour("hill"));
        String address = "/people/" + ana.id() + "/delete";
        Browser browser = guests.as(keeper);
        assertTrue(browser.get(address).text().contains("Only when that person has asked for it."));
        assertEquals(
                422, browser.post(address, "typed", ana.name(), "reason", " ").status());
        assertEquals(
                422,
                browser.post(address, "typed", ana.name(), "reason", ana.name() + " called")
                        .status());
        assertEquals(
                422,
                browser.post(address, "typed", "x", "reason", "asked on the phone")
                        .status());
        assertEquals(
                "/people?done=removed",
                browser.post(address, "typed", ana.name(), "reason", "asked on the phone")
                        .location());
        assertEquals(Map.of(), found(ana.words()));
        assertEquals(
                "asked on the phone",
                jdbc.sql("select after from access_history where deed = 'account.delete' and about = ? and by = ?")
                        .params(ana.id(), keeper)
                        .query(String.class)
                        .single());
        assertEquals(404, browser.get("/people/" + keeper + "/delete").status(), "one's own is ended on its own page");
        assertEquals(
                404, browser.get("/people/" + UUID.randomUUID() + "/delete").status());
    }

    @Test
    void theLastKeeperStays() {
        try (ConfigurableApplicationContext other = TestHouse.open()) {
            Guests there = new Guests(other);
            UUID last = there.add("Maren", new Viewer.Role.Keeper());
            Browser browser = there.as(last);
            assertTrue(browser.get("/you/delete").text().contains("You are the last keeper."));
            browser.post("/you/delete", "typed", "Maren", "passphrase", Guests.PASSPHRASE);
            assertEquals(200, browser.get("/you").status());
            assertEquals(
                    Leaving.Outcome.LAST_KEEPER, other.getBean(Leaving.class).leave(last));
            there.add("Noor", new Viewer.Role.Keeper());
            assertEquals(Leaving.Outcome.LEFT, other.getBean(Leaving.class).leave(last));
        }
    }

    @Test
    void theJournalLetsNothingElseBeChanged() {
        Ana ana = Ana.come();
        String row = " where created_by = '" + ana.id() + "'";
        for (String change : List.of(
                "update production_event set created_by_name = 'Somebody'" + row,
                "update production_event set quantity = 2" + row,
                "update production_event set created_by_name = '" + Words.FORMER + "', note = 'x'" + row,
                "update production_event set created_by_name = '" + Words.FORMER + "', created_by = null" + row,
                "delete from production_event" + row)) {
            assertThrows(DataAccessException.class, () -> jdbc.sql(change).update(), change);
        }
    }

    /** A new column that names somebody needs somebody who answers for it. */
    @Test
    void everyColumnThatNamesAPersonIsKnown() {
        Set<String> known = new TreeSet<>(Traced.COLUMNS);
        Set<String> there = new TreeSet<>(jdbc.sql("""
                        select table_name || '.' || column_name from information_schema.columns
                        where table_schema = 'public' and table_name <> 'flyway_schema_history'
                          and (column_name in ('person', 'by', 'by_name', 'about') or column_name ~ '_by(_name)?$')
                        """).query(String.class).list());
        there.removeAll(known);
        assertEquals(Set.of(), there, "Maybe let the room that has it answer Traces, and put it into Traced");
    }

    @Test
    void aNameIsFoundAsAWordAndWhateverSignsItHas() {
        for (String words : List.of("Al (B.) was here", "Albert", "with al (b.), too", "AXB")) {
            jdbc.sql("create table if not exists said_once (words text)").update();
            jdbc.sql("insert into said_once values (?)").param(words).update();
        }
        assertEquals(
                2, Traces.mention(jdbc, "x", "Al (B.)", "said_once", "words").count());
        assertEquals(0, Traces.mention(jdbc, "x", "A.B", "said_once", "words").count());
        assertEquals(
                1, Traces.mention(jdbc, "x", "albert", "said_once", "words").count());
        jdbc.sql("drop table said_once").update();
    }
}
