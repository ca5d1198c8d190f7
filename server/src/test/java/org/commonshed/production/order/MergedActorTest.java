package org.commonshed.production.order;

import static org.commonshed.access.Viewer.HOUSE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.Village;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Shelf;
import org.commonshed.live.Topics;
import org.commonshed.network.Actors;
import org.commonshed.network.Aliases;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Happening;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.notice.NoticeBoard;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/**
 * A workshop that was there twice is one: what stands under the id that went away is found under the one that stays, and apart
 * again when that is taken back.
 */
@HouseTest
@Import({Street.class, Street.Builder.class})
@TestPropertySource(properties = "commonshed.test.house=orders")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class MergedActorTest {
    private static final String GONE = "w1";
    private static final String KEPT = "w12";

    @Autowired
    Street.Builder street;

    @Autowired
    Village.HandClock clock;

    @Autowired
    Orders orders;

    @Autowired
    OrderStore orderStore;

    @Autowired
    Asking asking;

    @Autowired
    Answering answering;

    @Autowired
    Journal journal;

    @Autowired
    NoticeBoard board;

    @Autowired
    List<Topics> topics;

    @Autowired
    Actors actors;

    @Autowired
    Aliases aliases;

    @Autowired
    Shelf shelf;

    @Autowired
    ApplicationContext house;

    private final Viewer speaker = Street.maker(KEPT);
    private Clinic clinic;

    @BeforeEach
    void build() throws IOException {
        street.build();
        clinic = new Clinic(street, clock, orders, asking, answering);
    }

    /** From now on the one leads to the other, as where two are made one. */
    private UUID merge(String gone, String kept) {
        Kept row = actors.actors().findById(HOUSE, gone).orElseThrow();
        UUID act = shelf.begin(Optional.empty(), "actors.merged");
        aliases.lead(gone, kept, act);
        assertInstanceOf(Outcome.Done.class, shelf.remove(act, actors.actors().sheet(), row.id(), row.version()));
        return act;
    }

    private void takeBack(UUID act) {
        assertInstanceOf(Outcome.Done.class, shelf.undo(Optional.empty(), act));
    }

    private Set<Integer> jobs() {
        return answering.list(speaker, KEPT, 100).stream()
                .map(hand -> hand.order().number())
                .collect(Collectors.toSet());
    }

    @Test
    void anOrderIsFoundByWhoMakesAndByWhoNeeds() {
        Orders.Open open = clinic.place(100, Clinic.wishes(0, 0));
        List<Asking.Link> links = clinic.ask(open);
        assertEquals(Set.of(GONE), Clinic.actors(links), "the nearest one makes a hundred");
        int number = open.order().number();
        int before = orderStore.countOpenOf(KEPT);
        assertFalse(jobs().contains(number));
        assertFalse(orders.speaksFor(speaker, open.order()));

        UUID maker = merge(GONE, KEPT);
        UUID needing = merge("clinic", KEPT);
        assertTrue(jobs().contains(number), "who makes it");
        assertEquals(before + 1, orderStore.countOpenOf(KEPT), "who needs it");
        assertTrue(orders.speaksFor(speaker, open.order()));

        takeBack(needing);
        takeBack(maker);
        assertFalse(jobs().contains(number));
        assertEquals(before, orderStore.countOpenOf(KEPT));
        assertFalse(orders.speaksFor(speaker, open.order()));
    }

    @Test
    void aLineOfTheJournalIsFound() {
        String thing = "lamp of " + GONE;
        journal.record(
                HOUSE,
                List.of(new Happening(
                        UUID.randomUUID(),
                        Optional.empty(),
                        Action.RAISE,
                        GONE,
                        GONE,
                        thing,
                        "shelf",
                        "",
                        Optional.empty(),
                        BigDecimal.TEN,
                        "piece",
                        Optional.empty(),
                        "",
                        Optional.empty(),
                        "",
                        Instant.now())));
        Browser reader = new Guests(house).as(new Viewer.Role.Keeper());
        String address = "/journal.csv?actor=" + KEPT;
        Browser.Answer before = reader.get(address);
        assertTrue(before.status() == 200 && !before.text().contains(thing), before.toString());
        assertEquals(List.of(), things());

        UUID act = merge(GONE, KEPT);
        String merged = reader.get(address).text();
        assertTrue(merged.contains(thing), merged);
        assertEquals(List.of(thing), things());

        takeBack(act);
        assertFalse(reader.get(address).text().contains(thing));
        String own = reader.get("/journal.csv?actor=" + GONE).text();
        assertTrue(own.contains(thing), own);
        assertEquals(List.of(), things());
    }

    private List<String> things() {
        return journal.listResources(HOUSE, KEPT).stream()
                .map(resource -> resource.specification())
                .filter(thing -> thing.startsWith("lamp"))
                .toList();
    }

    @Test
    void aNoticeIsFoundCountedAndHeardOf() {
        Viewer other = Street.maker(GONE);
        int before = board.count(speaker);
        int all = board.countAll(speaker);
        Set<String> heard = heard();
        board.tell(GONE, "order.notice.test", List.of(), "/orders");
        assertEquals(before, board.count(speaker));
        int theirs = board.count(other);
        int allTheirs = board.countAll(other);
        assertTrue(theirs > 0);

        UUID act = merge(GONE, KEPT);
        assertEquals(all + allTheirs, board.countAll(speaker));
        assertEquals(before + theirs, board.count(speaker), "that it waits to be read");
        assertTrue(heard().size() > heard.size(), "pages that are open hear of it");

        takeBack(act);
        assertEquals(all, board.countAll(speaker));
        assertEquals(before, board.count(speaker));
        assertEquals(heard, heard());
    }

    private Set<String> heard() {
        return topics.stream()
                .flatMap(room -> room.counted(speaker, "notices").stream())
                .collect(Collectors.toSet());
    }
}
