package org.commonshed.production.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.planning.Example;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Street;
import org.commonshed.start.HouseTest;
import org.commonshed.tables.Reader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

/** Orders, links and boxes as people without script meet them, with what they may get wrong. */
@HouseTest
@Import({Street.class, Street.Builder.class})
@TestPropertySource(properties = "commonshed.test.house=orders")
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_CLASS)
class OrderPagesTest {
    private static final Pattern LINK = Pattern.compile("value=\"http://[^/]+(/ask/[^\"]+)\"");
    private static final LocalDate FRIDAY = LocalDate.of(2026, 12, 4);

    /** What is typed into one field, and a word of the sentence that comes back. */
    private static final String WRONG = """
            quantity   0            whole number from 1
            quantity   many         whole number from 1
            quantity   600000       whole number from 1
            quantity   -5           whole number from 1
            due        2026-11-29   a day from today on
            due        2031-01-01   a day from today on
            due        Friday       a day from today on
            km         0            kilometres as a number
            km         far          kilometres as a number
            km         1e400        kilometres as a number
            reserve    101          in percent
            reserve    -1           in percent
            box        0            how many pieces go into a box
            most_makers none        how many makers at most
            check_days 400          days as a whole number
            answer_hours 0          hours as a whole number
            answer_hours 9999       hours as a whole number
            who        nobody_here  somebody in the directory
            design     none         Choose a design
            """;

    @Autowired
    Street.Builder street;

    @Autowired
    Orders orders;

    @LocalServerPort
    int port;

    @Value("${commonshed.data}")
    Path data;

    private Reader keeper;

    @BeforeEach
    void build() throws IOException {
        street.build();
        keeper = new Reader(port).asKeeper(data);
    }

    private String[] form(String field, String typed) {
        List<String> fields = new ArrayList<>(List.of(
                "design", street.clip().id().toString(),
                "who", "clinic",
                "quantity", "150",
                "due", FRIDAY.toString(),
                "km", "60",
                "reserve", "0",
                "box", "1",
                "answer_hours", "24",
                "note", "Ring twice (example)"));
        int at = fields.indexOf(field);
        if (at >= 0) {
            fields.set(at + 1, typed);
        } else {
            fields.addAll(List.of(field, typed));
        }
        return fields.toArray(String[]::new);
    }

    @Test
    void whatIsWrongIsToldWithWhatToDoAndNothingIsOrdered() {
        long before = orders.count(Example.KEEPER);
        keeper.get("/orders/new");
        for (String line : WRONG.lines().toList()) {
            String[] cells = line.strip().split(" +", 3);
            Reader.Seen seen = keeper.post("/orders/new", form(cells[0], cells[1]));
            assertEquals(422, seen.status(), line);
            assertTrue(seen.says(cells[2]), () -> line + "\n" + seen.text());
            assertTrue(seen.says("Ring twice (example)"), "what was typed stays");
        }
        assertEquals(before, orders.count(Example.KEEPER));
    }

    @Test
    void fromTheOrderToALinkThatIsUsedTwice() {
        keeper.get("/orders/new?q=clip");
        Reader.Seen placed = keeper.post("/orders/new", form("who", "Clinic (example)"));
        String order = placed.location();
        Reader.Seen page =
                Street.soon(() -> Optional.of(keeper.get(order)).filter(seen -> seen.says("2 makers together can")));
        assertTrue(page.says("Who can make 150 × Clip (example) by Friday 4 December?"), page.text());
        assertTrue(page.says("Workshop 1 (example)") && page.says("Workshop 2 (example)"));
        Reader.Seen looked = keeper.get(order + "/looked-at");
        assertTrue(looked.says("14 workshops") && looked.says("Can make it (14)"), looked.text());
        String revision = page.find("name=\"revision\" value=\"(\\d+)\"");
        Reader.Seen old = keeper.post(order + "/ask", "way", "cheapest", "revision", "-7");
        assertTrue(keeper.follow(old).says("The order has changed meanwhile"));
        Reader.Seen links = keeper.post(order + "/ask", "way", "cheapest", "revision", revision);
        Matcher found = LINK.matcher(links.text());
        List<String> asked = new ArrayList<>();
        while (found.find()) {
            asked.add(found.group(1));
        }
        assertEquals(2, asked.size(), links.text());
        answers(asked.get(0));
        boxes(asked.get(0));
        Reader phone = new Reader(port);
        phone.get(asked.get(1)); // its form is open while the order ends
        keeper.get(order + "/end");
        keeper.post(order + "/end", "how", "cancel", "why", "found some (example)");
        assertTrue(keeper.get(order).says("This order was given up."));
        assertEquals(409, phone.post(asked.get(1) + "/accept").status(), "after the order has ended");
        assertFalse(phone.get(asked.get(1)).says("Yes, I make all"));
    }

