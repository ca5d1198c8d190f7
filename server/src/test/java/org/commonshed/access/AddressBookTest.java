package org.commonshed.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.Pattern;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.test.context.TestPropertySource;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Walks every address of the house as every kind of person and compares with one table, {@code addresses.txt}. An address
 * that is not in the table fails, so that whoever adds one says there who may use it.
 */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=addresses") // it uses up what one address may try
final class AddressBookTest {
    private static final String ID = "0195a0d0-0000-7000-8000-000000000001";

    /** What ends the session from which it is asked, or all of a person. */
    private static final Pattern ENDING = Pattern.compile("^/(you|people|sign-|claim|invitation|forgotten)");

    @Autowired
    private ApplicationContext house;

    @Test
    void everyAddressIsOpenToThoseWhomTheTableNamesAndToNobodyElse() throws IOException {
        Map<String, List<String>> table = AddressBook.read();
        Map<String, String> types = types();
        Set<String> addresses = types.keySet();
        Set<String> missing = new TreeSet<>(addresses);
        missing.removeAll(table.keySet());
        assertEquals(Set.of(), missing, "Maybe add them to addresses.txt, with who may use them");
        Set<String> gone = new TreeSet<>(table.keySet());
        gone.removeAll(addresses);
        assertEquals(Set.of(), gone, "Maybe take them out of addresses.txt");

        Map<String, List<String>> seen = new TreeMap<>();
        addresses.forEach(address -> seen.put(address, new ArrayList<>()));
        Guests guests = new Guests(house);
        guests.add("Somebody who claims", new Viewer.Role.Keeper());
        Walk walk = new Walk(seen, types, guests);
        walk.as(Optional.empty());
        guests.openForReading(true);
        walk.as(Optional.empty());
        guests.openForReading(false);
        for (Viewer.Role[] roles : people()) {
            walk.as(Optional.of(guests.add("Walker " + UUID.randomUUID(), roles)));
        }
        List<String> wrong = new ArrayList<>();
        seen.forEach((address, cells) -> {
            if (!cells.equals(table.get(address))) {
                wrong.add("\n" + address + "\n  table " + table.get(address) + "\n  seen  " + cells);
            }
        });
        assertEquals(List.of(), wrong);
    }

    private static List<Viewer.Role[]> people() {
        return List.of(
                new Viewer.Role[] {},
                new Viewer.Role[] {new Viewer.Role.Neighbour("hill")},
                new Viewer.Role[] {new Viewer.Role.Steward("hill")},
                new Viewer.Role[] {new Viewer.Role.Member("mill")},
                new Viewer.Role[] {new Viewer.Role.Manager("mill")},
                new Viewer.Role[] {new Viewer.Role.Keeper()});
    }

    /** What was seen so far, and what each address takes. */
    private record Walk(Map<String, List<String>> seen, Map<String, String> types, Guests guests) {
        /** As one person, signed in anew for whatever may end that; empty for a visitor. */
        void as(Optional<UUID> somebody) {
            Browser here = browser(somebody);
            seen.forEach((address, cells) -> {
                String[] parts = address.split(" ", 2);
                boolean isOfProgram = somebody.isPresent() && parts[1].startsWith("/api/");
                boolean mayEnd =
                        !parts[0].equals("GET") && ENDING.matcher(parts[1]).find();
                Browser browser = isOfProgram ? guests.program(somebody.get()) : mayEnd ? browser(somebody) : here;
                cells.add(browser.knock(
                        parts[0],
                        parts[1].replaceAll("\\{[^}]*}", ID).replace("**", ID),
                        types.getOrDefault(address, "")));
            });
        }

        private Browser browser(Optional<UUID> somebody) {
            Browser browser = somebody.map(guests::as).orElseGet(guests::visitor);
            if (somebody.isEmpty()) {
                browser.get("/sign-in"); // for the word that forms send back
            }
            return browser;
        }
    }

    /** Of each address the kind of content that it takes; empty where it does not say so. */
    private Map<String, String> types() {
        Map<String, String> all = new TreeMap<>();
        for (RequestMappingHandlerMapping mapping :
                house.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> all.putAll(types(info)));
        }
        return all;
    }

    private static Map<String, String> types(RequestMappingInfo info) {
        Map<String, String> all = new TreeMap<>();
        Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
        String type = info.getConsumesCondition().getConsumableMediaTypes().stream()
                .map(MediaType::toString)
                .filter(taken -> !taken.contains("*"))
                .findFirst()
                .orElse("");
        for (String pattern : info.getPatternValues()) {
            for (RequestMethod method : methods.isEmpty() ? Set.of(RequestMethod.GET) : methods) {
                all.put(method + " " + pattern, type);
            }
        }
        return all;
    }
}
