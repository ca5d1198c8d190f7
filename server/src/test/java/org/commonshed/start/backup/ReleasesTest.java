package org.commonshed.start.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.planning.Example;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.PlanState;
import org.commonshed.start.TestDatabase;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backups made by earlier releases come into this one whole. Each holds Three Springs and one need more, "oak.jam". */
class ReleasesTest {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    @TempDir
    Path folder;

    private DataSource source(String release) throws IOException {
        Path file = folder.resolve(release);
        try (InputStream in =
                Objects.requireNonNull(ReleasesTest.class.getResourceAsStream("releases/" + release + ".backup"))) {
            Files.copy(in, file);
        }
        DataSource source = TestDatabase.bare();
        try (BackupFile backup = BackupFile.open(file)) {
            Restore.into(source, backup);
            JdbcClient house = JdbcClient.create(source);
            for (Manifest.Table table : backup.manifest().tables()) {
                String name = "\"" + table.schema() + "\".\"" + table.name() + "\"";
                Long rows = house.sql("select count(*) from " + name)
                        .query(Long.class)
                        .single();
                assertEquals(table.rows(), rows, name);
            }
        }
        return source;
    }

    private JdbcClient restored(String release) throws IOException {
        return JdbcClient.create(source(release));
    }

    /** The house opens on it: what was done is told, can be taken back and planned with. */
    @Test
    void inTheHouseOfThatOfVersion02PeopleGoOnWhereTheyWere() throws IOException, InterruptedException {
        try (ConfigurableApplicationContext house = TestHouse.openOn(TestDatabase.as(source("v0.2")))) {
            Browser keeper = new Guests(house).as(new Viewer.Role.Keeper());
            String history = keeper.get("/history").text();
            List<String> acts = Pattern.compile("/history/([0-9a-f-]{36})")
                    .matcher(history)
                    .results()
                    .map(found -> found.group(1))
                    .distinct()
                    .toList();
            assertEquals(2, acts.size(), history);
            assertTrue(history.contains("Keeper (example)"), history);
            assertTrue(keeper.get("/history/" + acts.get(0)).text().contains("oak.jam"), "the last was the need");
            assertEquals(200, keeper.get("/history/" + acts.get(1)).status());
            assertEquals(200, keeper.get("/needs/oak.jam").status());

            Plans plans = house.getBean(Plans.class);
            int number = ((Plans.Begun.Waiting) plans.begin(Example.KEEPER)).number();
            for (int i = 0; i < 1200 && !state(plans, number).isEnded(); i++) {
                Thread.sleep(100);
            }
            assertEquals(PlanState.DONE, state(plans, number));
            assertEquals(Plans.Adoption.ADOPTED, plans.adopt(Example.KEEPER, number));
            Browser.Answer plan = keeper.get("/plan");
            assertEquals(200, plan.status());
            assertTrue(plan.text().contains("Oak Spring"), plan.text());
        }
    }

    private static PlanState state(Plans plans, int number) {
        return plans.find(Example.KEEPER, number).orElseThrow().state();
    }

    @Test
    void thatOfVersion02() throws IOException {
        JdbcClient house = restored("v0.2");
        List<String> needs = house.sql("select \"id\" from exchange_need")
                .query(String.class)
                .list();
        List<String> stated = ids("needs.csv");
        assertTrue(stated.size() > 10 && needs.containsAll(stated), needs.toString());
        assertEquals(stated.size() + 1, needs.size());
        assertEquals(
                "5",
                house.sql("select \"amount\" from exchange_need where \"id\" = 'oak.jam'")
                        .query(String.class)
                        .single());
        assertEquals(
                ids("actors.csv").stream().sorted().toList(),
                house.sql("select \"id\" from network_actor order by 1")
                        .query(String.class)
                        .list());
        assertEquals(
                List.of("Keeper (example)"),
                house.sql("select name from access_person").query(String.class).list());
        assertEquals(
                2L,
                house.sql("select count(*) from keeping_act").query(Long.class).single(),
                "an import and one need");
    }

    private static List<String> ids(String table) throws IOException {
        try (Stream<String> lines =
                Files.lines(ROOT.resolve("examples/three-springs").resolve(table))) {
            return lines.filter(line -> !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();
        }
    }
}
