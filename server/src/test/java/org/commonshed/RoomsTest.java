package org.commonshed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

/** The walls of the house: rooms know one another only by their front doors, and only the earlier ones. */
class RoomsTest {
    /** The order of the loop; a room may know those before it. */
    private static final List<String> ORDER = List.of(
            "start",
            "measure",
            "page",
            "access",
            "web",
            "keeping",
            "tables",
            "place",
            "network",
            "design",
            "exchange",
            "commons",
            "planning",
            "home");

    private static final ApplicationModules HOUSE = ApplicationModules.of(
            Commonshed.class,
            resideInAnyPackage(
                    "org.commonshed.engine..",
                    "org.commonshed.files..",
                    "org.commonshed.picture..",
                    "org.commonshed.report..",
                    "org.commonshed.tell..",
                    "org.commonshed.command..",
                    "org.commonshed.views.."));

    @Test
    void roomsKnowOneAnotherByTheirFrontDoors() {
        HOUSE.verify();
    }

    @Test
    void arrowsPointToEarlierRooms() {
        for (ApplicationModule room : HOUSE) {
            String name = room.getIdentifier().toString();
            assertTrue(ORDER.contains(name), name + " has no place in the order of the loop");
            room.getDirectDependencies(HOUSE).stream()
                    .map(d -> d.getTargetModule().getIdentifier().toString())
                    .forEach(known -> assertTrue(
                            ORDER.indexOf(known) < ORDER.indexOf(name),
                            name + " knows " + known + ", which comes later"));
        }
        assertEquals(ORDER.size(), HOUSE.stream().count());
    }
}
