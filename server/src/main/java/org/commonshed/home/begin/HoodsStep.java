package org.commonshed.home.begin;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.keeping.Kept;
import org.commonshed.measure.NewId;
import org.commonshed.place.Arriving;
import org.commonshed.place.Places;
import org.commonshed.tables.NewName;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Neighbourhoods: written or pasted as a list, or out of a file; every row is looked at before it is kept. */
@Controller
@Asks
@Entrance(Deed.KEEP_SERVER)
class HoodsStep {
    private static final String KIND = "neighbourhood";
    private static final String AT = BeginSteps.Step.NEIGHBOURHOODS.address;
    private static final int LONGEST_TEXT = 200_000;

    private final BeginSteps steps;
    private final Places places;
    private final Ground ground;
    private final Arriving arriving;

    HoodsStep(BeginSteps steps, Places places, Ground ground, Arriving arriving) {
        this.steps = steps;
        this.places = places;
        this.ground = ground;
        this.arriving = arriving;
    }

    /** What is on the page. */
    private record Shown(String typed, List<BeginViews.Hood> rows, String upload, String drawing) {
        static final Shown NOTHING = new Shown("", List.of(), "", "");
    }

    @GetMapping("/begin/neighbourhoods")
    @Costly(atOnce = 2)
    String page(@RequestParam(defaultValue = "") String file, Asking asking) {
        Optional<UUID> upload = NewId.find(file);
        if (upload.isEmpty()) {
            return show(Shown.NOTHING, Faults.NONE, asking);
        }
        Optional<Arriving.Found> found = arriving.find(asking.viewer(), upload.get(), KIND, asking.words());
        if (found.isEmpty() || !found.get().isSound() || found.get().areas().isEmpty()) {
            return show(Shown.NOTHING, Faults.of("file", "fault.begin.waters.file"), asking);
        }
        List<BeginViews.Hood> rows = new ArrayList<>();
        for (Arriving.Area area : found.get().areas()) {
            rows.add(new BeginViews.Hood(
                    rows.size() + 1, area.name(), "", "", true, area.id(), doubts("", true, "", asking)));
        }
        String drawing = WatersStep.drawing(found.get().areas(), asking);
        return show(new Shown("", rows, file, drawing), Faults.NONE, asking);
    }

    private String show(Shown shown, Faults faults, Asking asking) {
        List<String> there = ground.hoods(asking.viewer()).stream()
                .map(row -> row.get("name"))
                .toList();
        return asking.show(
                "home/begin/neighbourhoods",
                new BeginViews.Hoods(
                        steps.way(BeginSteps.Step.NEIGHBOURHOODS, asking),
                        shown.typed(),
                        shown.rows(),
                        there,
                        shown.upload(),
                        shown.drawing(),
                        faults),
                faults);
    }

    /** What was written or sent becomes rows to look at. */
    @PostMapping("/begin/neighbourhoods")
    @TakesFile(mostMegabytes = 40)
    String look(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Asking asking)
            throws IOException {
        String typed = list.length() > LONGEST_TEXT ? list.substring(0, LONGEST_TEXT) : list;
        if (file != null && !file.isEmpty()) {
            byte[] bytes = file.getBytes();
            if (new String(bytes, 0, Math.min(64, bytes.length), StandardCharsets.UTF_8)
                    .strip()
                    .matches("(?s)\\ufeff?\\{.*")) {
                Optional<UUID> upload = arriving.receive(
                        asking.viewer(),
                        Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                        bytes);
                return upload.isPresent()
                        ? "redirect:" + AT + "?file=" + upload.get()
                        : show(Shown.NOTHING, Faults.of("file", "fault.outlines-encoding"), asking);
            }
            typed = new String(bytes, 0, Math.min(LONGEST_TEXT, bytes.length), StandardCharsets.UTF_8);
        }
        List<HoodList.Line> lines = HoodList.read(typed);
        if (lines.isEmpty()) {
            return show(Shown.NOTHING, Faults.of("list", "fault.begin.list"), asking);
        }
        Set<String> there = new HashSet<>();
        ground.hoods(asking.viewer()).forEach(row -> there.add(row.get("name").toLowerCase(Locale.ROOT)));
        List<BeginViews.Hood> rows = new ArrayList<>();
        for (HoodList.Line line : lines) {
            boolean isNew = there.add(line.name().toLowerCase(Locale.ROOT));
            List<String> doubts = new ArrayList<>(doubts(line.people(), isNew, line.odd(), asking));
            if (line.at().isEmpty()) {
                doubts.add(asking.say("begin.hood.nowhere"));
            }
            rows.add(new BeginViews.Hood(rows.size() + 1, line.name(), line.people(), line.at(), isNew, "", doubts));
        }
        return show(new Shown(typed, rows, "", ""), Faults.NONE, asking);
    }

