package org.commonshed.api.orders;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.design.equipment.Workshops;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Requirement;
import org.commonshed.production.order.Asking;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Taking;
import org.commonshed.tell.MatchTeller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Who could make an order, who is asked, and who takes what nobody makes. */
@Api
@Entrance(Deed.READ)
class DivisionsApi {
    private static final int MOST_STEPS = 200;
    private static final String JOB = OrdersApi.ORDER + "/jobs/{job}";

    private final Orders orders;
    private final OrderTelling telling;
    private final Asking asking;
    private final Taking taking;
    private final Workshops workshops;

    DivisionsApi(Orders orders, OrderTelling telling, Asking asking, Taking taking, Workshops workshops) {
        this.orders = orders;
        this.telling = telling;
        this.asking = asking;
        this.taking = taking;
        this.workshops = workshops;
    }

    @GetMapping(OrdersApi.ORDER + "/division")
    @Told(id = "get-division", gives = OrderViews.Division.class)
    Answer division(@PathVariable String order, Call call) {
        return Answer.ok(telling.division(order, call));
    }

    @GetMapping(OrdersApi.ORDER + "/jobs")
    @Told(id = "list-jobs-of-order", gives = OrderViews.Jobs.class)
    Answer jobs(@PathVariable String order, Call call) {
        return Answer.ok(telling.jobs(order, call));
    }

    @GetMapping(OrdersApi.ORDER + "/steps")
    @Told(id = "list-steps", gives = OrderViews.Steps.class)
    Answer steps(@PathVariable String order, Call call) {
        Order found = telling.open(order, call).order();
        return Answer.ok(new OrderViews.Steps(orders.listSteps(call.viewer(), found, MOST_STEPS).stream()
                .map(step -> new OrderViews.StepTaken(step.at(), call.words().sayKept(step.words(), step.parts())))
                .toList()));
    }

    @GetMapping(OrdersApi.ORDER + "/looked-at")
    @Costly(atOnce = 4)
    @Told(
            id = "list-looked-at",
            query = {"part", "page", "size"},
            gives = OrderViews.LookedAt.class)
    Answer lookedAt(@PathVariable String order, Call call) {
        Orders.Open open = telling.open(order, call);
        Paging paging = Paging.of(call);
        String part = call.text("part");
        Requirement wanted = open.parts().stream()
                .filter(each -> part.isEmpty() || each.part().equals(part))
                .findFirst()
                .orElseThrow(Problem::notFound);
        List<Match> all = orders.listLookedAt(call.viewer(), open.order(), wanted);
        List<OrderViews.WorkshopLooked> some =
                paging.part(all).stream().map(match -> looked(match, call)).toList();
        OrderViews.LookedAt told =
                new OrderViews.LookedAt(wanted.part(), some, all.size(), paging.page(), paging.size());
        return paging.link(Answer.ok(told), call, all.size());
    }

    private OrderViews.WorkshopLooked looked(Match match, Call call) {
        MatchTeller teller = new MatchTeller(
                workshops::findName, new org.commonshed.tell.Words(call.words().locale()));
        return new OrderViews.WorkshopLooked(
                match.facility().id(),
                match.facility().name(),
                match.answer().name().toLowerCase(Locale.ROOT),
                Optional.of(match.km()).filter(Double::isFinite),
                match.listFindings().stream()
                        .filter(finding -> finding.answer() == match.answer() && finding.counts())
                        .findFirst()
                        .map((Finding finding) -> teller.sentence(finding)));
    }

    @PostMapping(path = OrdersApi.ORDER + "/ask", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "ask-makers", takes = OrderViews.AskedFor.class, gives = OrderViews.Links.class)
    Answer ask(@PathVariable String order, Call call) {
        return call.once(() -> {
            OrderViews.AskedFor said = call.body(OrderViews.AskedFor.class);
            Order found = telling.own(order, call);
            if (asking.ask(call.viewer(), found, said.way(), said.revision()) instanceof Asking.Asked.Done done) {
                return links(found, done.links(), call);
            }
            throw call.said(ProblemKind.TOO_LATE, "", "order.told.changed");
        });
    }

