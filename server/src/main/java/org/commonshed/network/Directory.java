package org.commonshed.network;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import org.commonshed.engine.world.Point;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.commonshed.place.Atlas;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;

/** Who is where: all actors with their points, worked out once from the whole table. Ask at the desk before showing it. */
@Component
public class Directory {
    private final Atlas atlas;
    private final Aliases aliases;
    private final Remembered<Book> book;

    Directory(Actors actors, Places places, Atlas atlas, Aliases aliases, PlaceSettings settings) {
        this.atlas = atlas;
        this.aliases = aliases;
        this.book = new Remembered<>(settings, List.of(actors.actors(), places.places()), () -> read(actors));
    }

    /** An actor; without a point of its own it stands at its neighbourhood. */
    public record Entry(
            String id, String name, String kind, String neighbourhood, String size, Optional<Point> point) {}

    private record Book(Map<String, Entry> byId, Map<String, List<Entry>> byKind) {}

    private Book read(Actors actors) {
        Map<String, Entry> byId = new HashMap<>();
        Map<String, List<Entry>> byKind = new HashMap<>();
        Set<String> hidden = actors.actors().hiddenIds();
        for (Kept row : actors.actors().all()) {
            Optional<Point> point = Atlas.point(row.get("lat"), row.get("lon"))
                    .or(() -> atlas.find(row.get("neighbourhood")).flatMap(Atlas.Spot::point));
            Entry entry = new Entry(
                    row.get("id"), row.get("name"), row.get("kind"), row.get("neighbourhood"), row.get("size"), point);
            byId.put(entry.id(), entry);
            if (!hidden.contains(entry.id())) {
                byKind.computeIfAbsent(entry.kind(), k -> new ArrayList<>()).add(entry);
            }
        }
        return new Book(byId, byKind);
    }

    /** The actor, or the one that stands for it since the two were merged. */
    public Optional<Entry> find(String actor) {
        Map<String, Entry> byId = book.get().byId();
        Entry entry = byId.get(actor);
        return Optional.ofNullable(entry == null ? byId.get(aliases.now(actor)) : entry);
    }

    /** All actors by kind; without those that are hidden. */
    public Map<String, List<Entry>> byKind() {
        return book.get().byKind();
    }

    /** How people call an actor or a place; the id itself where nobody knows it. */
    public String name(String claimant) {
        return find(claimant)
                .map(Entry::name)
                .or(() -> atlas.find(claimant).map(Atlas.Spot::name))
                .orElse(claimant);
    }

    /** From a place or an actor to another; empty where one of them has no point. */
    public OptionalDouble km(String from, String to) {
        Optional<Point> start = point(from);
        Optional<Point> end = point(to);
        return start.isPresent() && end.isPresent()
                ? OptionalDouble.of(start.get().kmTo(end.get()))
                : OptionalDouble.empty();
    }

    public Optional<Point> point(String claimant) {
        return find(claimant)
                .map(Entry::point)
                .orElseGet(() -> atlas.find(claimant).flatMap(Atlas.Spot::point));
    }

    /** Places and actors at most that far from a place. */
    public Set<String> within(String place, double km) {
        Set<String> near = new HashSet<>();
        point(place).ifPresent(middle -> {
            book.get().byId().values().forEach(entry -> put(near, entry.id(), entry.point(), middle, km));
            atlas.all().values().stream()
                    .filter(spot ->
                            !spot.kind().equals("bioregion") && !spot.kind().equals("watershed"))
                    .forEach(spot -> put(near, spot.id(), spot.point(), middle, km));
        });
        return near;
    }

    private static void put(Set<String> near, String id, Optional<Point> at, Point middle, double km) {
        if (at.filter(point -> point.kmTo(middle) <= km).isPresent()) {
            near.add(id);
        }
    }
}
