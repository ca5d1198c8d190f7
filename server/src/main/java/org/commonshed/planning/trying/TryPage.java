package org.commonshed.planning.trying;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.planning.Address;
import org.commonshed.planning.ChangeWords;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.reading.PlanViews;
import org.commonshed.planning.reading.Told;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * The bench on which a change is tried without touching the place. The changes chosen so far stand in the address, so
 * nothing is kept before a plan is asked for.
 */
@Controller
@Entrance(Deed.READ)
class TryPage {
    private static final int MOST_CHANGES = 40;
    private static final String NO_IMPORTS = "settings/imports/value=none";

    private final Plans plans;
    private final BenchRows rows;
    private final ChangeWords said;

    TryPage(Plans plans, BenchRows rows, ChangeWords said) {
        this.said = said;
        this.plans = plans;
        this.rows = rows;
    }

    /** What the address of the bench holds. */
    private record Asked(List<Change> changes, String table, String find, String title) {
        String text() {
            StringJoiner query = new StringJoiner("&", "/try?", "");
            changes.forEach(change -> query.add("change=" + Address.encoded(change.text())));
            query.add("table=" + Address.encoded(table));
            if (!find.isEmpty()) {
                query.add("find=" + Address.encoded(find));
            }
            return query.toString();
        }

        Asked with(List<Change> others) {
            return new Asked(others, table, find, title);
        }
    }

    @GetMapping("/try")
    String bench(
            @RequestParam MultiValueMap<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Asked asked = asked(given);
        String row = text(given, "row");
        String value = text(given, "value");
        if (!row.isEmpty() && !value.isEmpty()) {
            String cell = row + "/" + text(given, "column") + "=" + value;
            return "redirect:" + asked.with(added(asked.changes(), cell)).text();
        }
        model.addAttribute("view", view(asked, List.of(), frame, viewer));
        return "planning/try";
    }

    private static String text(MultiValueMap<String, String> given, String name) {
        String first = given.getFirst(name);
        return first == null ? "" : first.strip();
    }

    private static Asked asked(MultiValueMap<String, String> given) {
        List<Change> changes = new ArrayList<>();
        for (String text : given.getOrDefault("change", List.of())) {
            Change.find(text).ifPresent(changes::add);
        }
        String table = text(given, "table");
        String known = BenchRows.TABLES.contains(table) ? table : BenchRows.TABLES.get(0);
        List<Change> some = changes.subList(0, Math.min(MOST_CHANGES, changes.size()));
        return new Asked(some, known, text(given, "find"), text(given, "title"));
    }

    /** A cell that is changed twice holds what was said last. */
    private static List<Change> added(List<Change> changes, String cell) {
        List<Change> all = new ArrayList<>(changes);
        Change.find(cell).ifPresent(one -> {
            all.removeIf(other -> other.table().equals(one.table())
                    && other.key().equals(one.key())
                    && other.column().equals(one.column()));
            all.add(one);
        });
        return all;
    }

    private TryViews.Bench view(Asked asked, List<PlanViews.Mend> mends, Frame frame, Viewer viewer) {
        List<TryViews.Chosen> chosen = new ArrayList<>();
        for (Change change : asked.changes()) {
            List<Change> others = new ArrayList<>(asked.changes());
            others.remove(change);
            chosen.add(new TryViews.Chosen(
                    change.text(),
                    said.sentence(viewer, change, frame.words()),
                    asked.with(others).text()));
        }
        List<PlanViews.Choice> tables = BenchRows.TABLES.stream()
                .map(table -> new PlanViews.Choice(
                        new Asked(asked.changes(), table, "", "").text(),
                        frame.say("planning.try.table." + table),
                        table.equals(asked.table())))
                .toList();
        BenchRows.Found found = rows.find(viewer, asked.table(), asked.find(), frame);
        return new TryViews.Bench(
                chosen,
                tables,
                asked.table(),
                asked.find(),
                found.rows(),
                found.all(),
                asked.title(),
                asked.changes().stream().anyMatch(change -> change.text().equals(NO_IMPORTS)),
                mends,
                plans.mayMake(viewer));
    }

    /** Asks for the plan of the place with the changes laid over it. */
    @PostMapping("/try")
    @Entrance(Deed.MAKE_PLAN)
    String make(
            @RequestParam MultiValueMap<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Asked asked = asked(given);
        if (asked.changes().isEmpty()) {
            return "redirect:" + asked.text();
        }
        Plans.Begun begun = plans.tryOut(viewer, asked.title(), asked.changes());
        if (begun instanceof Plans.Begun.Waiting waiting) {
            return "redirect:/plan/" + waiting.number() + "/progress";
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("view", view(asked, Told.mends(begun, frame.words()), frame, viewer));
        return "planning/try";
    }

    /** Keeps what was tried, for others to look at. */
    @PostMapping("/plan/{number}/propose")
    @Entrance(Deed.MAKE_PLAN)
    String propose(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String title,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer) {
        plans.propose(viewer, number, title, note);
        return "redirect:/plan/" + number + "/compare";
    }

    @PostMapping("/plan/{number}/drop")
    @Entrance(Deed.MAKE_PLAN)
    String drop(@PathVariable int number, Viewer viewer) {
        plans.drop(viewer, number);
        return "redirect:/plan/list";
    }
}
