package org.commonshed.planning.world;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.commonshed.planning.Example;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An import that ends between two tables leaves nothing of itself, and the next one is as if it had never begun. */
final class ImportStoppedTest {
    private static final List<String> STANDS_STILL = List.of(
            """
            create function stand_still() returns trigger language plpgsql as
                $$ begin perform pg_sleep(120); return new; end $$
            """,
            "create trigger stands_still before insert on exchange_need for each statement execute function stand_still()");

    private final ConfigurableApplicationContext house = TestHouse.open();
    private final JdbcClient jdbc = house.getBean(JdbcClient.class);
    private final Worlds worlds = house.getBean(Worlds.class);

    @AfterEach
    void close() {
        house.close();
    }

    private List<String> rows() {
        return jdbc
                .sql("select tablename from pg_tables where schemaname = current_schema()"
                        + " and tablename <> 'flyway_schema_history' order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(table -> table + " "
                        + jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single())
                .toList();
    }

    /** The number of the connection that waits between two tables. */
    private int waiting() throws InterruptedException {
        for (int i = 0; i < 600; i++) {
            List<Integer> found = jdbc.sql("""
                            select pid from pg_stat_activity
                            where datname = current_database() and wait_event = 'PgSleep'
                            """).query(Integer.class).list();
            if (!found.isEmpty()) {
                return found.get(0);
            }
            Thread.sleep(100);
        }
        throw new AssertionError("the import has not come to the needs");
    }

    private void checkStopped(String how) throws Exception {
        List<String> before = rows();
        STANDS_STILL.forEach(order -> jdbc.sql(order).update());
        CompletableFuture<?> coming = CompletableFuture.runAsync(
                () -> worlds.bringIn(KEEPER, Example.read("three-springs").stated()));
        int connection = waiting();
        assertTrue(jdbc.sql("select " + how + "(?)")
                .param(connection)
                .query(Boolean.class)
                .single());
        try {
            coming.get(60, TimeUnit.SECONDS);
            throw new AssertionError("it was not stopped by " + how);
        } catch (ExecutionException stopped) {
            assertFalse(stopped.getCause() instanceof AssertionError, stopped.toString());
        }
        assertEquals(before, rows(), "after " + how);
        assertFalse(worlds.isThere());
        jdbc.sql("drop trigger stands_still on exchange_need").update();
        jdbc.sql("drop function stand_still").update();
    }

    @Test
    void nothingOfItIsThereAndItCanBeBegunAnew() throws Exception {
        checkStopped("pg_terminate_backend"); // the connection is cut
        checkStopped("pg_cancel_backend"); // what it does just now is broken off
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
        assertTrue(worlds.isThere());
        assertTrue(rows().stream().anyMatch(line -> line.matches("exchange_need [1-9][0-9]+")), rows().toString());
    }
}
