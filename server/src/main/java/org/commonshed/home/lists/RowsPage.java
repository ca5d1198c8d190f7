package org.commonshed.home.lists;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.home.lists.Deciding.Decided;
import org.commonshed.home.lists.Deciding.Fate;
import org.commonshed.keeping.Notices;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The rows of a list, those with doubts first, with what is said of each; and the step that keeps them all. */
@Controller
@Asks
@Entrance(Deed.IMPORT)
class RowsPage {
    private static final int SIZE = 25;
    private static final int LONGEST = 250; // characters of a field

    private final Lists lists;
    private final FreshListPage fresh;

    RowsPage(Lists lists, FreshListPage fresh) {
        this.fresh = fresh;
        this.lists = lists;
    }

    /** Which rows are on the page. */
    private record Where(int page, boolean open) {
        static Where of(Map<String, String> given) {
            String page = given.getOrDefault("page", "");
            boolean open = given.getOrDefault("show", "").equals("open");
            return new Where(page.matches("\\d{1,5}") ? Math.max(1, Integer.parseInt(page)) : 1, open);
        }

        String address(String upload, int number) {
            return "/bring-in/" + upload + "?page=" + number + (open ? "&show=open" : "");
        }
    }

    @GetMapping("/bring-in/{upload}")
    @Costly(atOnce = 2)
    String page(@PathVariable String upload, @RequestParam Map<String, String> given, Asking asking) {
        try {
            return lists.lead(
                    asking,
                    upload,
                    looked -> "",
                    shown -> fresh.findUnfit(shown, "", asking)
                            .orElseGet(() -> show(shown, Where.of(given), Faults.NONE, asking)));
        } catch (CancellationException tooLong) {
            return fresh.tooLong(upload, asking);
        }
    }

    private static String show(Lists.Shown shown, Where where, Faults faults, Asking asking) {
        List<Decided> rows = shown.rows().stream()
                .filter(row -> !where.open() || row.fate() == Fate.ASKS)
                .sorted(Comparator.comparing((Decided row) -> !row.row().isDoubtful())
                        .thenComparing(row -> row.row().number()))
                .toList();
        int last = Math.max(1, (rows.size() + SIZE - 1) / SIZE);
        int page = Math.min(where.page(), last);
        List<Decided> some = rows.subList((page - 1) * SIZE, Math.min(rows.size(), page * SIZE));
        Telling telling = new Telling(asking.words());
        String upload = shown.draft().upload();
        int asks = (int)
                shown.rows().stream().filter(row -> row.fate() == Fate.ASKS).count();
        ListViews.Paging paging = new ListViews.Paging(
                page,
                where.open(),
                asks,
                page > 1 ? where.address(upload, page - 1) : "",
                page < last ? where.address(upload, page + 1) : "",
                last > 1 ? asking.say("tables.page", page, last) : "",
                !shown.looked().read().headings().columns().isEmpty());
        ListViews.Rows view = new ListViews.Rows(
                telling.head(shown),
                telling.sums(shown.rows()),
                telling.rules(shown.draft().rest(), shown.choices()),
                some.stream()
                        .map(row -> telling.line(row, shown.looked().read(), shown.choices()))
                        .toList(),
                some.stream().map(row -> "" + row.row().number()).collect(Collectors.joining(",")),
                paging,
                faults);
        return asking.show(
                "home/lists/rows",
                new ListViews.Sheet(view, kinds(shown), shown.choices().listHoods()),
                faults);
    }

    /** Those that can be chosen here, and those that the list leads to besides. */
    private static List<ListViews.Choice> kinds(Lists.Shown shown) {
        Map<String, String> kinds = new HashMap<>(shown.choices().kinds());
        shown.looked().rows().stream()
                .map(Looked.Row::kind)
                .filter(kind -> !kind.isEmpty())
                .forEach(kind -> kinds.putIfAbsent(kind, Choices.said(kind)));
        return new Choices(kinds, Map.of()).listKinds();
    }

