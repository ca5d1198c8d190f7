package org.commonshed.production.order;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Commitment;
import org.commonshed.production.journal.EconomicEvent;
import org.commonshed.production.journal.Happening;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.journal.Plan;
import org.springframework.stereotype.Component;

/**
 * Writes what is promised and done into the journal, in the terms of ValueFlows: making is {@code produce}, handing over gives
 * custody, being received gives all rights, a check is {@code accept} and {@code modify}.
 */
@Component
class Deeds {
    static final String PIECES = "pieces";
    private static final String KG = "kg";
    private static final String PASS = "pass";
    private static final String FAIL = "fail";
    private static final String WASTE = "waste";

    private final Journal journal;

    Deeds(Journal journal) {
        this.journal = journal;
    }

    private static String specification(Order order, Job job) {
        return "design:" + order.version() + "/" + job.part();
    }

    private static String lot(Order order, Job job) {
        return order.number() + "/" + job.id();
    }

    /** What all promises of the order belong to. */
    void begin(Order order, Instant now) {
        Optional<Instant> due =
                Optional.of(order.due().atStartOfDay(ZoneId.systemDefault()).toInstant());
        journal.plan(
                Viewer.HOUSE,
                order.who(),
                new Plan(order.id(), order.quantity() + " × " + order.name(), "", order.address(), now, due));
    }

    void promise(Order order, Job job, long pieces) {
        journal.promise(
                Viewer.HOUSE,
                new Commitment(
                        job.id(),
                        order.id(),
                        Action.PRODUCE,
                        job.actor(),
                        order.who(),
                        specification(order, job),
                        BigDecimal.valueOf(pieces),
                        PIECES,
                        Optional.of(job.terms()
                                .ready()
                                .atStartOfDay(ZoneId.systemDefault())
                                .toInstant()),
                        "",
                        false));
    }

    void giveUp(Job job, String why) {
        journal.finish(Viewer.HOUSE, job.id(), why);
    }

    void fulfilled(Job job) {
        journal.finish(Viewer.HOUSE, job.id(), "");
    }

    /** What it is about: how much of what, of which lot, in what state. */
    private record What(String specification, String lot, BigDecimal quantity, String unit, String state) {
        static What pieces(String specification, String lot, long pieces, String state) {
            return new What(specification, lot, BigDecimal.valueOf(pieces), PIECES, state);
        }
    }

    /** @param material that went into them; not said where its amount is zero */
    void make(Ground.Locked locked, Job job, long pieces, long wasted, Used material) {
        String made = specification(locked.order(), job);
        String lot = lot(locked.order(), job);
        List<Happening> all = new ArrayList<>();
        if (material.kg().signum() > 0) {
            What used = new What(material.name(), "", material.kg(), KG, "");
            all.add(at(locked, job, Action.CONSUME, used));
        }
        if (pieces > 0) {
            all.add(at(locked, job, Action.PRODUCE, What.pieces(made, lot, pieces, "")));
        }
        if (wasted > 0) {
            What waste = What.pieces(made + "#" + WASTE, lot + "/" + WASTE, wasted, WASTE);
            all.add(at(locked, job, Action.PRODUCE, waste));
        }
        journal.record(Viewer.HOUSE, all);
    }

    /** Reverses the last making of a job, where it was of no more pieces than that; gives how many they were. */
    long takeBack(Ground.Locked locked, Job job, long most) {
        List<EconomicEvent> events =
                journal.listEvents(Viewer.HOUSE, locked.order().id());
        Set<UUID> reversed =
                events.stream().flatMap(event -> event.corrects().stream()).collect(Collectors.toSet());
        Optional<EconomicEvent> last = events.stream()
                .filter(event -> event.fulfills().equals(Optional.of(job.id())) && event.action() == Action.PRODUCE)
                .filter(event -> event.corrects().isEmpty() && !reversed.contains(event.id()))
                .reduce((one, other) -> other)
                .filter(event -> event.quantity().compareTo(BigDecimal.valueOf(most)) <= 0);
        last.ifPresent(event -> journal.reverse(Viewer.HOUSE, event.id(), ""));
        return last.map(event -> event.quantity().longValue()).orElse(0L);
    }

    /** Material that was used. */
    record Used(String name, BigDecimal kg) {
        static final Used NOTHING = new Used("", BigDecimal.ZERO);
    }

    void handOver(Ground.Locked locked, Job job, Box box) {
        journal.record(Viewer.HOUSE, List.of(between(locked, job, box, Action.TRANSFER_CUSTODY)));
    }

    void receive(Ground.Locked locked, Job job, Box box) {
        journal.record(Viewer.HOUSE, List.of(between(locked, job, box, Action.TRANSFER_ALL_RIGHTS)));
    }

    private static Happening between(Ground.Locked locked, Job job, Box box, Action action) {
        return new Happening(
                idOf(box.id(), action),
                Optional.of(locked.order().id()),
                action,
                job.actor(),
                locked.order().who(),
                specification(locked.order(), job),
                lot(locked.order(), job),
                box.code(),
                Optional.empty(),
                BigDecimal.valueOf(box.pieces()),
                PIECES,
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                locked.now());
    }

    /** What goes into the check comes out of it, good or bad; what is bad is then taken out of the account. */
    void check(Ground.Locked locked, Job job, Box box, long bad, String note) {
        String made = specification(locked.order(), job);
        List<Happening> all = new ArrayList<>();
        all.add(checked(locked, box, Action.ACCEPT, What.pieces(made, box.code(), box.pieces(), ""), note));
        if (box.pieces() > bad) {
            What good = What.pieces(made, box.code(), box.pieces() - bad, PASS);
            all.add(checked(locked, box, Action.MODIFY, good, note));
        }
        if (bad > 0) {
            What failed = What.pieces(made, box.code(), bad, FAIL);
            all.add(checked(locked, box, Action.MODIFY, failed, note));
            all.add(checked(locked, box, Action.LOWER, failed, note));
        }
        journal.record(Viewer.HOUSE, all);
    }

    private static Happening checked(Ground.Locked locked, Box box, Action action, What what, String note) {
        String who = locked.order().who();
        boolean isInProcess = action != Action.LOWER;
        return new Happening(
                nextId(locked),
                Optional.of(locked.order().id()),
                action,
                who,
                who,
                what.specification(),
                what.lot(),
                "",
                isInProcess ? Optional.of(box.id()) : Optional.empty(),
                what.quantity(),
                what.unit(),
                Optional.empty(),
                what.state(),
                Optional.empty(),
                note,
                locked.now());
    }

    private static Happening at(Ground.Locked locked, Job job, Action action, What what) {
        boolean isPromised = action == Action.PRODUCE && !what.state().equals(WASTE);
        return new Happening(
                nextId(locked),
                Optional.of(locked.order().id()),
                action,
                job.actor(),
                job.actor(),
                what.specification(),
                what.lot(),
                "",
                Optional.of(job.id()),
                what.quantity(),
                what.unit(),
                Optional.empty(),
                what.state(),
                isPromised ? Optional.of(job.id()) : Optional.empty(),
                "",
                locked.now());
    }

    private static UUID nextId(Ground.Locked locked) {
        return NewId.next(Clock.fixed(locked.now(), ZoneId.systemDefault()));
    }

    /** The same each time, so that a box sent twice is recorded once. */
    private static UUID idOf(UUID box, Action action) {
        return UUID.nameUUIDFromBytes((box + "/" + action).getBytes(StandardCharsets.UTF_8));
    }
}
