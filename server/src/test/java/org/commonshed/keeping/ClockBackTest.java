package org.commonshed.keeping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.Village;
import org.commonshed.measure.SteadyClock;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The clock of the machine is set back by an hour under a house in which people are at work. */
final class ClockBackTest {
    private final Village.HandClock machine = new Village.HandClock();
    private final AtomicLong nanos = new AtomicLong();
    private final ConfigurableApplicationContext house = TestHouse.open(context -> context.registerBean(
            "steady", Clock.class, () -> new SteadyClock(machine, nanos::get), bean -> bean.setPrimary(true)));
    private final Guests guests = new Guests(house);
    private final Browser keeper = guests.as(guests.add("Ana", new Viewer.Role.Keeper()));

    @AfterEach
    void close() {
        house.close();
    }

    private void pass(Duration time) {
        machine.pass(time);
        nanos.addAndGet(time.toNanos());
    }

    private String add(String name) {
        pass(Duration.ofSeconds(10));
        assertEquals(200, keeper.get("/tables/places/add").status());
        Browser.Answer answer = keeper.post("/tables/places/add", "c.name", name, "c.kind", "neighbourhood");
        assertEquals(302, answer.status(), answer.text());
        return answer.location();
    }

    private List<String> inOrder() {
        return house.getBean(JdbcClient.class).sql("""
                        select c.after ->> 'name' from keeping_act a join keeping_change c on c.act = a.id
                        where a.deed = 'places.added' order by a.id
                        """).query(String.class).list();
    }

    @Test
    void nothingIsRefusedAndNothingChangesItsOrder() {
        add("Oak");
        add("Mill");
        machine.pass(Duration.ofHours(-1));
        assertEquals(200, keeper.get("/you").status(), "still signed in");
        String told = add("Ford");
        assertEquals(List.of("Oak", "Mill", "Ford"), inOrder());

        Browser.Answer page = keeper.get(told);
        assertTrue(page.text().contains("action=\"/undo\""), "what was just done can be undone\n" + page.text());
        String act = told.replaceAll(".*done=", "").replaceAll("&.*", "");
        assertEquals(302, keeper.post("/undo", "act", act).status());
        String history = keeper.get("/history").text();
        assertTrue(history.indexOf("Ford") >= 0 && history.indexOf("Ford") < history.indexOf("Oak"), history);

        Browser anew = guests.visitor();
        anew.get("/sign-in");
        assertEquals(
                302,
                anew.post("/sign-in", "name", "Ana", "passphrase", Guests.PASSPHRASE)
                        .status());
        assertEquals(200, anew.get("/you/notices").status());
        assertEquals(200, anew.get("/journal").status());
        assertEquals(200, anew.get("/").status());
    }
}
