package org.commonshed.planning.work;

import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.Work;
import org.commonshed.page.Words;
import org.commonshed.place.PlannedTime;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.page.PlanFigures;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the plan that holds gives an actor to do, for the actor's own page. */
@Component
class PlanWork implements Work {
    private final HeldFigures held;
    private final SunWork sun;
    private final MessageSource messages;

    PlanWork(HeldFigures held, SunWork sun, MessageSource messages) {
        this.held = held;
        this.sun = sun;
        this.messages = messages;
    }

    @Override
    public Optional<Month> find(Viewer viewer, Asked asked) {
        return held.find(viewer, asked.locale()).map(open -> {
            PlanFigures figures = open.figures();
            KeptPlan kept = open.kept();
            Words words = new Words(messages, asked.locale());
            int columns = figures.columns().size();
            int column = asked.column() >= 1 && asked.column() <= columns ? asked.column() : column(figures, asked);
            return new WorkSheet(figures, asked.actor(), kept.number(), words, open.assumed())
                    .month(
                            column,
                            words.time(kept.ended().orElse(kept.asked())),
                            sun.list(viewer, open, asked.actor(), column, words));
        });
    }

    private static int column(PlanFigures figures, Asked asked) {
        int period = new PlannedTime(figures.slice().world().calendar()).period(asked.today());
        int column = 1;
        while (!figures.columns().get(column - 1).periods().holds(period)) {
            column++;
        }
        return column;
    }
}
