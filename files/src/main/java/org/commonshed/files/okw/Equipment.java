package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.world.Point;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Issue;
import org.jspecify.annotations.Nullable;

/**
 * Machines and workshops as rows of a world folder: the same cells as in our table of workshops, but that a workshop is an
 * actor, words of several parts are joined by underscores, and what a model told is named in {@code from_model}.
 */
public final class Equipment {
    /** What is wrong with a row, and what is worth a look. */
    public record Checked(List<Issue> problems, List<Issue> hints) {
        public Checked {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    /** Whose workshop it is: an actor with its name and place. */
    public record Owner(String id, String name, @Nullable Point at) {}

    /** What is kept of a model, in words of the same cells. */
    public static final List<String> MODEL_COLUMNS = List.of(
            "make",
            "model",
            "names",
            "process",
            "shape",
            "x_mm",
            "y_mm",
            "z_mm",
            "materials",
            "materials_only",
            "tolerance",
            "per_hour",
            "unit",
            "usd_per_hour",
            "setup_hours",
            "source");

    private static final String MACHINES = "machines";
    private static final String WORKSHOPS = "workshops";
    /** What a list of somebody else's may leave unclear, and a row of ours may not. */
    private static final Set<String> STRICT = Set.of("unclear_hours", "unknown_process");

    private static final Set<String> OF_OTHERS = Set.of("facility", "title", "lat", "lon");
    private static final Set<String> JOINED = Set.of("status", "access");

    private final Vocabulary vocabulary;

    public Equipment(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Whether rows of that table are checked here. */
    public static boolean isOne(String table) {
        return table.equals(MACHINES) || table.equals(WORKSHOPS);
    }

    /**
     * Checks one row by the rules of all lists of workshops.
     *
     * @param file the name of the file as it is shown
     * @param cell text by column, empty where there is none
     */
    public Checked check(String table, String file, int line, UnaryOperator<String> cell) {
        Findings findings = new Findings(file);
        if (table.equals(MACHINES)) {
            new MachineCells(vocabulary, findings, line, machine(cell)).read("");
        } else if (table.equals(WORKSHOPS)) {
            new FacilityCells(vocabulary, findings, line, workshop(cell)).read("", List.of());
        }
        List<Issue> problems = new ArrayList<>(findings.problems());
        problems.removeIf(issue -> !issue.column().isEmpty() && isMissing(issue, cell));
        List<Issue> hints = new ArrayList<>();
        for (Issue hint : findings.hints()) {
            (STRICT.contains(hint.code()) ? problems : hints).add(hint);
        }
        hints.removeIf(hint -> hint.code().equals("unknown_word")); // the words of a column are checked with all others
        return new Checked(problems, hints);
    }

    /** An empty cell that has to be filled in is told by whoever checks all tables. */
    private static boolean isMissing(Issue issue, UnaryOperator<String> cell) {
        return issue.column().equals("process") && cell.apply("process").isEmpty();
    }

    private static UnaryOperator<String> machine(UnaryOperator<String> cell) {
        return column -> cell.apply(column.equals("assumed") ? "from_model" : column);
    }

    private static UnaryOperator<String> workshop(UnaryOperator<String> cell) {
        return column -> OF_OTHERS.contains(column) ? "" : cell.apply(column);
    }

    /**
     * A workshop as the engine that matches wants it; machines without a process that we know are left out.
     *
     * @param workshop its row; empty where there is none
     */
    public Facility facility(Owner owner, Map<String, String> workshop, List<Map<String, String>> machines) {
        List<Machine> read = new ArrayList<>();
        for (Map<String, String> row : machines) {
            machine(row).ifPresent(read::add);
        }
        UnaryOperator<String> cell = workshop(column -> workshop.getOrDefault(column, ""));
        Facility told = new FacilityCells(vocabulary, new Findings(""), 0, cell).read(owner.id(), read);
        return new Facility(
                owner.id(),
                owner.name(),
                owner.at(),
                told.status(),
                told.access(),
                told.hours(),
                told.machines(),
                told.skills(),
                told.certificates(),
                told.materialKg(),
                told.minimumOrder(),
                told.source());
    }

    /** A machine as its row tells it; empty where its process is not known. */
    public Optional<Machine> machine(Map<String, String> row) {
        UnaryOperator<String> cell = machine(column -> row.getOrDefault(column, ""));
        return Optional.ofNullable(new MachineCells(vocabulary, new Findings(""), 0, cell).read("m"));
    }

    /** The row of a machine, with what a model told named as such. */
    public static Map<String, String> row(String actor, Machine machine) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("actor", actor);
        for (String column : MachineCells.COLUMNS) {
            row.put(column.equals("assumed") ? "from_model" : column, MachineCells.write(machine, column));
        }
        row.values().removeIf(String::isEmpty);
        return row;
    }

    /** The row of a workshop; empty where nothing is known of it but its machines. */
    public static Optional<Map<String, String>> row(String actor, Facility facility) {
        Map<String, String> row = new LinkedHashMap<>();
        for (String column : FacilityCells.COLUMNS) {
            String text = OF_OTHERS.contains(column) ? "" : FacilityCells.write(facility, column);
            if (!text.isEmpty()) {
                row.put(column, JOINED.contains(column) ? text.replace(' ', '_') : text);
            }
        }
        if (row.isEmpty()) {
            return Optional.empty();
        }
        row.put("actor", actor);
        return Optional.of(row);
    }

    /** A model as the machine that it is. */
    public static Machine machine(MachineModel model) {
        return model.machine("m", 1, Set.of());
    }

    /** The cells of a model, by {@link #MODEL_COLUMNS}; what is not known is empty. */
    public static Map<String, String> cells(MachineModel model) {
        Map<String, String> cells = new LinkedHashMap<>(row("", machine(model)));
        cells.keySet().retainAll(MODEL_COLUMNS);
        cells.put("make", model.make());
        cells.put("model", model.model());
        cells.put("names", String.join(";", model.names()));
        cells.put("source", model.source());
        return cells;
    }

    /** The model that these cells tell; empty where its process is not known. */
    public Optional<MachineModel> model(Map<String, String> cells) {
        return machine(cells)
                .map(machine -> new MachineModel(
                        cells.getOrDefault("make", ""),
                        cells.getOrDefault("model", ""),
                        Cells.words(cells.getOrDefault("names", "")),
                        machine.process(),
                        machine.envelope(),
                        machine.accepts(),
                        machine.acceptsOnly(),
                        machine.tolerance(),
                        machine.perHour(),
                        machine.usdPerHour(),
                        machine.setupHours(),
                        cells.getOrDefault("source", "")));
    }
}
