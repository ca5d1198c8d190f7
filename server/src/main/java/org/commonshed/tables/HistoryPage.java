package org.commonshed.tables;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.History;
import org.commonshed.keeping.Notices;
import org.commonshed.keeping.Outcome;
import org.commonshed.measure.NewId;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What was done here: the newest first, one act whole, one row through time, and what was taken out. */
@Controller
@Asks
@Entrance(Deed.READ)
class HistoryPage {
    private static final int PER_PAGE = 30;
    private static final int FEW = 3; // rows that are named in a list
    private static final int MOST_ROWS = 100;
    private static final int MOST_GONE = 200;

    private final History history;
    private final Past past;
    private final TableWords shown;
    private final Notices notices;

    HistoryPage(History history, Past past, TableWords shown, Notices notices) {
        this.history = history;
        this.past = past;
        this.shown = shown;
        this.notices = notices;
    }

    @GetMapping("/history")
    String list(
            @RequestParam(defaultValue = "") String table,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String done,
            Asking asking) {
        String known = Board.ofTable(table).map(Board::table).orElse("");
        History.Wish wish = new History.Wish(known, Optional.empty(), Optional.empty(), NewId.find(before));
        return show(wish, "/history?table=" + known, "", done, asking);
    }

    @GetMapping("/tables/{table}/rows/{row}/history")
    String ofRow(
            @PathVariable String table,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "") String before,
            @RequestParam(defaultValue = "") String done,
            Asking asking) {
        TableWords.Place place = shown.at(table);
        History.Wish wish = new History.Wish(place.table(), Optional.of(row), Optional.empty(), NewId.find(before));
        return show(
                wish,
                "/tables/" + table + "/rows/" + row + "/history?",
                place.board().address(),
                done,
                asking);
    }

    private String show(History.Wish wish, String address, String board, String done, Asking asking) {
        Viewer viewer = asking.viewer();
        List<History.Step> steps = history.list(viewer, wish, PER_PAGE + 1, FEW);
        if (wish.row().isPresent() && steps.isEmpty() && wish.before().isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<History.Step> first = steps.stream().limit(PER_PAGE).toList();
        String older = steps.size() > PER_PAGE
                ? address + "&before=" + first.get(PER_PAGE - 1).act().id()
                : "";
        List<HistoryViews.Choice> tables = Board.all().stream()
                .map(each -> new HistoryViews.Choice(
                        each.table(),
                        asking.words().say("table." + each.table()),
                        each.table().equals(wish.table())))
                .toList();
        asking.model().addAttribute("frame", notices.told(asking.frame(), viewer, done));
        asking.model()
                .addAttribute(
                        "listing",
                        new HistoryViews.Listing(
                                first.stream()
                                        .map(step -> past.step(viewer, step, asking.words()))
                                        .toList(),
                                tables,
                                older,
                                !wish.table().isEmpty(),
                                wish.row()
                                        .map(row -> "/tables/" + board + "/rows/" + row)
                                        .orElse(""),
                                wish.row()
                                        .map(row -> rowName(wish.table(), row, first, asking))
                                        .orElse("")));
        return "tables/history";
    }

    /** As it was called last. */
    private String rowName(String table, UUID row, List<History.Step> steps, Asking asking) {
        return steps.stream()
                .flatMap(step -> step.first().stream())
                .filter(touched -> touched.row().equals(row))
                .findFirst()
                .map(touched -> past.name(table, row, touched.cells(), asking.words()))
                .orElse("");
    }

    @GetMapping("/history/{act}")
    String act(@PathVariable UUID act, Asking asking) {
        History.Step step = history.find(asking.viewer(), act, MOST_ROWS)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<HistoryViews.Row> rows = step.first().stream()
                .map(row -> past.row(asking.viewer(), row, asking.words()))
                .toList();
        HistoryViews.Step said = past.step(asking.viewer(), step, asking.words());
        asking.model().addAttribute("act", new HistoryViews.Act(said, rows, Math.max(0, step.rows() - rows.size())));
        return "tables/act";
    }

    @GetMapping("/history/gone")
    String gone(@RequestParam(defaultValue = "") String done, Asking asking) {
        asking.model().addAttribute("frame", notices.told(asking.frame(), asking.viewer(), done));
        return gone(List.of(), asking);
    }

    private String gone(List<String> reasons, Asking asking) {
        List<HistoryViews.Gone> all = history.listGone(asking.viewer(), MOST_GONE).stream()
                .map(gone -> past.gone(asking.viewer(), gone, asking.words()))
                .toList();
        asking.model().addAttribute("gone", new HistoryViews.AllGone(all, reasons));
        return "tables/gone";
    }

    @PostMapping("/history/gone/{act}/{row}")
    @Entrance(Deed.KEEP_ACCOUNT)
    String bringBack(@PathVariable UUID act, @PathVariable UUID row, Asking asking) {
        Outcome outcome = history.bringBack(asking.viewer(), act, row);
        if (outcome instanceof Outcome.Done done) {
            return "redirect:/history/gone?" + Notices.DONE + "=" + done.act();
        }
        asking.response().setStatus(HttpStatus.CONFLICT.value());
        return gone(
                outcome instanceof Outcome.Wrong wrong
                        ? wrong.issues().stream()
                                .map(issue -> Mends.sentence(issue, asking.words()))
                                .distinct()
                                .toList()
                        : List.of(asking.words().say("history.late")),
                asking);
    }
}
