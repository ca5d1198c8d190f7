package org.commonshed.api.orders;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.api.shape.Among;
import org.commonshed.api.shape.Bound;
import org.commonshed.production.order.BoxState;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;

/** Orders, jobs and boxes as programs read and write them. */
final class OrderViews {
    static final int LONGEST_WHY = 500;

    private OrderViews() {}

    /** Open ones first, the newest first. */
    record OrdersKnown(List<OrderKnown> orders, long total, int page, int size) {}

    /**
     * So many of a design for somebody by a day.
     *
     * @param need the need that it comes from
     * @param revision grows with every change of the order or of what makers say
     * @param page of the order in the house
     */
    record OrderKnown(
            int number,
            String who,
            Optional<String> need,
            UUID version,
            String name,
            long quantity,
            LocalDate due,
            Order.Wishes wishes,
            String note,
            @Among(OrderState.class) String state,
            int revision,
            Optional<String> thanks,
            String page) {
        static OrderKnown of(Order order) {
            return new OrderKnown(
                    order.number(),
                    order.who(),
                    Optional.of(order.need()).filter(need -> !need.isEmpty()),
                    order.version(),
                    order.name(),
                    order.quantity(),
                    order.due(),
                    order.wishes(),
                    order.note(),
                    order.state().word(),
                    order.revision(),
                    Optional.of(order.thanks()).filter(words -> !words.isEmpty()),
                    order.address());
        }
    }

    /** An order to be placed. */
    record OrderPlaced(
            @Bound(least = 1, most = 200) String who,
            @Bound(most = 200) Optional<String> need,
            UUID version,
            @Bound(least = 1, most = Order.MOST_PIECES) int quantity,
            LocalDate due,
            @Bound(most = LONGEST_WHY) Optional<String> note,
            Optional<WishesSaid> wishes) {}

    /** What is to be changed; what is left out stays as it is. */
    record OrderChanged(
            @Bound(least = 1, most = Order.MOST_PIECES) Optional<Integer> quantity,
            Optional<LocalDate> due,
            @Bound(most = LONGEST_WHY) Optional<String> note,
            Optional<WishesSaid> wishes) {}

    /** Wishes; what is left out is as usual, or stays as it is. */
    record WishesSaid(
            @Bound(most = 300) Optional<String> dueTime,
            Optional<Double> km,
            @Bound(most = Order.Wishes.MOST_MAKERS) Optional<Integer> mostMakers,
            Optional<Double> reserve,
            @Bound(least = 1, most = Order.MOST_PIECES) Optional<Integer> box,
            @Bound(most = Order.Wishes.MOST_CHECK_DAYS) Optional<Integer> checkDays,
            Optional<Boolean> turns,
            Optional<Boolean> atHand,

            @Bound(least = 1, most = Order.Wishes.MOST_ANSWER_HOURS)
            Optional<Integer> answerHours) {
        Order.Wishes over(Order.Wishes before) {
            return new Order.Wishes(
                    dueTime.map(String::strip).orElse(before.dueTime()),
                    km.orElse(before.km()),
                    mostMakers.orElse(before.mostMakers()),
                    reserve.orElse(before.reserve()),
                    box.map(Integer::longValue).orElse(before.box()),
                    checkDays.orElse(before.checkDays()),
                    turns.orElse(before.turns()),
                    atHand.orElse(before.atHand()),
                    answerHours.orElse(before.answerHours()));
        }
    }

    /**
     * How it could be divided.
     *
     * @param waiting whether it is being worked out
     * @param hindrance why it cannot be
     * @param revision to be sent along when makers are asked
     * @param ways that can be asked for, the proposed one first
     */
    record Division(
            boolean waiting, Optional<String> hindrance, int revision, List<String> ways, List<PartDivided> parts) {}

    /**
     * One part of the design.
     *
     * @param looked how many workshops were looked at, of which so many are able
     * @param ruledOut how many each test rules out
     */
    record PartDivided(
            String part, long wanted, int looked, int able, Map<String, Integer> ruledOut, List<WayDivided> ways) {}

