package org.commonshed.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
final class HouseItselfTest {
    @Autowired
    private JdbcClient database;

    @Test
    void itStandsOnItsDatabase() {
        assertTrue(database.sql("show server_version_num").query(Integer.class).single() >= 150_000);
        assertEquals(
                1,
                database.sql("select count(*) from pg_tables where tablename = 'flyway_schema_history'")
                        .query(Integer.class)
                        .single());
    }
}
