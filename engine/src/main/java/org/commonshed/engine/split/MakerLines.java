package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonshed.engine.match.Efforts;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Matcher;
import org.commonshed.engine.match.Requirement;
import org.jspecify.annotations.Nullable;

/** What each workshop can have there by when, and at what cost; counted in boxes where pieces come in boxes. */
final class MakerLines {
    /** A machine with what is told of it, for writing jobs. */
    record Known(
            Facility facility,
            String machine,
            double hoursPerPiece,
            double setupHours,
            Set<String> assumed,
            List<Finding> toAsk) {}

    private static final String HAND = "by hand";

    private final Order order;
    private final Requirement wanted;
    private final Matcher matcher;
    private final double usdMaterial; // for a piece
    private final Map<String, Double> taken;
    private final LineDays days;
    private final List<SplitProblem.Maker> makers = new ArrayList<>();
    private final Map<String, Known> known = new HashMap<>();

    MakerLines(Order order, Requirement wanted, Matcher matcher, Map<String, Double> taken) {
        this.order = order;
        this.wanted = wanted;
        this.matcher = matcher;
        this.taken = taken;
        usdMaterial = matcher.materialUsd(wanted.withQuantity(1));
        int first = order.start().getDayOfWeek().getValue() - 1;
        days = new LineDays(
                first, Math.max(0, order.dueDay() + 1) + order.wishes().lateDays());
    }

    static String key(String maker, String machine) {
        return maker + "\n" + machine;
    }

    Known known(String maker, String machine) {
        return Objects.requireNonNull(known.get(key(maker, machine)));
    }

    private long batch() {
        return order.wishes().batch();
    }

    /** Boxes for so many pieces. */
    private long ceil(long pieces) {
        return (pieces + batch() - 1) / batch();
    }

    /** Whether enough is known of the workshop to count on it. */
    boolean add(Match match) {
        Facility facility = match.facility();
        if (Double.isNaN(match.km())) {
            return false;
        }
        Order.Quote quote = quote(facility.id());
        List<SplitProblem.Line> lines = new ArrayList<>();
        for (Machine machine : matcher.listFitting(facility, wanted)) {
            SplitProblem.Line line = line(match, machine, lines.isEmpty() ? quote : null);
            if (line != null && (quote == null || lines.isEmpty())) {
                lines.add(line);
            }
        }
        if (lines.isEmpty() && match.operations().get(0).machine() == null) {
            SplitProblem.Line line = byHand(match, quote);
            lines.addAll(line == null ? List.of() : List.of(line));
        }
        if (lines.isEmpty()) {
            return false;
        }
        double recent = order.wishes().turns().recent().getOrDefault(facility.id(), 0.0);
        long least = ceil(facility.minimumOrder());
        makers.add(new SplitProblem.Maker(facility.id(), match.km(), least, most(facility), recent, lines));
        return true;
    }

    private Order.@Nullable Quote quote(String maker) {
        return order.wishes().quotes().stream()
                .filter(q -> q.maker().equals(maker)
                        && (q.part().isEmpty() || q.part().equals(wanted.part())))
                .findFirst()
                .orElse(null);
    }

    /** Boxes that the material lasts for, where only that counts; unknown stock does not bind but is asked. */
    private long most(Facility facility) {
        Double kg = wanted.material() == null ? null : facility.materialKg().get(wanted.material());
        if (!order.wishes().isMaterialAtHand() || kg == null || Double.isNaN(wanted.kgPerPiece())) {
            return SplitProblem.MOST;
        }
        return (long) Math.min(SplitProblem.MOST, Math.floor(kg / wanted.kgPerPiece() + 1e-9)) / batch();
    }

