package org.commonshed.place;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Difference;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Underway;
import org.commonshed.page.Words;
import org.commonshed.place.shape.Remark;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.util.UriComponentsBuilder;

/** Outlines of places come in as GeoJSON, with a look at what would change, and go out again. */
@Controller
@Entrance(Deed.READ)
class OutlinesPage {
    private static final int MOST_ROWS = 100;
    private static final int MOST_ALIKE = 5;
    private static final List<String> CHOICES = List.of("code", "name", "downstream", "parent", "kind");

    private final Geography geography;
    private final Places places;
    private final UploadStore uploads;
    private final Doors doors;
    private final MessageSource messages;
    private final Underway underway;

    OutlinesPage(
            Geography geography,
            Places places,
            UploadStore uploads,
            Doors doors,
            MessageSource messages,
            Underway underway) {
        this.underway = underway;
        this.geography = geography;
        this.places = places;
        this.uploads = uploads;
        this.doors = doors;
        this.messages = messages;
    }

    @GetMapping("/outlines")
    String outlines(Viewer viewer, Model model, @RequestParam(defaultValue = "") String done) {
        return outlines(viewer, model, Faults.NONE, done.matches("[0-9a-f-]{36}") ? done : "");
    }

    private String outlines(Viewer viewer, Model model, Faults faults, String done) {
        List<Outline> there = geography.outlines(viewer);
        long areas = there.stream().filter(o -> o.what() == Outline.What.AREA).count();
        boolean mayImport = doors.allows(viewer, Deed.IMPORT, "");
        boolean crowded = geography.areTooCrowded(viewer);
        model.addAttribute(
                "view", new PlaceViews.Outlines(areas, there.size() - areas, crowded, mayImport, faults, done));
        return "place/outlines";
    }

