package org.commonshed.production.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.production.journal.NotPossible.Why;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** The journal on the real database: what is kept, what is refused, and that what there is follows from what happened. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=journal")
class JournalTest {
    private static final Viewer HOUSE = Viewer.HOUSE;

    @Autowired
    Journal journal;

    @Autowired
    EventStore events;

    @Autowired
    ResourceStore resources;

    @Autowired
    Recorder recorder;

    @Autowired
    JdbcClient jdbc;

    /** {@code action provider>receiver lot>lot amount}, of pieces of something that only this test knows. */
    private static Happening said(String thing, String line) {
        String[] cells = line.split(" ");
        String[] agents = cells[1].split(">");
        String[] lots = cells[2].split(">");
        return new Happening(
                UUID.randomUUID(),
                Optional.empty(),
                Action.find(cells[0]).orElseThrow(),
                agents[0],
                agents[agents.length - 1],
                thing,
                lots[0].equals(".") ? "" : lots[0],
                lots.length > 1 ? lots[1] : "",
                cells.length > 4 ? Optional.of(Book.id(cells[4])) : Optional.empty(),
                new BigDecimal(cells[3]),
                "piece",
                Optional.empty(),
                "",
                Optional.empty(),
                "",
                Instant.now());
    }

    private UUID keep(String thing, String line) {
        Happening said = said(thing, line);
        journal.record(HOUSE, List.of(said));
        return said.id();
    }

    private NotPossible refused(String thing, String line) {
        return assertThrows(NotPossible.class, () -> keep(thing, line), line);
    }

    /** {@code lot@keeper accounting/onhand}, in the order of the names. */
    private String there(String thing) {
        return String.join(
                ", ",
                jdbc.sql("select * from production_resource where specification = ? order by lot, keeper")
                        .param(thing)
                        .query((row, n) -> row.getString("lot") + "@" + row.getString("keeper") + " "
                                + row.getBigDecimal("accounting").toPlainString() + "/"
                                + row.getBigDecimal("onhand").toPlainString())
                        .list());
    }

    private void storedIsReplayed(String thing) {
        List<EconomicResource> stored = resources.listAll(100_000).stream()
                .filter(resource -> resource.specification().equals(thing))
                .toList();
        assertFalse(stored.isEmpty());
        List<EconomicEvent> all = events.listAll(100_000, 0);
        List<UUID> processes = all.stream()
                .flatMap(event -> event.process().stream())
                .distinct()
                .toList();
        Ledger ledger = Ledger.replay(resources.listAll(100_000), all, resources.stages(processes));
        for (EconomicResource resource : stored) {
            assertEquals(ledger.get(resource.id()), resource);
            assertEquals(resource, recorder.replayed(resource));
        }
    }

    @Test
    void aMakerHandsOverOnlyWhatWasMade() {
        NotPossible none = refused("shield", "transfer oven>clinic box1>box1 50");
        assertEquals(Why.NO_SUCH_LOT, none.why());
        keep("shield", "produce oven>oven box1 100");
        keep("shield", "transfer oven>clinic box1>box1 60");
        NotPossible more = refused("shield", "transfer oven>clinic box1>box1 41");
        assertEquals(Why.MORE_THAN_THERE, more.why());
        assertEquals(List.of("box1", "40", "piece"), more.parts());
        assertEquals("box1@clinic 60/60, box1@oven 40/40", there("shield"));
        storedIsReplayed("shield");
    }

    @Test
    void nothingOfWhatIsRefusedIsKept() {
        Happening good = said("chair", "produce oven>oven a 5");
        Happening bad = said("chair", "consume oven>oven a 6");
        assertThrows(NotPossible.class, () -> journal.record(HOUSE, List.of(good, bad)));
        assertEquals("", there("chair"));
        assertEquals(Optional.empty(), events.find(good.id()));
    }

    @Test
    void whatIsSentTwiceIsKeptOnce() {
        Happening made = said("lamp", "produce oven>oven a 5");
        journal.record(HOUSE, List.of(made, made));
        journal.record(HOUSE, List.of(made));
        assertEquals("a@oven 5/5", there("lamp"));
    }

    @Test
    void theDatabaseItselfRefusesToChangeWhatHappened() {
        UUID event = keep("stone", "produce oven>oven a 5");
        for (String sql : List.of(
                "update production_event set quantity = 6 where id = '" + event + "'",
                "delete from production_event where id = '" + event + "'",
                "truncate production_event")) {
            assertThrows(DataAccessException.class, () -> jdbc.sql(sql).update(), sql);
        }
        assertEquals("a@oven 5/5", there("stone"));
    }

