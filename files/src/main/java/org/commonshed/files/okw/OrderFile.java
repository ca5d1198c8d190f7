package org.commonshed.files.okw;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.split.Order;
import org.commonshed.engine.split.SplitProblem;
import org.commonshed.engine.world.Point;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Orders as JSON or YAML: what, how many, by when, where, and what else is wished. */
public final class OrderFile {
    /** An order, or why there is none. */
    public record Read(Optional<Order> order, List<Issue> problems, List<Issue> hints) {
        public Read {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    private static final Set<String> KNOWN = Set.of(
            "name",
            "design",
            "parts",
            "quantity",
            "start",
            "due",
            "place",
            "km",
            "late_days",
            "most_makers",
            "most_share",
            "reserve",
            "batch",
            "per_trip",
            "usd_per_km",
            "check_days",
            "check_minutes",
            "material_at_hand",
            "only_certain",
            "turns",
            "quotes",
            "without",
            "promised",
            "note",
            "example");
    private static final long MOST_DAYS = 3660;
    private static final double HALF_ROUND = 20_016; // kilometres to the other side of the earth

    private final Vocabulary vocabulary;
    private final Findings findings;
    private final Path file;

    private OrderFile(Path file, Vocabulary vocabulary, Findings findings) {
        this.file = file;
        this.vocabulary = vocabulary;
        this.findings = findings;
    }

    public static Read read(Path file, Vocabulary vocabulary) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object root = Trees.read(file, DesignFile.LIMITS, findings);
        Order order = null;
        if (root instanceof Part part) {
            order = new OrderFile(file, vocabulary, findings).order(part);
        } else if (findings.problems().isEmpty()) {
            findings.problem(1, "", "not_an_order", Said.of("okw:not_an_order"), Said.of("okw:not_an_order.mend"));
        }
        boolean isSound = findings.problems().isEmpty();
        return new Read(isSound ? Optional.ofNullable(order) : Optional.empty(), findings.problems(), findings.hints());
    }

    private @Nullable Order order(Part part) {
        Design design = design(part);
        long quantity = quantity(part, design);
        LocalDate start = date(part, "start");
        LocalDate due = date(part, "due");
        if (start != null && due != null) {
            long days = ChronoUnit.DAYS.between(start, due);
            if (days < 0 || days > MOST_DAYS) {
                part.problem("due", "bad_due", Said.of("okw:bad_due", days), Said.of("okw:bad_due.mend"));
            }
        }
        Point place = place(part);
        double km = part.number("km", Math.nextUp(0.0), HALF_ROUND, Double.POSITIVE_INFINITY);
        Order.Wishes wishes = wishes(part);
        if (design == null
                || start == null
                || due == null
                || place == null
                || !findings.problems().isEmpty()) {
            return null;
        }
        String name = part.text("name").isEmpty() ? design.name() : part.text("name");
        return new Order(name, design, quantity, start, due, place, km, wishes);
    }

    private long quantity(Part part, @Nullable Design design) {
        if (!part.has("quantity")) {
            part.problem("quantity", "missing_field", Said.of("okw:no_quantity"), Said.of("okw:no_quantity.mend"));
            return 1;
        }
        long quantity = part.whole("quantity", 1, SplitProblem.MOST, 1);
        long most = design == null
                ? 1
                : design.parts().stream().mapToLong(p -> p.quantity()).max().orElse(1);
        double reserve = part.number("reserve", 0, 1, 0);
        if (quantity > SplitProblem.MOST / most / (1 + reserve)) {
            part.problem(
                    "quantity",
                    "too_many",
                    Said.of("okw:too_many_pieces", SplitProblem.MOST),
                    Said.of("okw:too_many_pieces.mend"));
            return 1;
        }
        return quantity;
    }

    private @Nullable Design design(Part part) {
        if (part.values.get("design") instanceof String name) {
            Path other = file.resolveSibling(name).normalize();
            DesignFile.Read read = DesignFile.read(other, vocabulary);
            read.problems().forEach(findings::problem);
            part.hintAtOthers(KNOWN);
            return read.design().orElse(null);
        }
        Part design = part.has("design") ? part.object("design") : null;
        if (design != null) {
            part.hintAtOthers(KNOWN);
            return DesignFile.design(design, vocabulary, Set.of("name", "parts", "note"));
        }
        return DesignFile.design(part, vocabulary, KNOWN);
    }