    /** As it was stated, byte for byte. */
    @GetMapping("/outlines.geojson")
    ResponseEntity<String> file(Viewer viewer) {
        return places.outlines(viewer)
                .map(text -> ResponseEntity.ok()
                        .contentType(new MediaType("application", "geo+json", StandardCharsets.UTF_8))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                ContentDisposition.attachment()
                                        .filename("places.geojson")
                                        .build()
                                        .toString())
                        .body(text))
                .orElse(ResponseEntity.notFound().build());
    }

    @PostMapping("/outlines")
    @TakesFile(mostMegabytes = 40)
    @Entrance(Deed.IMPORT)
    String send(
            Viewer viewer,
            Model model,
            HttpServletResponse response,
            @RequestParam(required = false) @Nullable MultipartFile file)
            throws IOException {
        doors.demand(viewer, Deed.IMPORT, "");
        if (file == null || file.isEmpty()) {
            return mend(viewer, model, response, "fault.outlines-empty");
        }
        Optional<String> text = Arriving.text(file.getBytes());
        if (text.isEmpty()) {
            return mend(viewer, model, response, "fault.outlines-encoding");
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return "redirect:/outlines/" + uploads.keep(viewer, name, text.get());
    }

    private String mend(Viewer viewer, Model model, HttpServletResponse response, String key) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return outlines(viewer, model, Faults.of("file", key), "");
    }

    @GetMapping("/outlines/{id}")
    @Costly(atOnce = 1)
    @Entrance(Deed.IMPORT)
    String preview(
            Viewer viewer, Model model, @PathVariable UUID id, @RequestParam Map<String, String> asked, Locale locale) {
        Optional<UploadStore.Upload> upload = uploads.find(viewer, id);
        if (upload.isEmpty()) {
            return "redirect:/outlines";
        }
        Map<String, String> choice = choice(asked);
        Underway.Task<Proposal> task = new Underway.Task<>(
                "outlines-look",
                List.of(id, choice),
                Proposal.class,
                progress -> {
                    progress.at("read");
                    return geography.preview(viewer, upload.get().content(), choice);
                },
                proposal -> address(id, choice));
        return underway.lead(viewer, task, proposal -> {
            model.addAttribute("view", view(upload.get(), choice, proposal, new Words(messages, locale)));
            return "place/outlines-preview";
        });
    }

    @PostMapping("/outlines/{id}")
    @Costly(atOnce = 1)
    @Entrance(Deed.IMPORT)
    String keep(Viewer viewer, @PathVariable UUID id, @RequestParam Map<String, String> asked) {
        Optional<UploadStore.Upload> upload = uploads.find(viewer, id);
        if (upload.isEmpty()) {
            return "redirect:/outlines";
        }
        Map<String, String> choice = choice(asked);
        Underway.Task<String> task = new Underway.Task<>(
                "outlines-keep",
                List.of(id, choice),
                String.class,
                progress -> {
                    progress.at("written");
                    Optional<UUID> act = geography.bringIn(viewer, upload.get().content(), choice);
                    act.ifPresent(done -> uploads.drop(id));
                    return act.map(done -> "/outlines?done=" + done).orElse(address(id, Map.of()));
                },
                address -> address);
        return underway.lead(viewer, task, address -> "redirect:" + address);
    }

    private static String address(UUID id, Map<String, String> choice) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/outlines/" + id);
        choice.forEach(address::queryParam);
        return address.encode().build().toUriString();
    }

    private static Map<String, String> choice(Map<String, String> asked) {
        Map<String, String> choice = new LinkedHashMap<>();
        CHOICES.forEach(what -> {
            String chosen = asked.getOrDefault(what, "");
            if (!chosen.isEmpty()) {
                choice.put(what, chosen);
            }
        });
        return choice;
    }

    private static PlaceViews.Preview view(
            UploadStore.Upload upload, Map<String, String> choice, Proposal proposal, Words words) {
        Difference places = proposal.places();
        Proposal.Count count = proposal.count();
        List<PlaceViews.Row> rows = Stream.concat(
                        places.added().stream().map(row -> row(true, row, words)),
                        places.changed().stream().map(pair -> row(false, pair.after(), words)))
                .limit(MOST_ROWS)
                .toList();
        PlaceViews.Numbers numbers = new PlaceViews.Numbers(
                proposal.isSound(),
                places.added().size(),
                places.changed().size(),
                count.added(),
                count.replaced(),
                count.lines(),
                count.refused());
        return new PlaceViews.Preview(
                upload.id().toString(),
                upload.name(),
                proposal.properties(),
                choice,
                rows,
                numbers,
                groups(proposal.remarks(), words));
    }

    private static PlaceViews.Row row(boolean fresh, Kept row, Words words) {
        String kind = words.sayOr("place.kind." + row.get("kind"), row.get("kind"));
        return new PlaceViews.Row(
                fresh, row.get("name"), kind, row.get("within"), row.get("flows_into"), row.get("area_km2"));
    }

    /** Remarks of one kind together, those that leave something out first. */
    private static List<PlaceViews.Group> groups(List<Remark> remarks, Words words) {
        Map<String, List<Remark>> byKey = new LinkedHashMap<>();
        remarks.stream().filter(Remark::refused).forEach(r -> add(byKey, r));
        remarks.stream().filter(r -> !r.refused()).forEach(r -> add(byKey, r));
        List<PlaceViews.Group> groups = new ArrayList<>();
        byKey.values().forEach(alike -> {
            List<String> sentences = alike.stream()
                    .limit(MOST_ALIKE)
                    .map(remark -> Arriving.sentence(remark, words))
                    .toList();
            groups.add(new PlaceViews.Group(alike.get(0).refused(), sentences, alike.size() - sentences.size()));
        });
        return groups;
    }

    private static void add(Map<String, List<Remark>> byKey, Remark remark) {
        byKey.computeIfAbsent(remark.key(), key -> new ArrayList<>()).add(remark);
    }
}
