package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.measure.NewId;
import org.commonshed.planning.Example;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.kept.PlanState;
import org.commonshed.planning.world.Worlds;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Commitment;
import org.commonshed.production.journal.Happening;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.journal.Plan;
import org.commonshed.production.notice.NoticeBoard;
import org.commonshed.start.TestHouse;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.Lifecycle;

/**
 * A demo of Three Springs with plans in every state: 1 holds; 2 is a try, kept as a proposal; 3 could be adopted; 4 was
 * cancelled; 5 waits, as nobody makes plans any more.
 */
final class Springs implements AutoCloseable {
    private static final Duration LONGEST = Duration.ofMinutes(3);

    private final ConfigurableApplicationContext house;
    private final Plans plans;

    private Springs(ConfigurableApplicationContext house) {
        this.house = house;
        this.plans = house.getBean(Plans.class);
    }

    static Springs open() throws InterruptedException {
        Springs springs = new Springs(TestHouse.open("--commonshed.demo=true"));
        springs.fill();
        return springs;
    }

    private void fill() throws InterruptedException {
        house.getBean(Worlds.class)
                .bringIn(KEEPER, Example.read("three-springs").stated());
        int first = made(plans.begin(KEEPER));
        assertEquals(Plans.Adoption.ADOPTED, plans.adopt(KEEPER, first));
        Change twice = new Change("limits", List.of("brook"), "amount", "12");
        int tried = made(plans.tryOut(KEEPER, "Twice the water", List.of(twice)));
        plans.propose(KEEPER, tried, "Twice the water", "For the dry years");
        made(plans.begin(KEEPER));
        house.getBean("org.commonshed.planning.making.PlanRunner", Lifecycle.class)
                .stop();
        plans.cancel(KEEPER, number(plans.begin(KEEPER)));
        assertEquals(5, number(plans.begin(KEEPER)));
        somethingHappens();
    }

    /** 40 loaves were made, of which the mill village got 30; 2 were written down by mistake. Maren is told of it. */
    private void somethingHappens() {
        Journal journal = house.getBean(Journal.class);
        UUID plan = NewId.next(Clock.systemUTC());
        journal.plan(
                Viewer.HOUSE,
                "bakery",
                new Plan(
                        plan,
                        "Bread for the feast (example)",
                        "",
                        "/needs/mill.bread",
                        Instant.now(),
                        Optional.empty()));
        UUID promise = NewId.next(Clock.systemUTC());
        journal.promise(
                Viewer.HOUSE,
                new Commitment(
                        promise,
                        plan,
                        Action.PRODUCE,
                        "bakery",
                        "mill",
                        "bread",
                        new BigDecimal("40"),
                        "kg",
                        Optional.of(Instant.now().plus(Duration.ofDays(2))),
                        "",
                        false));
        Happening made = bread(Action.PRODUCE, "bakery", "bakery", "40", Optional.of(promise));
        Happening mistaken = bread(Action.CONSUME, "bakery", "bakery", "2", Optional.empty());
        journal.record(
                Viewer.HOUSE,
                List.of(made, mistaken, bread(Action.TRANSFER, "bakery", "mill", "30", Optional.empty())));
        journal.reverse(Viewer.HOUSE, mistaken.id(), "It was another basket (example)");
        house.getBean(People.class)
                .list(KEEPER, "Maren", Optional.empty(), 1)
                .people()
                .forEach(maren -> house.getBean(NoticeBoard.class)
                        .tellPerson(maren.person().id(), "notice.gone", List.of("/journal"), "/journal"));
    }

    private static Happening bread(
            Action action, String provider, String receiver, String amount, Optional<UUID> promise) {
        return new Happening(
                NewId.next(Clock.systemUTC()),
                Optional.empty(),
                action,
                provider,
                receiver,
                "bread",
                "basket 1",
                action == Action.TRANSFER ? "basket 1" : "",
                Optional.empty(),
                new BigDecimal(amount),
                "kg",
                Optional.empty(),
                action == Action.PRODUCE ? "pass" : "",
                promise,
                "",
                Instant.now());
    }

    private static int number(Plans.Begun begun) {
        return assertInstanceOf(Plans.Begun.Waiting.class, begun).number();
    }

    private int made(Plans.Begun begun) throws InterruptedException {
        int number = number(begun);
        Instant late = Instant.now().plus(LONGEST);
        while (!state(number).isEnded() && Instant.now().isBefore(late)) {
            Thread.sleep(50);
        }
        assertEquals(PlanState.DONE, state(number), "plan " + number);
        return number;
    }

    private PlanState state(int number) {
        return plans.find(KEEPER, number).orElseThrow().state();
    }

    int port() {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        house.close();
    }
}
