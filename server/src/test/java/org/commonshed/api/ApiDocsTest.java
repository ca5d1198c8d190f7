package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Deed;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.network.Actors;
import org.commonshed.planning.world.Worlds;
import org.commonshed.production.order.Street;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;

/** The examples of the page about programs are sent to a house, in their order, and the answers have the shape told below them. */
@HouseTest
final class ApiDocsTest {
    private static final Path PAGE =
            Path.of(System.getProperty("commonshed.root")).resolve("docs/reference/api.md");
    private static final Pattern EXAMPLE = Pattern.compile("```sh\n(.*?)```\\s*```json\n(.*?)```", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("(?:'[^']*'|\"[^\"]*\"|[^\\s'\"])+");
    private static final Pattern PIECE = Pattern.compile("'([^']*)'|\"([^\"]*)\"|([^'\"]+)");
    private static final String ANYTHING = "…";

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    private final Map<String, String> known = new HashMap<>(Map.of("HOUSE", ""));

    @Test
    void theExamplesAreAnsweredAsTold() throws IOException {
        new Street.Builder(
                        worlds,
                        house.getBean(Actors.class),
                        house.getBean(Inventory.class),
                        house.getBean(BringIn.class),
                        house.getBean(Library.class))
                .build();
        known.put("DAY", LocalDate.now().plusDays(14).toString());
        UUID ada = new Guests(house).add("Ada " + UUID.randomUUID(), new Viewer.Role.Keeper());
        known.put("TOKEN", Program.token(house, ada, EnumSet.allOf(Deed.class)));
        String page = Files.readString(PAGE);
        Matcher example = EXAMPLE.matcher(page);
        int count = 0;
        while (example.find()) {
            Program.Seen seen = soon(example.group(1));
            List<String> faults = new ArrayList<>();
            compare(Program.JSON.readTree(example.group(2)), seen.json(), "", faults);
            assertEquals(List.of(), faults, example.group(1) + seen.text());
            remember(seen);
            count++;
        }
        assertTrue(count >= 15, count + " examples");
        assertEquals(page.split("```sh").length - 1, count, "an example without an answer");
    }

    /** What is worked on is asked for again, as the page says. */
    private Program.Seen soon(String command) {
        return Street.soon(() -> Optional.of(run(command))
                .filter(seen -> !seen.json().path("waiting").asBoolean(false)));
    }

    private void remember(Program.Seen seen) {
        known.put("TAG", seen.tag());
        remember(seen.json(), Map.of("row", "ROW", "act", "ACT", "number", "ORDER", "revision", "REVISION"));
        remember(seen.json().path("designs").path(0), Map.of("version", "VERSION"));
        remember(seen.json().path("links").path(0).path("job"), Map.of("job", "JOB"));
        if (seen.json().has("acts")) {
            known.put("ACT", seen.json().path("acts").get(0).path("act").asString());
        }
    }

    private void remember(JsonNode json, Map<String, String> names) {
        names.forEach((name, variable) -> {
            if (json.has(name)) {
                known.put(variable, json.path(name).asString());
            }
        });
    }

    /** The few words of curl that the page uses. */
    private Program.Seen run(String command) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(command.replace("\\\n", " "));
        while (word.find()) {
            StringBuilder pieces = new StringBuilder();
            PIECE.matcher(word.group())
                    .results()
                    .forEach(piece -> pieces.append(
                            piece.group(1) != null
                                    ? piece.group(1)
                                    : filled(piece.group(2) != null ? piece.group(2) : piece.group(3))));
            words.add(pieces.toString());
        }
        assertEquals("curl", words.get(0));
        String method = "GET";
        String address = "";
        String body = "";
        List<String> headers = new ArrayList<>();
        for (int i = 1; i < words.size(); i++) {
            switch (words.get(i)) {
                case "-X" -> method = words.get(++i);
                case "-d" -> body = words.get(++i);
                case "-H" -> headers.addAll(List.of(words.get(++i).split(": ", 2)));
                default -> address = words.get(i);
            }
        }
        return Program.of(house).send(method, address, body, headers.toArray(String[]::new));
    }

    /** As a shell fills in what stands in double quotes. */
    private String filled(String text) {
        return Pattern.compile("\\$([A-Z]+)")
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(known.get(found.group(1))));
    }

    /** The same fields, each of the same kind; lists are compared by their first. */
    private static void compare(JsonNode told, JsonNode seen, String path, List<String> faults) {
        if (told.isString() && told.asString().equals(ANYTHING)) {
            return;
        }
        if (told.getNodeType() != seen.getNodeType()) {
            faults.add(path + " is " + seen.getNodeType() + ", told " + told.getNodeType());
        } else if (told.isObject()) {
            if (!List.copyOf(told.propertyNames()).stream()
                    .sorted()
                    .toList()
                    .equals(List.copyOf(seen.propertyNames()).stream().sorted().toList())) {
                faults.add(path + " has " + seen.propertyNames() + ", told " + told.propertyNames());
            }
            told.properties()
                    .forEach(field ->
                            compare(field.getValue(), seen.path(field.getKey()), path + "." + field.getKey(), faults));
        } else if (told.isArray() && told.isEmpty() != seen.isEmpty()) {
            faults.add(path + " has " + seen.size() + ", told " + told.size());
        } else if (told.isArray() && !told.isEmpty()) {
            compare(told.get(0), seen.get(0), path + "[0]", faults);
        }
    }
}
