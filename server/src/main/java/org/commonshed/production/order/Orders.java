package org.commonshed.production.order;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Viewer;
import org.commonshed.care.Care;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.Version;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Requirement;
import org.commonshed.network.Directory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;

/** The front door to orders: placed, changed, looked at, given up. */
@Service
@NamedInterface("order")
public class Orders {
    static final String KIND = "order"; // as things that can be reported

    private static final int MOST_OPEN = 100; // for one actor or place

    private final Ground ground;
    private final OrderStore orders;
    private final JobStore jobs;
    private final Asking asking;
    private final Needs needs;
    private final Beside beside;

    Orders(Ground ground, OrderStore orders, JobStore jobs, Asking asking, Needs needs, Beside beside) {
        this.ground = ground;
        this.orders = orders;
        this.jobs = jobs;
        this.asking = asking;
        this.needs = needs;
        this.beside = beside;
    }

    /** What is asked of other parts beside the orders themselves. */
    @Component
    record Beside(Library library, Directory directory, Dividing dividing, Divisions divisions, Care care) {}

    /** What somebody wants. */
    public record Draft(
            String who, String need, Version version, long quantity, LocalDate due, Order.Wishes wishes, String note) {}

    /** An order with all that is told of it. */
    @NamedInterface("order")
    public record Open(Order order, List<Job> jobs, Optional<Proposal> proposal, List<Requirement> parts) {
        public Open {
            jobs = List.copyOf(jobs);
            parts = List.copyOf(parts);
        }
    }

    /** Why an order cannot be divided, as a key of words; empty where it can. */
    public Optional<String> findHindrance(Order order) {
        Optional<String> refusal = beside.library().findRefusal(Viewer.HOUSE, order.version());
        if (refusal.isPresent()) {
            return refusal;
        }
        if (needs.parts(order).isEmpty()) {
            return Optional.of("order.hindrance.process");
        }
        if (beside.directory().point(order.who()).isEmpty()) {
            return Optional.of("order.hindrance.place");
        }
        return order.due().isBefore(ground.today()) ? Optional.of("order.hindrance.past") : Optional.empty();
    }

    /** Places an order, which is divided in the background; no number where so many are open for them that there must be a mistake. */
    public OptionalInt place(Viewer viewer, Draft draft) {
        return orders.countOpenOf(draft.who()) < MOST_OPEN ? OptionalInt.of(add(viewer, draft)) : OptionalInt.empty();
    }

    private int add(Viewer viewer, Draft draft) {
        Order order = new Order(
                ground.nextId(),
                0,
                draft.who(),
                draft.need(),
                draft.version().id(),
                draft.version().name(),
                draft.quantity(),
                ground.today(),
                draft.due(),
                draft.wishes(),
                Asking.cut(draft.note()),
                OrderState.PROPOSED,
                0,
                true,
                "",
                new Order.By(viewer.person(), viewer.name(), ground.now()));
        ground.demandFor(viewer, order);
        int number = ground.together(() -> orders.add(order));
        beside.divisions().wake();
        return number;
    }

    /** Changes what is wanted while nobody has been asked and nobody else has changed it; false where somebody has. */
    public boolean change(Viewer viewer, Order before, Draft draft) {
        ground.demandFor(viewer, before);
        boolean isChanged = ground.locked(before.id(), locked -> {
            Order now = locked.order();
            boolean isFree = now.state() == OrderState.PROPOSED && now.wantsSameAs(before);
            if (isFree) {
                orders.change(new Order(
                        now.id(),
                        now.number(),
                        now.who(),
                        now.need(),
                        now.version(),
                        now.name(),
                        draft.quantity(),
                        ground.today(),
                        draft.due(),
                        draft.wishes(),
                        Asking.cut(draft.note()),
                        now.state(),
                        now.revision(),
                        true,
                        now.thanks(),
                        now.by()));
            }
            return isFree;
        });
        beside.divisions().wake();
        return isChanged;
    }

    /** Divides what is missing once more, now. */
    public void divideAgain(Viewer viewer, Order order) {
        ground.demandFor(viewer, order);
        boolean unused = ground.locked(order.id(), locked -> {
            orders.touch(order.id(), true);
            return true;
        });
        beside.divisions().wake();
    }

