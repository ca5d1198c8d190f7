package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.world.Point;
import org.commonshed.files.tree.Cells;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** A directory of fab labs as the Internet of Production Alliance publishes it: facility, region, address, geocoding. */
final class FabLabs {
    private static final String SOURCE =
            "Internet of Production Alliance, Open Know Where; originally from fablabs.io " + "(CC BY 4.0)";

    private FabLabs() {}

    static boolean isOne(Part part) {
        return part.values.containsKey("facility") && part.values.containsKey("geocoding");
    }

    static List<Facility> read(List<Part> parts) {
        List<Facility> facilities = new ArrayList<>();
        for (Part part : parts) {
            Part facility = part.object("facility");
            if (facility == null || facility.text("name").isEmpty()) {
                part.problem("facility", "missing_field", Said.of("okw:facility.no_name"), Said.NOTHING);
                continue;
            }
            String url = facility.text("url");
            String slug = url.substring(url.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            String id = slug.isEmpty() ? facility.text("facility_id") : slug;
            facilities.add(Facility.of(id, facility.text("name"), point(part), List.of(), SOURCE));
        }
        return facilities;
    }

    private static @Nullable Point point(Part part) {
        Part geocoding = part.object("geocoding");
        return geocoding == null ? null : Cells.point(geocoding.number("latitude"), geocoding.number("longitude"));
    }
}
