package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.AddressBook;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Everything that pages do programs can do too, or it is said why not; {@code matches.txt} says which by which. */
@HouseTest
final class MatchesTest {
    private static final int SHORTEST_REASON = 20;

    @Autowired
    ApplicationContext house;

    private static Map<String, String> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(MatchesTest.class.getResourceAsStream("matches.txt"))) {
            Map<String, String> matches = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" +", 3))
                    .forEach(cells -> assertEquals(
                            null, matches.put(cells[0] + " " + cells[1], cells[2]), cells[1] + " stands there twice"));
            return matches;
        }
    }

    @Test
    void everyFormOfAPageHasItsOperationOrAReason() throws IOException {
        Set<String> forms = AddressBook.read().keySet().stream()
                .filter(address -> !address.startsWith("GET ") && !address.contains(" /api/"))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(forms, new TreeSet<>(read().keySet()), "Maybe say in matches.txt how programs do it");
    }

    @Test
    void everyMatchIsAnOperationThatChangesSomething() throws IOException {
        new Guests(house).add("Ada " + UUID.randomUUID(), new Viewer.Role.Keeper()); // before, nothing is answered
        Description description =
                new Description(Program.of(house).get("/api/v1/openapi.json").json());
        Set<String> known = description.ids();
        Set<String> matched = new TreeSet<>();
        for (Map.Entry<String, String> match : read().entrySet()) {
            if (match.getValue().startsWith("- ")) {
                assertEquals(true, match.getValue().length() > SHORTEST_REASON, match + " says no reason");
            } else {
                matched.addAll(List.of(match.getValue().split(" +")));
            }
        }
        Set<String> unknown = new TreeSet<>(matched);
        unknown.removeAll(known);
        assertEquals(Set.of(), unknown, "no such operations");
        Set<String> reading = new TreeSet<>(matched);
        reading.removeIf(id -> !id.startsWith("list-") && !id.startsWith("get-"));
        assertEquals(Set.of(), reading, "they change nothing");
    }
}
