package org.commonshed;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.SpringBootApplication;
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
            "live",
            "web",
            "keeping",
            "tables",
            "care",
            "place",
            "network",
            "design",
            "exchange",
            "commons",
            "energy",
            "planning",
            "production",
            "home",
            "api");

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
    void everyRoomIsLookedThroughForItsParts() {
        SpringBootApplication house =
                Objects.requireNonNull(Commonshed.class.getAnnotation(SpringBootApplication.class));
        Set<String> rooms = ORDER.stream().map(room -> "org.commonshed." + room).collect(Collectors.toSet());
        assertEquals(rooms, Set.of(house.scanBasePackages()));
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

    @Test
    void noPackagesKnowOneAnotherInACircle() {
        // only our own packages are asked about, so nobody has to read the classes of libraries
        ArchConfiguration.get().setResolveMissingDependenciesFromClassPath(false);
        JavaClasses house = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(
                        ORDER.stream().map(room -> "org.commonshed." + room).toList());
        ArchConfiguration.get().reset();
        SlicesRuleDefinition.slices()
                .assignedFrom(new Packages())
                .should()
                .beFreeOfCycles()
                .because("a room is parted so that its packages have an order: maybe move what both need below them")
                .check(house);
    }

    /** Every package is a slice of its own, those within a room too. */
    private static final class Packages implements SliceAssignment {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
            return SliceIdentifier.of(type.getPackageName());
        }

        @Override
        public String getDescription() {
            return "packages";
        }
    }
}
