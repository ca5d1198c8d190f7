package org.commonshed.production.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.engine.match.Requirement;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.commonshed.picture.OrderBar;
import org.commonshed.production.order.Box;
import org.commonshed.production.order.BoxState;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Proposal;
import org.springframework.stereotype.Component;

/** Tells an order: who makes what of it, how far it is, what can be done now. */
@Component
class OrderTelling {
    private static final int BAR = 22;
    private static final int MOST_STEPS = 30;

    private final Orders orders;
    private final Directory directory;
    private final MakerTelling makers;
    private final Beside beside;

    OrderTelling(Orders orders, Directory directory, MakerTelling makers, Beside beside) {
        this.orders = orders;
        this.directory = directory;
        this.makers = makers;
        this.beside = beside;
    }

    /** How far a part is, in pieces. */
    record Far(long wanted, long made, long agreed, long asked) {
        static Far of(long wanted, List<Job> jobs) {
            long made = 0;
            long agreed = 0;
            long asked = 0;
            for (Job job : jobs) {
                if (job.state() == JobState.ASKED) {
                    asked += job.asked();
                } else {
                    long bad = job.boxes().stream().mapToLong(Box::bad).sum();
                    long own = job.state() == JobState.ACCEPTED ? job.made() - bad : job.supply();
                    made += Math.max(0, own);
                    agreed += Math.max(0, job.supply() - own);
                }
            }
            return new Far(wanted, made, agreed, asked);
        }

        long missing() {
            return Math.max(0, wanted - made - agreed - asked);
        }

        String draw(Says says) {
            double all = Math.max(wanted, made + agreed + asked);
            String finding = says.say("order.bar", made, agreed, asked, missing());
            return new OrderBar(finding, made / all, agreed / all, asked / all, BAR)
                    .draw()
                    .toString();
        }

        List<String> key(Says says) {
            List<String> key = new ArrayList<>();
            if (made > 0) {
                key.add(says.say("order.bar.made", made));
            }
            if (agreed > 0) {
                key.add(says.say("order.bar.agreed", agreed));
            }
            if (asked > 0) {
                key.add(says.say("order.bar.asked", asked));
            }
            if (missing() > 0) {
                key.add(says.say("order.bar.missing", missing()));
            }
            return key;
        }
    }

    OrderViews.Page page(Viewer viewer, Orders.Open open, String wishedWay, Words language) {
        Says says = new Says(language);
        Order order = open.order();
        List<String> ways = open.proposal().map(Proposal::listWays).orElse(List.of());
        String way = ways.contains(wishedWay) ? wishedWay : ways.isEmpty() ? "" : ways.get(0);
        boolean isProposed = order.state() == OrderState.PROPOSED;
        Sight sight = new Sight(viewer, open, way, letters(open, way), orders.speaksFor(viewer, order), says);
        List<OrderViews.Part> parts = new ArrayList<>();
        for (Requirement part : open.parts()) {
            parts.add(isProposed ? proposedPart(sight, part) : askedPart(sight, part));
        }
        return new OrderViews.Page(
                order,
                says.say("order.title", says.number(order.quantity()), order.name(), says.longDay(order.due())),
                lead(open, way, says),
                directory.name(order.who()),
                MakerTelling.address(order.who()),
                parts,
                beside.tell(sight),
                acts(sight),
                boxes(sight),
                steps(viewer, order, says));
    }

    /** A letter for each maker, those who make most first. */
    private static Map<String, String> letters(Orders.Open open, String way) {
        Map<String, Long> pieces = new LinkedHashMap<>();
        if (open.order().state() == OrderState.PROPOSED) {
            shares(open, way).forEach(share -> pieces.merge(share.actor(), share.pieces(), Long::sum));
        }
        open.jobs().stream()
                .sorted(Comparator.comparing((Job job) -> !job.state().isLive()))
                .forEach(job -> pieces.merge(job.actor(), job.state().isLive() ? job.asked() : 0, Long::sum));
        List<String> ordered = pieces.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(Map.Entry::getKey)
                .toList();
        Map<String, String> letters = new LinkedHashMap<>();
        for (int i = 0; i < ordered.size(); i++) {
            letters.put(ordered.get(i), letter(i));
        }
        return letters;
    }

    /** A to Z, then A1, B1 and so on. */
    private static String letter(int position) {
        char sign = (char) ('A' + position % 26);
        return position < 26 ? String.valueOf(sign) : sign + String.valueOf(position / 26);
    }

    static Stream<Proposal.Share> shares(Orders.Open open, String way) {
        return open.proposal().stream()
                .flatMap(proposal -> proposal.parts().stream())
                .flatMap(part -> part.findWay(way).stream())
                .flatMap(each -> each.shares().stream());
    }

