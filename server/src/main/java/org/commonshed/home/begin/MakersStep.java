package org.commonshed.home.begin;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.design.Shipped;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.home.lists.Lists;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.tables.NewName;
import org.commonshed.tell.Names;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Who makes something: some rows of name, kind and neighbourhood; what they can do is assumed by their kind. */
@Controller
@Asks
@Entrance(Deed.KEEP_SERVER)
class MakersStep {
    private static final String AT = BeginSteps.Step.MAKERS.address;
    private static final int BLANK = 5;
    private static final int MOST = 500;
    private static final int LONGEST_NAME = 120;

    private final BeginSteps steps;
    private final Ground ground;
    private final Actors actors;
    private final Shipped shipped;
    private final Lists lists;

    MakersStep(BeginSteps steps, Ground ground, Actors actors, Shipped shipped, Lists lists) {
        this.lists = lists;
        this.steps = steps;
        this.ground = ground;
        this.actors = actors;
        this.shipped = shipped;
    }

    @GetMapping("/begin/makers")
    String page(Asking asking) {
        return show(blank(), Faults.NONE, asking);
    }

    private static List<BeginViews.Maker> blank() {
        List<BeginViews.Maker> rows = new ArrayList<>();
        for (int i = 1; i <= BLANK; i++) {
            rows.add(new BeginViews.Maker(i, "", "", "", "", true, List.of()));
        }
        return rows;
    }

    private String show(List<BeginViews.Maker> rows, Faults faults, Asking asking) {
        List<BeginViews.Choice> kinds = shipped.list(CatalogueBook.Sort.KIND).stream()
                .filter(kind -> !kind.id().equals("neighbourhood"))
                .map(kind -> new BeginViews.Choice(kind.id(), kind(kind, asking)))
                .sorted(Comparator.comparing(BeginViews.Choice::name))
                .toList();
        List<BeginViews.Choice> hoods = ground.hoods(asking.viewer()).stream()
                .map(row -> new BeginViews.Choice(row.get("id"), row.get("name")))
                .sorted(Comparator.comparing(BeginViews.Choice::name))
                .toList();
        List<String> there = actors.actors().list(asking.viewer(), Query.all()).rows().stream()
                .map(row -> row.get("name"))
                .toList();
        return asking.show(
                "home/begin/makers",
                new BeginViews.Makers(steps.way(BeginSteps.Step.MAKERS, asking), "", rows, kinds, hoods, there, faults),
                faults);
    }

    private static String kind(CatalogueBook.Entry kind, Asking asking) {
        String name = Names.capital(kind.name());
        return kind.unit().isEmpty()
                ? name
                : asking.say("begin.kind", name, asking.words().code("size", kind.unit()));
    }

    @PostMapping("/begin/makers")
    @Costly(atOnce = 1)
    String keep(@RequestParam Map<String, String> given, Asking asking) {
        List<BeginViews.Maker> rows = new ArrayList<>();
        for (int i = 1; i <= MOST && given.containsKey("name-" + i); i++) {
            rows.add(new BeginViews.Maker(
                    i,
                    given.getOrDefault("name-" + i, "").strip(),
                    given.getOrDefault("kind-" + i, ""),
                    given.getOrDefault("hood-" + i, ""),
                    given.getOrDefault("size-" + i, "").strip(),
                    true,
                    List.of()));
        }
        List<BeginViews.Maker> written =
                rows.stream().filter(row -> !row.name().isEmpty()).toList();
        Faults faults = faults(rows, asking);
        if (faults.isEmpty() && written.isEmpty()) {
            faults = Faults.of("name-1", "fault.begin.makers");
        }
        if (!faults.isEmpty()) {
            return show(rows, faults, asking);
        }
        add(written, asking);
        return "redirect:" + (given.containsKey("more") ? AT : BeginSteps.Step.NEEDS.address);
    }

    /** A list that is longer than one cares to type: read, looked at and kept as any list of actors, then on to the next step. */
    @PostMapping("/begin/makers/list")
    @Costly(atOnce = 1)
    @TakesFile(mostMegabytes = 33)
    String list(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Asking asking)
            throws IOException {
        return lists.take(asking, list, file, BeginSteps.Step.NEEDS.address)
                .map(address -> "redirect:" + address)
                .orElseGet(() -> show(blank(), Lists.EMPTY, asking));
    }

    private Faults faults(List<BeginViews.Maker> rows, Asking asking) {
        Set<String> kinds = new HashSet<>();
        shipped.list(CatalogueBook.Sort.KIND).forEach(kind -> kinds.add(kind.id()));
        Set<String> hoods = new HashSet<>();
        ground.hoods(asking.viewer()).forEach(row -> hoods.add(row.get("id")));
        Faults faults = Faults.NONE;
        for (BeginViews.Maker row : rows) {
            if (row.name().length() > LONGEST_NAME) {
                faults = faults.and(Faults.of("name-" + row.number(), "fault.begin.long", LONGEST_NAME));
            }
            if (!row.name().isEmpty() && !kinds.contains(row.kind())) {
                faults = faults.and(Faults.of("kind-" + row.number(), "fault.begin.kind", row.name()));
            }
            if (!row.name().isEmpty() && !hoods.contains(row.hood())) {
                faults = faults.and(Faults.of("hood-" + row.number(), "fault.begin.hood", row.name()));
            }
            if (!row.size().isEmpty() && !row.size().replace(',', '.').matches("\\d{1,9}(\\.\\d{1,6})?")) {
                String fault = row.name().isEmpty() ? "fault.begin.size.nameless" : "fault.begin.size";
                faults = faults.and(Faults.of("size-" + row.number(), fault, row.name()));
            }
        }
        return faults;
    }

    private void add(List<BeginViews.Maker> rows, Asking asking) {
        Set<String> given = new HashSet<>();
        List<Map<String, String>> all = new ArrayList<>();
        for (BeginViews.Maker row : rows) {
            String id = NewName.free(actors.actors(), row.name(), given);
            given.add(id);
            Map<String, String> cells = new HashMap<>();
            cells.put("id", id);
            cells.put("name", row.name());
            cells.put("kind", row.kind());
            cells.put("neighbourhood", row.hood());
            cells.put("size", row.size().replace(',', '.'));
            all.add(cells);
        }
        Ground.require(actors.actors().addAll(asking.viewer(), all));
    }
}