    @Test
    void whatIsTakenBackIsTakenBackOnceAndLeavesNothing() {
        keep("pot", "produce oven>oven a 10");
        UUID used = keep("pot", "consume oven>oven a 3");
        journal.reverse(HOUSE, used, "It was another pot.");
        journal.reverse(HOUSE, used, "Sent twice.");
        assertEquals("a@oven 10/10", there("pot"));
        journal.correct(HOUSE, used, new BigDecimal("5"), "It was five.");
        assertEquals("a@oven 5/5", there("pot"));
        journal.correct(HOUSE, used, new BigDecimal("4"), "Four.");
        assertEquals("a@oven 6/6", there("pot"));
        assertEquals(5, events.listCorrected(used).size(), "3, −3, 5, −5, 4");
        storedIsReplayed("pot");
    }

    /** 100 were made and 90 handed over: at least 90 were made. */
    @Test
    void whatWasHandedOnIsTakenBackFirst() {
        UUID made = keep("cup", "produce oven>oven a 100");
        keep("cup", "transfer oven>clinic a>a 90");
        assertEquals(
                Why.MORE_THAN_THERE,
                assertThrows(NotPossible.class, () -> journal.reverse(HOUSE, made, ""))
                        .why());
        assertEquals(
                Why.MORE_THAN_THERE,
                assertThrows(NotPossible.class, () -> journal.correct(HOUSE, made, new BigDecimal("89"), ""))
                        .why());
        journal.correct(HOUSE, made, new BigDecimal("95"), "");
        assertEquals("a@clinic 90/90, a@oven 5/5", there("cup"));
        storedIsReplayed("cup");
    }

    @Test
    void aTableOfThingsThatCannotHaveHappened() {
        keep("bolt", "produce oven>oven a 5");
        keep("bolt", "produce oven>oven b 5");
        keep("bolt", "combine oven>oven a>b 1");
        Map<String, Why> table = Map.of(
                "consume oven>oven a 0", Why.NO_AMOUNT,
                "consume oven>oven a -1", Why.NEGATIVE,
                "consume oven>oven a 0.0000001", Why.TOO_MUCH,
                "produce oven>oven a 1000000000001", Why.TOO_MUCH,
                "work oven>oven . 3", Why.NO_AMOUNT,
                "transfer oven>clinic a>a 1 somewhere", Why.NO_PROCESS,
                "use oven>oven nothing 1", Why.NO_SUCH_LOT,
                "combine oven>oven b>a 1", Why.IN_ITSELF,
                "combine oven>oven a>nothing 1", Why.NO_SUCH_LOT);
        table.forEach((line, why) -> assertEquals(why, refused("bolt", line).why(), line));
        keep("bolt", "produce oven>oven c 5");
        assertEquals(Why.IN_ANOTHER, refused("bolt", "combine oven>oven a>c 1").why());
        assertEquals("a@oven 5/4, b@oven 5/5, c@oven 5/5", there("bolt"));
    }

    @Test
    void whatIsOnlyHeldCannotBeGivenAway() {
        keep("bike", "produce oven>oven a 1");
        keep("bike", "transferCustody oven>bo a>a 1");
        assertEquals(Why.NOT_THEIRS, refused("bike", "transfer bo>cleo a>a 1").why());
        keep("bike", "transferCustody bo>oven a>a 1");
        assertEquals("a@bo 0/0, a@oven 1/1", there("bike"));
    }

    @Test
    void aLentThingComesHomeWithoutASecondOne() {
        keep("book", "raise library>library b 1");
        keep("book", "transferCustody library>bo b 1");
        assertEquals("b@library 1/0", there("book"));
        keep("book", "transferCustody bo>library b 1");
        assertEquals("b@library 1/1", there("book"));
    }

    @Test
    void whatIsPackedLiesInWhatComesOutOfItsProcess() {
        for (String gown : List.of("g1", "g2")) {
            keep("gown", "produce oven>oven " + gown + " 1");
            keep("gown", "combine oven>oven " + gown + " 1 packing");
        }
        keep("gown", "produce oven>oven parcel 1 packing");
        for (EconomicResource gown : resources.listOfActor("oven", 1000)) {
            if (gown.specification().equals("gown")) {
                boolean isParcel = gown.lot().equals("parcel");
                assertEquals(
                        isParcel ? Optional.empty() : Optional.of("parcel"),
                        gown.containedIn().flatMap(resources::find).map(EconomicResource::lot));
            }
        }
        assertEquals("g1@oven 1/0, g2@oven 1/0, parcel@oven 1/1", there("gown"));
        // taken back, nothing lies in it any more
        UUID parcel = resources.listOfLot("gown", "parcel").get(0).createdBy();
        journal.reverse(HOUSE, parcel, "Packed otherwise.");
        assertEquals(Optional.empty(), resources.listOfLot("gown", "g1").get(0).containedIn());
        storedIsReplayed("gown");
    }