    private @Nullable LocalDate date(Part part, String name) {
        String text = part.text(name);
        try {
            if (!text.isEmpty()) {
                return LocalDate.parse(text);
            }
            part.problem(name, "missing_field", Said.of("okw:missing_day", name), Said.of("okw:missing_day.mend"));
        } catch (DateTimeParseException e) {
            part.problem(name, "bad_date", Said.of("okw:bad_date", text), Said.of("okw:bad_date.mend"));
        }
        return null;
    }

    private static @Nullable Point place(Part part) {
        Point point = null;
        if (part.values.get("place") instanceof List<?> list
                && list.size() == 2
                && list.get(0) instanceof Double lat
                && list.get(1) instanceof Double lon) {
            point = Cells.point(lat, lon);
        } else if (part.values.get("place") instanceof String text) {
            point = Cells.point(text);
        }
        if (point == null) {
            part.problem("place", "bad_place", Said.of("okw:order.bad_place"), Said.of("okw:order.bad_place.mend"));
        }
        return point;
    }

    private Order.Wishes wishes(Part part) {
        Order.Wishes plain = Order.Wishes.PLAIN;
        return new Order.Wishes(
                (int) part.whole("late_days", 0, 365, plain.lateDays()),
                (int) part.whole("most_makers", 0, 100_000, 0),
                part.number("most_share", Math.nextUp(0.0), 1, 1),
                part.number("reserve", 0, 1, 0),
                part.whole("batch", 1, SplitProblem.MOST, 1),
                part.whole("per_trip", 0, SplitProblem.MOST, 0),
                part.number("usd_per_km", 0, 1e6, plain.usdPerKm()),
                (int) part.whole("check_days", 0, MOST_DAYS, 0),
                part.number("check_minutes", 0, 1e6, 0),
                part.isTrue("material_at_hand"),
                part.isTrue("only_certain"),
                turns(part),
                quotes(part),
                Set.copyOf(part.texts("without")),
                promised(part));
    }

    private static Order.Turns turns(Part part) {
        Part turns = part.has("turns") ? part.object("turns") : null;
        if (turns == null) {
            return Order.Turns.OFF;
        }
        Map<String, Double> recent = new HashMap<>();
        Part works = turns.has("recent") ? turns.object("recent") : null;
        if (works != null) {
            works.values.keySet().forEach(maker -> recent.put(maker, works.number(maker, 0, 1e9, 0)));
        }
        turns.hintAtOthers(Set.of("extra", "recent"));
        return new Order.Turns(turns.number("extra", 0, 10, 0.05), recent);
    }

    private static List<Order.Quote> quotes(Part part) {
        List<Order.Quote> quotes = new ArrayList<>();
        for (Part one : part.objects("quotes")) {
            quotes.add(new Order.Quote(
                    one.text("maker"),
                    one.text("part"),
                    one.number("pieces_per_day", 0, SplitProblem.MOST, Double.NaN),
                    one.number("usd_per_piece", 0, 1e9, Double.NaN),
                    one.number("setup_usd", 0, 1e9, Double.NaN)));
            one.hintAtOthers(Set.of("maker", "part", "pieces_per_day", "usd_per_piece", "setup_usd", "note"));
        }
        return quotes;
    }

    private static List<Order.Promise> promised(Part part) {
        List<Order.Promise> promised = new ArrayList<>();
        for (Part one : part.objects("promised")) {
            promised.add(promise(one, one.text("part")));
        }
        return promised;
    }

    private static Order.Promise promise(Part part, String of) {
        return new Order.Promise(
                part.text("maker"), of, part.text("machine"), part.whole("pieces", 0, SplitProblem.MOST, 0));
    }

    /**
     * The promises in a split that was written before, but for those of some makers.
     *
     * @param without makers who drop out
     * @param issues what cannot be read
     */
    public static List<Order.Promise> readPromises(Path split, Set<String> without, List<Issue> issues) {
        Findings findings = new Findings(String.valueOf(split.getFileName()));
        Object root = Trees.read(split, FacilityFile.LIMITS, findings);
        List<Order.Promise> promises = new ArrayList<>();
        if (root instanceof Part part && part.has("parts")) {
            for (Part one : part.objects("parts")) {
                for (Part job : one.objects("jobs")) {
                    Order.Promise promise = promise(job, one.text("part"));
                    if (!without.contains(promise.maker())) {
                        promises.add(promise);
                    }
                }
            }
        } else if (findings.problems().isEmpty()) {
            findings.problem(1, "", "not_a_split", Said.of("okw:not_a_split"), Said.of("okw:not_a_split.mend"));
        }
        issues.addAll(findings.problems());
        return promises;
    }
}
