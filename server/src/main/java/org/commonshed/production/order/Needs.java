package org.commonshed.production.order;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Library;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Requirement;
import org.springframework.stereotype.Component;

/** What an order asks for, part by part, by the design that it is of. */
@Component
class Needs {
    private final Library library;

    Needs(Library library) {
        this.library = library;
    }

    Optional<Design> find(Order order) {
        return library.findNeeds(Viewer.HOUSE, order.version());
    }

    List<Requirement> parts(Order order) {
        return find(order).map(Design::parts).orElse(List.of());
    }

    /** Pieces of a part that nobody makes. */
    long missing(Order order, List<Job> jobs, String part) {
        return parts(order).stream()
                .filter(each -> each.part().equals(part))
                .mapToLong(each -> Dividing.missing(order, each.quantity(), of(jobs, part)))
                .sum();
    }

    /** Whether all pieces that were wanted are there and good. */
    boolean areAllThere(Order order, List<Job> jobs) {
        List<Requirement> parts = parts(order);
        return !parts.isEmpty()
                && parts.stream()
                        .allMatch(part -> of(jobs, part.part()).stream()
                                        .mapToLong(Job::passed)
                                        .sum()
                                >= order.quantity() * part.quantity());
    }

    static List<Job> of(List<Job> jobs, String part) {
        return jobs.stream().filter(job -> job.part().equals(part)).toList();
    }
}
