package org.commonshed.home.find;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.ReadersNames;
import org.commonshed.design.Shipped;
import org.commonshed.design.equipment.Inventory;
import org.commonshed.design.library.Library;
import org.commonshed.exchange.Exchange;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.home.Addresses;
import org.commonshed.home.Called;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.page.Frame;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;

/** Finds places, actors, products, recipes, needs and pages by words; never more than a few of each. */
@Component
class Finder {
    private static final int MOST_SHOWN = 8;
    private static final int MOST_RANKED = 60;

    private final Rooms rooms;
    private final Called called;
    private final Sources sources;
    private final AllPages pages;

    Finder(Rooms rooms, Called called, Sources sources, AllPages pages) {
        this.rooms = rooms;
        this.called = called;
        this.sources = sources;
        this.pages = pages;
    }

    /** What designs are looked for in beside the tables. */
    @Component
    record Sources(Shipped shipped, Library library, ReadersNames names) {}

    /** Where rows are looked for. */
    @Component
    record Rooms(Places places, Actors actors, Designs designs, Exchange exchange, Inventory inventory) {}

    /** Who asks, for what. */
    private record Asked(Viewer viewer, Frame frame, String words) {}

    FindViews.Found find(Viewer viewer, Frame frame, String typed) {
        String words = Query.all().words(typed).words();
        if (words.isEmpty()) {
            return new FindViews.Found("", "", List.of());
        }
        Asked asked = new Asked(viewer, frame, words);
        List<FindViews.Group> groups = new ArrayList<>();
        groups.add(pages(asked));
        groups.add(rows(asked, rooms.places().places(), "places", row -> hit(asked, row, Addresses::place)));
        groups.add(rows(asked, rooms.actors().actors(), "actors", row -> hit(asked, row, Addresses::actor)));
        groups.add(designs(asked, CatalogueBook.Sort.PRODUCT));
        groups.add(designs(asked, CatalogueBook.Sort.RECIPE));
        groups.add(open(asked));
        groups.add(rows(asked, rooms.exchange().needs(), "all-needs", this::need));
        groups.add(rows(asked, rooms.inventory().machines(), "all-machines", row -> lying(row, "all-machines")));
        groups.add(rows(asked, rooms.inventory().things(), "all-things", row -> lying(row, "all-things")));
        groups.removeIf(group -> group.total() == 0);
        groups.sort(Comparator.comparingInt(group ->
                group.hits().isEmpty() ? Rank.NONE : Rank.of(group.hits().get(0).name(), words)));
        long total = groups.stream().mapToLong(FindViews.Group::total).sum();
        return new FindViews.Found(words, frame.say("home.find.found", total, words), groups);
    }

    /** Something that stands or lies at an actor. */
    private FindViews.Hit lying(Kept row, String table) {
        return new FindViews.Hit(
                called.thing(row), called.claimant(row.get("actor")), "/tables/" + table + "/rows/" + row.id());
    }

    private FindViews.Group pages(Asked asked) {
        List<FindViews.Hit> hits = pages.chapters(asked.viewer(), asked.frame()).stream()
                .flatMap(chapter -> chapter.leads().stream())
                .filter(lead -> Rank.of(lead.title(), asked.words()) < Rank.NONE)
                .map(lead -> new FindViews.Hit(lead.title(), "", lead.address()))
                .toList();
        return group(asked, "pages", hits.size(), hits, "");
    }

    private FindViews.Group rows(Asked asked, Desk desk, String table, Function<Kept, FindViews.Hit> hit) {
        Page found = desk.list(asked.viewer(), Query.all().words(asked.words()).size(MOST_RANKED));
        List<FindViews.Hit> hits = found.rows().stream().map(hit).toList();
        return group(asked, table, found.total(), hits, Addresses.table(table, asked.words()));
    }

