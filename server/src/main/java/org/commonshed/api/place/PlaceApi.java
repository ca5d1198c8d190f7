package org.commonshed.api.place;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Tags;
import org.commonshed.api.Told;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.checking.SettingsCheck;
import org.commonshed.files.world.folder.WorldZip;
import org.commonshed.place.Places;
import org.commonshed.planning.world.Worlds;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The settings of the place, its outlines, and the whole of it as a world folder. */
@Api
@Entrance(Deed.READ)
class PlaceApi {
    private static final String VERSION = "commonshed"; // key of world.yaml that tells the version of the format

    private final Places places;
    private final Worlds worlds;
    private final Doors doors;

    PlaceApi(Places places, Worlds worlds, Doors doors) {
        this.places = places;
        this.worlds = worlds;
        this.doors = doors;
    }

    /** The place; the keys are those of world.yaml, nested ones with a point. */
    record Place(String name, Map<String, String> settings, Optional<UUID> act) {}

    /** All settings as they are to be; what is left out is taken out. */
    record SettingsWritten(Map<String, String> settings) {}

    private Place shown(Viewer viewer, Optional<UUID> act) {
        doors.demand(viewer, Deed.READ, "");
        return new Place(places.name(), new TreeMap<>(places.settings()), act);
    }

    private String tag() {
        return Tags.of(new TreeMap<>(places.settings()).toString());
    }

    @GetMapping("/api/v1/place")
    @Told(id = "get-place", gives = Place.class)
    Answer place(Call call) {
        return Answer.ok(shown(call.viewer(), Optional.empty())).tagged(tag());
    }

    @PutMapping(path = "/api/v1/place/settings", consumes = Answer.JSON)
    @Entrance(Deed.CHANGE_PLACES)
    @Told(id = "change-settings", takes = SettingsWritten.class, gives = Place.class, matches = true)
    Answer change(Call call) {
        return call.once(() -> {
            call.demandMatch(tag(), () -> shown(call.viewer(), Optional.empty()));
            Map<String, String> wanted = new LinkedHashMap<>();
            wanted.put(VERSION, places.settings().getOrDefault(VERSION, "1"));
            wanted.putAll(call.body(SettingsWritten.class).settings());
            wanted.values().removeIf(String::isBlank);
            List<Issue> issues = SettingsCheck.problems(wanted);
            if (!issues.isEmpty()) {
                throw new Problem(
                        ProblemKind.TO_MEND,
                        issues.stream()
                                .map(issue -> Problem.fault("settings." + issue.column(), issue))
                                .toList());
            }
            UUID act = places.replaceSettings(call.viewer(), wanted);
            return Answer.ok(shown(call.viewer(), Optional.of(act))).tagged(tag());
        });
    }

    @GetMapping("/api/v1/place/outlines")
    @Told(id = "get-outlines", type = "application/geo+json")
    Answer outlines(Call call) {
        String outlines = places.outlines(call.viewer()).orElseThrow(Problem::notFound);
        return Answer.bytes("application/geo+json", outlines.getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/api/v1/place/world.zip")
    @Costly(atOnce = 2)
    @Told(id = "get-world", type = "application/zip")
    Answer world(Call call) throws IOException {
        if (!worlds.isThere()) {
            throw Problem.notFound();
        }
        Path folder = Files.createTempDirectory("commonshed-export-");
        try {
            worlds.export(call.viewer(), folder);
            ByteArrayOutputStream zip = new ByteArrayOutputStream();
            WorldZip.pack(folder, "world", zip);
            return Answer.file("world.zip", "application/zip", zip.toByteArray());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
