package org.commonshed.commons;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Viewer;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Span;
import org.commonshed.files.world.checking.Horizon;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.place.Places;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The front door: budgets of every watershed and commons. */
@Service
public class Budgets {
    private final Desk limits;
    private final Places places;
    private final ObjectProvider<Draws> draws;

    Budgets(DeskService desks, Places places, ObjectProvider<Draws> draws) {
        this.limits = desks.open(CommonsSheets.LIMITS, Deed.CHANGE_LIMITS, row -> row.getOrDefault("place", ""));
        this.places = places;
        this.draws = draws;
    }

    /** How much may be drawn, where and when. */
    public Desk limits() {
        return limits;
    }

    /** The time that limits speak of; empty as long as the place has not stated it. */
    public Optional<Calendar> findCalendar() {
        return Horizon.of(places.settings()).map(Horizon::calendar);
    }

    /** Where to read of the plan that holds; empty where none does. */
    public Optional<String> findPlanAddress(Viewer viewer) {
        return Optional.ofNullable(draws.getIfAvailable())
                .map(d -> d.address(viewer))
                .filter(address -> !address.isEmpty());
    }

    /** All budgets, in the order of their limits; limits of one place, thing and way of counting are one budget. */
    public List<Budget> listBudgets(Viewer viewer) {
        Optional<Horizon> horizon = Horizon.of(places.settings());
        if (horizon.isEmpty()) {
            return List.of();
        }
        Map<String, List<Kept>> rows = new LinkedHashMap<>();
        for (Kept row : limits.listAll(viewer, Query.all())) {
            String key = row.get("place") + ' ' + row.get("indicator") + ' ' + counts(row);
            rows.computeIfAbsent(key, k -> new ArrayList<>()).add(row);
        }
        Draws plan = draws.getIfAvailable();
        Map<String, Budget.Planned> planned = plan == null ? Map.of() : plan.listAll(viewer);
        return rows.values().stream()
                .map(alike -> budget(alike, horizon.get(), planned))
                .toList();
    }

    private static boolean counts(Kept row) {
        return !row.get("counts").equals("here");
    }

    private static Budget budget(List<Kept> rows, Horizon horizon, Map<String, Budget.Planned> planned) {
        int periods = horizon.calendar().periods();
        List<Double> amounts = new ArrayList<>(Collections.nCopies(periods, Double.NaN));
        List<Double> used = new ArrayList<>(Collections.nCopies(periods, 0.0));
        Sums sums = new Sums(periods);
        for (Kept row : rows) {
            Optional<Span> span = horizon.findSpan(row.get("from"), row.get("to"));
            span.ifPresent(s -> add(row, s, amounts, used));
            Budget.Planned drawn = planned.get(row.get("id"));
            if (drawn != null) {
                span.ifPresent(s -> sums.add(drawn, s));
            }
        }
        Kept first = rows.get(0);
        return new Budget(first.get("place"), first.get("indicator"), counts(first), rows, amounts, used, sums.find());
    }

    /** A budget over a whole span is shown in equal parts; of several limits in one period the least holds. */
    private static void add(Kept row, Span span, List<Double> amounts, List<Double> used) {
        boolean once = row.get("every").equals("once");
        double part = row.number("amount", 0) / (once ? span.length() : 1);
        for (int period = span.from(); period <= span.to(); period++) {
            double before = amounts.get(period - 1);
            amounts.set(period - 1, Double.isNaN(before) ? part : Math.min(before, part));
        }
        used.set(span.from() - 1, used.get(span.from() - 1) + row.number("used", 0));
    }

    /** Draws of several limits of one budget; where they overlap, the largest counts, since they draw from the same. */
    private static final class Sums {
        private final List<Double> drawn;
        private final List<Double> above;
        private boolean known;

        Sums(int periods) {
            drawn = new ArrayList<>(Collections.nCopies(periods, 0.0));
            above = new ArrayList<>(Collections.nCopies(periods, 0.0));
        }

        /** @param span of the limit; what is drawn at other times is not its business */
        void add(Budget.Planned planned, Span span) {
            known = true;
            for (int at = span.from() - 1;
                    at < span.to() && at < planned.drawn().size();
                    at++) {
                drawn.set(at, Math.max(drawn.get(at), planned.drawn().get(at)));
                above.set(at, Math.max(above.get(at), planned.above().get(at)));
            }
        }

        Optional<Budget.Planned> find() {
            return known ? Optional.of(new Budget.Planned(drawn, above)) : Optional.empty();
        }
    }

    /** An amount with three digits that mean something, as the language writes it. */
    public static String text(double amount, Locale locale) {
        if (!Double.isFinite(amount)) {
            return "–";
        }
        BigDecimal rounded = BigDecimal.valueOf(amount).round(new MathContext(3));
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(Math.abs(amount) < 1 ? 3 : 2);
        return format.format(rounded);
    }
}
