package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.measure.NewId;
import org.commonshed.network.Actors;
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
import org.commonshed.production.order.Answering;
import org.commonshed.production.order.Asking;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Receiving;
import org.commonshed.production.order.Street;
import org.commonshed.start.Opening;
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
    private final String mark;

    private Springs(ConfigurableApplicationContext house, String mark) {
        this.mark = mark;
        this.house = house;
        this.plans = house.getBean(Plans.class);
    }

    static Springs open() throws InterruptedException, IOException {
        return open("(example)", house -> {});
    }

    /**
     * As above.
     *
     * @param mark stands at the end of what people wrote
     * @param before done when the place is there and no plan yet
     */
    static Springs open(String mark, Consumer<ConfigurableApplicationContext> before)
            throws InterruptedException, IOException {
        Springs springs = new Springs(TestHouse.open("--commonshed.demo=true"), mark);
        springs.fill(before);
        return springs;
    }

    private void fill(Consumer<ConfigurableApplicationContext> before) throws InterruptedException, IOException {
        street().build();
        before.accept(house);
        house.getBean("org.commonshed.design.library.arriving.ExampleDesigns", Opening.class)
                .open();
        int first = made(plans.begin(KEEPER));
        assertEquals(Plans.Adoption.ADOPTED, plans.adopt(KEEPER, first));
        Change twice = new Change("limits", List.of("brook"), "amount", "12");
        int tried = made(plans.tryOut(KEEPER, "Twice the water", List.of(twice)));
        plans.propose(KEEPER, tried, "Twice the water", "For the dry years " + mark);
        made(plans.begin(KEEPER));
        house.getBean("org.commonshed.planning.making.PlanRunner", Lifecycle.class)
                .stop();
        plans.cancel(KEEPER, number(plans.begin(KEEPER)));
        assertEquals(5, number(plans.begin(KEEPER)));
        order();
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
                        plan, "Bread for the feast " + mark, "", "/needs/mill.bread", Instant.now(), Optional.empty()));
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
        journal.reverse(Viewer.HOUSE, mistaken.id(), "It was another basket " + mark);
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

    private Street.Builder street() {
        return new Street.Builder(
                house.getBean(Worlds.class),
                house.getBean(Actors.class),
                house.getBean(Inventory.class),
                house.getBean(BringIn.class),
                house.getBean(Library.class));
    }

    /** Order 1 is proposed; of 2 a maker works and another declined; 3 is done. */
    private void order() {
        Answering answering = house.getBean(Answering.class);
        ask(200, false);
        List<Asking.Link> links = ask(200, true);
        Answering.Hand first = answering.findByLink(links.get(0).token()).orElseThrow();
        answering.accept(first, first.job().asked());
        answering.make(first, 10, 1, BigDecimal.ZERO);
        answering.pack(first, 10, 5);
        if (links.size() > 1) {
            Answering.Hand second = answering.findByLink(links.get(1).token()).orElseThrow();
            answering.decline(second, "The printer is broken " + mark);
        }
        Answering.Hand third = answering.findByLink(ask(5, true).get(0).token()).orElseThrow();
        answering.accept(third, 5);
        answering.make(third, 5, 0, BigDecimal.ZERO);
        answering.pack(third, 5, 5);
        Receiving receiving = house.getBean(Receiving.class);
        String code = answering
                .find(KEEPER, third.job().id())
                .orElseThrow()
                .job()
                .boxes()
                .get(0)
                .code();
        receiving.check(KEEPER, receiving.find(KEEPER, code).orElseThrow(), 0, "");
        receiving.thank(KEEPER, third.order(), "All of them fit " + mark);
    }

    private List<Asking.Link> ask(long quantity, boolean isAsked) {
        Orders orders = house.getBean(Orders.class);
        Order.Wishes wishes = new Order.Wishes("12:00", 60, 0, 0, 1, 0, false, false, 24);
        int number = orders.place(
                        KEEPER,
                        new Orders.Draft(
                                "clinic",
                                "",
                                street().clip(),
                                quantity,
                                LocalDate.now().plusDays(12),
                                wishes,
                                "For the clinic " + mark))
                .orElseThrow();
        Orders.Open open = Street.soon(
                () -> orders.find(KEEPER, number).filter(each -> !each.order().toDivide()));
        Asking.Asked asked = isAsked
                ? house.getBean(Asking.class)
                        .ask(KEEPER, open.order(), "cheapest", open.order().revision())
                : new Asking.Asked.Done(List.of());
        return assertInstanceOf(Asking.Asked.Done.class, asked).links();
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

    ConfigurableApplicationContext house() {
        return house;
    }

    int port() {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        house.close();
    }
}
