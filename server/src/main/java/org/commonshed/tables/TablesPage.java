package org.commonshed.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.TableFile;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.Notices;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.References;
import org.commonshed.page.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** All tables, and the list of each. */
@Controller
@Entrance(Deed.READ)
class TablesPage {
    private static final int MOST_SUGGESTED = 12;

    private final TableWords shown;
    private final Listings listings;
    private final References references;
    private final Notices notices;
    private final Forms forms;

    TablesPage(TableWords shown, Listings listings, References references, Notices notices, Forms forms) {
        this.forms = forms;
        this.shown = shown;
        this.listings = listings;
        this.references = references;
        this.notices = notices;
    }

    @GetMapping("/tables")
    String overview(@ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        List<TablesViews.Entry> entries = new ArrayList<>();
        for (Board board : Board.all()) {
            TableWords.Place place = shown.at(board.address());
            long rows = place.desk().count(viewer, Query.all());
            entries.add(new TablesViews.Entry(shown.sheet(place, frame.words()), rows));
        }
        model.addAttribute("entries", entries);
        return "tables/overview";
    }

    @GetMapping({
        "/places",
        "/actors",
        "/products",
        "/recipes",
        "/recipe-lines",
        "/abilities",
        "/capacities",
        "/stocks",
        "/all-needs",
        "/limits",
        "/links",
        "/outside",
        "/all-machines",
        "/workshops",
        "/all-things"
    })
    String list(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        TableWords.Place place = shown.at(frame.path().substring(1));
        Asked asked = Asked.of(parameters, place, references);
        TablesViews.Listing listing = listings.listing(place, asked, viewer, frame.words());
        model.addAttribute("listing", listing);
        model.addAttribute("frame", notices.told(frame, viewer, parameters.getOrDefault(Notices.DONE, "")));
        boolean isBare = listing.paging().total() == 0 && asked.isEmpty();
        return isBare ? "tables/bare" : "tables/list";
    }

    /** The whole list, or what is looked for, as a table of the format. */
    @GetMapping("/tables/{table}.csv")
    @Costly(atOnce = 4)
    void csv(
            @PathVariable String table,
            @RequestParam Map<String, String> parameters,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        TableWords.Place place = shown.at(table);
        Asked asked = Asked.of(parameters, place, references);
        List<String> columns = new ArrayList<>(place.desk().sheet().columns());
        columns.addAll(place.desk().unknownColumns());
        List<List<String>> rows = new ArrayList<>();
        for (Kept row : place.desk().listAll(viewer, asked.query())) {
            rows.add(columns.stream().map(row::get).toList());
        }
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + place.table() + ".csv\"");
        try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            TableFile.write(new Stated.Rows(place.table(), columns, rows), text);
        }
    }

    /** The row of a thing, by the id that people gave it. */
    @GetMapping("/tables/{table}/id/{id}")
    String thing(@PathVariable String table, @PathVariable String id, Viewer viewer) {
        TableWords.Place place = shown.at(table);
        Kept row =
                place.desk().findById(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return "redirect:" + place.board().forms() + "/rows/" + row.id();
    }

    /** Names that go on with what is typed, as options of a field. */
    @GetMapping("/suggest/{kind}")
    @Costly(atOnce = 8)
    String suggest(@PathVariable String kind, @RequestParam Map<String, String> parameters, Model model) {
        String typed = parameters.values().stream().findFirst().orElse("");
        List<Known.Named> found = new ArrayList<>();
        if (!typed.isBlank()) {
            for (Column.Kind one : kinds(kind)) {
                found.addAll(references.suggest(one, typed, MOST_SUGGESTED));
            }
        }
        model.addAttribute(
                "found", Forms.options(found.stream().limit(MOST_SUGGESTED).toList()));
        return "tables/suggest";
    }

    /** What stands beside the amounts of a form while it is being filled in. */
    @GetMapping("/tables/{table}/units")
    @Costly(atOnce = 8)
    String units(
            @PathVariable String table,
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Model model) {
        Map<String, String> written = Forms.written(parameters);
        model.addAttribute("units", forms.units(shown.at(table), written, frame.words()));
        return "tables/units";
    }

    private static List<Column.Kind> kinds(String kind) {
        return switch (kind) {
            case "place" -> List.of(Column.Kind.PLACE);
            case "actor" -> List.of(Column.Kind.ACTOR);
            case "claimant" -> List.of(Column.Kind.ACTOR, Column.Kind.PLACE);
            case "product", "item" -> List.of(Column.Kind.PRODUCT);
            case "recipe" -> List.of(Column.Kind.RECIPE);
            case "process" -> List.of(Column.Kind.PROCESS);
            default -> throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        };
    }
}