    /** Two that hand over 60 of 100 at once: one of them is told that there are only 40 left. */
    @Test
    void twoWritersAtOnceNeverGiveMoreThanThereIs() throws Exception {
        keep("loaf", "produce oven>oven a 100");
        ExecutorService both = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> all = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String to = "school" + i;
                all.add(() -> {
                    try {
                        keep("loaf", "transfer oven>" + to + " a>a 30");
                        return true;
                    } catch (NotPossible not) {
                        return false;
                    }
                });
            }
            int done = 0;
            for (Future<Boolean> each : both.invokeAll(all)) {
                done += each.get() ? 1 : 0;
            }
            assertEquals(3, done);
        } finally {
            both.shutdownNow();
        }
        assertTrue(there("loaf").startsWith("a@oven 10/10, "), there("loaf"));
        storedIsReplayed("loaf");
    }

    @Test
    void whatThereIsFollowsFromWhatHappenedWhateverHappens() {
        long seed = Long.getLong("commonshed.seed", System.nanoTime());
        Random random = new Random(seed);
        String thing = "any" + seed;
        List<UUID> kept = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < 400; i++) {
            try {
                if (!kept.isEmpty() && random.nextInt(5) == 0) {
                    journal.reverse(HOUSE, kept.get(random.nextInt(kept.size())), "");
                } else {
                    kept.add(keep(thing, line(random)));
                }
            } catch (NotPossible not) {
                refused++;
            }
        }
        System.out.println("JournalTest: seed " + seed + ", kept " + kept.size() + ", refused " + refused);
        assertTrue(kept.size() > 50, "seed " + seed);
        storedIsReplayed(thing);
    }

    private static String line(Random random) {
        List<String> agents = List.of("ana", "bo", "cleo");
        Action action =
                random.nextInt(3) == 0 ? Action.PRODUCE : Action.values()[random.nextInt(Action.values().length)];
        boolean isInProcess = action.behaviour().direction() != Behaviour.Direction.NONE && random.nextBoolean();
        return action.word() + " " + agents.get(random.nextInt(3)) + ">" + agents.get(random.nextInt(3)) + " l"
                + random.nextInt(3) + (random.nextBoolean() ? ">l" + random.nextInt(3) : "") + " "
                + (1 + random.nextInt(6)) + (isInProcess ? " p" + random.nextInt(3) : "");
    }

    @Test
    void promisesAreKeptRevisedAndFinishedWithTheirHistory() {
        UUID plan = UUID.randomUUID();
        UUID id = UUID.randomUUID();
        Commitment promise = new Commitment(
                id,
                plan,
                Action.PRODUCE,
                "oven",
                "clinic",
                "bread",
                new BigDecimal("100"),
                "piece",
                Optional.empty(),
                "",
                false);
        journal.promise(HOUSE, promise);
        journal.promise(HOUSE, promise);
        journal.revise(HOUSE, id, new BigDecimal("80"), "The oven broke.");
        journal.finish(HOUSE, id, "That is all.");
        Commitment now = journal.listCommitments(HOUSE, plan).get(0);
        assertEquals(1, journal.listCommitments(HOUSE, plan).size());
        assertEquals(0, new BigDecimal("80").compareTo(now.quantity()));
        assertTrue(now.finished());
        List<String> why = journal.listRevisions(HOUSE, id).stream()
                .map(Journal.Revision::why)
                .toList();
        assertEquals(List.of("The oven broke.", "That is all."), why);
        Happening made = new Happening(
                UUID.randomUUID(),
                Optional.of(plan),
                Action.PRODUCE,
                "oven",
                "oven",
                "bread",
                "basket",
                "",
                Optional.empty(),
                new BigDecimal("30"),
                "piece",
                Optional.empty(),
                "",
                Optional.of(id),
                "",
                Instant.now());
        journal.record(HOUSE, List.of(made));
        journal.correct(HOUSE, made.id(), new BigDecimal("25"), "Five burnt.");
        assertEquals(
                0, new BigDecimal("25").compareTo(journal.fulfilled(HOUSE, plan).getOrDefault(id, BigDecimal.ZERO)));
        assertEquals(3, journal.listEvents(HOUSE, plan).size());
    }

    @Test
    void onlyWhoSpeaksForOneOfThemWritesOrCorrects() {
        Viewer oven = new Viewer(Optional.of(new UUID(1, 1)), "Omar", Set.of(new Viewer.Role.Member("oven")));
        Viewer clinic = new Viewer(Optional.of(new UUID(1, 2)), "Cleo", Set.of(new Viewer.Role.Member("clinic")));
        Viewer other = new Viewer(Optional.of(new UUID(1, 3)), "Noor", Set.of(new Viewer.Role.Neighbour("mead")));
        Happening made = said("gate", "produce oven>oven a 5");
        assertThrows(Doors.Refused.class, () -> journal.record(other, List.of(made)));
        assertThrows(Doors.Refused.class, () -> journal.record(clinic, List.of(made)));
        journal.record(oven, List.of(made));
        journal.record(clinic, List.of(said("gate", "transfer oven>clinic a>a 2")));
        assertThrows(Doors.Refused.class, () -> journal.reverse(other, made.id(), ""));
        assertEquals("a@clinic 2/2, a@oven 3/3", there("gate"));
        assertEquals(
                1,
                journal.listResources(oven, "clinic").stream()
                        .filter(resource -> resource.specification().equals("gate"))
                        .count());
    }
}
