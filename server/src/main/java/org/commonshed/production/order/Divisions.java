package org.commonshed.production.order;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.world.Point;
import org.commonshed.network.Directory;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Divides orders that wait for it, one after the other, and asks others where a maker declined, gave up or did not answer in
 * time. What is worked out from a state that has changed meanwhile is thrown away.
 */
@Component
class Divisions implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Divisions.class);
    private static final long LOOK_MILLIS = 1000;
    private static final int MOST = 50;
    private static final Duration LATELY = Duration.ofDays(56);
    private static final long PATIENCE_SECONDS = 15;

    private final Ground ground;
    private final OrderStore orders;
    private final JobStore jobs;
    private final Dividing dividing;
    private final Asking asking;
    private final Needs needs;
    private final Directory directory;
    private final Semaphore asked = new Semaphore(0);
    private volatile boolean running;
    private @Nullable Thread thread;

    Divisions(
            Ground ground,
            OrderStore orders,
            JobStore jobs,
            Dividing dividing,
            Asking asking,
            Needs needs,
            Directory directory) {
        this.ground = ground;
        this.orders = orders;
        this.jobs = jobs;
        this.dividing = dividing;
        this.asking = asking;
        this.needs = needs;
        this.directory = directory;
    }

    /** Says that something waits. */
    void wake() {
        asked.release();
    }

    @Override
    public void start() {
        running = true;
        Thread work = new Thread(this::work, "dividing");
        work.setDaemon(true);
        work.start();
        thread = work;
    }

    private void work() {
        while (running) {
            try {
                boolean unused = asked.tryAcquire(LOOK_MILLIS, TimeUnit.MILLISECONDS);
                asked.drainPermits();
                if (running) {
                    endOverdue();
                    orders.listToDivide(MOST).forEach(this::divide);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } catch (RuntimeException fault) {
                LOG.error("Dividing did not go on; it is looked at again soon.", fault);
            }
        }
    }

    private void endOverdue() {
        for (Job overdue : jobs.listOverdue(ground.now(), MOST)) {
            boolean unused = ground.locked(overdue.order(), locked -> {
                Job job = locked.getJob(overdue.id());
                if (job.state() == JobState.ASKED
                        && locked.now().isAfter(job.answer().until())) {
                    asking.end(locked, job, JobState.SILENT, "", "");
                    ground.tellMaker(
                            job, "order.silent", ground.name(locked.order().who()));
                    ground.step(locked, "order.step.silent", ground.name(job.actor()), String.valueOf(job.asked()));
                    orders.touch(job.order(), locked.order().state() == OrderState.ASKED);
                }
                return true;
            });
        }
    }

    private void divide(Order order) {
        try {
            Optional<Design> design = needs.find(order);
            Optional<Point> place = directory.point(order.who());
            Proposal proposal = design.isEmpty() || place.isEmpty()
                    ? Proposal.NONE
                    : dividing.divide(order, known(order, design.get(), place.get()), ground.today());
            keep(order, proposal);
        } catch (RuntimeException fault) {
            LOG.error("Order {} was not divided.", order.number(), fault);
            boolean unused = ground.locked(order.id(), locked -> {
                orders.divided(order.id());
                ground.step(locked, "order.step.trouble");
                return true;
            });
        }
    }

    private Dividing.Known known(Order order, Design design, Point place) {
        List<Job> own = jobs.list(order.id());
        return new Dividing.Known(
                design,
                place,
                own,
                jobs.listLive(),
                jobs.listRecent(ground.now().minus(LATELY)),
                "");
    }

    private void keep(Order order, Proposal proposal) {
        boolean unused = ground.locked(order.id(), locked -> {
            Order now = locked.order();
            boolean isSame = now.revision() == order.revision() && now.state().isOpen();
            if (isSame) {
                orders.keep(order.id(), now.revision(), locked.now(), proposal);
                orders.divided(order.id());
                if (now.state() == OrderState.ASKED) {
                    askOthers(locked, proposal);
                }
            }
            return isSame;
        });
    }

    /** What others are to make in the place of those who do not. */
    private void askOthers(Ground.Locked locked, Proposal proposal) {
        Set<String> makers = new HashSet<>();
        long missing = 0;
        for (Proposal.Part part : proposal.parts()) {
            Proposal.Way way = part.ways().get(0);
            way.shares()
                    .forEach(share ->
                            makers.add(asking.ask(locked, part.name(), share).actor()));
            missing += way.unmet();
        }
        if (!makers.isEmpty()) {
            String names =
                    String.join(", ", makers.stream().map(ground::name).sorted().toList());
            ground.step(locked, "order.step.spread", names);
            orders.touch(locked.order().id(), false);
        }
        if (missing > 0) {
            ground.step(locked, "order.step.missing", String.valueOf(missing));
        }
    }

    @Override
    public void stop() {
        running = false;
        dividing.close();
        wake();
        Thread working = thread;
        try {
            if (working != null) {
                working.join(TimeUnit.SECONDS.toMillis(PATIENCE_SECONDS));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
