package org.commonshed.files.okw;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Sheet;
import org.commonshed.files.world.FormulaCells;
import org.commonshed.files.world.Said;

/** Our own table of workshops: one row a machine; what is about the workshop stands in its first row. */
public final class WorkshopTable {
    private WorkshopTable() {}

    /** All columns, those of the workshop first. */
    public static List<String> listColumns() {
        List<String> columns = new ArrayList<>(FacilityCells.COLUMNS);
        columns.addAll(MachineCells.COLUMNS);
        return columns;
    }

    static List<Facility> read(Sheet sheet, Vocabulary vocabulary, Findings findings) {
        Map<String, List<Sheet.Row>> rows = new LinkedHashMap<>();
        for (Sheet.Row row : sheet.rows) {
            if (row.get("facility").isEmpty()) {
                findings.problem(
                        row.line(),
                        "facility",
                        "missing_cell",
                        Said.of("okw:row.no_workshop"),
                        Said.of("okw:row.no_workshop.mend"));
            } else {
                rows.computeIfAbsent(row.get("facility"), key -> new ArrayList<>())
                        .add(row);
            }
        }
        for (String column : sheet.columns) {
            if (!listColumns().contains(column) && !column.equals("note")) {
                findings.hint(
                        1,
                        column,
                        "unknown_column",
                        Said.of("tree:unknown_field", column),
                        Said.of("okw:unknown_column.mend"));
            }
        }
        List<Facility> facilities = new ArrayList<>();
        rows.forEach((id, own) -> facilities.add(facility(id, own, vocabulary, findings)));
        return facilities;
    }

    private static Facility facility(String id, List<Sheet.Row> rows, Vocabulary vocabulary, Findings findings) {
        List<Machine> machines = new ArrayList<>();
        for (Sheet.Row row : rows) {
            boolean hasMachine = MachineCells.COLUMNS.stream()
                    .anyMatch(column -> !row.get(column).isEmpty());
            if (hasMachine) {
                Optional.ofNullable(new MachineCells(vocabulary, findings, row.line(), row::get)
                                .read("m" + (machines.size() + 1)))
                        .ifPresent(machines::add);
            }
        }
        Sheet.Row first = rows.get(0);
        return new FacilityCells(vocabulary, findings, first.line(), first::get).read(id, machines);
    }

    /** @throws IOException when it cannot be written */
    public static void write(List<Facility> facilities, Writer text) throws IOException {
        CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        writer.writeRecord(listColumns());
        for (Facility facility : facilities) {
            for (int i = 0; i < Math.max(1, facility.machines().size()); i++) {
                List<String> cells = new ArrayList<>();
                for (String column : FacilityCells.COLUMNS) {
                    boolean isSaid = i == 0 || column.equals("facility");
                    cells.add(isSaid ? FacilityCells.write(facility, column) : "");
                }
                for (String column : MachineCells.COLUMNS) {
                    boolean isThere = i < facility.machines().size();
                    cells.add(isThere ? MachineCells.write(facility.machines().get(i), column) : "");
                }
                writer.writeRecord(FormulaCells.guarded(cells));
            }
        }
        writer.flush();
    }
}
