package org.commonshed.access;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The table {@code addresses.txt}: every address of the house, and who may use it. */
public final class AddressBook {
    private static final List<String> WHO =
            List.of("closed", "open", "guest", "neighbour", "steward", "member", "manager", "keeper");

    private AddressBook() {}

    /** By method and address, what happens to each kind of person, in the order of the table's head. */
    public static Map<String, List<String>> read() throws IOException {
        try (InputStream in = Objects.requireNonNull(AddressBook.class.getResourceAsStream("addresses.txt"))) {
            Map<String, List<String>> table = new LinkedHashMap<>();
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            String head = lines.get(0).replaceAll(" +", " ");
            if (!head.equals("method address " + String.join(" ", WHO))) {
                throw new IllegalStateException("the head of addresses.txt is “" + head + "”");
            }
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split(" +");
                table.put(cells[0] + " " + cells[1], List.of(cells).subList(2, cells.length));
            }
            return table;
        }
    }

    /** The addresses that are let in when somebody of that kind asks for a page. */
    public static List<String> listOpenTo(String who) throws IOException {
        int column = WHO.indexOf(who);
        return read().entrySet().stream()
                .filter(each -> each.getKey().startsWith("GET ")
                        && !each.getKey().startsWith("GET /api/v1/")
                        && each.getValue().get(column).equals("in"))
                .map(each -> each.getKey().substring("GET ".length()))
                .toList();
    }
}
