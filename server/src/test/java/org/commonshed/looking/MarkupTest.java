package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonshed.access.Browser;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Query;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Markup and what template languages would work out, written into every text, is seen as it was typed on every page. */
final class MarkupTest {
    private static final String TYPED = "<img src=x onerror=alert(1)>\"'{{7*7}}${7*7}";
    /** What people write freely; the rest are ids, numbers and words that the format knows. */
    private static final Set<String> FREE = Set.of("name", "note", "decision");

    private static final List<String> BESIDE_SHEETS = List.of(
            "update access_person set name = name || :typed",
            "update access_session set device = :typed",
            "update planning_plan set title = title || :typed, note = :typed, made_by_name = :typed",
            "update planning_adoption set adopted_by_name = :typed",
            "update production_order set name = name || :typed, note = :typed, made_by_name = :typed",
            "update production_job set why = :typed, answered_by = :typed",
            "update production_box set note = :typed",
            "update design_library_version set name = name || :typed, function = :typed, changed = :typed, by_name = :typed",
            "update design_library_beside set title = :typed",
            "update place_setting set value = value || :typed where key = 'name'");

    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][^\\s/>]*)((?:[^>\"']|\"[^\"]*\"|'[^']*')*)>");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("([^\\s=\"'/]+)(?:\\s*=\\s*(\"[^\"]*\"|'[^']*'|[^\\s\"'>]+))?");

    /** What a page holds that none of ours does: a handler in a tag, or a picture from nowhere. */
    private static List<String> foreign(String page) {
        List<String> found = new ArrayList<>();
        Matcher tag = TAG.matcher(page);
        while (tag.find()) {
            Matcher attribute = ATTRIBUTE.matcher(tag.group(2));
            while (attribute.find()) {
                String name = attribute.group(1).toLowerCase(java.util.Locale.ROOT);
                if (name.startsWith("on") || name.equals("src") && "x".equals(attribute.group(2))) {
                    found.add(tag.group());
                    break;
                }
            }
        }
        return found;
    }

    @Test
    void theCheckSeesMarkupAndNothingElse() {
        assertEquals(1, foreign("<p>Oak " + TYPED + "</p>").size());
        assertEquals(1, foreign("<input value=\"Oak " + TYPED + "\">").size());
        assertEquals(List.of(), foreign("<p>Oak &lt;img src=x onerror=alert(1)></p><a href='/a' class=b>b</a>"));
        assertEquals(List.of(), foreign("<input value=\"<img src=x onerror=alert(1)>&#34;&#39;\">"));
    }

    private static void write(ConfigurableApplicationContext house) {
        for (Desk desk : house.getBean(DeskService.class).listAll()) {
            for (Kept row : desk.listAll(KEEPER, Query.all())) {
                Map<String, String> cells = new HashMap<>(row.cells());
                for (String column : desk.sheet().columns()) {
                    if (FREE.contains(column)) {
                        cells.merge(column, TYPED, (before, typed) -> before.isEmpty() ? typed : before + " " + typed);
                    }
                }
                if (!cells.equals(row.cells())) {
                    assertInstanceOf(
                            Outcome.Done.class,
                            desk.change(KEEPER, row.id(), row.version(), cells),
                            desk.sheet().name());
                }
            }
        }
    }

    @Test
    void everyPageShowsItAsItWasTyped() throws IOException, InterruptedException {
        try (Springs springs = Springs.open(TYPED, MarkupTest::write)) {
            JdbcClient jdbc = springs.house().getBean(JdbcClient.class);
            BESIDE_SHEETS.forEach(order -> jdbc.sql(order).param("typed", TYPED).update());
            Browser keeper = new Guests(springs.house()).as(new Viewer.Role.Keeper());
            Set<String> addresses = new TreeSet<>(Walk.read().pages("keeper"));
            addresses.removeIf(address -> address.contains("{"));
            addresses.addAll(rows(keeper));
            int shown = 0;
            List<String> faults = new ArrayList<>();
            for (String address : addresses) {
                Browser.Answer page = keeper.get(address);
                if (page.status() >= 500) {
                    faults.add(address + " answers " + page.status());
                }
                foreign(page.text()).forEach(tag -> faults.add(address + " holds " + tag));
                shown += page.text().contains("&lt;img src=x onerror=alert(1)") ? 1 : 0;
            }
            assertEquals(List.of(), faults);
            System.out.println(shown + " of " + addresses.size() + " pages show what was typed");
            assertTrue(shown >= addresses.size() / 3, shown + " of " + addresses.size() + " show it");
        }
    }

    /** The first row of every list, its form, its history and how it is taken out. */
    private static Set<String> rows(Browser keeper) {
        Set<String> found = new TreeSet<>();
        for (String list : List.of("places", "actors", "products", "recipes", "all-needs", "limits", "all-machines")) {
            Matcher link = Pattern.compile("/tables/[a-z-]+/rows/[0-9a-f-]{36}")
                    .matcher(keeper.get("/" + list).text());
            if (link.find()) {
                found.addAll(List.of(link.group(), link.group() + "/history", link.group() + "/remove"));
            }
        }
        assertTrue(found.size() > 12, found.toString());
        return found;
    }
}