    private static List<String> doubts(String people, boolean isNew, String odd, Asking asking) {
        List<String> doubts = new ArrayList<>();
        if (!isNew) {
            doubts.add(asking.say("begin.hood.twice"));
        }
        if (people.isEmpty()) {
            doubts.add(asking.say("begin.hood.people"));
        }
        if (!odd.isEmpty()) {
            doubts.add(asking.say("begin.hood.odd", odd));
        }
        return doubts;
    }

    /** The rows as they were looked at and mended. */
    @PostMapping("/begin/neighbourhoods/keep")
    @Costly(atOnce = 1)
    String keep(@RequestParam Map<String, String> given, Asking asking) {
        List<BeginViews.Hood> rows = rows(given);
        Faults faults = faults(rows);
        String upload = given.getOrDefault("upload", "");
        if (faults.isEmpty() && rows.stream().noneMatch(BeginViews.Hood::take)) {
            faults = Faults.of("rows", "fault.begin.rows");
        }
        if (!faults.isEmpty()) {
            return show(new Shown("", rows, upload, ""), faults, asking);
        }
        List<BeginViews.Hood> taken =
                rows.stream().filter(BeginViews.Hood::take).toList();
        boolean isKept =
                NewId.find(upload).map(file -> keepFile(file, taken, asking)).orElseGet(() -> add(taken, asking));
        return isKept ? "redirect:" + BeginSteps.Step.MAKERS.address : "redirect:" + AT;
    }

    private static List<BeginViews.Hood> rows(Map<String, String> given) {
        List<BeginViews.Hood> rows = new ArrayList<>();
        for (int i = 1; i <= HoodList.MOST && given.containsKey("name-" + i); i++) {
            rows.add(new BeginViews.Hood(
                    i,
                    given.getOrDefault("name-" + i, "").strip(),
                    given.getOrDefault("people-" + i, "").strip(),
                    given.getOrDefault("at-" + i, "").strip(),
                    given.containsKey("take-" + i),
                    given.getOrDefault("area-" + i, ""),
                    List.of()));
        }
        return rows;
    }

    private static Faults faults(List<BeginViews.Hood> rows) {
        Faults faults = Faults.NONE;
        for (BeginViews.Hood row : rows) {
            if (row.take() && row.name().isEmpty()) {
                faults = faults.and(Faults.of("name-" + row.number(), "fault.begin.hood.name"));
            }
            if (row.take() && row.name().length() > HoodList.LONGEST_NAME) {
                faults = faults.and(Faults.of("name-" + row.number(), "fault.begin.long", HoodList.LONGEST_NAME));
            }
            boolean isCount =
                    row.people().isEmpty() || HoodList.findPeople(row.people()).isPresent();
            if (row.take() && !isCount) {
                faults = faults.and(Faults.of("people-" + row.number(), "fault.begin.hood.people", row.name()));
            }
            boolean isPoint = row.at().isEmpty() || TypedPoint.find(row.at()).isPresent();
            if (row.take() && !isPoint) {
                faults = faults.and(Faults.of("at-" + row.number(), "fault.begin.at"));
            }
        }
        return faults;
    }

    private boolean add(List<BeginViews.Hood> rows, Asking asking) {
        String bioregion = ground.findBioregion(asking.viewer())
                .map(place -> place.get("id"))
                .orElse("");
        String middle = ground.middle(asking.viewer());
        Set<String> given = new HashSet<>();
        List<Map<String, String>> all = new ArrayList<>();
        for (BeginViews.Hood row : rows) {
            Map<String, String> cells = new HashMap<>();
            String id = NewName.free(places.places(), row.name(), given);
            given.add(id);
            cells.put("id", id);
            cells.put("name", row.name());
            cells.put("kind", KIND);
            cells.put("population", HoodList.findPeople(row.people()).orElse(""));
            cells.put("within", bioregion);
            TypedPoint.find(row.at().isEmpty() ? middle : row.at()).ifPresent(at -> TypedPoint.put(at, cells));
            all.add(cells);
        }
        Ground.require(places.places().addAll(asking.viewer(), all));
        return true;
    }

    /** Outlines come in as one act; what was mended in names and people is another. */
    private boolean keepFile(UUID upload, List<BeginViews.Hood> rows, Asking asking) {
        Map<String, BeginViews.Hood> byArea = new HashMap<>();
        rows.forEach(row -> byArea.put(row.area(), row));
        if (arriving.keep(asking.viewer(), upload, KIND, byArea.keySet()).isEmpty()) {
            return false;
        }
        for (Kept kept : ground.hoods(asking.viewer())) {
            BeginViews.Hood row = byArea.get(kept.get("id"));
            if (row != null) {
                Map<String, String> cells = new HashMap<>(kept.cells());
                cells.put("name", row.name());
                cells.put("population", HoodList.findPeople(row.people()).orElse(kept.get("population")));
                Ground.require(places.places().change(asking.viewer(), kept.id(), kept.version(), cells));
            }
        }
        return true;
    }
}
