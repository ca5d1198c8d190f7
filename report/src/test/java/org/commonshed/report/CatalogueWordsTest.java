package org.commonshed.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.commonshed.tell.Names;
import org.commonshed.tell.Words;
import org.junit.jupiter.api.Test;

/** Machines and people of the catalogue are counted in hours, and are told so. */
class CatalogueWordsTest {
    private static final Path CATALOGUE = Path.of(System.getProperty("commonshed.root", ".."), "catalogue");

    @Test
    void hoursAreToldAsHours() throws IOException {
        Names names = new Names(new Village("").world(), new Words(Locale.ENGLISH));
        TreeSet<String> things = new TreeSet<>();
        for (String table : List.of("equipment.csv", "skills.csv")) {
            for (String line : Files.readAllLines(CATALOGUE.resolve(table))) {
                String id = line.replaceAll(",.*", "");
                if (id.matches("[a-z][a-z0-9_]*")
                        && !id.equals("id")
                        && !names.unitOf(id).equals("h")) {
                    things.add(id);
                }
            }
        }
        assertEquals(new TreeSet<>(), things);
        assertEquals("Oil press hours", names.item("oil_press"));
    }
}
