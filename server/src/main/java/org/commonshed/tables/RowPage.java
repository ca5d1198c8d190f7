package org.commonshed.tables;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.keeping.Outcome;
import org.commonshed.page.Words;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A row of a table: to read, to add, to change, to take out. The front door of the room asks who may. */
@Controller
@Asks
@Entrance(Deed.READ)
class RowPage {
    private final TableWords shown;
    private final Forms forms;
    private final Clashes clashes;
    private final Notices notices;
    private final List<Adding> addings;

    RowPage(TableWords shown, Forms forms, Clashes clashes, Notices notices, List<Adding> addings) {
        this.addings = addings;
        this.shown = shown;
        this.forms = forms;
        this.clashes = clashes;
        this.notices = notices;
    }

    /** Cells may be filled in by the address, as {@code c.actor=mill}. */
    @GetMapping("/tables/{table}/add")
    String blank(@PathVariable String table, @RequestParam Map<String, String> parameters, Asking asking) {
        TableWords.Place place = shown.at(table);
        return form(place, Optional.empty(), Forms.written(parameters), List.of(), asking);
    }

    @PostMapping("/tables/{table}/add")
    @Entrance(Deed.KEEP_ACCOUNT)
    String add(@PathVariable String table, @RequestParam Map<String, String> parameters, Asking asking) {
        TableWords.Place place = shown.at(table);
        Map<String, String> written = Forms.written(parameters);
        Map<String, String> cells = forms.cells(place, written, asking.words());
        if (parameters.containsKey("use")) {
            return wrong(place, Optional.empty(), written, place.desk().issues(cells, Optional.empty()), asking);
        }
        Outcome outcome = addings.stream()
                .filter(adding -> adding.table().equals(place.table()))
                .findFirst()
                .map(adding -> adding.add(asking.viewer(), cells))
                .orElseGet(() -> place.desk().add(asking.viewer(), cells));
        return outcome instanceof Outcome.Wrong wrong
                ? wrong(place, Optional.empty(), written, wrong.issues(), asking)
                : done(place, outcome);
    }

    @GetMapping("/tables/{table}/rows/{row}")
    String row(
            @PathVariable String table,
            @PathVariable UUID row,
            @RequestParam(defaultValue = "") String done,
            Asking asking) {
        TableWords.Place place = shown.at(table);
        Kept kept = kept(place, row, asking);
        asking.model().addAttribute("frame", notices.told(asking.frame(), asking.viewer(), done));
        return form(place, Optional.of(kept), kept.cells(), List.of(), asking);
    }

    @PostMapping("/tables/{table}/rows/{row}")
    @Entrance(Deed.KEEP_ACCOUNT)
    String change(
            @PathVariable String table,
            @PathVariable UUID row,
            @RequestParam Map<String, String> parameters,
            Asking asking) {
        TableWords.Place place = shown.at(table);
        Kept kept = kept(place, row, asking);
        int version = TableWords.number(parameters.getOrDefault("version", ""), 0);
        Map<String, String> written = new LinkedHashMap<>(kept.cells());
        written.putAll(Forms.written(parameters));
        Map<String, String> cells = forms.cells(place, written, asking.words());
        Kept mine = new Kept(row, version, written);
        if (parameters.containsKey("use")) {
            return wrong(place, Optional.of(mine), written, place.desk().issues(cells, Optional.of(kept)), asking);
        }
        Outcome outcome = place.desk().change(asking.viewer(), row, version, cells);
        if (outcome instanceof Outcome.Wrong wrong) {
            return wrong(place, Optional.of(mine), written, wrong.issues(), asking);
        }
        if (outcome instanceof Outcome.Changed changed) {
            asking.response().setStatus(HttpStatus.CONFLICT.value());
            asking.model().addAttribute("clash", clashes.clash(place, cells, changed.now(), asking.words()));
            return "tables/clash";
        }
        return done(place, outcome);
    }

    @GetMapping("/tables/{table}/rows/{row}/remove")
    String ask(@PathVariable String table, @PathVariable UUID row, Asking asking) {
        TableWords.Place place = shown.at(table);
        return removal(place, kept(place, row, asking), List.of(), asking);
    }

    @PostMapping("/tables/{table}/rows/{row}/remove")
    @Entrance(Deed.KEEP_ACCOUNT)
    String remove(@PathVariable String table, @PathVariable UUID row, @RequestParam int version, Asking asking) {
        TableWords.Place place = shown.at(table);
        Kept kept = kept(place, row, asking);
        Outcome outcome = place.desk().remove(asking.viewer(), row, version);
        if (outcome instanceof Outcome.Wrong wrong) {
            asking.response().setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return removal(
                    place,
                    kept,
                    wrong.issues().stream()
                            .map(issue -> Mends.sentence(issue, asking.words()))
                            .toList(),
                    asking);
        }
        if (outcome instanceof Outcome.Changed changed) {
            asking.response().setStatus(HttpStatus.CONFLICT.value());
            return removal(place, changed.now(), List.of(asking.words().say("tables.remove.changed")), asking);
        }
        return done(place, outcome);
    }

    private static Kept kept(TableWords.Place place, UUID row, Asking asking) {
        return place.desk()
                .find(asking.viewer(), row)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static String done(TableWords.Place place, Outcome outcome) {
        return "redirect:" + place.board().list()
                + (outcome instanceof Outcome.Done done ? "?" + Notices.DONE + "=" + done.act() : "");
    }

    private String wrong(
            TableWords.Place place,
            Optional<Kept> row,
            Map<String, String> written,
            List<Issue> issues,
            Asking asking) {
        asking.response().setStatus((issues.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY).value());
        return form(place, row, written, issues, asking);
    }

    private String form(
            TableWords.Place place, Optional<Kept> row, Map<String, String> cells, List<Issue> issues, Asking asking) {
        Words words = asking.words();
        List<TablesViews.Field> fields = forms.fields(place, cells, words);
        boolean mayChange = row.isPresent()
                ? place.desk().mayChange(asking.viewer(), row.get().cells())
                : shown.mayAddSome(place, asking.viewer());
        String own = place.board().forms() + row.map(r -> "/rows/" + r.id()).orElse("/add");
        String name = row.map(r -> shown.name(place, r, shown.book(place, List.of(r)), words))
                .orElse(words.say("table." + place.table() + ".add"));
        asking.model()
                .addAttribute(
                        "form",
                        new TablesViews.Form(
                                shown.sheet(place, words),
                                name,
                                own,
                                row.map(Kept::version).orElse(0),
                                issues.isEmpty() ? fields : forms.faulty(fields, cells, issues, words),
                                mayChange));
        return "tables/row";
    }

    private String removal(TableWords.Place place, Kept row, List<String> reasons, Asking asking) {
        String own = place.board().forms() + "/rows/" + row.id();
        asking.model()
                .addAttribute(
                        "removal",
                        new TablesViews.Removal(
                                shown.sheet(place, asking.words()),
                                shown.name(place, row, shown.book(place, List.of(row)), asking.words()),
                                own + "/remove",
                                own,
                                row.version(),
                                reasons));
        return "tables/remove";
    }
}
