package org.commonshed.home.lists;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;
import org.commonshed.tables.Ways;
import org.springframework.stereotype.Component;

/** From the list of actors to lists that others keep, and to those who may be there twice. */
@Component
class ListWays implements Ways {
    private final Doors doors;

    ListWays(Doors doors) {
        this.doors = doors;
    }

    @Override
    public String table() {
        return "actors";
    }

    @Override
    public List<Way> list(Viewer viewer, Words words) {
        List<Way> ways = new ArrayList<>();
        if (doors.allows(viewer, Deed.IMPORT, "")) {
            ways.add(new Way(words.say("lists.title"), "/bring-in", true));
        }
        if (doors.allowsSomewhere(viewer, Deed.ADD_ACTOR)) {
            ways.add(new Way(words.say("twice.title"), "/twice", false));
        }
        return ways;
    }
}
