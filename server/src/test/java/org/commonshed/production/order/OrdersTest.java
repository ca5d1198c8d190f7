package org.commonshed.production.order;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.access.Village;
import org.commonshed.production.journal.EconomicResource;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.order.Answering.Refusal;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * An order among the workshops of {@link Street}, where all follows by arithmetic: a workshop makes 20 clips a day, so 100 from Monday
 * to Friday, and the nearest cost least.
 */
@HouseTest
@Import({Street.class, Street.Builder.class})
@TestPropertySource(properties = "commonshed.test.house=orders")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class OrdersTest {
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);
    private static final Viewer CLINIC = Street.maker("clinic");

    @Autowired
    Street.Builder street;

    @Autowired
    Village.HandClock clock;

    @Autowired
    Orders orders;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Receiving receiving;

    @Autowired
    Taking taking;

    @Autowired
    Journal journal;

    private Clinic clinic;

    @BeforeEach
    void build() throws IOException {
        street.build();
        clinic = new Clinic(street, clock, orders, asking, answering);
        for (Order order : orders.list(CLINIC, 0, 100)) {
            orders.end(CLINIC, order, false, "the next test begins");
        }
    }

    private static Map<String, Long> nearest(int makers) {
        Map<String, Long> pieces = new TreeMap<>();
        for (int i = 1; i <= makers; i++) {
            pieces.put("w" + i, 100L);
        }
        return pieces;
    }

    @Test
    void theNearestAreProposedAndOthersAskedWhereSomeDecline() {
        Orders.Open open = clinic.place(1000, Clinic.wishes(0, 0));
        assertEquals(OrderState.PROPOSED, open.order().state());
        Proposal.Part part = open.proposal().orElseThrow().parts().get(0);
        assertEquals(14, part.able());
        assertEquals(
                nearest(10),
                part.ways().get(0).shares().stream()
                        .collect(Collectors.toMap(
                                Proposal.Share::actor, Proposal.Share::pieces, Long::sum, TreeMap::new)));
        List<Asking.Link> links = clinic.ask(open);
        assertEquals(nearest(10).keySet(), Clinic.actors(links));
        Map<String, Asking.Link> byActor = new HashMap<>();
        links.forEach(link -> byActor.put(link.job().actor(), link));
        assertEquals(
                Refusal.NONE, answering.decline(clinic.hand(byActor.get("w1")), "The printer is broken (example)"));
        Map<String, Long> expected = nearest(10);
        expected.remove("w1");
        expected.put("w11", 100L);
        assertEquals(expected, clinic.live(open));
        assertEquals(Refusal.NONE, answering.accept(clinic.hand(byActor.get("w2")), 60));
        expected.put("w2", 60L);
        expected.put("w12", 40L);
        assertEquals(expected, clinic.live(open), "who takes a part has said how much it can");
        for (int i = 3; i <= 10; i++) {
            assertEquals(Refusal.NONE, answering.accept(clinic.hand(byActor.get("w" + i)), 100));
        }
        assertEquals(Refusal.NONE, answering.drop(clinic.hand(byActor.get("w3")), "ill (example)"));
        expected.remove("w3");
        expected.put("w13", 100L); // one drive of 26 km costs less than two
        assertEquals(expected, clinic.live(open), "what others promised stays");
    }

    @Test
    void silenceIsAnsweredByAskingOthers() {
        Orders.Open open = clinic.place(200, Clinic.wishes(0, 0));
        List<Asking.Link> links = clinic.ask(open);
        assertEquals(Set.of("w1", "w2"), Clinic.actors(links));
        Asking.Link first = links.get(0);
        assertEquals(Refusal.NONE, answering.accept(clinic.hand(first), 100));
        clock.pass(Duration.ofHours(25));
        Map<String, Long> after =
                Street.soon(() -> Optional.of(clinic.live(open)).filter(live -> live.containsKey("w3")));
        assertEquals(200, after.values().stream().mapToLong(Long::longValue).sum(), "by two, eighty in four days");
        assertEquals(100L, after.get(first.job().actor()));
        Asking.Link second = links.get(1);
        assertEquals(Refusal.LATE, answering.accept(clinic.hand(second), 100));
        clock.pass(Duration.ofHours(-25));
    }

    @Test
    void noAnswerCountsTwiceAndNoneAfterTheOrderHasChanged() {
        Orders.Open open = clinic.place(200, Clinic.wishes(0, 0));
        int revision = open.order().revision();
        assertTrue(orders.change(
                CLINIC,
                open.order(),
                new Orders.Draft("clinic", "", street.clip(), 100, open.order().due(), Clinic.wishes(0, 0), "")));
        assertInstanceOf(
                Asking.Asked.Changed.class, asking.ask(CLINIC, open.order(), "cheapest", revision), "it was of 200");
        Orders.Open changed = clinic.now(open);
        List<Asking.Link> links = clinic.ask(changed);
        assertEquals(1, links.size());
        assertFalse(orders.change(
                CLINIC,
                changed.order(),
                new Orders.Draft("clinic", "", street.clip(), 50, open.order().due(), Clinic.wishes(0, 0), "")));
        assertEquals(Refusal.TOO_MANY, answering.accept(clinic.hand(links.get(0)), 101));
        assertEquals(Refusal.TOO_MANY, answering.accept(clinic.hand(links.get(0)), 0));
        assertEquals(Refusal.NONE, answering.accept(clinic.hand(links.get(0)), 100));
        assertEquals(Refusal.ANSWERED, answering.accept(clinic.hand(links.get(0)), 100));
        assertEquals(Refusal.ANSWERED, answering.decline(clinic.hand(links.get(0)), ""));
        assertEquals(Refusal.NOT_PROMISED, drop(changed, links.get(0)));
    }

    private Refusal drop(Orders.Open open, Asking.Link link) {
        assertEquals(Refusal.NONE, answering.drop(clinic.hand(link), ""));
        return answering.make(clinic.hand(link), 1, 0, BigDecimal.ZERO);
    }

    /** Two of the same workshop, or with the same link, at the same moment. */
    @Test
    void ofManyAnswersAtOnceOneCounts() throws Exception {
        Orders.Open open = clinic.place(100, Clinic.wishes(0, 0));
        Answering.Hand hand = clinic.hand(clinic.ask(open).get(0));
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            Callable<Refusal> accept = () -> answering.accept(hand, 100);
            List<Future<Refusal>> answers =
                    many.invokeAll(List.of(accept, accept, accept, accept, accept, accept, accept, accept));
            int taken = 0;
            for (Future<Refusal> answer : answers) {
                taken += answer.get() == Refusal.NONE ? 1 : 0;
            }
            assertEquals(1, taken);
            assertEquals(Map.of("w1", 100L), clinic.live(open));
        } finally {
            many.shutdownNow();
        }
    }

    @Test
    void whatIsMadePackedHandedOverAndCheckedAddsUp() {
        Orders.Open open = clinic.place(100, Clinic.wishes(0.1, 0)); // 110 with the reserve: 100 and 10
        List<Asking.Link> links = clinic.ask(open);
        assertEquals(110, links.stream().mapToLong(link -> link.job().asked()).sum());
        for (Asking.Link link : links) {
            assertEquals(
                    Refusal.NONE, answering.accept(clinic.hand(link), link.job().asked()));
            assertEquals(Refusal.TOO_MANY, answering.make(clinic.hand(link), 101, 0, BigDecimal.ZERO));
            assertEquals(
                    Refusal.NONE, answering.make(clinic.hand(link), link.job().asked(), 3, new BigDecimal("0.9")));
            assertEquals(Refusal.NONE, answering.takeBack(clinic.hand(link)), "a slip");
            assertEquals(0, clinic.hand(link).job().made());
            assertEquals(Refusal.TOO_MANY, answering.takeBack(clinic.hand(link)));
            answering.make(clinic.hand(link), link.job().asked(), 0, BigDecimal.ZERO);
            assertEquals(
                    Refusal.TOO_MANY,
                    answering.pack(clinic.hand(link), link.job().asked() + 1, 50));
            assertEquals(
                    Refusal.NONE, answering.pack(clinic.hand(link), link.job().asked(), 50));
        }
        List<Box> boxes = clinic.now(open).jobs().stream()
                .flatMap(job -> job.boxes().stream())
                .toList();
        assertEquals(
                List.of(10L, 50L, 50L), boxes.stream().map(Box::pieces).sorted().toList());
        for (Asking.Link link : links) {
            for (Box box : clinic.hand(link).job().boxes()) {
                assertEquals(Refusal.NONE, answering.handOver(clinic.hand(link), box.code()));
                assertEquals(
                        Refusal.NONE,
                        answering.handOver(clinic.hand(link), box.code()),
                        "sent twice, handed over once");
            }
        }
        Box first = boxes.stream().filter(box -> box.pieces() == 50).findFirst().orElseThrow();
        assertEquals(Receiving.Checked.TOO_MANY, receiving.check(CLINIC, found(first), 51, ""));
        assertEquals(Receiving.Checked.DONE, receiving.check(CLINIC, found(first), 10, "cracked (example)"));
        assertEquals(Receiving.Checked.BEFORE, receiving.check(CLINIC, found(first), 0, ""));
        assertEquals(110, clinic.now(open).jobs().stream().mapToLong(Job::asked).sum(), "the reserve makes up for ten");
        for (Box box : boxes) {
            if (!box.code().equals(first.code())) {
                assertTrue(receiving.receive(CLINIC, found(box)));
                assertEquals(Receiving.Checked.DONE, receiving.check(CLINIC, found(box), 0, ""));
            }
        }
        assertEquals(OrderState.DONE, clinic.now(open).order().state());
        List<EconomicResource> there = journal.listResources(CLINIC, "clinic").stream()
                .filter(resource -> boxes.stream().anyMatch(box -> box.code().equals(resource.lot())))
                .toList();
        assertEquals(100, sum(there, EconomicResource::accounting), "110 received, 10 taken out");
        assertEquals(100, sum(there, EconomicResource::onhand));
        Map<UUID, BigDecimal> fulfilled = journal.fulfilled(CLINIC, open.order().id());
        assertEquals(
                110,
                fulfilled.values().stream()
                        .mapToLong(BigDecimal::longValueExact)
                        .sum());
        assertEquals(Refusal.CLOSED, answering.make(clinic.hand(links.get(0)), 1, 0, BigDecimal.ZERO));
    }

    private static long sum(List<EconomicResource> resources, Function<EconomicResource, BigDecimal> amount) {
        return resources.stream()
                .map(amount)
                .mapToLong(BigDecimal::longValueExact)
                .sum();
    }

    private Receiving.Found found(Box box) {
        return receiving.find(CLINIC, box.code()).orElseThrow();
    }

    @Test
    void whatFailsBeyondTheReserveIsMadeAnew() {
        Orders.Open open = clinic.place(100, Clinic.wishes(0.1, 0));
        List<Asking.Link> links = clinic.ask(open);
        Asking.Link large = links.stream()
                .filter(link -> link.job().asked() == 100)
                .findFirst()
                .orElseThrow();
        for (Asking.Link link : links) {
            answering.accept(clinic.hand(link), link.job().asked());
        }
        answering.make(clinic.hand(large), 100, 0, BigDecimal.ZERO);
        answering.pack(clinic.hand(large), 100, 100);
        Box box = clinic.hand(large).job().boxes().get(0);
        receiving.check(CLINIC, found(box), 30, "too soft (example)");
        // 110 promised, 30 bad: 80 good, 100 wanted
        Map<String, Long> after = clinic.live(open);
        long more = clinic.now(open).jobs().stream().mapToLong(Job::supply).sum();
        assertEquals(100, more, after::toString);
    }

    @Test
    void anOrderNobodyCanMakeSaysWhatRulesOutHowMany() {
        Orders.Open far = clinic.place(100, new Order.Wishes("", 0.5, 0, 0, 1, 0, false, false, 24));
        Proposal.Part part = far.proposal().orElseThrow().parts().get(0);
        assertEquals(0, part.able());
        assertEquals(14, part.ruledOut().get("distance"));
        assertEquals(100, part.ways().get(0).unmet());
        Orders.Open most = clinic.place(10_000, Clinic.wishes(0, 0));
        assertEquals(
                10_000 - 14 * 100 - lateOf(most),
                most.proposal().orElseThrow().parts().get(0).ways().get(0).unmet());
        assertEquals(Optional.empty(), orders.findHindrance(most.order()));
    }

    /** Pieces in the week after are late, and welcome for seven days: five more working days. */
    private static long lateOf(Orders.Open open) {
        long late = open.proposal().orElseThrow().parts().get(0).ways().get(0).late();
        assertEquals(14 * 100, late);
        return late;
    }

    /** Both within reach have declined; then both want the last hundred, at the same moment. */
    @Test
    void ofTwoWhoTakeTheLastPiecesOneGetsThem() throws Exception {
        Orders.Open open = clinic.place(100, new Order.Wishes("", 2.9, 0, 0, 1, 0, false, false, 24));
        assertEquals(
                Refusal.NONE, answering.decline(clinic.hand(clinic.ask(open).get(0)), ""));
        Job second = Street.soon(() -> clinic.now(open).jobs().stream()
                .filter(job -> job.state() == JobState.ASKED)
                .findFirst());
        Viewer other = Street.maker("w2");
        assertEquals(
                Refusal.NONE,
                answering.decline(answering.find(other, second.id()).orElseThrow(), ""));
        assertEquals(Map.of(), clinic.live(open));
        Viewer one = Street.maker("w1");
        assertEquals(100, taking.list(one, "w1").get(0).pieces());
        assertEquals(List.of(), taking.list(one, "w9"), "too far away");
        ExecutorService two = Executors.newFixedThreadPool(2);
        try {
            List<Future<Taking.Taken>> answers = two.invokeAll(List.of(
                    () -> taking.take(one, open.order(), "clip", "w1"),
                    () -> taking.take(other, open.order(), "clip", "w2")));
            Set<Taking.Taken> taken =
                    Set.of(answers.get(0).get(), answers.get(1).get());
            assertEquals(Set.of(Taking.Taken.DONE, Taking.Taken.NOTHING_LEFT), taken);
            assertEquals(
                    100,
                    clinic.live(open).values().stream()
                            .mapToLong(Long::longValue)
                            .sum());
        } finally {
            two.shutdownNow();
        }
    }

    @Test
    void whatOthersHavePromisedIsNotThereForTheNextOrder() {
        Orders.Open first = clinic.place(1400, Clinic.wishes(0, 0));
        clinic.ask(first);
        Orders.Open second = clinic.place(100, Clinic.wishes(0, 0));
        Proposal.Way way = second.proposal().orElseThrow().parts().get(0).ways().get(0);
        assertEquals(100, way.late(), "all machines are booked until Friday");
    }

    @Test
    void onlyThoseWhomItConcernsMayActOnIt() {
        Orders.Open open = clinic.place(100, Clinic.wishes(0, 0));
        Viewer stranger = Street.maker("w9");
        assertThrows(
                Doors.Refused.class,
                () -> asking.ask(
                        stranger, open.order(), "cheapest", open.order().revision()));
        assertThrows(Doors.Refused.class, () -> orders.end(stranger, open.order(), false, ""));
        assertThrows(
                Doors.Refused.class,
                () -> orders.place(
                        stranger, new Orders.Draft("clinic", "", street.clip(), 1, FRIDAY, Clinic.wishes(0, 0), "")));
        Asking.Link link = clinic.ask(open).get(0);
        assertTrue(answering.find(stranger, link.job().id()).isEmpty(), "as if there were none");
        assertEquals(
                "w1 (example)",
                answering
                        .find(Street.maker("w1"), link.job().id())
                        .orElseThrow()
                        .by());
        Asking.Link newer =
                asking.renewLink(CLINIC, open.order(), link.job().id()).orElseThrow();
        assertEquals(Optional.empty(), answering.findByLink(link.token()), "the old link leads nowhere");
        assertTrue(asking.withdraw(CLINIC, open.order(), link.job().id(), ""));
        assertEquals(Refusal.WITHDRAWN, answering.accept(clinic.hand(newer), 100));
    }
}
