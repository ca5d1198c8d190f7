package org.commonshed.api.plans;

import java.io.IOException;
import java.util.List;
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
import org.commonshed.planning.Address;
import org.commonshed.planning.Passage;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.Links;
import org.commonshed.report.page.Explanation;
import org.commonshed.report.page.PlanFigures;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** What a plan says: how needs are met, what flows, why there is not more; whole, and with all that it was made from. */
@Api
@Entrance(Deed.READ)
class PlanReadingApi {
    private final Plans plans;

    PlanReadingApi(Plans plans) {
        this.plans = plans;
    }

    private KeptPlan get(String number, Call call) {
        KeptPlan plan = PlansApi.get(plans, number, call);
        if (!plan.state().isThere()) {
            throw Problem.notFound();
        }
        return plan;
    }

    @GetMapping(PlansApi.PLAN + "/plan.json")
    @Told(id = "get-plan-file", type = "application/json")
    Answer json(@PathVariable String number, Call call) throws IOException {
        return Answer.bytes(Answer.JSON, plans.json(call.viewer(), get(number, call)));
    }

    @GetMapping(PlansApi.PLAN + "/inputs.zip")
    @Costly(atOnce = 4)
    @Told(id = "get-plan-inputs", type = "application/zip")
    Answer inputs(@PathVariable String number, Call call) {
        KeptPlan plan = PlansApi.get(plans, number, call);
        return Answer.file(
                "plan-" + plan.number() + "-inputs.zip", "application/zip", plans.inputs(call.viewer(), plan));
    }

    @GetMapping(PlansApi.PLAN + "/needs")
    @Costly(atOnce = 4)
    @Told(
            id = "list-needs-met",
            query = {"who", "product", "page", "size"},
            gives = PlanViews.NeedsMet.class)
    Answer needs(@PathVariable String number, Call call) {
        Paging paging = Paging.of(call);
        String who = call.text("who");
        String product = call.text("product");
        List<PlanViews.NeedLine> all = plans.open(call.viewer(), get(number, call)).slice().plan().needs().stream()
                .filter(line -> who.isEmpty() || line.who().equals(who))
                .filter(line -> product.isEmpty() || line.product().equals(product))
                .map(line -> new PlanViews.NeedLine(
                        line.need(), line.who(), line.product(), line.priority(), line.amount(), line.met()))
                .toList();
        Answer answer = Answer.ok(new PlanViews.NeedsMet(paging.part(all), all.size(), paging.page(), paging.size()));
        return paging.link(answer, call, all.size());
    }

    @GetMapping(PlansApi.PLAN + "/flows")
    @Costly(atOnce = 4)
    @Told(
            id = "list-flows",
            query = {"from", "to", "product", "period", "page", "size"},
            gives = PlanViews.Flows.class)
    Answer flows(@PathVariable String number, Call call) {
        Paging paging = Paging.of(call);
        int period = call.whole("period", 0, 1, 1_000_000);
        List<PlanViews.Flow> all = Passage.listAll(
                        plans.open(call.viewer(), get(number, call)).slice())
                .stream()
                .filter(one -> isMeant(call.text("from"), one.from()))
                .filter(one -> isMeant(call.text("to"), one.to()))
                .filter(one -> isMeant(call.text("product"), one.product()))
                .filter(one -> period == 0 || one.period() == period)
                .map(one -> new PlanViews.Flow(one.from(), one.to(), one.product(), one.period(), one.amount()))
                .toList();
        Answer answer = Answer.ok(new PlanViews.Flows(paging.part(all), all.size(), paging.page(), paging.size()));
        return paging.link(answer, call, all.size());
    }

    private static boolean isMeant(String asked, String is) {
        return asked.isEmpty() || asked.equals(is);
    }

    @GetMapping(PlansApi.PLAN + "/why")
    @Costly(atOnce = 4)
    @Told(
            id = "explain-plan",
            query = {"who", "product"},
            gives = PlanViews.Why.class)
    Answer why(@PathVariable String number, Call call) {
        if (call.text("product").isEmpty()) {
            throw Problem.of(ProblemKind.QUERY_WRONG, "product", "field-missing");
        }
        Plans.Open open = plans.open(call.viewer(), get(number, call));
        PlanFigures figures =
                PlanFigures.of(open.slice(), open.extras(), call.words().locale(), Links.NONE);
        String who = call.text("who");
        boolean isAnybody = who.isEmpty() || Address.isKnown(who, open.slice().world());
        if (!isAnybody || figures.names().findProduct(call.text("product")).isEmpty()) {
            throw Problem.notFound();
        }
        Explanation told = Explanation.of(figures, who, call.text("product"));
        return Answer.ok(new PlanViews.Why(
                told.title(),
                told.lead(),
                told.answer(),
                who.isEmpty() ? List.of() : told.ends(),
                told.sentences(),
                told.ways().stream()
                        .map(way -> new PlanViews.Way(way.name(), way.worth(), way.follows()))
                        .toList(),
                told.slack().stream()
                        .map(one -> new PlanViews.Left(one.name(), one.used(), one.left()))
                        .toList()));
    }
}
