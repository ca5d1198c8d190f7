package org.commonshed.looking;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonshed.access.AddressBook;

/** Which pages are looked at, from {@code addresses.txt} and {@code walk.txt}. */
final class Walk {
    private static final Set<String> NOT_BY_ITSELF = Set.of("file", "part", "by-hand");
    private static final String DEMO = "demo";

    private final Map<String, List<String>> instead;

    private Walk(Map<String, List<String>> instead) {
        this.instead = instead;
    }

    static Walk read() throws IOException {
        try (InputStream in = Objects.requireNonNull(Walk.class.getResourceAsStream("walk.txt"))) {
            Map<String, List<String>> instead = new LinkedHashMap<>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> List.of(line.split(" +")))
                    .forEach(cells -> instead.put(cells.get(0), cells.subList(1, cells.size())));
            return new Walk(instead);
        }
    }

    /** Addresses of which something is said. */
    Set<String> told() {
        return instead.keySet();
    }

    /** All pages that somebody of that kind may see in a demo of Three Springs. */
    List<String> pages(String who) throws IOException {
        return AddressBook.listOpenTo(who).stream()
                .flatMap(address -> instead(address).stream().map(other -> other.equals(DEMO) ? address : other))
                .filter(address -> !NOT_BY_ITSELF.contains(address))
                .toList();
    }

    private List<String> instead(String address) {
        return instead.getOrDefault(address, List.of(address));
    }

    /** Those that are there even where nothing is. */
    List<String> barePages(String who) throws IOException {
        return AddressBook.listOpenTo(who).stream()
                .filter(address -> !address.contains("{") && !instead(address).contains(DEMO))
                .filter(address -> Collections.disjoint(instead(address), NOT_BY_ITSELF))
                .toList();
    }
}