    private static Answer links(Order order, List<Asking.Link> links, Call call) {
        List<OrderViews.LinkTo> told = links.stream()
                .map(link -> new OrderViews.LinkTo(
                        OrderTelling.job(order, link.job()), Optional.of(call.house() + "/ask/" + link.token())))
                .toList();
        List<OrderViews.LinkTo> bare = told.stream()
                .map(link -> new OrderViews.LinkTo(link.job(), Optional.empty()))
                .toList();
        return Answer.ok(new OrderViews.Links(told)).toldOnce(new OrderViews.Links(bare));
    }

    private Answer one(Order order, Optional<Asking.Link> link, Call call) {
        return links(
                order,
                List.of(link.orElseThrow(() -> call.said(ProblemKind.TOO_LATE, "", "order.told.nothing"))),
                call);
    }

    @PostMapping(JOB + "/link")
    @Entrance(Deed.STATE_NEED)
    @Told(id = "renew-link", gives = OrderViews.Links.class)
    Answer link(@PathVariable String order, @PathVariable String job, Call call) {
        return call.once(() -> {
            Order own = telling.own(order, call);
            return one(
                    own, asking.renewLink(call.viewer(), own, OrderTelling.job(telling.open(order, call), job)), call);
        });
    }

    @PostMapping(JOB + "/again")
    @Entrance(Deed.STATE_NEED)
    @Told(id = "ask-maker-again", gives = OrderViews.Links.class)
    Answer again(@PathVariable String order, @PathVariable String job, Call call) {
        return call.once(() -> {
            Order own = telling.own(order, call);
            return one(
                    own, asking.askAgain(call.viewer(), own, OrderTelling.job(telling.open(order, call), job)), call);
        });
    }

    @PostMapping(path = JOB + "/withdraw", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "withdraw-question", takes = OrderViews.Because.class, gives = OrderViews.Jobs.class)
    Answer withdraw(@PathVariable String order, @PathVariable String job, Call call) {
        return call.once(() -> {
            Order own = telling.own(order, call);
            String why = call.body(OrderViews.Because.class).why().orElse("");
            if (!asking.withdraw(call.viewer(), own, OrderTelling.job(telling.open(order, call), job), why)) {
                throw call.said(ProblemKind.TOO_LATE, "", "order.told.nothing");
            }
            return Answer.ok(telling.jobs(order, call));
        });
    }

    @PostMapping(OrdersApi.ORDER + "/divide")
    @Entrance(Deed.STATE_NEED)
    @Told(id = "divide-again", gives = OrderViews.Division.class)
    Answer divide(@PathVariable String order, Call call) {
        return call.once(() -> {
            orders.divideAgain(call.viewer(), telling.own(order, call));
            return Answer.ok(telling.division(order, call));
        });
    }

    @PostMapping(path = OrdersApi.ORDER + "/take", consumes = Answer.JSON)
    @Entrance(Deed.STATE_MAKER)
    @Costly(atOnce = 2)
    @Told(id = "take-pieces", takes = OrderViews.TakenBy.class, gives = OrderViews.Jobs.class)
    Answer take(@PathVariable String order, Call call) {
        return call.once(() -> {
            OrderViews.TakenBy said = call.body(OrderViews.TakenBy.class);
            Order found = telling.open(order, call).order();
            Taking.Taken taken = taking.take(call.viewer(), found, said.part(), said.actor());
            if (taken != Taking.Taken.DONE) {
                String key = "order.told." + taken.name().toLowerCase(Locale.ROOT);
                throw call.said(ProblemKind.TOO_LATE, "", key);
            }
            return Answer.ok(telling.jobs(order, call));
        });
    }
}
