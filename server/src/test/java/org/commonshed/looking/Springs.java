package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.commonshed.planning.Example;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.kept.PlanState;
import org.commonshed.planning.world.Worlds;
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
        house.getBean("org.commonshed.design.library.arriving.ExampleDesigns", Opening.class)
                .open();
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