    /** What is said of the rows on a page. */
    @PostMapping("/bring-in/{upload}/rows")
    @Costly(atOnce = 2)
    String say(@PathVariable String upload, @RequestParam Map<String, String> given, Asking asking) {
        Optional<Lists.Shown> shown = lists.look(asking.viewer(), upload, asking.words());
        if (shown.isEmpty()) {
            return ColumnsPage.GONE;
        }
        List<String> numbers = List.of(given.getOrDefault("rows", "").split(","));
        Map<Integer, Draft.Choice> said = new HashMap<>();
        for (Decided row : shown.get().rows()) {
            int number = row.row().number();
            if (numbers.contains("" + number)) {
                Draft.Choice choice = choice(number, given, shown.get().choices());
                if (!choice.equals(row.choice())) {
                    said.put(number, choice);
                }
            }
        }
        lists.say(asking.viewer(), upload, draft -> draft.with(said));
        Where where = Where.of(given);
        return given.getOrDefault("go", "").equals("keep")
                ? keep(upload, asking)
                : "redirect:"
                        + where.address(
                                upload,
                                where.page() + (given.getOrDefault("go", "").equals("on") ? 1 : 0));
    }

    private static Draft.Choice choice(int number, Map<String, String> given, Choices choices) {
        return new Draft.Choice(
                given.containsKey("take-" + number),
                text(given, "name-" + number),
                text(given, "kind-" + number),
                choices.hood(text(given, "hood-" + number)),
                text(given, "size-" + number),
                given.getOrDefault("same-" + number, given.containsKey("twin-" + number) ? "" : Same.TWO));
    }

    private static String text(Map<String, String> given, String field) {
        String text = given.getOrDefault(field, "").strip();
        return text.length() > LONGEST ? text.substring(0, LONGEST) : text;
    }

    /** What is done with all the others. */
    @PostMapping("/bring-in/{upload}/rest")
    String rest(@PathVariable String upload, @RequestParam Map<String, String> given, Asking asking) {
        Draft.Rest rest = new Draft.Rest(
                text(given, "kind"),
                text(given, "hood"),
                text(given, "same"),
                text(given, "perhaps"),
                text(given, "far"),
                text(given, "others"));
        lists.say(asking.viewer(), upload, draft -> draft.with(rest));
        return "redirect:/bring-in/" + upload;
    }

    /** All of it, or nothing: rows that still ask are told together. */
    @PostMapping("/bring-in/{upload}/keep")
    @Costly(atOnce = 1)
    String keep(@PathVariable String upload, Asking asking) {
        Optional<Lists.Shown> shown = lists.look(asking.viewer(), upload, asking.words());
        if (shown.isEmpty()) {
            return ColumnsPage.GONE;
        }
        List<Decided> asks = shown.get().rows().stream()
                .filter(row -> row.fate() == Fate.ASKS)
                .toList();
        if (!asks.isEmpty()) {
            return show(shown.get(), new Where(1, true), faults(asks), asking);
        }
        return lists.keep(
                asking,
                shown.get(),
                act -> act.map(done -> "redirect:" + shown.get().draft().then() + "?" + Notices.DONE + "=" + done)
                        .orElseGet(() -> show(
                                shown.get(), new Where(1, false), Faults.of("rows", "fault.lists.nothing"), asking)));
    }

    /** Of the rows that are on the page; how many there are besides. */
    private static Faults faults(List<Decided> asks) {
        List<Faults> some = new ArrayList<>();
        asks.stream().limit(SIZE).forEach(row -> some.add(row.faults()));
        if (asks.size() > SIZE) {
            some.add(Faults.of("rows", "fault.lists.more", asks.size() - SIZE));
        }
        return some.stream().reduce(Faults.NONE, Faults::and);
    }

    @PostMapping("/bring-in/{upload}/leave")
    String leave(@PathVariable String upload, Asking asking) {
        Optional<Draft> draft = lists.find(asking.viewer(), upload);
        lists.drop(asking.viewer(), upload);
        return "redirect:" + draft.map(Draft::then).orElse("/actors");
    }
}
