package org.commonshed.care;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Outcome;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.springframework.context.ApplicationContext;

/** Three Springs with a need and an actor of which the words should be seen by nobody; visitors may read. */
final class Slander {
    static final String WORDS = "Zwerble slander (example)";

    final ApplicationContext house;
    final Guests guests;
    final Tending tending;
    final Thing.Key need;
    final Thing.Key actor;

    private Slander(ApplicationContext house, Viewer writer) {
        this.house = house;
        guests = new Guests(house);
        tending = house.getBean(Tending.class);
        guests.openForReading(true);
        house.getBean(Worlds.class)
                .bringIn(KEEPER, Example.read("three-springs").stated());
        need = add("needs", writer, "id=bad_need;who=ford;product=bread;amount=7;repeat=every_period;note=" + WORDS);
        actor = add("actors", KEEPER, "id=bad_actor;kind=bakery;neighbourhood=ford;name=" + WORDS);
    }

    /** @param writer of the need */
    static Slander in(ApplicationContext house, Viewer writer) {
        return new Slander(house, writer);
    }

    /** Somebody new of a neighbourhood. */
    static Viewer somebody(ApplicationContext house, Viewer.Role... roles) {
        Guests guests = new Guests(house);
        return guests.viewer(guests.add("Guest " + UUID.randomUUID(), roles));
    }

    /** @param cells as {@code column=text;column=text} */
    Thing.Key add(String table, Viewer viewer, String cells) {
        Desk desk = house.getBean(DeskService.class).find(table).orElseThrow();
        Map<String, String> row = Stream.of(cells.split(";"))
                .map(cell -> cell.split("=", 2))
                .collect(Collectors.toMap(cell -> cell[0], cell -> cell[1]));
        return new Thing.Key(
                table,
                assertInstanceOf(Outcome.Done.class, desk.add(viewer, row)).row());
    }

    void hide(Viewer steward, Thing.Key thing, String why) {
        assertTrue(tending.hide(steward, tending.find(KEEPER, thing).orElseThrow(), why));
    }

    void showAgain(List<Thing.Key> things) {
        things.forEach(
                key -> tending.find(KEEPER, key).ifPresent(one -> tending.show(KEEPER, one, "The test is over")));
    }
}
