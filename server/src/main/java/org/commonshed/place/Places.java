package org.commonshed.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Stated;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Difference;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The front door: places, the settings of the whole place, and its outlines. */
@Service
@Transactional
public class Places {
    static final String OUTLINES = "places.geojson";

    private final Desk places;
    private final Shelf shelf;
    private final Doors doors;
    private final PlaceSettings settings;

    Places(DeskService desks, Shelf shelf, Doors doors, PlaceSettings settings) {
        this.settings = settings;
        this.places = desks.open(PlaceSheets.PLACES, Deed.CHANGE_PLACES, row -> row.getOrDefault("within", ""));
        this.shelf = shelf;
        this.doors = doors;
    }

    public Desk places() {
        return places;
    }

    /** Keys of world.yaml as stated. */
    @Transactional(readOnly = true)
    public Map<String, String> settings() {
        return settings.all();
    }

    /** The name of the whole place; empty before there is one. */
    @Transactional(readOnly = true)
    public String name() {
        return settings().getOrDefault("name", "");
    }

    /** Outlines as GeoJSON, as they were stated. */
    @Transactional(readOnly = true)
    public Optional<String> outlines(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return Optional.ofNullable(StatedSettings.texts(shelf.listAll(PlaceSheets.FILES, Query.all()))
                .get(OUTLINES));
    }

    /** Sets one key of world.yaml; an empty text takes it out. */
    public UUID set(Viewer viewer, String key, String value) {
        doors.demand(viewer, Deed.CHANGE_PLACES, "");
        Map<String, String> wanted = new LinkedHashMap<>(settings());
        if (value.isBlank()) {
            wanted.remove(key);
        } else {
            wanted.put(key, value.strip());
        }
        UUID act = shelf.begin(viewer.person(), "settings.changed");
        shelf.replaceAll(act, PlaceSheets.SETTINGS, Optional.of(rows(wanted)));
        return act;
    }

    /** Makes the keys of world.yaml these and no others; empty texts are left out. */
    public UUID replaceSettings(Viewer viewer, Map<String, String> settings) {
        doors.demand(viewer, Deed.CHANGE_PLACES, "");
        Map<String, String> wanted = new LinkedHashMap<>(settings);
        wanted.values().removeIf(String::isBlank);
        UUID act = shelf.begin(viewer.person(), "settings.changed");
        shelf.replaceAll(act, PlaceSheets.SETTINGS, Optional.of(rows(wanted)));
        return act;
    }

    /** Makes settings and outlines those of a folder, as part of an act; says how many rows changed. */
    public int replaceSettings(Viewer viewer, UUID act, Stated stated) {
        doors.demand(viewer, Deed.IMPORT, "");
        int settings = size(shelf.replaceAll(act, PlaceSheets.SETTINGS, Optional.of(rows(stated.settings()))));
        Map<String, String> files = new LinkedHashMap<>();
        stated.outlines().ifPresent(outlines -> files.put(OUTLINES, outlines));
        return settings + size(shelf.replaceAll(act, PlaceSheets.FILES, Optional.of(rows(files))));
    }

    /** Makes the outlines those of a text, as part of an act. */
    void replaceOutlines(Viewer viewer, UUID act, String outlines) {
        doors.demand(viewer, Deed.IMPORT, "");
        shelf.replaceAll(act, PlaceSheets.FILES, Optional.of(rows(Map.of(OUTLINES, outlines))));
    }

    private static int size(Difference difference) {
        return difference.added().size()
                + difference.changed().size()
                + difference.removed().size();
    }

    private static Stated.Rows rows(Map<String, String> texts) {
        List<List<String>> rows = texts.entrySet().stream()
                .map(e -> List.of(e.getKey(), e.getValue()))
                .toList();
        return new Stated.Rows("settings", List.of("key", "value"), rows);
    }
}