    private SplitProblem.@Nullable Line line(Match match, Machine machine, Order.@Nullable Quote quote) {
        double hoursPerPiece = Efforts.hoursPerPiece(wanted, machine);
        double setup = Double.isNaN(machine.setupHours()) ? 0 : machine.setupHours();
        Set<String> assumed = new HashSet<>(machine.assumed());
        note(assumed, "hours", match.facility().hours() == null);
        note(assumed, "work", wanted.perPiece() == null && quote == null);
        Known what = new Known(match.facility(), machine.id(), hoursPerPiece, setup, assumed, asked(match, machine));
        double usd = hoursPerPiece * machine.usdPerHour() + usdMaterial;
        List<Double> hours = days.hours(match.facility(), machine.count());
        return line(match, what, quote, new double[] {usd, setup * machine.usdPerHour()}, hours);
    }

    private SplitProblem.@Nullable Line byHand(Match match, Order.@Nullable Quote quote) {
        List<Finding> toAsk = match.listFindings();
        Known what = new Known(match.facility(), HAND, wanted.statedHours(), 0, Set.of("price"), toAsk);
        return line(match, what, quote, new double[] {Double.NaN, 0}, days.hours(match.facility(), 1));
    }

    /** @param usd of a piece, of setting up */
    private SplitProblem.@Nullable Line line(
            Match match, Known what, Order.@Nullable Quote quote, double[] usd, List<Double> hours) {
        String maker = match.facility().id();
        double perDay = quote == null ? Double.NaN : quote.piecesPerDay();
        boolean isQuotedRate = !Double.isNaN(perDay);
        double each = quote != null && !Double.isNaN(quote.usdPerPiece()) ? quote.usdPerPiece() : usd[0];
        double setup = quote != null && !Double.isNaN(quote.setupUsd()) ? quote.setupUsd() : usd[1];
        if (Double.isNaN(each) || !isQuotedRate && !(what.hoursPerPiece > 0)) {
            return null;
        }
        double gone = what.setupHours + taken.getOrDefault(key(maker, what.machine), 0.0);
        List<Long> arrived = isQuotedRate
                ? days.arrived(match.facility(), perDay, match.km())
                : days.arrived(hours, gone, what.hoursPerPiece, match.km());
        Set<String> assumed = quote == null ? what.assumed : Set.of();
        known.put(
                key(maker, what.machine),
                new Known(what.facility, what.machine, what.hoursPerPiece, what.setupHours, assumed, what.toAsk));
        List<Long> boxes = arrived.stream().map(pieces -> pieces / batch()).toList();
        double setupUsd = Double.isNaN(setup) ? 0 : setup;
        return new SplitProblem.Line(what.machine, boxes, each * batch(), setupUsd, kept(maker, what.machine));
    }

    private static void note(Set<String> assumed, String name, boolean isSo) {
        if (isSo) {
            assumed.add(name);
        }
    }

    private List<Finding> asked(Match match, Machine machine) {
        List<Finding> toAsk = new ArrayList<>(match.findings());
        toAsk.addAll(matcher.listFindings(wanted, machine));
        match.operations().get(0).findings().stream()
                .filter(finding -> finding.test() == Finding.Test.CERTIFICATE)
                .forEach(toAsk::add);
        return toAsk;
    }

    private long kept(String maker, String machine) {
        long pieces = order.wishes().promised().stream()
                .filter(p -> p.maker().equals(maker)
                        && p.part().equals(wanted.part())
                        && p.machine().equals(machine))
                .mapToLong(Order.Promise::pieces)
                .sum();
        return pieces / batch();
    }

    SplitProblem problem() {
        Order.Wishes wishes = order.wishes();
        long pieces = wanted.quantity();
        long all = pieces + (long) Math.ceil(pieces * wishes.reserve() - 1e-9);
        long boxes = ceil(pieces);
        long perTrip = wishes.perTrip() == 0 ? 0 : Math.max(1, wishes.perTrip() / batch());
        SplitProblem.Terms terms = new SplitProblem.Terms(
                wishes.mostMakers(),
                wishes.mostShare(),
                perTrip,
                wishes.usdPerKm(),
                wishes.turns().extra());
        return new SplitProblem(boxes, ceil(all) - boxes, order.dueDay(), terms, makers);
    }
}
