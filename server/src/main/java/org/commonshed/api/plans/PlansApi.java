package org.commonshed.api.plans;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Fault;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.kept.KeptPlan;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Plans are asked for, followed while they are made, and made the one that holds. */
@Api
@Entrance(Deed.READ)
class PlansApi {
    static final String PLANS = "/api/v1/plans";
    static final String PLAN = PLANS + "/{number}";

    private final Plans plans;

    PlansApi(Plans plans) {
        this.plans = plans;
    }

    @GetMapping(PLANS)
    @Told(id = "list-plans", gives = PlanViews.Plans.class)
    Answer list(Call call) {
        return Answer.ok(new PlanViews.Plans(
                plans.list(call.viewer()).stream().map(plan -> told(plan, call)).toList()));
    }

    @GetMapping(PLAN)
    @Told(id = "get-plan", gives = PlanViews.PlanMade.class)
    Answer one(@PathVariable String number, Call call) {
        return Answer.ok(made(get(plans, number, call), call));
    }

    static KeptPlan get(Plans plans, String number, Call call) {
        return plans.find(call.viewer(), Ids.number(number)).orElseThrow(Problem::notFound);
    }

    private PlanViews.PlanMade made(KeptPlan plan, Call call) {
        List<PlanViews.GoalReached> goals = plans.goals(call.viewer(), plan).stream()
                .map(goal -> new PlanViews.GoalReached(goal.goal(), goal.part(), goal.seconds()))
                .toList();
        return new PlanViews.PlanMade(told(plan, call), goals);
    }

    private static PlanViews.PlanKept told(KeptPlan plan, Call call) {
        KeptPlan.Trouble trouble = plan.trouble();
        Optional<String> why = trouble.key().isEmpty()
                ? Optional.empty()
                : Optional.of(call.words().sayKept(trouble.key(), trouble.values()));
        return new PlanViews.PlanKept(
                plan.number(),
                plan.state().word(),
                plan.isTry(),
                plan.title(),
                plan.note(),
                plan.changes().stream().map(Change::text).toList(),
                plan.isProposal(),
                Optional.of(plan.by()).filter(name -> call.viewer().isSignedIn() && !name.isEmpty()),
                plan.asked(),
                plan.begun(),
                plan.ended(),
                why,
                plan.holds(),
                plan.fingerprint());
    }

    @PostMapping(path = PLANS, consumes = Answer.JSON)
    @Entrance(Deed.MAKE_PLAN)
    @Told(id = "ask-for-plan", takes = PlanViews.PlanAsked.class, gives = PlanViews.PlanMade.class, status = 202)
    Answer ask(Call call) {
        return call.once(() -> {
            PlanViews.PlanAsked asked = call.body(PlanViews.PlanAsked.class);
            List<Change> changes = changes(asked.changes().orElse(List.of()));
            Plans.Begun begun = changes.isEmpty()
                    ? plans.begin(call.viewer())
                    : plans.tryOut(call.viewer(), asked.title().orElse(""), changes);
            if (begun instanceof Plans.Begun.Waiting waiting) {
                return waiting(waiting.number(), call);
            }
            throw begun instanceof Plans.Begun.Problems problems
                    ? new Problem(ProblemKind.TO_MEND, faults(problems))
                    : new Problem(ProblemKind.BUSY);
        });
    }

    private Answer waiting(int number, Call call) {
        KeptPlan plan = plans.find(call.viewer(), number).orElseThrow(Problem::notFound);
        return Answer.accepted(PLANS + "/" + number, made(plan, call));
    }

