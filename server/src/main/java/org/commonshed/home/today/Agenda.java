package org.commonshed.home.today;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Predicate;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.AssumedNeeds;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Shelf;
import org.commonshed.network.Actors;
import org.commonshed.place.Places;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** All needs of the place but hidden ones, sorted by neighbourhood once for everybody and kept until anything changes. */
@Component
public class Agenda {
    private static final String EVERYWHERE = "";
    private static final int MOST_FIRST = 20;

    private final Exchange exchange;
    private final AssumedNeeds assumed;
    private final Actors actors;
    private final Places places;
    private final Shelf shelf;
    private final AtomicReference<@Nullable Sorted> sorted = new AtomicReference<>();

    Agenda(Exchange exchange, AssumedNeeds assumed, Actors actors, Places places, Shelf shelf) {
        this.exchange = exchange;
        this.assumed = assumed;
        this.actors = actors;
        this.places = places;
        this.shelf = shelf;
    }

    /** The needs as they were after one act; for the whole place under the empty id. */
    private record Sorted(Optional<UUID> act, Map<String, Needs> byPlace) {}

    /**
     * What is asked for somewhere.
     *
     * @param first some of those that come first
     * @param once those with an end
     */
    record Needs(int count, List<Want> first, List<Want> once) {
        static final Needs NONE = new Needs(0, List.of(), List.of());

        Needs {
            first = List.copyOf(first);
            once = List.copyOf(once);
        }
    }

    /**
     * A need.
     *
     * @param priority 1 comes first
     * @param until the period or day by which it is needed, as stated; empty where it has no end
     * @param assumed from the catalogue; nobody stated it
     */
    record Want(
            String id,
            String who,
            String product,
            double amount,
            int priority,
            boolean recurs,
            String until,
            boolean assumed) {}

    /** The needs of a neighbourhood and of whoever is in it; of everybody for an empty id. */
    Needs needs(Viewer viewer, String neighbourhood) {
        return current(viewer).byPlace().getOrDefault(neighbourhood, Needs.NONE);
    }

    private Sorted current(Viewer viewer) {
        Optional<UUID> act = shelf.findLastAct();
        Sorted known = sorted.get();
        if (known == null || !known.act().equals(act)) {
            known = new Sorted(act, sort(viewer));
            sorted.set(known);
        }
        return known;
    }

    private Map<String, Needs> sort(Viewer viewer) {
        Map<String, String> homes = new HashMap<>(); // neighbourhood of each actor
        actors.actors().all().forEach(actor -> homes.put(actor.get("id"), actor.get("neighbourhood")));
        Map<String, List<Want>> all = new HashMap<>();
        List<Want> everybodys = new ArrayList<>();
        exchange.needs().allShown().forEach(need -> everybodys.add(want(need, false)));
        assumed.listAll(viewer).forEach(need -> everybodys.add(want(need, true)));
        for (Want want : everybodys) {
            all.computeIfAbsent(EVERYWHERE, k -> new ArrayList<>()).add(want);
            String home = homes.getOrDefault(want.who(), want.who());
            all.computeIfAbsent(home, k -> new ArrayList<>()).add(want);
        }
        Map<String, Needs> needs = new HashMap<>();
        all.forEach((home, wants) -> needs.put(home, needs(wants)));
        return needs;
    }

    private static Needs needs(List<Want> wants) {
        List<Want> first = wants.stream()
                .sorted(Comparator.comparingInt(Want::priority)
                        .thenComparing(Want::recurs)
                        .thenComparing(Want::amount, Comparator.reverseOrder()))
                .filter(first(new HashSet<>()))
                .limit(MOST_FIRST)
                .toList();
        List<Want> once = wants.stream().filter(want -> !want.until().isEmpty()).toList();
        return new Needs(wants.size(), first, once);
    }

    /** Of several needs of one thing for somebody the one that comes first. */
    private static Predicate<Want> first(Set<String> seen) {
        return want -> seen.add(want.who() + " " + want.product());
    }

    private static Want want(Kept need, boolean isAssumed) {
        boolean recurs = need.get("repeat").equals("every_period");
        return new Want(
                need.get("id"),
                need.get("who"),
                need.get("product"),
                need.number("amount", 0),
                (int) need.number("priority", 2),
                recurs,
                recurs ? "" : need.get("to"),
                isAssumed);
    }

    /** Where the place lies: in the middle of what it states of itself. */
    public Optional<Clockwork.Spot> findSpot(Viewer viewer, String neighbourhood) {
        Optional<Kept> own =
                neighbourhood.isEmpty() ? Optional.empty() : places.places().findById(viewer, neighbourhood);
        return own.or(() -> places.places().listAll(viewer, Query.all().where("kind", "bioregion")).stream()
                        .findFirst())
                .filter(place ->
                        !place.get("lat").isEmpty() && !place.get("lon").isEmpty())
                .map(place -> new Clockwork.Spot(place.number("lat", 0), place.number("lon", 0)));
    }

    private Optional<Kept> first(Viewer viewer, Query query) {
        return places.places().list(viewer, query.size(1)).rows().stream().findFirst();
    }
}
