package org.commonshed.exchange.mending;

import java.util.List;
import java.util.Map;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.commonshed.tables.TablesViews;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

/** All that can be borrowed, mended or used again. */
@Controller
@Entrance(Deed.READ)
class ThingsPage {
    private final Inventory inventory;
    private final Things things;
    private final Doors doors;

    ThingsPage(Inventory inventory, Things things, Doors doors) {
        this.inventory = inventory;
        this.things = things;
        this.doors = doors;
    }

    @GetMapping("/things")
    String things(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        String q = parameters.getOrDefault("q", "");
        String kind = parameters.getOrDefault("kind", "");
        String page = parameters.getOrDefault("page", "");
        int number = page.matches("\\d{1,6}") ? Integer.parseInt(page) : 1;
        Query query =
                Query.all().words(q).where("kind", kind).sorted("name", false).page(number);
        Page found = inventory.things().list(viewer, query);
        Words words = frame.words();
        String from = frame.place().seen().map(Frame.Seen::id).orElse("");
        List<MendingViews.Thing> rows = found.rows().stream()
                .map(row -> things.thing(viewer, row, from, "", words))
                .toList();
        int at = query.page();
        model.addAttribute(
                "listing",
                new MendingViews.Listing(
                        q.strip(),
                        kinds(kind, words),
                        words.say("mending.count", found.total()),
                        !q.isBlank() || !kind.isEmpty(),
                        doors.allowsSomewhere(viewer, Deed.STATE_MAKER),
                        rows,
                        found.last() > 1 ? words.say("mending.page", at, found.last()) : "",
                        at > 1 ? address(q, kind, at - 1) : "",
                        at < found.last() ? address(q, kind, at + 1) : ""));
        return "exchange/things";
    }

    private List<TablesViews.Option> kinds(String chosen, Words words) {
        return inventory.things().sheet().schema().getColumn("kind").words().stream()
                .map(kind -> new TablesViews.Option(kind, words.say("mending.kind." + kind), kind.equals(chosen)))
                .toList();
    }

    private static String address(String q, String kind, int page) {
        return UriComponentsBuilder.fromPath("/things")
                .queryParam("q", "{q}")
                .queryParam("kind", "{kind}")
                .queryParam("page", page)
                .encode()
                .buildAndExpand(q.strip(), kind)
                .toUriString();
    }
}
