package org.commonshed.planning;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.commonshed.access.Viewer;
import org.jspecify.annotations.Nullable;

/** What is worked out of the plan that holds, once for each that comes to hold. */
final class Held<T> {
    private final Plans plans;
    private final Function<Plans.Open, T> work;
    private @Nullable Known<T> known;

    Held(Plans plans, Function<Plans.Open, T> work) {
        this.plans = plans;
        this.work = work;
    }

    private record Known<T>(UUID plan, T answer) {}

    /** Empty where no plan holds. */
    synchronized Optional<T> find(Viewer viewer) {
        return plans.findHolding(viewer).map(kept -> {
            Known<T> last = known;
            if (last == null || !last.plan().equals(kept.id())) {
                last = new Known<>(kept.id(), work.apply(plans.open(viewer, kept)));
                known = last;
            }
            return last.answer();
        });
    }
}
