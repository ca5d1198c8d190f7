package org.commonshed.place;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.springframework.stereotype.Component;

/** The keys of world.yaml as they are kept. */
@Component
class StatedSettings implements PlaceSettings {
    private final Shelf shelf;

    StatedSettings(Shelf shelf) {
        this.shelf = shelf;
    }

    @Override
    public Map<String, String> all() {
        return texts(shelf.listAll(PlaceSheets.SETTINGS, Query.all()));
    }

    static Map<String, String> texts(List<Kept> rows) {
        Map<String, String> texts = new LinkedHashMap<>();
        rows.forEach(row -> texts.put(row.get("key"), row.get("value")));
        return texts;
    }
}