    private void answers(String link) {
        Reader phone = new Reader(port);
        Reader.Seen job = phone.get(link);
        assertEquals(200, job.status());
        assertTrue(job.says("Can you make") && job.says("Yes, I make all"));
        assertEquals(422, phone.post(link + "/accept", "pieces", "1000").status());
        assertEquals(422, phone.post(link + "/accept", "pieces", "a few").status());
        assertEquals(302, phone.post(link + "/accept").status());
        Reader.Seen again = phone.post(link + "/accept");
        assertEquals(409, again.status());
        assertTrue(again.says("This was answered already"));
        assertEquals(404, phone.post(link + "/vanish").status());
        assertEquals(404, phone.get("/ask/never-made").status());
        assertTrue(phone.get("/ask/never-made").says("This link leads nowhere."));
    }

    private void boxes(String link) {
        Reader phone = new Reader(port);
        phone.get(link);
        assertEquals(422, phone.post(link + "/made", "pieces", "-3").status());
        assertEquals(422, phone.post(link + "/made", "pieces", "101").status());
        assertEquals(
                302,
                phone.post(link + "/made", "pieces", "20", "wasted", "2", "kg", "0,2")
                        .status());
        assertEquals(422, phone.post(link + "/pack", "pieces", "20", "box", "0").status());
        assertEquals(
                302, phone.post(link + "/pack", "pieces", "20", "box", "12").status());
        Reader.Seen labels = phone.get(link + "/labels");
        assertTrue(labels.says("12 pieces") && labels.says("8 pieces") && labels.says("Box 1 of 2"), labels.text());
        String box = phone.get(link).find("href=\"(/box/[a-z0-9]+)\"");
        keeper.get(box);
        Reader.Seen many = keeper.post(box + "/check", "bad", "13", "note", "cracked (example)");
        assertEquals(422, many.status());
        assertTrue(many.says("Write a whole number of pieces, at most 12."), many.text());
        keeper.post(box + "/check", "bad", "2", "note", "cracked (example)");
        assertTrue(keeper.get(box).says("2 failed the check: cracked (example)"));
        Reader.Seen journal = keeper.get("/journal");
        assertTrue(journal.says("clip, Clip (example)"), journal.text());
    }

    /** Two change an order at once: neither writes over the other, and both versions are there to choose from. */
    @Test
    void twoWhoChangeAnOrderGetBothVersions() {
        keeper.get("/orders/new");
        String order =
                keeper.post("/orders/new", form("quantity", "150")).location().replaceFirst("http://[^/]+", "");
        String seen = keeper.get(order + "/change").find("name=\"version\" value=\"(\\d+)\"");
        assertEquals(302, change(order, seen, "151", "Ring once (example)").status());
        Reader.Seen clash = change(order, seen, "152", "Ring thrice (example)");
        assertEquals(409, clash.status());
        for (String text : List.of("151", "152", "Ring once (example)", "Ring thrice (example)")) {
            assertTrue(clash.says("value=\"" + text + "\""), text + " is lost: " + clash.text());
        }
        assertTrue(keeper.get(order + "/change").says("value=\"151\""));
        String now = clash.find("name=\"version\" value=\"(\\d+)\"");
        assertEquals(302, change(order, now, "152", "Ring thrice (example)").status());
        assertTrue(keeper.get(order + "/change").says("value=\"152\""));
    }

    private Reader.Seen change(String order, String version, String quantity, String note) {
        List<String> fields = new ArrayList<>(List.of(form("quantity", quantity)));
        fields.set(fields.indexOf("note") + 1, note);
        fields.addAll(List.of("version", version));
        return keeper.post(order + "/change", fields.toArray(String[]::new));
    }
}
