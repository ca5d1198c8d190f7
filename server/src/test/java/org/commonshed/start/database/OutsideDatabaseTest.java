package org.commonshed.start.database;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.start.Hindrance;
import org.commonshed.start.Places;
import org.commonshed.start.TestDatabase;
import org.commonshed.start.folder.OwnFiles;
import org.junit.jupiter.api.Test;

final class OutsideDatabaseTest {
    @Test
    void aSoundOneIsTakenInEitherSpelling() throws IOException {
        Path data = Places.fresh();
        try (EmbeddedPostgres other =
                EmbeddedPostgres.begin(data, Places.programs()).awaitReady()) {
            String place = other.url().substring("jdbc:postgresql://".length());
            String word = other.account().getProperty("password");
            OutsideDatabase plain = OutsideDatabase.at("postgresql://house:" + word + "@" + place);
            assertEquals("jdbc:postgresql://" + place, plain.url());
            OutsideDatabase.at("jdbc:postgresql://" + place + "?user=house&password=" + word);
            plain.close();
            OutsideDatabase.at("postgres://house:" + word + "@" + place);
            Hindrance wrong =
                    assertThrows(Hindrance.class, () -> OutsideDatabase.at("postgresql://house:wrong-word@" + place));
            assertFalse(wrong.getMessage().contains("wrong-word"), wrong.getMessage());
        }
        OwnFiles.remove(data);
    }

    @Test
    void oneThatWouldLoseWhatItAcknowledgedIsRefused() {
        Database careless = TestDatabase.freshDatabase();
        String address = "postgresql://house:" + careless.account().getProperty("password") + "@"
                + careless.url().substring("jdbc:postgresql://".length());
        Hindrance no = assertThrows(Hindrance.class, () -> OutsideDatabase.at(address));
        assertTrue(no.getMessage().contains("set fsync and full_page_writes to on"), no.getMessage());
        assertTrue(no.getMessage().contains("set synchronous_commit to on"), no.getMessage());
    }

    @Test
    void otherDatabasesAreRefused() {
        for (String address : List.of("jdbc:h2:mem:x", "mysql://a/b", "localhost:5432")) {
            assertThrows(Hindrance.class, () -> OutsideDatabase.at(address), address);
        }
    }

    @Test
    void whatIsAskedOfOneIsSaid() {
        assertEquals(List.of(), new DatabaseState(150_000, true, true, false, "UTF8").faults());
        assertEquals(
                List.of(
                        "It is PostgreSQL 14; 15 or later is needed.",
                        "It keeps text as LATIN1: make it anew with encoding UTF8."),
                new DatabaseState(140_012, true, true, true, "LATIN1").faults());
    }
}
