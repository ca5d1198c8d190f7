package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.Owning;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Shelf;
import org.commonshed.network.Actors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what people say they need and can give. One figure of their own would push out all that the catalogue assumes of
 * them beside it, so those become their own in the same act.
 */
@Service
@Transactional
class Stating {
    private final Exchange exchange;
    private final AssumedNeeds assumed;
    private final Designs designs;
    private final Owning owning;
    private final Actors actors;
    private final Shelf shelf;
    private final Doors doors;

    Stating(
            Exchange exchange,
            AssumedNeeds assumed,
            Designs designs,
            Owning owning,
            Actors actors,
            Shelf shelf,
            Doors doors) {
        this.exchange = exchange;
        this.assumed = assumed;
        this.designs = designs;
        this.owning = owning;
        this.actors = actors;
        this.shelf = shelf;
        this.doors = doors;
    }

    /** @param instead id of the assumed need that this one replaces; empty where it comes beside them */
    Outcome need(Viewer viewer, Map<String, String> cells, String instead) {
        List<Map<String, String>> along = new ArrayList<>(assumed.of(viewer, cells.getOrDefault("who", "")));
        boolean isReplaced = along.removeIf(row -> row.getOrDefault("id", "").equals(instead));
        Map<String, String> own = new HashMap<>(cells);
        if (isReplaced) {
            own.put("id", instead);
        }
        while (along.stream().anyMatch(row -> row.getOrDefault("id", "").equals(own.get("id")))) {
            own.merge("id", "_2", String::concat);
        }
        return keep(viewer, exchange.needs(), own, along);
    }

    /** Something in store. */
    Outcome stock(Viewer viewer, Map<String, String> cells) {
        return ofActor(viewer, designs.stocks(), cells, "product");
    }

    /** Something that can be made. */
    Outcome ability(Viewer viewer, Map<String, String> cells) {
        return ofActor(viewer, designs.abilities(), cells, "recipe");
    }

    /** How much of something somebody has in each period. */
    Outcome capacity(Viewer viewer, Map<String, String> cells) {
        return ofActor(viewer, designs.capacities(), cells, "item");
    }

    /** What was assumed of the same thing is replaced in what is said, and kept in the rest. */
    private Outcome ofActor(Viewer viewer, Desk desk, Map<String, String> cells, String thing) {
        List<Map<String, String>> along = actors.actors()
                .findById(viewer, cells.getOrDefault("actor", ""))
                .map(actor -> new ArrayList<>(
                        owning.assumed(viewer, actor, desk.sheet().name())))
                .orElseGet(ArrayList::new);
        Map<String, String> own = new HashMap<>();
        along.removeIf(row -> {
            boolean isSame = row.getOrDefault(thing, "").equals(cells.getOrDefault(thing, ""));
            own.putAll(isSame ? row : Map.of());
            return isSame;
        });
        own.putAll(cells);
        return keep(viewer, desk, own, along);
    }

    private Outcome keep(Viewer viewer, Desk desk, Map<String, String> own, List<Map<String, String>> along) {
        if (along.isEmpty()) {
            return desk.add(viewer, own);
        }
        doors.demand(viewer, desk.deed(), own.getOrDefault("who", own.getOrDefault("actor", "")));
        List<Issue> issues = desk.issues(own, Optional.empty());
        if (!issues.isEmpty()) {
            return new Outcome.Wrong(issues);
        }
        List<Map<String, String>> rows = new ArrayList<>(along);
        rows.add(0, own);
        UUID act = shelf.begin(viewer.person(), desk.sheet().name() + ".along");
        shelf.addAll(act, desk.sheet(), rows);
        return new Outcome.Done(act, act);
    }
}