    private OrderViews.Part proposedPart(Sight sight, Requirement part) {
        Orders.Open open = sight.open();
        Says says = sight.says();
        Optional<Proposal.Part> proposed = open.proposal().stream()
                .flatMap(proposal -> proposal.parts().stream())
                .filter(each -> each.name().equals(part.part()))
                .findFirst();
        Optional<Proposal.Way> chosen = proposed.flatMap(each -> each.findWay(sight.way()));
        List<Proposal.Share> shares = chosen.map(Proposal.Way::shares).orElse(List.of());
        long pieces = shares.stream().mapToLong(Proposal.Share::pieces).sum();
        long wanted = open.order().target(part.quantity());
        Far far = new Far(wanted, 0, 0, pieces);
        String finding = says.say("order.bar.proposed.finding", pieces, far.missing());
        double all = Math.max(wanted, pieces);
        List<String> key = new ArrayList<>(List.of(says.say("order.bar.proposed", pieces)));
        if (far.missing() > 0) {
            key.add(says.say("order.bar.missing", far.missing()));
        }
        return new OrderViews.Part(
                part.part(),
                new OrderBar(finding, 0, 0, pieces / all, BAR).draw().toString(),
                key,
                shares.stream()
                        .sorted(Comparator.comparingInt(share -> sight.position(share.actor())))
                        .map(share -> makers.proposed(sight, share))
                        .toList(),
                chosen.map(each -> total(pieces, each.findLastDay(), each.km(), says))
                        .orElse(""),
                chosen.map(each -> says.usd(each.usd())).orElse(""),
                proposed.map(each -> missing(each, far, says)).orElse(""),
                chosen.filter(each -> !each.isProven())
                        .map(each -> says.say("order.unsure"))
                        .orElse(""));
    }

    private static String total(long pieces, Optional<LocalDate> last, double km, Says says) {
        return last.map(day -> says.say("order.total", pieces, says.day(day), says.km(km)))
                .orElse("");
    }

