package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.access.AddressBook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every page of a place in a real browser, wide and narrow, light and dark, in Spanish, whose words are longer; {@link Window}
 * says what must hold.
 */
@Tag("browser")
final class WalkTest {
    private final Chromium chromium = Chromium.open();

    @TempDir
    Path temporary = Path.of("");

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void everyAddressIsLookedAtOrSaysWhyNot() throws IOException {
        Set<String> all = new TreeSet<>(AddressBook.listOpenTo("keeper"));
        Set<String> told = Walk.read().told();
        Set<String> gone = new TreeSet<>(told);
        gone.removeAll(all);
        assertEquals(Set.of(), gone, "Maybe take them out of walk.txt");
        all.removeIf(address -> !address.contains("{") || told.contains(address));
        assertEquals(Set.of(), all, "Maybe say in walk.txt what is to be looked at");
    }

    @Test
    void aPlaceWithPlans() throws IOException, InterruptedException {
        assertEquals(List.of(), new PlaceWalk(chromium, temporary).faults(Locale.forLanguageTag("es")));
    }
}
