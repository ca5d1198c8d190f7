package org.commonshed.files.world.folder;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.FormulaCells;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Outlines;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.Table;
import org.commonshed.files.world.checking.TableRules;
import org.commonshed.files.world.checking.WorldChecker;
import org.commonshed.files.world.reading.TableReader;

/** One table by itself, as people send it to and fro: the same reading, rules and form as in a whole folder. */
public final class TableFile {
    private TableFile() {}

    /**
     * What a file holds.
     *
     * @param lines where each row stands, from 1
     * @param problems whether the ids in it are known is not asked here: whoever keeps the tables knows
     */
    public record Read(Stated.Rows rows, List<Integer> lines, List<Issue> problems, List<Issue> hints) {
        public Read {
            lines = List.copyOf(lines);
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    /**
     * Reads and checks a file; every problem is in what was read.
     *
     * @param table name in {@link Schema}
     * @param settings of the place, as in {@link Stated#settings}
     */
    public static Read read(Path file, String table, ReadingLimits limits, Map<String, String> settings) {
        Schema schema = Schema.TABLES.get(table);
        if (schema == null) {
            throw new IllegalArgumentException("no table " + table + "\nMaybe one of " + Schema.TABLES.keySet());
        }
        Issues issues = new Issues();
        Folder folder = new Folder();
        folder.isThere = true;
        folder.hasSettings = true;
        settings.forEach((key, value) -> folder.settings.put(key, value, 0));
        folder.tables.values().forEach(other -> other.isBroken = true); // any id may be there
        Table own = new TableReader(issues, limits).read(file, table + ".csv", schema);
        folder.tables.put(table, own);
        TableRules rules = new TableRules(folder, issues);
        if (!own.isBroken) {
            rules.checkColumns(own);
        }
        if (!own.isBroken) {
            new WorldChecker(folder, Outlines.NONE, issues).check();
        }
        return new Read(
                rows(own),
                own.rows.stream().map(row -> row.line).toList(),
                ofFile(issues.problems(), own),
                ofFile(issues.hints(), own));
    }

    private static List<Issue> ofFile(List<Issue> issues, Table own) {
        return issues.stream().filter(issue -> issue.file().equals(own.file())).toList();
    }

    private static Stated.Rows rows(Table table) {
        List<List<String>> rows = new ArrayList<>(table.rows.size());
        table.rows.forEach(
                row -> rows.add(table.columns().stream().map(row::get).toList()));
        return new Stated.Rows(table.schema.name(), table.columns(), rows);
    }

    /**
     * Writes a table as in a folder: comma, quotes where a cell needs them, cells as they are but for what a
     * spreadsheet would take for a formula ({@link FormulaCells}).
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Stated.Rows table, Writer text) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        writer.writeRecord(table.columns());
        table.rows().forEach(row -> writer.writeRecord(FormulaCells.guarded(row)));
        writer.flush();
    }
}