    /** @param proven whether none is better; else time was up */
    record WayDivided(String way, double usd, double km, long unmet, long late, boolean proven, List<ShareOf> shares) {}

    /** What one maker would do on one machine. */
    record ShareOf(String actor, String machine, long pieces, long late, TermsOf terms) {}

    /**
     * What it takes.
     *
     * @param assumed what of it nobody stated
     */
    record TermsOf(double hours, double usd, double km, LocalDate ready, List<String> assumed) {}

    /** What makers are asked for or promised. */
    record Jobs(List<JobKnown> jobs) {}

    /**
     * What one maker is asked for.
     *
     * @param until when an answer is waited for
     * @param why it was declined, given up or taken back
     */
    record JobKnown(
            UUID job,
            int order,
            String part,
            String actor,
            String machine,
            long asked,
            long accepted,
            @Among(JobState.class) String state,
            long made,
            long wasted,
            TermsOf terms,
            Instant until,
            Optional<Instant> answered,
            Optional<String> why,
            List<BoxKnown> boxes) {}

    /** Pieces that travel together. */
    record BoxKnown(
            String code,
            int number,
            long pieces,
            long bad,
            @Among(BoxState.class) String state,
            String note) {}

    /** A box with the job and the order that it is of. */
    record BoxFound(BoxKnown box, int order, UUID job, String part, String from, String to) {}

    /** What happened, the newest first. */
    record Steps(List<StepTaken> steps) {}

    record StepTaken(Instant at, String text) {}

    /** Workshops that were looked at for a part. */
    record LookedAt(String part, List<WorkshopLooked> workshops, long total, int page, int size) {}

    /** @param answer yes, ask or no, with what speaks against it or is to be asked */
    record WorkshopLooked(String actor, String name, String answer, Optional<Double> km, Optional<String> why) {}

    /** Pieces that nobody makes yet and an actor could. */
    record Openings(List<Opening> openings) {}

    record Opening(int order, String name, LocalDate due, String part, long pieces) {}

    /** Which way to ask for, in the revision that was seen. */
    record AskedFor(@Bound(least = 1, most = 40) String way, int revision) {}

    /** Jobs with the links by which makers answer from a phone; links are told once. */
    record Links(List<LinkTo> links) {}

    /** @param link left out where the request was sent again: ask for a new one */
    record LinkTo(JobKnown job, Optional<String> link) {}

    /** Which pieces are taken for whom. */
    record TakenBy(
            @Bound(least = 1, most = 200) String part,
            @Bound(least = 1, most = 200) String actor) {}

    /** How an order ends. */
    record Ended(
            @Among(How.class) String how,
            @Bound(most = LONGEST_WHY) Optional<String> why) {}

    enum How {
        ENOUGH,
        CANCELLED
    }

    record Thanks(@Bound(least = 1, most = 1000) String words) {}

    /** Why, in one's own words. */
    record Because(@Bound(most = LONGEST_WHY) Optional<String> why) {}

    /** How many are taken on; all that were asked for where nothing is said. */
    record Accepted(
            @Bound(least = 1, most = Order.MOST_PIECES) Optional<Integer> pieces) {}

    /** So many are made, so many went wrong, and so much material went into them. */
    record Made(
            @Bound(most = Order.MOST_PIECES) int pieces,
            @Bound(most = Order.MOST_PIECES) Optional<Integer> wasted,
            Optional<BigDecimal> kg) {}

    record Packed(
            @Bound(least = 1, most = Order.MOST_PIECES) int pieces,
            @Bound(least = 1, most = Order.MOST_PIECES) int perBox) {}

    record HandedOver(@Bound(least = 1, most = 40) String code) {}

    /** How many of a box are not good, and what is wrong with them. */
    record BoxChecked(
            @Bound(most = Order.MOST_PIECES) int bad,
            @Bound(most = LONGEST_WHY) Optional<String> note) {}
}
