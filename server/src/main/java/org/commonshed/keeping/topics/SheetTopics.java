package org.commonshed.keeping.topics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Act;
import org.commonshed.keeping.Sheet;
import org.commonshed.live.Topics;
import org.springframework.stereotype.Component;

/** What pages may be told of: each sheet by the name of its table, and all that was done to any of them, as {@code history}. */
@Component
class SheetTopics implements Topics {
    private static final String HISTORY = "history";

    private final Map<String, String> tables = new HashMap<>(); // by name of the format
    private final Doors doors;

    SheetTopics(List<Sheet> sheets, Doors doors) {
        this.doors = doors;
        sheets.forEach(sheet -> tables.put(sheet.name(), sheet.table()));
        tables.put(HISTORY, Act.ALL);
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        String counted = tables.get(topic.replace('-', '_'));
        return counted != null && doors.allows(viewer, Deed.READ, "") ? Set.of(counted) : Set.of();
    }
}