    /** Those of the place, then those of the catalogue that the place has not stated itself. */
    private FindViews.Group designs(Asked asked, CatalogueBook.Sort sort) {
        boolean isProduct = sort == CatalogueBook.Sort.PRODUCT;
        String table = isProduct ? "products" : "recipes";
        Function<String, String> address = isProduct ? Addresses::product : Addresses::recipe;
        Desk desk = isProduct ? rooms.designs().products() : rooms.designs().recipes();
        Map<String, FindViews.Hit> hits = new TreeMap<>();
        Page own = desk.list(asked.viewer(), Query.all().words(asked.words()).size(MOST_RANKED));
        own.rows().forEach(row -> hits.put(row.get("id"), design(asked, row, sort)));
        long total = own.total();
        for (CatalogueBook.Entry entry :
                sources.shipped().search(sort, List.of(asked.words().split("\\s+")))) {
            Optional<Kept> stated = desk.findById(asked.viewer(), entry.id());
            FindViews.Hit hit = stated.map(row -> design(asked, row, sort))
                    .orElse(new FindViews.Hit(
                            entry.name(), asked.frame().say("home.find.catalogue"), address.apply(entry.id())));
            boolean isOther = stated.isEmpty() || hit.name().equals(entry.name()) && own.total() <= MOST_RANKED;
            if (isOther && hits.putIfAbsent(entry.id(), hit) == null) {
                total++;
            }
        }
        return group(asked, table, total, List.copyOf(hits.values()), Addresses.table(table, asked.words()));
    }

    /** A row of the place's own, called as the reader calls it. */
    private FindViews.Hit design(Asked asked, Kept row, CatalogueBook.Sort sort) {
        String id = row.get("id");
        boolean isProduct = sort == CatalogueBook.Sort.PRODUCT;
        String group = isProduct ? row.get("category") : row.get("kind");
        return new FindViews.Hit(
                sources.names().called(sort.table, id, row.get("name")),
                asked.frame().words().code(isProduct ? "category" : "kind", group),
                isProduct ? Addresses.product(id) : Addresses.recipe(id));
    }

    /** Open designs of the library. */
    private FindViews.Group open(Asked asked) {
        List<FindViews.Hit> hits = sources.library().search(asked.viewer(), asked.words(), MOST_RANKED).stream()
                .map(version -> new FindViews.Hit(version.name(), version.label(), version.address()))
                .toList();
        long total = sources.library().count(asked.viewer(), asked.words());
        return group(asked, "designs", total, hits, Addresses.table("designs", asked.words()));
    }

    private FindViews.Group group(Asked asked, String key, long total, List<FindViews.Hit> hits, String address) {
        List<FindViews.Hit> best = hits.stream()
                .sorted(Comparator.<FindViews.Hit>comparingInt(hit -> Rank.of(hit.name(), asked.words()))
                        .thenComparing(FindViews.Hit::name))
                .filter(other(new HashSet<>()))
                .limit(MOST_SHOWN)
                .collect(Collectors.toList());
        String all = total > best.size() && !address.isEmpty() ? asked.frame().say("home.find.all", total) : "";
        return new FindViews.Group(asked.frame().say("home.find." + key), total, best, all, address);
    }

    /** Of several that read the same the first, as of a need that is stated for each month. */
    private static Predicate<FindViews.Hit> other(Set<String> seen) {
        return hit -> seen.add(hit.name() + " " + hit.note());
    }

    private static FindViews.Hit hit(Asked asked, Kept row, Function<String, String> address) {
        String kind = asked.frame().words().code("kind", row.get("kind"));
        return new FindViews.Hit(row.get("name"), kind, address.apply(row.get("id")));
    }

    private FindViews.Hit need(Kept row) {
        return new FindViews.Hit(
                called.product(row.get("product")), called.claimant(row.get("who")), Addresses.need(row.get("id")));
    }

    /** How well a name fits the words: smaller is better. */
    static final class Rank {
        static final int NONE = 4;

        private Rank() {}

        static int of(String name, String words) {
            String text = name.toLowerCase(Locale.ROOT);
            String wanted = words.toLowerCase(Locale.ROOT);
            if (text.equals(wanted)) {
                return 0;
            }
            if (text.startsWith(wanted)) {
                return 1;
            }
            if (text.contains(" " + wanted)) {
                return 2;
            }
            boolean holdsAll = List.of(wanted.split("\\s+")).stream().allMatch(text::contains);
            return holdsAll ? 3 : NONE;
        }
    }
}