    private static List<Change> changes(List<String> texts) {
        List<Change> changes = new ArrayList<>();
        List<Fault> faults = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            Optional<Change> change = Change.find(texts.get(i));
            change.ifPresent(changes::add);
            if (change.isEmpty()) {
                faults.add(Fault.of("changes[" + i + "]", "change-form"));
            }
        }
        Problem.demandNone(faults);
        return changes;
    }

    /** Each names its table, the row where it has an id, and the column. */
    private static List<Fault> faults(Plans.Begun.Problems problems) {
        return problems.spots().stream()
                .limit(100)
                .map(spot -> {
                    String table = spot.issue().file().replaceFirst("\\.csv$", "");
                    String row = spot.row().map(found -> "/" + found.id()).orElse("");
                    String column = spot.issue().column().isEmpty()
                            ? ""
                            : "/" + spot.issue().column();
                    return Problem.fault(table + row + column, spot.issue());
                })
                .toList();
    }

    @PostMapping(PLAN + "/cancel")
    @Entrance(Deed.MAKE_PLAN)
    @Told(id = "cancel-plan", gives = PlanViews.PlanMade.class)
    Answer cancel(@PathVariable String number, Call call) {
        return call.once(() -> ended(plans.cancel(call.viewer(), Ids.number(number)), number, call));
    }

    @PostMapping(PLAN + "/keep")
    @Entrance(Deed.MAKE_PLAN)
    @Told(id = "keep-best-plan", gives = PlanViews.PlanMade.class)
    Answer keep(@PathVariable String number, Call call) {
        return call.once(() -> ended(plans.keepBest(call.viewer(), Ids.number(number)), number, call));
    }

    private Answer ended(boolean isDone, String number, Call call) {
        KeptPlan plan = get(plans, number, call);
        if (!isDone) {
            throw new Problem(ProblemKind.TOO_LATE);
        }
        return Answer.ok(made(plan, call));
    }

    @PostMapping(PLAN + "/again")
    @Entrance(Deed.MAKE_PLAN)
    @Told(id = "make-plan-again", gives = PlanViews.PlanMade.class, status = 202)
    Answer again(@PathVariable String number, Call call) {
        return call.once(() -> {
            KeptPlan plan = get(plans, number, call);
            return waiting(
                    plans.again(call.viewer(), plan.number()).orElseThrow(() -> new Problem(ProblemKind.TOO_LATE)),
                    call);
        });
    }

    @PostMapping(PLAN + "/adopt")
    @Entrance(Deed.ADOPT_PLAN)
    @Told(id = "adopt-plan", gives = PlanViews.PlanMade.class)
    Answer adopt(@PathVariable String number, Call call) {
        return call.once(() -> {
            KeptPlan plan = get(plans, number, call);
            if (plans.adopt(call.viewer(), plan.number()) != Plans.Adoption.ADOPTED) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            return Answer.ok(made(get(plans, number, call), call));
        });
    }

    @PostMapping(path = PLAN + "/propose", consumes = Answer.JSON)
    @Entrance(Deed.MAKE_PLAN)
    @Told(id = "propose-trial", takes = PlanViews.PlanProposed.class, gives = PlanViews.PlanMade.class)
    Answer propose(@PathVariable String number, Call call) {
        return call.once(() -> {
            KeptPlan plan = trial(number, call);
            PlanViews.PlanProposed proposed = call.body(PlanViews.PlanProposed.class);
            plans.propose(
                    call.viewer(),
                    plan.number(),
                    proposed.title(),
                    proposed.note().orElse(""));
            return Answer.ok(made(get(plans, number, call), call));
        });
    }

    @DeleteMapping(PLAN)
    @Entrance(Deed.MAKE_PLAN)
    @Told(id = "drop-trial", gives = PlanViews.PlanMade.class)
    Answer drop(@PathVariable String number, Call call) {
        return call.once(() -> {
            KeptPlan plan = trial(number, call);
            PlanViews.PlanMade last = made(plan, call);
            plans.drop(call.viewer(), plan.number());
            return Answer.ok(last);
        });
    }

    /** Only trials are proposed and dropped; plans of the place stay. */
    private KeptPlan trial(String number, Call call) {
        KeptPlan plan = get(plans, number, call);
        if (!plan.isTry()) {
            throw new Problem(ProblemKind.TOO_LATE);
        }
        return plan;
    }
}