    /** What is missing, and what rules out how many workshops. */
    private static String missing(Proposal.Part part, Far far, Says says) {
        if (far.missing() == 0) {
            return "";
        }
        List<String> against = part.ruledOut().entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue().reversed())
                .map(out -> says.say("order.rules." + out.getKey(), out.getValue()))
                .collect(Collectors.toCollection(ArrayList::new));
        if (part.unclear() > 0) {
            against.add(says.say("order.rules.unclear", part.unclear()));
        }
        String head = says.say("order.missing", far.missing(), part.asked(), part.able());
        return against.isEmpty() ? head : head + " " + String.join(" ", against);
    }

    private OrderViews.Part askedPart(Sight sight, Requirement part) {
        Orders.Open open = sight.open();
        Says says = sight.says();
        List<Job> jobs = open.jobs().stream()
                .filter(job -> job.part().equals(part.part()))
                .sorted(Comparator.comparing((Job job) -> !job.state().isLive())
                        .thenComparingInt(job -> sight.position(job.actor())))
                .toList();
        Far far = Far.of(open.order().quantity() * part.quantity(), jobs);
        List<Job> live = jobs.stream().filter(job -> job.state().isLive()).toList();
        Optional<LocalDate> last = live.stream().map(job -> job.terms().ready()).max(LocalDate::compareTo);
        double usd = live.stream().mapToDouble(OrderTelling::usd).sum();
        double km = live.stream().mapToDouble(job -> job.terms().km()).sum();
        String missing = open.proposal().stream()
                .flatMap(proposal -> proposal.parts().stream())
                .filter(each -> each.name().equals(part.part()))
                .map(each -> missing(each, far, says))
                .findFirst()
                .orElse(far.missing() > 0 ? says.say("order.missing.short", far.missing()) : "");
        return new OrderViews.Part(
                part.part(),
                far.draw(says),
                far.key(says),
                jobs.stream().map(job -> makers.asked(sight, job)).toList(),
                total(far.made() + far.agreed() + far.asked(), last, km, says),
                says.usd(usd),
                missing,
                "");
    }

    /** As much of the price as was accepted. */
    static double usd(Job job) {
        return job.state() == JobState.ACCEPTED
                ? job.terms().usd() * job.accepted() / job.asked()
                : job.terms().usd();
    }

    private static String lead(Orders.Open open, String way, Says says) {
        Order order = open.order();
        return switch (order.state()) {
            case PROPOSED -> proposedLead(open, way, says);
            case ASKED -> askedLead(open, says);
            case DONE -> says.say("order.lead.done", passed(open));
            case CANCELLED -> says.say("order.lead.cancelled");
        };
    }

    private static long passed(Orders.Open open) {
        return open.parts().stream()
                .mapToLong(part -> open.jobs().stream()
                                .filter(job -> job.part().equals(part.part()))
                                .mapToLong(Job::passed)
                                .sum()
                        / part.quantity())
                .min()
                .orElse(0);
    }

    private static String proposedLead(Orders.Open open, String way, Says says) {
        if (open.order().toDivide()) {
            return says.say("order.lead.dividing");
        }
        List<Proposal.Share> shares = shares(open, way).toList();
        if (shares.isEmpty()) {
            return says.say("order.lead.nobody");
        }
        long count = shares.stream().map(Proposal.Share::actor).distinct().count();
        LocalDate last = shares.stream()
                .map(Proposal.Share::ready)
                .max(LocalDate::compareTo)
                .orElseThrow();
        long late = shares.stream().mapToLong(Proposal.Share::late).sum();
        boolean isWhole = open.proposal().stream()
                .flatMap(proposal -> proposal.parts().stream())
                .allMatch(part ->
                        part.findWay(way).filter(each -> each.unmet() == 0).isPresent());
        String key = !isWhole ? "order.lead.part" : late > 0 ? "order.lead.late" : "order.lead.all";
        return says.say(key, count, says.longDay(last), late);
    }

    private static String askedLead(Orders.Open open, Says says) {
        Map<Boolean, Long> answers = open.jobs().stream()
                .filter(job -> job.state().isLive())
                .collect(Collectors.partitioningBy(
                        job -> job.state() == JobState.ACCEPTED,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Job::actor, Collectors.toSet()), actors -> (long) actors.size())));
        long agreed = answers.getOrDefault(true, 0L);
        long waiting = answers.getOrDefault(false, 0L);
        String key = agreed == 0 ? "order.lead.asked" : waiting == 0 ? "order.lead.agreed" : "order.lead.some";
        return says.say(key, agreed, waiting);
    }

    private OrderViews.Acts acts(Sight sight) {
        Order order = sight.open().order();
        Says says = sight.says();
        boolean mayAct = sight.mayAct();
        boolean isProposed = order.state() == OrderState.PROPOSED;
        long count = shares(sight.open(), sight.way())
                .map(Proposal.Share::actor)
                .distinct()
                .count();
        boolean isAsked = order.state() == OrderState.ASKED;
        String trouble = order.state().isOpen()
                ? orders.findHindrance(order).map(says::say).orElse("")
                : "";
        return new OrderViews.Acts(
                mayAct && isProposed && !order.toDivide() && count > 0 && trouble.isEmpty(),
                says.say("order.ask", count),
                sight.way(),
                mayAct && isProposed,
                mayAct && isAsked && !order.toDivide(),
                mayAct && order.state().isOpen(),
                mayAct && isAsked,
                mayAct && order.state() == OrderState.DONE,
                order.toDivide() && order.state().isOpen(),
                trouble,
                isProposed && mayAct
                        ? orders.findNewer(sight.viewer(), order)
                                .map(newer -> says.say("order.newer", (long) newer.number()))
                                .orElse("")
                        : "");
    }

    /** Boxes that are on their way first, then those to check. */
    private List<OrderViews.BoxRow> boxes(Sight sight) {
        Map<Box, Job> jobs = new LinkedHashMap<>();
        sight.open().jobs().forEach(job -> job.boxes().forEach(box -> jobs.put(box, job)));
        Function<Box, Integer> order = box -> switch (box.state()) {
            case RECEIVED -> 0;
            case SENT -> 1;
            case PACKED -> 2;
            case CHECKED -> 3;
        };
        return jobs.keySet().stream()
                .sorted(Comparator.comparing(order))
                .map(box -> row(box, jobs, sight.mayAct(), sight.says()))
                .toList();
    }

    private OrderViews.BoxRow row(Box box, Map<Box, Job> jobs, boolean mayAct, Says says) {
        Job job = jobs.get(box);
        if (job == null) {
            throw new IllegalStateException("box " + box.code() + " is of no job");
        }
        List<OrderViews.Act> acts = new ArrayList<>();
        if (mayAct && box.state() == BoxState.SENT) {
            acts.add(new OrderViews.Act(box.address() + "/receive", says.say("order.box.receive")));
        }
        if (mayAct && box.state() == BoxState.RECEIVED) {
            acts.add(new OrderViews.Act(box.address() + "/check", says.say("order.box.good")));
        }
        return new OrderViews.BoxRow(
                box.address(),
                box.code(),
                says.say("order.box.what", box.pieces(), job.part(), (long) box.number()),
                state(box, says),
                directory.name(job.actor()),
                acts);
    }

    static String state(Box box, Says says) {
        return box.bad() > 0
                ? says.say("order.box.bad", box.bad(), box.note())
                : says.say("order.box." + box.state().word());
    }

    private List<OrderViews.Step> steps(Viewer viewer, Order order, Says says) {
        return orders.listSteps(viewer, order, MOST_STEPS).stream()
                .map(step -> new OrderViews.Step(says.moment(step.at()), says.kept(step.words(), step.parts())))
                .toList();
    }
}
