package org.commonshed.planning.work;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.Work;
import org.commonshed.page.Words;
import org.commonshed.place.PlannedTime;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.Links;
import org.commonshed.report.page.PlanFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the plan that holds gives an actor to do, for the actor's own page. */
@Component
class PlanWork implements Work {
    private final Plans plans;
    private final MessageSource messages;
    private @Nullable Known known;

    PlanWork(Plans plans, MessageSource messages) {
        this.plans = plans;
        this.messages = messages;
    }

    /** Names and months of a plan in one language. */
    private record Known(UUID plan, Locale locale, PlanFigures figures, Set<String> assumed) {}

    @Override
    public Optional<Month> find(Viewer viewer, Asked asked) {
        return plans.findHolding(viewer).map(kept -> {
            Known open = open(viewer, kept, asked.locale());
            PlanFigures figures = open.figures();
            Words words = new Words(messages, asked.locale());
            int columns = figures.columns().size();
            int column = asked.column() >= 1 && asked.column() <= columns ? asked.column() : column(figures, asked);
            return new WorkSheet(figures, asked.actor(), kept.number(), words, open.assumed())
                    .month(column, words.time(kept.ended().orElse(kept.asked())));
        });
    }

    private synchronized Known open(Viewer viewer, KeptPlan kept, Locale locale) {
        Known before = known;
        if (before != null && before.plan().equals(kept.id()) && before.locale().equals(locale)) {
            return before;
        }
        Plans.Open open = plans.open(viewer, kept, locale);
        PlanFigures figures = PlanFigures.of(open.slice(), open.extras(), locale, Links.NONE);
        Known opened = new Known(kept.id(), locale, figures, open.extras().assumed());
        known = opened;
        return opened;
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
