package org.commonshed.files.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The reference pages say of the tables what the schema says. */
class TableGuideTest {
    private static final Path REFERENCE =
            Path.of(System.getProperty("commonshed.root", "..")).resolve("docs/reference");

    @Test
    void theReferencePageHasTheColumnsOfTheSchema() throws IOException {
        String page = Files.readString(REFERENCE.resolve("tables.md"));
        String tables = page.substring(page.indexOf("\n## "));
        assertEquals(TableGuide.markdown(), tables, "docs/reference/tables.md; maybe put the first of the two there");
    }

    @Test
    void thePageOfTheFolderNamesEachTableWithItsColumns() throws IOException {
        String page = Files.readString(REFERENCE.resolve("world-folder.md"));
        for (Schema schema : Schema.TABLES.values()) {
            Matcher line = Pattern.compile("\\*\\*" + schema.name() + "\\.csv\\*\\* — `([^`]*)`")
                    .matcher(page);
            assertTrue(line.find(), schema.name());
            List<String> columns = schema.all().stream()
                    .map(column -> column.name() + (column.must() ? "*" : ""))
                    .toList();
            assertEquals(String.join(" ", columns), line.group(1), schema.name());
        }
    }

    @Test
    void aTerminalShowsEachLineInFull() {
        String text = TableGuide.text();
        assertTrue(text.lines().allMatch(line -> line.length() <= 80), text);
        assertTrue(text.contains("  priority         a whole number from 1 to 9"), text);
    }

    @Test
    void aColumnIsReadAsItIsWritten() {
        Column role = Column.of("role*!:in|out");
        assertEquals(List.of("in", "out"), role.words());
        assertTrue(role.must() && role.key());
        Column runs = Column.of("max_runs:amount=any");
        assertEquals(Double.POSITIVE_INFINITY, runs.number());
        assertEquals(2, Column.of("priority:1..9=2").number());
        assertTrue(Double.isNaN(Column.of("size:amount=typical_of_its_kind").number()));
        assertEquals(
                "every_period",
                Column.of("repeat:once|every_period=every_period").word());
        assertThrows(IllegalArgumentException.class, () -> Column.of("size:colour"));
    }
}
