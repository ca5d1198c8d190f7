package org.commonshed.design.equipment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.files.okw.Equipment;
import org.commonshed.files.okw.MachineModel;
import org.commonshed.files.okw.Vocabulary;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Models that came in with lists. */
@Repository
class ModelStore {
    private final JdbcTemplate jdbc;

    ModelStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** By name, so that of two of one name the same counts at every start. */
    List<MachineModel> list(Vocabulary vocabulary) {
        Equipment equipment = new Equipment(vocabulary);
        return jdbc.query("select * from design_model order by make, model, process", (rs, n) -> cells(rs)).stream()
                .flatMap(cells -> equipment.model(cells).stream())
                .toList();
    }

    private static Map<String, String> cells(ResultSet rs) throws SQLException {
        Map<String, String> cells = new HashMap<>();
        for (String column : Equipment.MODEL_COLUMNS) {
            cells.put(column, rs.getString(column));
        }
        return cells;
    }

    /** How many were not here yet; those that were stay as they are. */
    int add(List<MachineModel> models) {
        String columns = String.join(", ", Equipment.MODEL_COLUMNS);
        String marks =
                String.join(", ", Equipment.MODEL_COLUMNS.stream().map(c -> "?").toList());
        List<Object[]> rows = models.stream()
                .map(Equipment::cells)
                .map(cells -> Equipment.MODEL_COLUMNS.stream()
                        .map(c -> (Object) cells.getOrDefault(c, ""))
                        .toArray())
                .toList();
        int added = 0;
        for (int count : jdbc.batchUpdate(
                "insert into design_model (" + columns + ") values (" + marks + ") on conflict do nothing", rows)) {
            added += Math.max(0, count);
        }
        return added;
    }
}
