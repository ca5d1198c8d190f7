package org.commonshed.files.plan;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.files.world.FormulaCells;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.tell.Teller;
import tools.jackson.core.exc.JacksonIOException;

/** The front door: plans to files and back. */
public final class PlanFile {
    static final String FORMAT = "commonshed-plan/1";

    private PlanFile() {}

    /** Writes the plan as JSON, its sentences as the teller has them; the same plan and stamp give the same bytes. */
    public static void write(Path file, Plan plan, PlanStamp stamp, Teller teller) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            PlanWriting.write(out, plan, stamp, teller);
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
    }

    /** Reads a plan file; a file that cannot be opened is a problem among the others. */
    public static PlanReading read(Path file, ReadingLimits limits) {
        return new PlanParsing(file, limits).read();
    }

    /** Writes one table for each list of the plan into the folder, which is made where it is missing. */
    public static void writeTables(Path folder, Plan plan, PlanStamp stamp, Teller teller) throws IOException {
        Files.createDirectories(folder);
        List<Table<?>> tables = new ArrayList<>(Table.of(plan));
        tables.add(0, Table.levels(plan));
        tables.add(Table.why(plan, teller));
        tables.add(Table.assumed(stamp.assumed()));
        for (Table<?> table : tables) {
            Path file = folder.resolve(table.name + ".csv");
            try (CsvWriter csv =
                    CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(file)) {
                csv.writeRecord(table.columnNames());
                List<String> cells = new ArrayList<>();
                table.readAll(
                        cells::clear, (column, cell) -> cells.add(FormulaCells.guarded(Numbers.cell(cell))), () -> {
                            csv.writeRecord(cells);
                        });
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
    }

    /** Names of the files in a folder that {@link #writeTables} would replace. */
    public static List<String> listInTheWay(Path folder) {
        return Table.NAMES.stream()
                .map(name -> name + ".csv")
                .filter(name -> Files.isRegularFile(folder.resolve(name)))
                .toList();
    }
}
