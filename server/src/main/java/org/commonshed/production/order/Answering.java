package org.commonshed.production.order;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Tokens;
import org.commonshed.design.library.Library;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/**
 * What makers say: that they take a job, a part of it, or not; what they made, packed and handed over. Whoever holds the link of
 * a job, or speaks for its maker, comes in here.
 */
@Service
@NamedInterface("order")
public class Answering {
    private static final int MOST_BOXES = 500; // in one go

    private final Ground ground;
    private final OrderStore orders;
    private final JobStore jobs;
    private final Deeds deeds;
    private final Asking asking;
    private final Library library;

    Answering(Ground ground, OrderStore orders, JobStore jobs, Deeds deeds, Asking asking, Library library) {
        this.ground = ground;
        this.orders = orders;
        this.jobs = jobs;
        this.deeds = deeds;
        this.asking = asking;
        this.library = library;
    }

    /**
     * Somebody who may answer for a job.
     *
     * @param by how the answer is signed
     */
    public record Hand(Order order, Job job, String by) {}

    /** Why an answer is not taken, the first that holds. */
    public enum Refusal {
        NONE,
        /** The order is done or was given up. */
        CLOSED,
        /** Whoever ordered took the question back, or it was given back before. */
        WITHDRAWN,
        /** It was answered before, perhaps by somebody else of the same workshop. */
        ANSWERED,
        /** The time to answer is over. */
        LATE,
        /** More than was asked, made or packed, or nothing at all. */
        TOO_MANY,
        /** It was not promised yet. */
        NOT_PROMISED,
        /** By the journal, where something was corrected, it cannot have been so. */
        NOT_BY_JOURNAL
    }

    /** By a link; empty where it never was one, or is not one any more. */
    public Optional<Hand> findByLink(String token) {
        return jobs.findByLink(Tokens.digest(token)).map(job -> hand(job, ground.name(job.actor())));
    }

    /** For those who speak for the maker; for all others there is none of that id. */
    public Optional<Hand> find(Viewer viewer, UUID job) {
        return jobs.findActor(job)
                .filter(actor -> ground.allowsMaker(viewer, actor))
                .flatMap(actor -> jobs.find(job))
                .map(found -> hand(found, viewer.name()));
    }

    private Hand hand(Job job, String by) {
        return new Hand(orders.find(job.order()).orElseThrow(), job, by);
    }

    /** Takes a job, or a part of it; what is left is divided anew. */
    public Refusal accept(Hand hand, long pieces) {
        return whileAsked(hand, (locked, job) -> {
            if (pieces < 1 || pieces > job.asked()) {
                return Refusal.TOO_MANY;
            }
            jobs.accept(job.id(), pieces, locked.now(), hand.by());
            deeds.promise(locked.order(), job, pieces);
            library.make(job.actor(), locked.order().version());
            boolean isPart = pieces < job.asked();
            ground.step(
                    locked,
                    isPart ? "order.step.part" : "order.step.accepted",
                    ground.name(job.actor()),
                    String.valueOf(pieces),
                    job.part(),
                    String.valueOf(job.asked()));
            orders.touch(locked.order().id(), isPart);
            return Refusal.NONE;
        });
    }

    /** What is done with a job of an order that nobody else changes meanwhile. */
    private interface Doing extends BiFunction<Ground.Locked, Job, Refusal> {}

    /** Only while an answer is waited for. */
    private Refusal whileAsked(Hand hand, Doing doing) {
        return unless(Answering::whyNotAnswer, hand, doing);
    }

    /** Only while it is promised. */
    private Refusal whilePromised(Hand hand, Doing doing) {
        return unless(Answering::whyNotWork, hand, doing);
    }

    private Refusal unless(Doing whyNot, Hand hand, Doing doing) {
        return ground.locked(hand.order().id(), locked -> {
            Job job = locked.getJob(hand.job().id());
            Refusal refusal = whyNot.apply(locked, job);
            return refusal == Refusal.NONE ? doing.apply(locked, job) : refusal;
        });
    }

    private static Refusal whyNotAnswer(Ground.Locked locked, Job job) {
        if (locked.order().state() != OrderState.ASKED) {
            return Refusal.CLOSED;
        }
        if (job.state() == JobState.WITHDRAWN) {
            return Refusal.WITHDRAWN;
        }
        if (job.state() == JobState.SILENT
                || job.state() == JobState.ASKED
                        && locked.now().isAfter(job.answer().until())) {
            return Refusal.LATE;
        }
        return job.state() == JobState.ASKED ? Refusal.NONE : Refusal.ANSWERED;
    }

    /** Does not take it; the pieces are divided among others. */
    public Refusal decline(Hand hand, String why) {
        return whileAsked(hand, (locked, job) -> {
            asking.end(locked, job, JobState.DECLINED, hand.by(), why);
            ground.step(locked, "order.step.declined", ground.name(job.actor()), Asking.cut(why));
            orders.touch(locked.order().id(), true);
            return Refusal.NONE;
        });
    }

