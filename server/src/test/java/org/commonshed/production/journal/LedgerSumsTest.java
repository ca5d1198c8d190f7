package org.commonshed.production.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What holds whatever happens: sums over random sequences of events. */
final class LedgerSumsTest {
    private static final int SEQUENCES = 1500;
    private static final int LONGEST = 40;
    private static final List<String> AGENTS = List.of("ana", "bo", "cleo");
    private static final Set<Action> GIVES = Set.of(Action.PRODUCE, Action.RAISE, Action.COPY);
    private static final Set<Action> TAKES = Set.of(Action.CONSUME, Action.LOWER);
    private static final Set<Action> GOES_IN = Set.of(Action.PICKUP, Action.ACCEPT, Action.COMBINE);
    private static final Set<Action> COMES_OUT = Set.of(Action.DROPOFF, Action.MODIFY, Action.SEPARATE);

    private static Book random(Random random) {
        Book book = new Book();
        for (int i = 0; i < 4; i++) {
            book.there("r" + i, AGENTS.get(random.nextInt(AGENTS.size())), "0", "0", "piece");
        }
        book.kindOf("p0", "sewn").kindOf("p1", "tested");
        int length = 1 + random.nextInt(LONGEST);
        for (int i = 0; i < length; i++) {
            book.happens(line(random, book));
            if (hasCircle(book.ledger())) {
                book.refuse(); // as the journal does
            }
        }
        return book;
    }

    private static String line(Random random, Book book) {
        if (!book.events.isEmpty() && random.nextInt(8) == 0) {
            int which = random.nextInt(book.events.size());
            return again(book, which, book.events.get(which));
        }
        Action action = Action.values()[random.nextInt(Action.values().length)];
        int from = random.nextInt(4);
        int to = (from + 1 + random.nextInt(3)) % 4;
        // a second resource is named where the action passes something on, and by chance where that is implied
        boolean isPassing = action.behaviour().creates() == Behaviour.Creates.OPTIONAL_TO;
        boolean isNamed = isPassing || action != Action.COMBINE && random.nextBoolean();
        String process = action.behaviour().direction() == Behaviour.Direction.NONE ? "" : " in=p" + random.nextInt(2);
        return action.word() + " " + AGENTS.get(random.nextInt(3)) + ">" + AGENTS.get(random.nextInt(3)) + " r" + from
                + (isNamed ? ">r" + to : "") + " " + (1 + random.nextInt(9)) + " hours=1" + process
                + (random.nextInt(3) == 0 ? " state=s" + random.nextInt(3) : "")
                + (random.nextInt(3) == 0 ? " at=l" + random.nextInt(3) : "");
    }

    /** The same with its amount taken back. */
    private static String again(Book book, int which, EconomicEvent event) {
        return event.action().word() + " " + event.provider() + ">" + event.receiver() + " "
                + name(book, event.resource())
                + (event.toResource().isPresent() ? ">" + name(book, event.toResource()) : "")
                + " " + event.quantity().negate() + " hours=-1 corrects=" + (which + 1)
                + event.process()
                        .map(p -> p.equals(Book.id("p0")) ? " in=p0" : " in=p1")
                        .orElse("")
                + (event.state().isEmpty() ? "" : " state=" + event.state())
                + (event.toLocation().isEmpty() ? "" : " at=" + event.toLocation());
    }

    private static String name(Book book, Optional<UUID> id) {
        return book.names.entrySet().stream()
                .filter(each -> Optional.of(each.getValue()).equals(id))
                .findFirst()
                .orElseThrow()
                .getKey();
    }

    private static BigDecimal sum(List<EconomicEvent> events, Set<Action> actions) {
        return events.stream()
                .filter(event -> actions.contains(event.action()))
                .map(EconomicEvent::quantity)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Nothing comes from nowhere: rights and holdings are what was made less what was used up. */
    @Test
    void sumsHoldForAnySequence() {
        long seed = Long.getLong("commonshed.seed", System.nanoTime());
        for (int i = 0; i < SEQUENCES; i++) {
            long own = seed + i;
            Book book = random(new Random(own));
            String told = "seed " + own;
            Ledger ledger = book.ledger();
            BigDecimal made = sum(book.events, GIVES).subtract(sum(book.events, TAKES));
            BigDecimal inside = sum(book.events, GOES_IN).subtract(sum(book.events, COMES_OUT));
            BigDecimal rights = BigDecimal.ZERO;
            BigDecimal held = BigDecimal.ZERO;
            for (EconomicResource resource : ledger.all()) {
                rights = rights.add(resource.accounting());
                held = held.add(resource.onhand());
            }
            assertEquals(0, made.compareTo(rights), told);
            assertEquals(0, made.compareTo(held.add(inside)), told);
        }
        System.out.println("LedgerSumsTest: " + SEQUENCES + " sequences from seed " + seed);
    }

    private static boolean hasCircle(Ledger ledger) {
        for (EconomicResource resource : ledger.all()) {
            Set<UUID> seen = new HashSet<>();
            Optional<UUID> outer = Optional.of(resource.id());
            while (outer.isPresent()) {
                if (!seen.add(outer.get())) {
                    return true;
                }
                outer = ledger.get(outer.get()).containedIn();
            }
        }
        return false;
    }

    /** An event and what takes it back as a whole leave everything as it was. */
    @Test
    void anEventTakenBackChangesNothing() {
        long seed = Long.getLong("commonshed.seed", System.nanoTime());
        for (int i = 0; i < SEQUENCES; i++) {
            Random random = new Random(seed + i);
            Book book = random(random);
            List<EconomicResource> before = new ArrayList<>(book.ledger().all());
            String line = line(random, new Book());
            book.happens(line);
            int last = book.events.size() - 1;
            book.happens(again(book, last, book.events.get(last)));
            assertEquals(Set.copyOf(before), Set.copyOf(book.ledger().all()), "seed " + (seed + i) + ": " + line);
        }
    }

    /** Applied one by one or all at once, the same comes of it. */
    @Test
    void replayingGivesTheSame() {
        long seed = Long.getLong("commonshed.seed", System.nanoTime());
        for (int i = 0; i < SEQUENCES; i++) {
            Book book = random(new Random(seed + i));
            Ledger ledger = Ledger.replay(book.first.values(), book.events, book.stages);
            Ledger again = Ledger.replay(ledger.all(), book.events, book.stages);
            assertEquals(Set.copyOf(ledger.all()), Set.copyOf(again.all()), "seed " + (seed + i));
        }
    }
}
