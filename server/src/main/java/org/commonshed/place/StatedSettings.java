package org.commonshed.place;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The keys of world.yaml as they are kept. */
@Component
class StatedSettings implements PlaceSettings {
    private final Shelf shelf;
    private final AtomicReference<@Nullable Known> known = new AtomicReference<>();

    StatedSettings(Shelf shelf) {
        this.shelf = shelf;
    }

    /** Settings as they were read at a stamp. */
    private record Known(long stamp, Map<String, String> settings) {}

    @Override
    public Map<String, String> all() {
        long stamp = stamp();
        Known before = known.get();
        if (before == null || before.stamp() != stamp) {
            before = new Known(stamp, texts(shelf.listAll(PlaceSheets.SETTINGS, Query.all())));
            known.set(before);
        }
        return before.settings();
    }

    @Override
    public long stamp() {
        return shelf.stamp(PlaceSheets.SETTINGS);
    }

    static Map<String, String> texts(List<Kept> rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> texts.put(row.get("key"), row.get("value")));
        return Collections.unmodifiableMap(texts);
    }
}
