package org.commonshed.api.orders;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.production.order.Box;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Proposal;
import org.springframework.stereotype.Component;

/** Finds orders by what an address says and tells what belongs to them. */
@Component("apiOrderTelling")
record OrderTelling(Orders orders) {
    Orders.Open open(String order, Call call) {
        return orders.find(call.viewer(), Ids.number(order)).orElseThrow(Problem::notFound);
    }

    /** One for which the asker may act; others are as if they were not there, as on the pages. */
    Order own(String order, Call call) {
        Order found = open(order, call).order();
        if (!orders.speaksFor(call.viewer(), found)) {
            throw Problem.notFound();
        }
        return found;
    }

    OrderViews.Jobs jobs(String order, Call call) {
        Orders.Open open = open(order, call);
        return new OrderViews.Jobs(
                open.jobs().stream().map(job -> job(open.order(), job)).toList());
    }

    static UUID job(Orders.Open open, String job) {
        UUID id = Ids.id(job);
        if (open.jobs().stream().noneMatch(one -> one.id().equals(id))) {
            throw Problem.notFound();
        }
        return id;
    }

    static OrderViews.JobKnown job(Order order, Job job) {
        return new OrderViews.JobKnown(
                job.id(),
                order.number(),
                job.part(),
                job.actor(),
                job.machine(),
                job.asked(),
                job.accepted(),
                job.state().word(),
                job.made(),
                job.wasted(),
                terms(job.terms()),
                job.answer().until(),
                job.answer().at(),
                Optional.of(job.answer().why()).filter(why -> !why.isEmpty()),
                job.boxes().stream().map(OrderTelling::box).toList());
    }

    static OrderViews.BoxKnown box(Box box) {
        return new OrderViews.BoxKnown(
                box.code(), box.number(), box.pieces(), box.bad(), box.state().word(), box.note());
    }

    private static OrderViews.TermsOf terms(Job.Terms terms) {
        return new OrderViews.TermsOf(terms.hours(), terms.usd(), terms.km(), terms.ready(), terms.assumed());
    }

    OrderViews.Division division(String order, Call call) {
        Orders.Open open = open(order, call);
        Order found = open.order();
        Proposal proposal = open.proposal().orElse(Proposal.NONE);
        return new OrderViews.Division(
                found.toDivide() && found.state().isOpen(),
                orders.findHindrance(found).map(call.words()::say),
                found.revision(),
                proposal.listWays(),
                proposal.parts().stream().map(OrderTelling::part).toList());
    }

    private static OrderViews.PartDivided part(Proposal.Part part) {
        return new OrderViews.PartDivided(
                part.name(),
                part.wanted(),
                part.asked(),
                part.able(),
                part.ruledOut(),
                part.ways().stream().map(OrderTelling::way).toList());
    }

    private static OrderViews.WayDivided way(Proposal.Way way) {
        List<OrderViews.ShareOf> shares = way.shares().stream()
                .map(share -> new OrderViews.ShareOf(
                        share.actor(), share.machine(), share.pieces(), share.late(), terms(share.terms())))
                .toList();
        return new OrderViews.WayDivided(
                way.word(), way.usd(), way.km(), way.unmet(), way.late(), way.isProven(), shares);
    }
}
