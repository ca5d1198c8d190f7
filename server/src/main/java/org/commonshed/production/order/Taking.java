package org.commonshed.production.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Workshops;
import org.commonshed.design.library.Library;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.world.Point;
import org.commonshed.network.Directory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** Pieces that nobody makes yet: makers who could see them, and take them. */
@Service
@NamedInterface("order")
public class Taking {
    private static final int MOST_LOOKED = 20;

    private final Ground ground;
    private final OrderStore orders;
    private final JobStore jobs;
    private final Needs needs;
    private final Hands hands;

    Taking(Ground ground, OrderStore orders, JobStore jobs, Needs needs, Hands hands) {
        this.ground = ground;
        this.orders = orders;
        this.jobs = jobs;
        this.needs = needs;
        this.hands = hands;
    }

    /** Who does the work that others also do. */
    @Component
    record Hands(
            Dividing dividing, Asking asking, Deeds deeds, Workshops workshops, Directory directory, Library library) {}

    /** Pieces of a part of an order that have nobody. */
    public record Open(Order order, String part, long pieces) {}

    /** What came of taking. */
    public enum Taken {
        DONE,
        /** Others were quicker, or the order has ended. */
        NOTHING_LEFT,
        /** By what is known of its machines it cannot make any by the day. */
        CANNOT
    }

    /** What an actor could take, by what is known of its machines. */
    public List<Open> list(Viewer viewer, String actor) {
        ground.demandRead(viewer);
        Optional<Facility> facility = hands.workshops().find(viewer, actor);
        List<Open> open = new ArrayList<>();
        if (facility.isEmpty()) {
            return open;
        }
        List<Order> asked = orders.listAsked(MOST_LOOKED);
        Map<UUID, List<Job>> theirs =
                jobs.listOf(asked.stream().map(Order::id).toList()).stream().collect(Collectors.groupingBy(Job::order));
        for (Order order : asked) {
            List<Job> own = theirs.getOrDefault(order.id(), List.of());
            for (Requirement part : needs.parts(order)) {
                long missing = Dividing.missing(order, part.quantity(), Needs.of(own, part.part()));
                if (missing > 0 && fits(order, part, actor)) {
                    open.add(new Open(order, part.part(), missing));
                }
            }
        }
        return open;
    }

    private boolean fits(Order order, Requirement part, String actor) {
        return hands.dividing()
                .matches(order, part, hands.directory().point(order.who()))
                .filter(match -> match.facility().id().equals(actor))
                .map(Match::answer)
                .anyMatch(answer -> answer != Answer.NO);
    }

    /** Takes as many as it can make by the day; of several at once who take the last pieces, one gets them. */
    public Taken take(Viewer viewer, Order order, String part, String actor) {
        ground.demandMaker(viewer, actor);
        Optional<Design> design = needs.find(order);
        Optional<Point> place = hands.directory().point(order.who());
        if (design.isEmpty() || place.isEmpty()) {
            return Taken.CANNOT;
        }
        Dividing.Known known =
                new Dividing.Known(design.get(), place.get(), jobs.list(order.id()), jobs.listLive(), Map.of(), actor);
        List<Proposal.Share> shares = hands.dividing().divide(order, known, ground.today()).parts().stream()
                .filter(each -> each.name().equals(part))
                .flatMap(each -> each.ways().get(0).shares().stream())
                .toList();
        boolean isMissing = needs.missing(order, known.jobs(), part) > 0;
        if (shares.isEmpty()) {
            return isMissing ? Taken.CANNOT : Taken.NOTHING_LEFT;
        }
        return ground.locked(order.id(), locked -> take(locked, part, shares, viewer.name()));
    }

    private Taken take(Ground.Locked locked, String part, List<Proposal.Share> shares, String by) {
        long left = needs.missing(locked.order(), locked.jobs(), part);
        if (locked.order().state() != OrderState.ASKED || left == 0) {
            return Taken.NOTHING_LEFT;
        }
        for (Proposal.Share share : shares) {
            long pieces = Math.min(left, share.pieces());
            if (pieces > 0) {
                Job job = hands.asking().ask(locked, part, Asking.share(share, pieces));
                jobs.accept(job.id(), pieces, locked.now(), by);
                hands.deeds().promise(locked.order(), job, pieces);
                hands.library().make(job.actor(), locked.order().version());
                ground.step(locked, "order.step.taken", ground.name(job.actor()), String.valueOf(pieces), part);
                left -= pieces;
            }
        }
        orders.touch(locked.order().id(), false);
        return Taken.DONE;
    }
}
