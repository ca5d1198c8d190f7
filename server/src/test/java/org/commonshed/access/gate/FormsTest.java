package org.commonshed.access.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.commonshed.access.AddressBook;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What other sites and other people make a browser send, at every address that takes a form. */
@HouseTest
final class FormsTest {
    private static final String TOO_OLD = "This form is too old to be kept.";

    @Autowired
    private ApplicationContext house;

    private List<String> addresses() throws IOException {
        return AddressBook.read().keySet().stream()
                .filter(each -> !each.startsWith("GET ") && !each.contains(" /api/")) // where no cookie counts
                .toList();
    }

    @Test
    void noAddressTakesAFormThatIsNotOfThisSession() throws IOException {
        Guests guests = new Guests(house);
        Browser keeper = guests.as(new Viewer.Role.Keeper());
        Browser other = guests.as(new Viewer.Role.Keeper());
        Browser visitor = guests.visitor();
        visitor.get("/sign-in");
        assertFalse(other.form().isEmpty() || other.form().equals(keeper.form()));
        List<String> taken = new ArrayList<>();
        List<String> all = addresses();
        assertTrue(all.size() > 80, "the house has more forms than " + all.size());
        for (String each : all) {
            String[] parts = each.split(" ", 2);
            assertEquals("POST", parts[0], each);
            String address = parts[1].replaceAll("\\{[^}]*}", UUID.randomUUID().toString());
            for (String[] fields : new String[][] {
                {},
                {"_csrf", ""},
                {"_csrf", "x"},
                {"_csrf", other.form()},
                {"_csrf", visitor.form()},
                {"X-CSRF-TOKEN", keeper.form()}
            }) {
                Browser.Answer answer = keeper.postBare(address, fields);
                if (answer.status() != 403 || !answer.text().contains(TOO_OLD)) {
                    taken.add(each + " " + String.join("=", fields) + " → " + answer.status());
                }
            }
        }
        assertEquals(List.of(), taken);
        assertEquals(200, keeper.get("/you").status(), "nothing signed the keeper out");
    }

    /** A session that somebody has planted in a browser is not the one that goes on. */
    @Test
    void signingInBeginsASessionThatNobodyKnew() {
        Guests guests = new Guests(house);
        String name = "Planted " + UUID.randomUUID();
        UUID ana = guests.add(name, new Viewer.Role.Neighbour("hill"));
        Browser planter = guests.as(new Viewer.Role.Neighbour("hill"));
        String theirs = planter.cookies().get("commonshed");
        Browser browser = guests.visitor();
        browser.cookies().put("commonshed", theirs);
        browser.get("/you");
        assertEquals(
                "/",
                browser.post("/sign-in", "name", name, "passphrase", Guests.PASSPHRASE)
                        .location());
        String own = browser.cookies().get("commonshed");
        assertNotEquals(theirs, own);
        assertTrue(browser.get("/you").text().contains(name));
        assertTrue(planter.get("/you").location().startsWith("/sign-in"), "and the planted one is ended");

        Browser made = guests.visitor();
        made.cookies().put("commonshed", "a-word-of-the-attacker-0123456789-0123456789");
        made.cookies().put("commonshed-visit", "a-word-of-the-attacker");
        made.get("/sign-in");
        assertEquals(
                "/",
                made.post("/sign-in", "name", name, "passphrase", Guests.PASSPHRASE)
                        .location());
        assertNotEquals(
                "a-word-of-the-attacker-0123456789-0123456789", made.cookies().get("commonshed"));
        Browser attacker = guests.visitor();
        attacker.cookies().put("commonshed", "a-word-of-the-attacker-0123456789-0123456789");
        assertTrue(attacker.get("/you").location().startsWith("/sign-in"));
        assertTrue(guests.as(ana).get("/you").text().contains(name));
    }
}