    /** Gives an order up, or says that it is enough; makers are told. */
    public void end(Viewer viewer, Order order, boolean isDone, String why) {
        ground.demandFor(viewer, order);
        boolean unused = ground.locked(order.id(), locked -> {
            if (!locked.order().state().isOpen()) {
                return false;
            }
            for (Job job : locked.jobs()) {
                if (job.state().isLive() && job.gone() < job.accepted() || job.state() == JobState.ASKED) {
                    String words = isDone ? "order.enough" : "order.cancelled";
                    ground.tellMaker(job, words, ground.name(order.who()), Asking.cut(why));
                }
                if (job.state() == JobState.ASKED) {
                    asking.end(locked, job, JobState.WITHDRAWN, viewer.name(), why);
                }
            }
            orders.put(order.id(), isDone ? OrderState.DONE : OrderState.CANCELLED);
            ground.note(locked, isDone ? "order.step.enough" : "order.step.cancelled", Asking.cut(why));
            return true;
        });
    }

    public Optional<Open> find(Viewer viewer, int number) {
        ground.demandRead(viewer);
        return orders.find(number)
                .filter(order -> !beside.care().isHidden(viewer, KIND, order.id(), String.valueOf(number)))
                .map(order ->
                        new Open(order, jobs.list(order.id()), orders.findProposal(order.id()), needs.parts(order)));
    }

    /** Open ones first, the newest first. */
    public List<Order> list(Viewer viewer, int from, int most) {
        ground.demandRead(viewer);
        return orders.list(beside.care().listUnseen(viewer, KIND), from, most);
    }

    /** Whether most people do not see it. */
    public boolean isHidden(Order order) {
        return beside.care().listHidden(KIND).contains(order.id());
    }

    public long count(Viewer viewer) {
        ground.demandRead(viewer);
        return orders.count(beside.care().listUnseen(viewer, KIND));
    }

    /** Orders that come from a need. */
    public List<Order> listOfNeed(Viewer viewer, String need) {
        ground.demandRead(viewer);
        Set<UUID> unseen = beside.care().listUnseen(viewer, KIND);
        return orders.listOfNeed(need).stream()
                .filter(order -> !unseen.contains(order.id()))
                .toList();
    }

    /** What happened to it, newest first. */
    public List<Step> listSteps(Viewer viewer, Order order, int most) {
        ground.demandRead(viewer);
        return orders.listSteps(order.id(), most);
    }

    /** All workshops for a part with what speaks for and against each. */
    public List<Match> listLookedAt(Viewer viewer, Order order, Requirement part) {
        ground.demandRead(viewer);
        return beside.dividing()
                .matches(order, part, beside.directory().point(order.who()))
                .toList();
    }

    /** Whether the viewer may act for whoever needs it. */
    public boolean speaksFor(Viewer viewer, Order order) {
        return ground.speaksFor(viewer, order);
    }

    /** Whether the viewer may order for anybody. */
    public boolean mayOrder(Viewer viewer) {
        return ground.doors().allowsSomewhere(viewer, Deed.STATE_NEED);
    }

    /** Jobs of several orders, by order. */
    public List<Job> listJobs(Viewer viewer, List<UUID> of) {
        ground.demandRead(viewer);
        return jobs.listOf(of);
    }

    /** A newer version of its design than the one that is ordered. */
    public Optional<Version> findNewer(Viewer viewer, Order order) {
        ground.demandRead(viewer);
        return beside.library()
                .findVersion(viewer, order.version())
                .filter(version -> !version.isNewest())
                .flatMap(version -> beside.library().findNewest(viewer, version.design()));
    }

    /** The newest version of the design is to be made; only while nobody has been asked, as what is promised is of the old one. */
    public boolean adoptNewest(Viewer viewer, Order order) {
        ground.demandFor(viewer, order);
        Optional<Version> newer = findNewer(viewer, order);
        return newer.isPresent() && adopt(order, newer.get());
    }

    private boolean adopt(Order order, Version version) {
        return ground.locked(order.id(), locked -> {
            boolean isFree = locked.order().state() == OrderState.PROPOSED;
            if (isFree) {
                orders.putVersion(order.id(), version.id());
                ground.note(locked, "order.step.version", version.name(), String.valueOf(version.number()));
            }
            return isFree;
        });
    }
}
