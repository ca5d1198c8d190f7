package org.commonshed.files.okw;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Tolerance;
import org.commonshed.engine.match.Work;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** One machine as named cells, the same in our table and in the field that Open Know-Where leaves for such things. */
final class MachineCells {
    static final List<String> COLUMNS = List.of(
            "machine",
            "name",
            "process",
            "count",
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
            "assumed");
    private static final double MOST_COUNT = 100_000;
    private static final double MOST = 1e9;

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final int line;
    private final UnaryOperator<String> cell;

    /** @param cell text by name, empty where there is none */
    MachineCells(Vocabulary vocabulary, Findings findings, int line, UnaryOperator<String> cell) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.line = line;
        this.cell = cell;
    }

    /** Null with a problem noted where it has no process that we know; every other cell is looked at all the same. */
    @Nullable
    Machine read(String usualId) {
        String process = process();
        Work work = work();
        double count = number("count", 1, MOST_COUNT);
        String id = cell.apply("machine").isEmpty() ? usualId : cell.apply("machine");
        Envelope envelope = envelope();
        List<Machine.Accepted> accepts = accepts();
        Tolerance tolerance = tolerance();
        double usdPerHour = number("usd_per_hour", 0, MOST);
        double setupHours = number("setup_hours", 0, MOST);
        return process.isEmpty()
                ? null
                : new Machine(
                        id,
                        cell.apply("name").isEmpty() ? id : cell.apply("name"),
                        process,
                        Double.isNaN(count) ? 1 : (int) count,
                        envelope,
                        accepts,
                        cell.apply("materials_only").equals("yes"),
                        tolerance,
                        work,
                        usdPerHour,
                        setupHours,
                        Set.copyOf(Cells.words(cell.apply("assumed"))));
    }

    private String process() {
        String named = cell.apply("process");
        String process = vocabulary.findProcess(named).orElse("");
        if (process.isEmpty()) {
            Said sentence = named.isEmpty() ? Said.of("okw:machine.no_process") : Said.of("okw:unknown_process", named);
            findings.problem(line, "process", "unknown_process", sentence, Said.of("okw:unknown_process.mend"));
        }
        return process;
    }

    private @Nullable Work work() {
        double perHour = number("per_hour", 0, MOST);
        Work work = Double.isNaN(perHour) ? null : Vocabulary.work(perHour, cell.apply("unit"));
        if (!Double.isNaN(perHour) && work == null) {
            findings.problem(line, "per_hour", "bad_rate", Said.of("okw:bad_rate"), Said.of("okw:bad_rate.mend"));
        }
        return work;
    }

    private double number(String name, double least, double most) {
        String text = cell.apply(name);
        double number = Cells.number(text);
        if (!text.isEmpty() && !(number >= least && number <= most)) {
            Said mend = Said.of("okw:bad_number.mend", Cells.text(least), Cells.text(most));
            findings.problem(line, name, "bad_number", Said.of("okw:bad_number", text), mend);
            return Double.NaN;
        }
        return number;
    }

    private double length(String name) {
        String text = cell.apply(name);
        double number = text.equals("∞") ? Double.POSITIVE_INFINITY : Cells.number(text);
        if (!text.isEmpty() && !(number > 0)) {
            findings.problem(line, name, "bad_length", Said.of("okw:bad_length", text), Said.of("okw:bad_length.mend"));
            return Double.NaN;
        }
        return number;
    }

    private @Nullable Envelope envelope() {
        double x = length("x_mm");
        double y = length("y_mm");
        double z = length("z_mm");
        Envelope envelope = Vocabulary.envelope(cell.apply("shape"), x, y, z);
        boolean isFlat = cell.apply("shape").equals("sheet");
        boolean isShort = envelope == null
                ? !Double.isNaN(x) || !Double.isNaN(y) || !Double.isNaN(z)
                : !isFlat && Double.isNaN(z);
        if (isShort) {
            findings.hint(
                    line, "z_mm", "missing_length", Said.of("okw:missing_length"), Said.of("okw:missing_length.mend"));
        }
        return envelope;
    }

    private List<Machine.Accepted> accepts() {
        Vocabulary.Accepts accepts = vocabulary.accepts(Cells.words(cell.apply("materials")));
        for (String unknown : accepts.unknown()) {
            Said sentence = Said.of("okw:unknown_material", unknown);
            findings.hint(line, "materials", "unknown_material", sentence, Said.of("okw:unknown_material.mend"));
        }
        return accepts.known();
    }

    private @Nullable Tolerance tolerance() {
        String text = cell.apply("tolerance");
        Tolerance tolerance = Vocabulary.tolerance(text);
        if (!text.isEmpty() && tolerance == null) {
            findings.problem(
                    line,
                    "tolerance",
                    "bad_tolerance",
                    Said.of("okw:bad_tolerance", text),
                    Said.of("okw:bad_tolerance.mend"));
        }
        return tolerance;
    }

    /** The text of a cell of a machine. */
    static String write(Machine machine, String column) {
        Envelope room = machine.envelope();
        Work rate = machine.perHour();
        Tolerance tolerance = machine.tolerance();
        return switch (column) {
            case "machine" -> machine.id();
            case "name" -> machine.name();
            case "process" -> machine.process();
            case "count" -> String.valueOf(machine.count());
            case "shape" -> room == null ? "" : Cells.word(room.shape());
            case "x_mm" -> room == null ? "" : Cells.text(room.x());
            case "y_mm" -> room == null ? "" : Cells.text(room.y());
            case "z_mm" -> room == null ? "" : Cells.text(room.z());
            case "materials" ->
                machine.accepts().stream()
                        .map(a -> a.material()
                                + (Double.isNaN(a.maxThicknessMm()) ? "" : "<=" + Cells.text(a.maxThicknessMm())))
                        .collect(Collectors.joining(";"));
            case "materials_only" -> machine.acceptsOnly() ? "yes" : "";
            case "tolerance" -> tolerance == null ? "" : tolerance.text();
            case "per_hour" -> rate == null ? "" : Cells.text(rate.amount());
            case "unit" -> rate == null ? "" : Vocabulary.unit(rate.unit());
            case "usd_per_hour" -> Cells.text(machine.usdPerHour());
            case "setup_hours" -> Cells.text(machine.setupHours());
            case "assumed" -> String.join(";", new TreeSet<>(machine.assumed()));
            default -> throw new IllegalArgumentException("no column " + column);
        };
    }
}
