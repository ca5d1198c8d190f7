package org.commonshed.production.order;

import java.util.Optional;
import org.commonshed.access.Viewer;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** What whoever ordered says: that a box has come, what of it is good, and thanks. */
@Service
@NamedInterface("order")
public class Receiving {
    private static final int LONGEST_THANKS = 1000;

    private final Ground ground;
    private final OrderStore orders;
    private final JobStore jobs;
    private final Deeds deeds;
    private final Needs needs;

    Receiving(Ground ground, OrderStore orders, JobStore jobs, Deeds deeds, Needs needs) {
        this.ground = ground;
        this.orders = orders;
        this.jobs = jobs;
        this.deeds = deeds;
        this.needs = needs;
    }

    /** A box with its job and order, as it stands now. */
    public record Found(Order order, Job job, Box box) {}

    public Optional<Found> find(Viewer viewer, String code) {
        ground.demandRead(viewer);
        return jobs.findBox(code).map(box -> {
            Job job = jobs.find(box.job()).orElseThrow();
            return new Found(orders.find(job.order()).orElseThrow(), job, box);
        });
    }

    /** It has come; one that the maker forgot to hand over counts as handed over. False where it was checked before. */
    public boolean receive(Viewer viewer, Found found) {
        ground.demandFor(viewer, found.order());
        return ground.locked(found.order().id(), locked -> {
            Box box = box(locked, found);
            if (box.state() != BoxState.PACKED && box.state() != BoxState.SENT) {
                return box.state() == BoxState.RECEIVED;
            }
            receive(locked, locked.getJob(found.job().id()), box);
            orders.touch(found.order().id(), false);
            return true;
        });
    }

    private void receive(Ground.Locked locked, Job job, Box box) {
        if (box.state() == BoxState.PACKED) {
            jobs.send(box.id(), locked.now());
            deeds.handOver(locked, job, box);
        }
        jobs.receive(box.id(), locked.now());
        deeds.receive(locked, job, box);
    }

    private static Box box(Ground.Locked locked, Found found) {
        return locked.getJob(found.job().id()).boxes().stream()
                .filter(each -> each.id().equals(found.box().id()))
                .findFirst()
                .orElse(found.box());
    }

    /** What came of looking at a box. */
    public enum Checked {
        DONE,
        /** It was checked before. */
        BEFORE,
        /** More are bad than there are in it. */
        TOO_MANY
    }

    /**
     * What of a box is good.
     *
     * @param bad pieces that are not
     * @param note what is wrong with them
     */
    public Checked check(Viewer viewer, Found found, long bad, String note) {
        ground.demandFor(viewer, found.order());
        return ground.locked(found.order().id(), locked -> {
            Box box = box(locked, found);
            Job job = locked.getJob(found.job().id());
            if (box.state() == BoxState.CHECKED) {
                return Checked.BEFORE;
            }
            if (bad < 0 || bad > box.pieces()) {
                return Checked.TOO_MANY;
            }
            if (box.state() != BoxState.RECEIVED) {
                receive(locked, job, box);
            }
            jobs.check(box.id(), bad, Asking.cut(note), locked.now());
            deeds.check(locked, job, box, bad, Asking.cut(note));
            if (bad > 0) {
                String[] parts = {String.valueOf(bad), String.valueOf(box.number()), Asking.cut(note)};
                ground.tellMaker(job, "order.failed", parts);
                ground.note(locked, "order.step.failed", ground.name(job.actor()), parts[0], parts[1], parts[2]);
            }
            after(locked, bad > 0);
            return Checked.DONE;
        });
    }

    private void after(Ground.Locked before, boolean isMissing) {
        Order order = before.order();
        if (order.state() == OrderState.ASKED && needs.areAllThere(order, jobs.list(order.id()))) {
            orders.put(order.id(), OrderState.DONE);
            ground.step(before, "order.step.done");
        } else {
            orders.touch(order.id(), isMissing && order.state() == OrderState.ASKED);
        }
    }

    /** Words for all who made it. */
    public void thank(Viewer viewer, Order order, String words) {
        ground.demandFor(viewer, order);
        String said = words.strip();
        String kept = said.length() > LONGEST_THANKS ? said.substring(0, LONGEST_THANKS) : said;
        boolean unused = ground.locked(order.id(), locked -> {
            orders.thank(order.id(), kept);
            locked.jobs().stream()
                    .filter(job -> job.gone() > 0)
                    .map(Job::actor)
                    .distinct()
                    .forEach(actor -> locked.jobs().stream()
                            .filter(job -> job.actor().equals(actor) && job.gone() > 0)
                            .findFirst()
                            .ifPresent(job -> ground.tellMaker(
                                    job,
                                    "order.thanked",
                                    ground.name(locked.order().who()),
                                    kept)));
            return true;
        });
    }
}
