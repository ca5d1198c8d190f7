package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.springframework.stereotype.Component;

/** All needs as one list: those that people stated, then those that the catalogue assumes. */
@Component
class AllNeeds {
    /** What is asked for where only one of the two is wanted. */
    static final String STATED = "stated";

    static final String ASSUMED = "assumed";

    private final Exchange exchange;
    private final AssumedNeeds assumed;

    AllNeeds(Exchange exchange, AssumedNeeds assumed) {
        this.exchange = exchange;
        this.assumed = assumed;
    }

    /** One of them. */
    record One(Kept row, boolean assumed) {
        private static One of(AssumedNeeds.Assumed need) {
            return new One(need.row(), true);
        }
    }

    /**
     * Some of many.
     *
     * @param more than were counted
     * @param assumed how many of all are assumed
     */
    record Some(List<One> list, long total, boolean more, long assumed) {
        Some {
            list = List.copyOf(list);
        }
    }

    /**
     * A page of the list.
     *
     * @param query of those that are stated
     * @param fits the same for those that are assumed
     * @param which only {@link #STATED} or {@link #ASSUMED}; else both
     */
    Some list(Viewer viewer, Query query, Predicate<AssumedNeeds.Assumed> fits, String which) {
        List<One> list = new ArrayList<>();
        long stated = 0;
        boolean isMore = false;
        if (!which.equals(ASSUMED)) {
            Page page = exchange.needs().list(viewer, query);
            page.rows().forEach(row -> list.add(new One(row, false)));
            stated = page.total();
            isMore = page.isMore();
        }
        List<AssumedNeeds.Assumed> others = isMore || which.equals(STATED)
                ? List.of()
                : assumed.list(viewer).stream().filter(fits).toList();
        long before = Math.max(0, (query.page() - 1L) * query.size() - stated);
        others.stream()
                .skip(before)
                .limit(query.size() - list.size())
                .map(One::of)
                .forEach(list::add);
        return new Some(list, stated + others.size(), isMore, others.size());
    }

    long count(Viewer viewer, Query query, Predicate<AssumedNeeds.Assumed> fits) {
        return exchange.needs().count(viewer, query)
                + assumed.list(viewer).stream().filter(fits).count();
    }

    /** The need of that id, stated or assumed. */
    Optional<One> find(Viewer viewer, String id) {
        return exchange.needs()
                .findById(viewer, id)
                .map(row -> new One(row, false))
                .or(() -> assumed.find(viewer, id).map(One::of));
    }

    /** Whether this viewer may say what the claimant of such a need needs. */
    boolean mayChange(Viewer viewer, Kept row) {
        return exchange.needs().mayChange(viewer, row.cells());
    }

    /** Whether most people do not see it. */
    boolean isHidden(Kept row) {
        return exchange.needs().isHidden(row);
    }

    /** Whether any need is assumed. */
    boolean isAnyAssumed(Viewer viewer) {
        return !assumed.list(viewer).isEmpty();
    }
}
