package org.commonshed.files.plan;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.files.world.AssumedRows;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Makes a plan of a file's objects. */
final class PlanParsing {
    private static final int MOST_PROBLEMS = 1000;

    private final Path file;
    private final String name;
    private final ReadingLimits limits;
    private final List<Issue> problems = new ArrayList<>();

    PlanParsing(Path file, ReadingLimits limits) {
        this.file = file;
        this.name = String.valueOf(file.getFileName());
        this.limits = limits;
    }

    private void problem(Issue issue) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(issue);
        }
    }

    private void problem(int line, String column, String code, Said sentence, Said mend) {
        problem(new Issue(name, line, column, code, sentence, mend));
    }

    PlanReading read() {
        Fields root = parse();
        if (root == null) {
            return new PlanReading(name, Optional.empty(), Optional.empty(), problems);
        }
        String format = root.text("format");
        if (!format.isEmpty() && !format.equals(PlanFile.FORMAT)) {
            Said mend = Said.of("plan:format_version.mend", PlanFile.FORMAT);
            problem(1, "format", "format_version", Said.of("plan:format_version", format), mend);
            return new PlanReading(name, Optional.empty(), Optional.empty(), problems);
        }
        PlanStamp stamp = stamp(root);
        Plan plan = plan(root);
        return new PlanReading(
                name, problems.isEmpty() ? Optional.of(plan) : Optional.empty(), Optional.ofNullable(stamp), problems);
    }

    private @Nullable Fields parse() {
        try {
            if (Files.size(file) > limits.bytes()) {
                Said sentence = Said.of("too_large", limits.size());
                problem(0, "", "too_large", sentence, Said.of("plan:too_large.mend"));
                return null;
            }
            try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
                return new JsonObjects(name, limits, this::problem).parse(in);
            }
        } catch (IOException e) {
            Said sentence = Said.of("plan:unreadable", file.getFileName());
            problem(0, "", "unreadable", sentence, Said.of("plan:unreadable.mend"));
            return null;
        }
    }

    private @Nullable PlanStamp stamp(Fields root) {
        Fields world = root.findObject("world");
        if (world == null) {
            problem(
                    1,
                    "world",
                    "missing_field",
                    Said.of("plan:missing_field.world"),
                    Said.of("plan:missing_field.mend.world"));
            return null;
        }
        LocalDate start = LocalDate.EPOCH;
        try {
            start = LocalDate.parse(world.text("start"));
        } catch (DateTimeParseException e) {
            problem(1, "world.start", "not_a_date", Said.of("plan:not_a_date"), Said.of("plan:not_a_date.mend"));
        }
        return new PlanStamp(
                world.text("name"),
                start,
                world.word("period", PeriodLength.values()),
                world.whole("periods"),
                world.text("sha256"),
                root.values.containsKey("seconds") ? root.numbers("seconds") : Map.of(),
                root.values.containsKey(Table.ASSUMED) ? rows(root, Table.ASSUMED, PlanParsing::assumed) : List.of());
    }

    private static AssumedRows assumed(Fields fields) {
        String which = fields.findText("which");
        return new AssumedRows(
                fields.text("table"),
                fields.text("id"),
                fields.whole("rows"),
                fields.whole("of"),
                which == null ? "" : which);
    }

    private static <R> List<R> rows(Fields root, String name, Function<Fields, R> reading) {
        return root.list(name).stream().map(reading).toList();
    }

    private Plan plan(Fields root) {
        return new Plan(
                root.word("status", Plan.Status.values()),
                rows(root, "levels", PlanParsing::level),
                rows(
                        root,
                        "runs",
                        f -> new Plan.Run(f.text("actor"), f.text("recipe"), f.whole("period"), f.number("runs"))),
                rows(
                        root,
                        "moves",
                        f -> new Plan.Move(
                                f.text("from"),
                                f.text("to"),
                                f.text("product"),
                                f.whole("period"),
                                f.number("amount"))),
                rows(
                        root,
                        "deliveries",
                        f -> new Plan.Delivery(f.text("need"), f.text("from"), f.whole("period"), f.number("amount"))),
                rows(
                        root,
                        "imports",
                        f -> new Plan.Bought(
                                f.text("actor"), f.text("product"), f.whole("period"), f.number("amount"))),
                rows(
                        root,
                        "stocks",
                        f -> new Plan.Kept(f.text("actor"), f.text("product"), f.whole("period"), f.number("amount"))),
                rows(
                        root,
                        "discards",
                        f -> new Plan.Discarded(
                                f.text("actor"), f.text("product"), f.whole("period"), f.number("amount"))),
                rows(root, "limits", PlanParsing::limitUse),
                rows(root, "needs", PlanParsing::needMet),
                rows(root, "why", PlanParsing::why),
                root.values.containsKey("alternatives")
                        ? rows(root, "alternatives", PlanParsing::alternative)
                        : List.of());
    }

    private static Plan.Level level(Fields fields) {
        String goal = fields.text("goal");
        boolean shares = goal.startsWith("shares.");
        return new Plan.Level(
                goal,
                shares ? Double.NaN : fields.number("value"),
                shares ? "" : fields.text("unit"),
                shares ? fields.numbers("shares") : Map.of(),
                fields.isTrue("proven"));
    }

    private static Plan.LimitUse limitUse(Fields fields) {
        return new Plan.LimitUse(
                fields.text("limit"),
                fields.findWhole("period"),
                fields.number("amount"),
                fields.number("used"),
                fields.number("planned"));
    }

    private static Plan.NeedMet needMet(Fields fields) {
        return new Plan.NeedMet(
                fields.text("need"),
                fields.text("who"),
                fields.text("product"),
                fields.whole("priority"),
                fields.number("amount"),
                fields.number("met"));
    }

    private static Plan.Why why(Fields fields) {
        return new Plan.Why(
                fields.word("about", Plan.About.values()),
                fields.findText("who"),
                fields.findWhole("priority"),
                fields.text("product"),
                fields.number("amount"),
                fields.findWhole("period"),
                rows(fields, "causes", PlanParsing::cause));
    }

    private static Plan.Alternative alternative(Fields fields) {
        boolean isStopped = fields.findText("kind") != null;
        return new Plan.Alternative(
                fields.text("to"),
                fields.text("product"),
                fields.text("from"),
                fields.number("amount"),
                fields.whole("period"),
                fields.findText("other"),
                fields.findText("goal"),
                fields.numberOrNaN("worse"),
                fields.isTrue("tried"),
                isStopped ? fields.word("kind", Plan.CauseKind.values()) : null,
                fields.findText("id"),
                fields.findWhole("when"));
    }

    /** Sentences are not read: they are told anew, in the reader's language. */
    private static Plan.Cause cause(Fields fields) {
        boolean isNone = fields.findText("nothing") != null;
        return new Plan.Cause(
                fields.word("kind", Plan.CauseKind.values()),
                isNone ? fields.word("nothing", Plan.Nothing.values()) : null,
                fields.text("id"),
                fields.findWhole("period"),
                fields.numberOrNaN("amount"),
                fields.number("gain"),
                fields.numberOrNaN("gain_product"),
                fields.values.containsKey("tried") && fields.isTrue("tried"));
    }
}
