package org.commonshed.care;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.History;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.References;
import org.commonshed.measure.NewId;
import org.commonshed.tables.RowAddress;
import org.springframework.stereotype.Component;

/** All public things, whichever room keeps them. */
@Component
public class Things {
    private static final int MOST_ACTS = 200;
    private static final int MOST_NAMED = 2;
    private static final Set<Column.Kind> NAMING =
            Set.of(Column.Kind.PRODUCT, Column.Kind.RECIPE, Column.Kind.ACTOR, Column.Kind.PLACE, Column.Kind.CLAIMANT);

    private final DeskService desks;
    private final References references;
    private final History history;
    private final List<PublicThings> others;
    private final Care care;

    Things(DeskService desks, References references, History history, List<PublicThings> others, Care care) {
        this.care = care;
        this.desks = desks;
        this.references = references;
        this.history = history;
        this.others = List.copyOf(others);
    }

    /** The key of a thing that the viewer sees; rows also by the id that people gave them. */
    Optional<Thing.Key> findKey(Viewer viewer, String kind, String id) {
        Optional<UUID> key = NewId.find(id);
        Optional<Desk> desk = desks.find(kind);
        if (desk.isPresent()) {
            return key.flatMap(row -> desk.get().find(viewer, row))
                    .or(() -> desk.get().findById(viewer, id))
                    .map(row -> new Thing.Key(kind, row.id()));
        }
        return others.stream()
                .filter(other -> other.kind().equals(kind) && (viewer.isSignedIn() || !kind.equals(PublicPeople.KIND)))
                .findFirst()
                .flatMap(other -> key.or(() -> other.findId(id))
                        .filter(one -> !care.isHidden(viewer, kind, one, id))
                        .flatMap(other::find))
                .map(Thing::key);
    }

    /** The thing, hidden or not; empty where it is gone. */
    public Optional<Thing> find(Thing.Key key) {
        Optional<Desk> desk = desks.find(key.kind());
        return desk.isPresent()
                ? desk.get().findAny(key.id()).map(row -> thing(desk.get(), key, row))
                : others.stream()
                        .filter(other -> other.kind().equals(key.kind()))
                        .findFirst()
                        .flatMap(other -> other.find(key.id()));
    }

    private Thing thing(Desk desk, Thing.Key key, Kept row) {
        List<References.Mention> named = named(desk, row);
        boolean hasName = !row.get("name").isEmpty() || named.isEmpty();
        String own = row.get("name").isEmpty() ? row.get("id") : row.get("name");
        return new Thing(
                key,
                desk.about(row.cells()),
                hasName ? own : named.stream().map(References.Mention::name).collect(Collectors.joining(", ")),
                hasName ? own : References.Mention.written(named),
                RowAddress.of(key.kind(), row),
                writers(key));
    }

    /** What it names, the first of it. */
    private List<References.Mention> named(Desk desk, Kept row) {
        List<References.Mention> names = new ArrayList<>();
        for (Column column : desk.sheet().schema().all()) {
            String id = row.get(column.name());
            if (NAMING.contains(column.kind()) && !id.isEmpty() && names.size() < MOST_NAMED) {
                names.add(new References.Mention(column.kind(), id, references.name(column.kind(), id)));
            }
        }
        return names;
    }

    private Set<UUID> writers(Thing.Key key) {
        History.Wish wish = new History.Wish(key.kind(), Optional.of(key.id()), Optional.empty(), Optional.empty());
        Set<UUID> writers = new HashSet<>();
        for (History.Step step : history.list(Viewer.HOUSE, wish, MOST_ACTS, 0)) {
            if (step.act().isWriting()) {
                step.act().person().ifPresent(writers::add);
            }
        }
        return writers;
    }

    /** What it says, by column; empty for what is no row. */
    Map<String, String> cells(Thing.Key key) {
        return desks.find(key.kind())
                .flatMap(desk -> desk.findAny(key.id()))
                .map(Kept::cells)
                .orElse(Map.of());
    }

    /** Whether the viewer wrote it, speaks for whom it is about, or may change it. */
    boolean isTheirs(Viewer viewer, Thing thing) {
        boolean mayChange = desks.find(thing.key().kind())
                .filter(desk -> desk.findAny(thing.key().id())
                        .filter(row -> desk.mayChange(viewer, row.cells()))
                        .isPresent())
                .isPresent();
        return mayChange
                || viewer.person().filter(thing.writers()::contains).isPresent()
                || viewer.roles().contains(new Viewer.Role.Member(thing.about()))
                || viewer.roles().contains(new Viewer.Role.Manager(thing.about()));
    }

    /** Notes in the history of a row that it is hidden, or shown again; pages that show such a thing are told. */
    void mark(Viewer viewer, Thing.Key key, boolean isHidden) {
        others.stream().filter(other -> other.kind().equals(key.kind())).forEach(other -> other.touch(key.id()));
        desks.find(key.kind())
                .ifPresent(desk -> desk.findAny(key.id()).ifPresent(row -> desk.mark(viewer, row, isHidden)));
    }
}
