package org.commonshed.home.begin;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.place.Places;
import org.commonshed.planning.Plans;
import org.commonshed.web.Asking;
import org.springframework.stereotype.Component;

/** The six steps: which are done is asked of the rooms, so that nothing has to be remembered of the way. */
@Component
class BeginSteps {
    /** In their order. */
    enum Step {
        KEEPER(""),
        PLACE("/begin/place"),
        NEIGHBOURHOODS("/begin/neighbourhoods"),
        MAKERS("/begin/makers"),
        NEEDS("/begin/needs"),
        PLAN("/begin/plan");

        final String address;

        Step(String address) {
            this.address = address;
        }

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        int number() {
            return ordinal() + 1;
        }
    }

    private final Places places;
    private final Actors actors;
    private final Exchange exchange;
    private final Plans plans;

    BeginSteps(Places places, Actors actors, Exchange exchange, Plans plans) {
        this.places = places;
        this.actors = actors;
        this.exchange = exchange;
        this.plans = plans;
    }

    /** The first that is not done; the last where all are. */
    Step next(Viewer viewer) {
        for (Step step : Step.values()) {
            if (step != Step.NEEDS && count(viewer, step) == 0) {
                return step;
            }
        }
        return Step.PLAN;
    }

    BeginViews.Way way(Step here, Asking asking) {
        List<BeginViews.Step> steps = new ArrayList<>();
        for (Step step : Step.values()) {
            steps.add(step(step, here, asking));
        }
        boolean isLast = here == Step.PLAN;
        Step after = Step.values()[Math.min(here.ordinal() + 1, Step.values().length - 1)];
        String back = Step.values()[Math.max(1, here.ordinal() - 1)].address;
        boolean maySkip = here != Step.PLACE && !isLast;
        return new BeginViews.Way(
                here.number(),
                steps,
                here == Step.PLACE ? "" : back,
                isLast ? "" : asking.say("begin.next." + after.key()),
                maySkip ? after.address : "");
    }

    /** What has not been said yet. */
    static List<BeginViews.Step> missing(BeginViews.Way way) {
        return way.steps().stream()
                .filter(step -> !step.done() && !step.here() && !step.address().equals(Step.NEEDS.address))
                .toList();
    }

    private BeginViews.Step step(Step step, Step here, Asking asking) {
        Viewer viewer = asking.viewer();
        long count = count(viewer, step);
        boolean isDone = count > 0;
        String said = switch (step) {
            case KEEPER -> asking.say("begin.said.keeper", viewer.name());
            case PLACE -> isDone ? places.name() : asking.say("begin.minutes", 2);
            case PLAN -> isDone ? asking.say("begin.said.plan", count) : asking.say("begin.minutes", 1);
            default -> isDone ? asking.say("begin.said." + step.key(), count) : asking.say("begin.minutes", 2);
        };
        boolean mayGo =
                step != Step.KEEPER && (step == Step.PLACE || !places.name().isEmpty());
        return new BeginViews.Step(
                step.number(),
                asking.say("begin.step." + step.key()),
                said,
                isDone,
                step == here,
                mayGo ? step.address : "");
    }

    private long count(Viewer viewer, Step step) {
        return switch (step) {
            case KEEPER -> 1;
            case PLACE -> places.name().isEmpty() ? 0 : 1;
            case NEIGHBOURHOODS -> places.places().count(viewer, Query.all().where("kind", "neighbourhood"));
            case MAKERS -> actors.actors().count(viewer, Query.all());
            case NEEDS -> exchange.needs().count(viewer, Query.all());
            case PLAN -> plans.list(viewer).size();
        };
    }
}
