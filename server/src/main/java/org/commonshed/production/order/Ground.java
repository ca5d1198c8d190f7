package org.commonshed.production.order;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.commonshed.network.Directory;
import org.commonshed.production.notice.NoticeBoard;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** What all doors of this package stand on: one order at a time is changed, and everybody concerned is told. */
@Component
class Ground {
    private final OrderStore orders;
    private final JobStore jobs;
    private final NoticeBoard board;
    private final Directory directory;
    private final Doors doors;
    private final TransactionOperations transaction;
    private final Clock clock;

    Ground(
            OrderStore orders,
            JobStore jobs,
            NoticeBoard board,
            Directory directory,
            Doors doors,
            TransactionOperations transaction,
            Clock clock) {
        this.orders = orders;
        this.jobs = jobs;
        this.board = board;
        this.directory = directory;
        this.doors = doors;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** An order that nobody else changes meanwhile, with its jobs as they are now. */
    record Locked(Order order, List<Job> jobs, Instant now) {
        Job getJob(UUID id) {
            return jobs.stream()
                    .filter(job -> job.id().equals(id))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("order " + order.number() + " has no job " + id));
        }
    }

    /** Reads, decides and writes while the order is locked. */
    <T> T locked(UUID order, Function<Locked, T> deed) {
        T made = transaction.execute(status -> {
            Order locked = orders.lock(order)
                    .orElseThrow(() -> new IllegalStateException("no order " + order + "\nMaybe its id is misread."));
            orders.tell(locked);
            return deed.apply(new Locked(locked, jobs.list(order), clock.instant()));
        });
        if (made == null) {
            throw new IllegalStateException("a deed gave nothing");
        }
        return made;
    }

    /** Several writes at once, or none. */
    <T> T together(Supplier<T> deed) {
        T made = transaction.execute(status -> deed.get());
        if (made == null) {
            throw new IllegalStateException("a deed gave nothing");
        }
        return made;
    }

    Doors doors() {
        return doors;
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    UUID nextId() {
        return NewId.next(clock);
    }

    String name(String who) {
        return directory.name(who);
    }

    /** Whether the viewer speaks for whoever needs it. */
    boolean speaksFor(Viewer viewer, Order order) {
        return doors.allows(viewer, Deed.STATE_NEED, order.who());
    }

    void demandFor(Viewer viewer, Order order) {
        doors.demand(viewer, Deed.STATE_NEED, order.who());
    }

    boolean allowsMaker(Viewer viewer, String actor) {
        return doors.allows(viewer, Deed.STATE_MAKER, actor);
    }

    void demandMaker(Viewer viewer, String actor) {
        doors.demand(viewer, Deed.STATE_MAKER, actor);
    }

    void demandRead(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
    }

    /** Writes down what happened and tells whoever ordered. */
    void step(Locked locked, String words, String... parts) {
        orders.step(locked.order().id(), locked.now(), words, List.of(parts));
        Order order = locked.order();
        board.tell(order.who(), order.by().person(), words, List.of(parts), order.address());
    }

    /** Writes down what whoever ordered did; they need not be told. */
    void note(Locked locked, String words, String... parts) {
        orders.step(locked.order().id(), locked.now(), words, List.of(parts));
    }

    /** Tells a maker. */
    void tellMaker(Job job, String words, String... parts) {
        board.tell(job.actor(), words, List.of(parts), job.address());
    }
}
