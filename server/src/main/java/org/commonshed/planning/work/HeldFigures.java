package org.commonshed.planning.work;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.design.Shipped;
import org.commonshed.energy.SunMachines;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.Links;
import org.commonshed.report.page.PlanFigures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The plan that holds with its names and months, opened once for all who ask in the same language. */
@Component
class HeldFigures {
    private final Plans plans;
    private final Shipped shipped;
    private @Nullable Known known;

    HeldFigures(Plans plans, Shipped shipped) {
        this.plans = plans;
        this.shipped = shipped;
    }

    /**
     * A plan in one language.
     *
     * @param assumed rows that the catalogue gave, as {@code table/key}
     * @param suns what runs on whose sun to spare, by the actor that gives it
     */
    record Known(
            KeptPlan kept,
            Locale locale,
            PlanFigures figures,
            Set<String> assumed,
            Map<String, List<SunMachines.Stretch>> suns) {
        UUID plan() {
            return kept.id();
        }
    }

    /** Empty where no plan holds. */
    Optional<Known> find(Viewer viewer, Locale locale) {
        return plans.findHolding(viewer).map(kept -> open(viewer, kept, locale));
    }

    private synchronized Known open(Viewer viewer, KeptPlan kept, Locale locale) {
        Known before = known;
        if (before != null && before.plan().equals(kept.id()) && before.locale().equals(locale)) {
            return before;
        }
        Plans.Open open = plans.open(viewer, kept, locale);
        PlanFigures figures = PlanFigures.of(open.slice(), open.extras(), locale, Links.NONE);
        Known opened = new Known(
                kept, locale, figures, open.extras().assumed(), new SunUses(figures, shipped::isSkill).stretches());
        known = opened;
        return opened;
    }
}
