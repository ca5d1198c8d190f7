package org.commonshed.production.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Workshops;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.network.Directory;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Proposal;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Tells one maker of an order: where it is, with what it makes, for how much, and how it stands. */
@Component
class MakerTelling {
    private static final int MOST_CHIPS = 4;

    private final Workshops workshops;
    private final Directory directory;

    MakerTelling(Workshops workshops, Directory directory) {
        this.workshops = workshops;
        this.directory = directory;
    }

    OrderViews.Maker proposed(Sight sight, Proposal.Share share) {
        Says says = sight.says();
        List<String> chips = chips(sight.viewer(), share.actor(), share.machine(), share.terms(), says);
        if (share.late() > 0) {
            chips.add(0, says.say("order.chip.late", share.late()));
        }
        if (!share.toAsk().isEmpty()) {
            chips.add(says.say("order.chip.ask", (long) share.toAsk().size()));
        }
        return new OrderViews.Maker(
                sight.letter(share.actor()),
                "could",
                directory.name(share.actor()),
                address(share.actor()),
                where(share.actor(), share.terms(), says),
                chips,
                says.number(share.pieces()),
                says.usd(share.terms().usd()),
                "",
                "",
                List.of());
    }

    OrderViews.Maker asked(Sight sight, Job job) {
        Says says = sight.says();
        Order order = sight.open().order();
        boolean isLive = job.state().isLive();
        List<String> chips = chips(sight.viewer(), job.actor(), job.machine(), job.terms(), says);
        if (job.made() > 0) {
            chips.add(0, says.say("order.chip.made", job.made()));
        }
        String state = job.isPart()
                ? says.say("order.state.part", job.accepted(), job.asked())
                : says.say("order.state." + job.state().word());
        long pieces = job.state() == JobState.ACCEPTED ? job.accepted() : isLive ? job.asked() : job.gone();
        return new OrderViews.Maker(
                sight.letter(job.actor()),
                job.state() == JobState.ACCEPTED ? "agreed" : isLive ? "asked" : "could",
                directory.name(job.actor()),
                address(job.actor()),
                where(job.actor(), job.terms(), says),
                isLive ? chips : List.of(),
                says.number(pieces),
                isLive ? says.usd(OrderTelling.usd(job)) : "",
                state,
                job.answer().why(),
                sight.mayAct() && order.state() == OrderState.ASKED ? acts(order, job, says) : List.of());
    }

    private static List<OrderViews.Act> acts(Order order, Job job, Says says) {
        String base = order.address() + job.address();
        List<OrderViews.Act> acts = new ArrayList<>();
        if (job.state().isLive()) {
            acts.add(new OrderViews.Act(base + "/link", says.say("order.link.new")));
        }
        if (job.state() == JobState.ASKED) {
            acts.add(new OrderViews.Act(base + "/withdraw", says.say("order.withdraw")));
        }
        if (!job.state().isLive() && job.gone() == 0) {
            acts.add(new OrderViews.Act(base + "/again", says.say("order.again")));
        }
        return acts;
    }

    /** Its name, with how many there are alike. */
    static String machine(Machine machine, Says says) {
        return machine.count() > 1
                ? says.say("order.chip.machines", (long) machine.count(), machine.name())
                : machine.name();
    }

    static String address(String actor) {
        return "/actors/" + UriUtils.encodePathSegment(actor, "UTF-8");
    }

    private String where(String actor, Job.Terms terms, Says says) {
        String place = directory
                .find(actor)
                .map(entry -> directory.name(entry.neighbourhood()))
                .orElse("");
        String ready = says.day(terms.ready());
        boolean isWayCounted = terms.km() > 0; // with the first machine of a maker alone
        return isWayCounted
                ? says.say("order.where", place, says.km(terms.km() / 2), ready)
                : says.say("order.where.same", place, ready);
    }

    private List<String> chips(Viewer viewer, String actor, String machine, Job.Terms terms, Says says) {
        List<String> chips = new ArrayList<>();
        Optional<Facility> facility = workshops.find(viewer, actor);
        facility.stream()
                .flatMap(each -> each.machines().stream())
                .filter(each -> each.id().equals(machine))
                .findFirst()
                .ifPresent(each -> chips.add(machine(each, says)));
        if (terms.hours() > 0) {
            chips.add(says.say("order.chip.hours", says.hours(terms.hours())));
        }
        if (!terms.assumed().isEmpty()) {
            chips.add(says.say("order.chip.assumed"));
        }
        return chips.size() > MOST_CHIPS ? new ArrayList<>(chips.subList(0, MOST_CHIPS)) : chips;
    }
}
