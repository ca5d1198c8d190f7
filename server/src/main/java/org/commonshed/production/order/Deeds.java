package org.commonshed.production.order;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.measure.NewId;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Commitment;
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

    /** @param material that went into them; not said where its amount is zero */
    void make(Ground.Locked locked, Job job, long pieces, long wasted, Used material) {
        List<Happening> all = new ArrayList<>();
        if (material.kg().signum() > 0) {
            all.add(happening(locked, job, Action.CONSUME, material.name(), "", material.kg(), KG, ""));
        }
        if (pieces > 0) {
            all.add(happening(
                    locked,
                    job,
                    Action.PRODUCE,
                    specification(locked.order(), job),
                    lot(locked.order(), job),
                    BigDecimal.valueOf(pieces),
                    PIECES,
                    ""));
        }
        if (wasted > 0) {
            all.add(happening(
                    locked,
                    job,
                    Action.PRODUCE,
                    specification(locked.order(), job) + "#" + WASTE,
                    lot(locked.order(), job) + "/" + WASTE,
                    BigDecimal.valueOf(wasted),
                    PIECES,
                    WASTE));
        }
        journal.record(Viewer.HOUSE, all);
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
        List<Happening> all = new ArrayList<>();
        all.add(checked(locked, job, box, Action.ACCEPT, box.pieces(), "", note));
        if (box.pieces() > bad) {
            all.add(checked(locked, job, box, Action.MODIFY, box.pieces() - bad, PASS, note));
        }
        if (bad > 0) {
            all.add(checked(locked, job, box, Action.MODIFY, bad, FAIL, note));
            all.add(checked(locked, job, box, Action.LOWER, bad, FAIL, note));
        }
        journal.record(Viewer.HOUSE, all);
    }

    private static Happening checked(
            Ground.Locked locked, Job job, Box box, Action action, long pieces, String state, String note) {
        boolean isInProcess = action != Action.LOWER;
        return new Happening(
                NewId.next(Clock.fixed(locked.now(), ZoneId.systemDefault())),
                Optional.of(locked.order().id()),
                action,
                locked.order().who(),
                locked.order().who(),
                specification(locked.order(), job),
                box.code(),
                "",
                isInProcess ? Optional.of(box.id()) : Optional.empty(),
                BigDecimal.valueOf(pieces),
                PIECES,
                Optional.empty(),
                state,
                Optional.empty(),
                note,
                locked.now());
    }

    private static Happening happening(
            Ground.Locked locked,
            Job job,
            Action action,
            String specification,
            String lot,
            BigDecimal quantity,
            String unit,
            String state) {
        boolean isOutput = action == Action.PRODUCE && !state.equals(WASTE);
        Instant now = locked.now();
        return new Happening(
                NewId.next(Clock.fixed(now, ZoneId.systemDefault())),
                Optional.of(locked.order().id()),
                action,
                job.actor(),
                job.actor(),
                specification,
                lot,
                "",
                Optional.of(job.id()),
                quantity,
                unit,
                Optional.empty(),
                state,
                isOutput ? Optional.of(job.id()) : Optional.empty(),
                "",
                now);
    }

    /** The same each time, so that a box sent twice is recorded once. */
    private static UUID idOf(UUID box, Action action) {
        return UUID.nameUUIDFromBytes((box + "/" + action).getBytes(StandardCharsets.UTF_8));
    }
}