    private static Refusal whyNotWork(Ground.Locked locked, Job job) {
        if (locked.order().state() != OrderState.ASKED) {
            return Refusal.CLOSED;
        }
        if (job.state() == JobState.WITHDRAWN) {
            return Refusal.WITHDRAWN;
        }
        return job.state() == JobState.ACCEPTED ? Refusal.NONE : Refusal.NOT_PROMISED;
    }

    /** Cannot go on: what has left counts, all else is divided among others. */
    public Refusal drop(Hand hand, String why) {
        return whilePromised(hand, (locked, job) -> {
            asking.end(locked, job, JobState.DROPPED, hand.by(), why);
            long left = Math.max(0, job.accepted() - job.gone());
            ground.step(locked, "order.step.dropped", ground.name(job.actor()), String.valueOf(left), Asking.cut(why));
            orders.touch(locked.order().id(), true);
            return Refusal.NONE;
        });
    }

    /** So many are made, and so many went wrong on the way. */
    public Refusal make(Hand hand, long pieces, long wasted, BigDecimal kg) {
        return whilePromised(hand, (locked, job) -> {
            boolean isSome = pieces > 0 || wasted > 0;
            boolean isSound = pieces >= 0 && wasted >= 0 && kg.signum() >= 0 && job.made() + pieces <= job.accepted();
            if (!(isSome && isSound)) {
                return Refusal.TOO_MANY;
            }
            jobs.make(job.id(), pieces, wasted);
            deeds.make(locked, job, pieces, wasted, used(locked.order(), job, kg));
            boolean isLast = job.made() + pieces == job.accepted();
            if (isLast) {
                deeds.fulfilled(job);
                ground.step(locked, "order.step.ready", ground.name(job.actor()), String.valueOf(job.accepted()));
            }
            orders.touch(locked.order().id(), false);
            return Refusal.NONE;
        });
    }

    private Deeds.Used used(Order order, Job job, BigDecimal kg) {
        return library.findNeeds(Viewer.HOUSE, order.version()).stream()
                .flatMap(design -> design.parts().stream())
                .filter(part -> part.part().equals(job.part()) && part.material() != null)
                .map(part -> new Deeds.Used(String.valueOf(part.material()), kg))
                .findFirst()
                .orElse(Deeds.Used.NOTHING);
    }

    /** Takes the last record of what was made back, as far as it is not packed; the journal reverses it. */
    public Refusal takeBack(Hand hand) {
        return whilePromised(hand, (locked, job) -> {
            long pieces = deeds.takeBack(locked, job, job.made() - job.packed());
            if (pieces == 0) {
                return Refusal.TOO_MANY;
            }
            jobs.make(job.id(), -pieces, 0);
            orders.touch(locked.order().id(), false);
            return Refusal.NONE;
        });
    }

    /** Packs what is made into boxes of at most so many pieces. */
    public Refusal pack(Hand hand, long pieces, long perBox) {
        return whilePromised(hand, (locked, job) -> {
            long loose = job.made() - job.packed();
            boolean isSound =
                    pieces >= 1 && pieces <= loose && perBox >= 1 && (pieces + perBox - 1) / perBox <= MOST_BOXES;
            if (!isSound) {
                return Refusal.TOO_MANY;
            }
            int number = job.boxes().stream().mapToInt(Box::number).max().orElse(0);
            for (long left = pieces; left > 0; left -= perBox) {
                long in = Math.min(left, perBox);
                Box box = new Box(ground.nextId(), job.id(), ++number, Codes.next(), in, 0, BoxState.PACKED, "");
                jobs.add(box, locked.now());
            }
            orders.touch(locked.order().id(), false);
            return Refusal.NONE;
        });
    }

    /** A box leaves the maker; one that has left is left as it is. */
    public Refusal handOver(Hand hand, String code) {
        return whilePromised(hand, (locked, job) -> {
            Optional<Box> box = job.boxes().stream()
                    .filter(each -> each.code().equals(code))
                    .findFirst();
            if (box.isEmpty()) {
                return Refusal.TOO_MANY;
            }
            if (box.get().state() == BoxState.PACKED) {
                jobs.send(box.get().id(), locked.now());
                deeds.handOver(locked, job, box.get());
                orders.touch(locked.order().id(), false);
                boolean isFirst = job.gone() == 0;
                if (isFirst) {
                    ground.step(locked, "order.step.sent", ground.name(job.actor()));
                }
            }
            return Refusal.NONE;
        });
    }

    /** Jobs of a maker, newest first; for those who speak for it. */
    public List<Hand> list(Viewer viewer, String actor, int most) {
        ground.demandMaker(viewer, actor);
        List<Job> own = jobs.listOfActor(actor, most);
        Map<UUID, Order> theirs = orders.getAll(own.stream().map(Job::order).collect(Collectors.toSet()));
        return own.stream()
                .map(job -> new Hand(Objects.requireNonNull(theirs.get(job.order())), job, viewer.name()))
                .toList();
    }
}
