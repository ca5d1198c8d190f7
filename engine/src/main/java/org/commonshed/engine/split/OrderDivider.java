package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Matcher;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Sought;
import org.commonshed.engine.solve.Deadline;

/**
 * Divides an order among workshops: finds for each part who can make it, what each can have there by when and at what cost,
 * and divides it. Parts are divided one after the other; a machine that one part takes is not there for the next.
 */
public final class OrderDivider {
    private final Matcher matcher;
    private final Splitter splitter;

    public OrderDivider(Matcher matcher, Splitter splitter) {
        this.matcher = matcher;
        this.splitter = splitter;
    }

    /** Hours of a machine that are promised to somebody else. */
    public record Booked(String maker, String machine, double hours) {
        public Booked {
            if (!(hours >= 0) || Double.isInfinite(hours)) {
                throw new IllegalArgumentException(hours + " hours of “" + machine + "” of “" + maker + "”");
            }
        }
    }

    /** Divides among machines that are free. */
    public OrderSplit divide(Order order, List<Split.Way> ways, double seconds) {
        return divide(order, ways, List.of(), seconds);
    }

    /**
     * Divides.
     *
     * @param ways the first is the proposal; a machine is taken by it
     * @param booked what other orders have taken, from the first day on
     * @param seconds most that all of it may take
     */
    public OrderSplit divide(Order order, List<Split.Way> ways, List<Booked> booked, double seconds) {
        Deadline deadline = new Deadline(seconds);
        Map<String, Double> takenHours = new HashMap<>(); // by maker and machine
        booked.forEach(
                each -> takenHours.merge(MakerLines.key(each.maker(), each.machine()), each.hours(), Double::sum));
        List<Requirement> wanted = order.design().listFor(order.quantity());
        List<OrderSplit.Part> parts = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            int left = (wanted.size() - i) * ways.size();
            parts.add(part(order, wanted.get(i), ways, takenHours, deadline.left() / left));
        }
        return new OrderSplit(order, parts);
    }

    private OrderSplit.Part part(
            Order order, Requirement wanted, List<Split.Way> ways, Map<String, Double> taken, double secondsEach) {
        Sought sought = new Sought(List.of(wanted), order.place(), order.km(), null, false);
        List<Match> matches = matcher.match(sought);
        MakerLines lines = new MakerLines(order, wanted, matcher, taken);
        int unclear = 0;
        int able = 0;
        for (Match match : matches) {
            if (isLeftOut(order, match)) {
                continue;
            }
            if (lines.add(match)) {
                able++;
            } else {
                unclear++;
            }
        }
        SplitProblem problem = lines.problem();
        List<OrderSplit.Way> done = new ArrayList<>();
        for (Split.Way way : ways) {
            Split split = splitter.split(problem, way, secondsEach);
            List<OrderSplit.Job> jobs = new Jobs(order, problem, lines).of(split);
            done.add(new OrderSplit.Way(split, wanted.quantity(), order.wishes().batch(), jobs));
        }
        done.get(0)
                .jobs()
                .forEach(job -> taken.merge(MakerLines.key(job.maker(), job.machine()), job.hours(), Double::sum));
        return new OrderSplit.Part(wanted, matches.size(), able, ruledOut(wanted, matches), unclear, problem, done);
    }

    private static boolean isLeftOut(Order order, Match match) {
        Facility facility = match.facility();
        boolean isUncertain = match.answer() == Answer.ASK && order.wishes().isCertain();
        return match.answer() == Answer.NO
                || isUncertain
                || order.wishes().without().contains(facility.id());
    }

    /** What speaks against each, the distance too where something else does. */
    private Map<Finding.Test, OrderSplit.RuledOut> ruledOut(Requirement wanted, List<Match> near) {
        Map<String, Set<Finding.Test>> against = new HashMap<>(); // by workshop
        for (List<Match> matches : List.of(near, matcher.match(Sought.of(wanted)))) {
            for (Match match : matches) {
                match.listFindings().stream()
                        .filter(finding -> finding.answer() == Answer.NO)
                        .forEach(finding -> against.computeIfAbsent(
                                        match.facility().id(), key -> EnumSet.noneOf(Finding.Test.class))
                                .add(finding.test()));
            }
        }
        Map<Finding.Test, OrderSplit.RuledOut> ruledOut = new EnumMap<>(Finding.Test.class);
        for (Set<Finding.Test> tests : against.values()) {
            for (Finding.Test test : tests) {
                OrderSplit.RuledOut before = ruledOut.getOrDefault(test, new OrderSplit.RuledOut(0, 0));
                int alone = before.alone() + (tests.size() == 1 ? 1 : 0);
                ruledOut.put(test, new OrderSplit.RuledOut(before.workshops() + 1, alone));
            }
        }
        return ruledOut;
    }
}
