package org.commonshed.keeping;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.commonshed.access.Deed;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Stated;
import org.springframework.dao.DuplicateKeyException;

/**
 * Where people come to one sheet of a room: every question and every change asks first whether it is allowed, then whether
 * it makes sense, and is then written down. A room opens a desk for each of its sheets.
 */
public final class Desk {
    /** A rule for rows of some tables that only their room can apply; rooms declare theirs as beans. */
    public interface Rule {
        /**
         * What is wrong with a row.
         *
         * @param table its name in the format
         * @param line where it stands in a file; 0 in a form
         */
        List<Issue> problems(String table, int line, Map<String, String> cells);
    }

    /** Which rows stewards have hidden; the room of care answers. What is hidden is neither changed nor taken out. */
    public interface Hidden {
        /** Hidden rows of a table of the format, each with those who wrote it, who still see it. */
        Map<UUID, Set<UUID>> rows(String table);

        /** Something hidden that a request came upon; whoever asks may see it all the same. */
        record Met(String table, UUID row, String called, boolean seen) {
            /** Under which name it stands in the request. */
            public static final String ATTRIBUTE = "org.commonshed.keeping.met";
        }
    }

    private static final int MOST_NAMED = 300;

    private final Sheet sheet;
    private final Deed deed;
    private final Function<Map<String, String>, String> about;
    private final DeskService service;
    private final Map<String, Remembered<Map<String, Long>>> counts = new ConcurrentHashMap<>(); // by column

    Desk(Sheet sheet, Deed deed, Function<Map<String, String>, String> about, DeskService service) {
        this.sheet = sheet;
        this.deed = deed;
        this.about = about;
        this.service = service;
    }

    public Sheet sheet() {
        return sheet;
    }

    /** What changing the sheet is. */
    public Deed deed() {
        return deed;
    }

    public Page list(Viewer viewer, Query query) {
        demandRead(viewer);
        return service.shelf().list(sheet, seen(viewer, named(query)));
    }

    /** All that the query wants: for exports and for plans. */
    public List<Kept> listAll(Viewer viewer, Query query) {
        demandRead(viewer);
        return service.shelf().listAll(sheet, seen(viewer, named(query)));
    }

    public long count(Viewer viewer, Query query) {
        demandRead(viewer);
        return service.shelf().count(sheet, seen(viewer, named(query)));
    }

    /** How many rows there are for each text of a column. */
    public Map<String, Long> counts(Viewer viewer, String column) {
        demandRead(viewer);
        Map<String, Long> all = counts.computeIfAbsent(
                        column,
                        name -> new Remembered<>(
                                service.settings(),
                                List.of(this),
                                () -> service.shelf().counts(sheet, name)))
                .get();
        Set<UUID> unseen = unseen(viewer);
        if (unseen.isEmpty()) {
            return all;
        }
        Map<String, Long> seen = new LinkedHashMap<>(all);
        unseen.forEach(row -> service.shelf()
                .find(sheet, row)
                .ifPresent(kept -> seen.computeIfPresent(kept.get(column), (text, n) -> n > 1 ? n - 1 : null)));
        return seen;
    }

    public Optional<Kept> find(Viewer viewer, UUID row) {
        demandRead(viewer);
        return service.shelf().find(sheet, row).filter(kept -> isSeen(viewer, kept));
    }

    /** The row whose id, as people write it, is this one. */
    public Optional<Kept> findById(Viewer viewer, String id) {
        demandRead(viewer);
        return service.shelf().findById(sheet, id).filter(kept -> isSeen(viewer, kept));
    }

    /** Grows with every change; what was worked out from the rows holds as long as it is the same. */
    public long stamp() {
        return service.shelf().stamp(sheet);
    }

    /**
     * The whole sheet for working something out; what is told of it must have asked {@link Deed#READ}. Hidden rows are among
     * them with their ids and amounts, without their words.
     */
    public List<Kept> all() {
        return service.hidden().masked(sheet, service.shelf().listAll(sheet, Query.all()));
    }

    /** As {@link #all()}, without hidden rows: for what is offered to everybody. */
    public List<Kept> allShown() {
        Set<UUID> hidden = service.hidden().of(sheet).keySet();
        return all().stream().filter(row -> !hidden.contains(row.id())).toList();
    }

    /** Whether there is a thing of that id that is hidden from everybody but a few; the page of the thing asks. */
    public boolean isHiddenFrom(Viewer viewer, String id) {
        return service.shelf()
                .findById(sheet, id)
                .filter(row -> !isSeen(viewer, row))
                .isPresent();
    }

    /** Whether most people do not see it; lists of those who do say so. */
    public boolean isHidden(Kept row) {
        return service.hidden().of(sheet).containsKey(row.id());
    }

    /** Ids of hidden rows: lists made of {@link #all()} leave them out. */
    public Set<String> hiddenIds() {
        return service.hidden().ids(sheet);
    }

    /** A row whether or not it is hidden, for whoever looks after what is hidden. */
    public Optional<Kept> findAny(UUID row) {
        return service.shelf().find(sheet, row);
    }

    /** Notes in the history that a row is hidden from now on, or shown again; part of the transaction that runs. */
    public void mark(Viewer viewer, Kept row, boolean isHidden) {
        UUID act = service.shelf().begin(viewer.person(), isHidden ? "rows.hidden" : "rows.shown");
        service.shelf().note(act, sheet, row);
    }

    /** Hidden rows that this viewer does not see. */
    private Set<UUID> unseen(Viewer viewer) {
        Map<UUID, Set<UUID>> hidden =
                viewer.isKeeper() ? Map.of() : service.hidden().of(sheet);
        return hidden.isEmpty()
                ? Set.of()
                : hidden.keySet().stream()
                        .filter(row -> service.shelf()
                                .find(sheet, row)
                                .filter(kept -> !sees(viewer, kept.cells(), hidden.getOrDefault(row, Set.of())))
                                .isPresent())
                        .collect(Collectors.toSet());
    }

    private Query seen(Viewer viewer, Query query) {
        Set<UUID> unseen = unseen(viewer);
        return unseen.isEmpty() ? query : query.and(new Query.Wish.Without(unseen));
    }

    private boolean isSeen(Viewer viewer, Kept row) {
        Map<UUID, Set<UUID>> hidden = service.hidden().of(sheet);
        if (!hidden.containsKey(row.id())) {
            return true;
        }
        boolean sees = !isUnseen(viewer, row.id(), row.cells());
        HiddenRows.met(sheet, row, sees);
        return sees;
    }

    /** Whether a row is hidden from this viewer, whether it is there or was taken out. */
    boolean isUnseen(Viewer viewer, UUID row, Map<String, String> cells) {
        Set<UUID> writers = service.hidden().of(sheet).get(row);
        return writers != null && !sees(viewer, cells, writers);
    }

    /** Stewards of where it lies and keepers, those who wrote it, and those who speak for the organisation that it is about. */
    private boolean sees(Viewer viewer, Map<String, String> cells, Set<UUID> writers) {
        String at = about.apply(cells);
        return service.doors().allows(viewer, Deed.CARE, at)
                || viewer.person().filter(writers::contains).isPresent()
                || viewer.roles().contains(new Viewer.Role.Member(at))
                || viewer.roles().contains(new Viewer.Role.Manager(at));
    }

    /** The same of those rows that the query wants. */
    public List<Kept> all(Query query) {
        return service.shelf().listAll(sheet, query);
    }

    /** Columns of our people that the format does not know. */
    public List<String> unknownColumns() {
        return service.shelf().unknownColumns(sheet);
    }

    /** The place or actor that a row concerns. */
    public String about(Map<String, String> cells) {
        return about.apply(cells);
    }

    /** Those of the ids that rows here have. */
    Set<String> known(Collection<String> ids) {
        return ids.isEmpty()
                ? Set.of()
                : service.shelf().listAll(sheet, Query.all().and(new Query.Wish.Among("id", ids))).stream()
                        .map(row -> row.get("id"))
                        .collect(Collectors.toSet());
    }

    /** Whether this viewer may change such a row; pages ask so as not to offer what would be refused. */
    public boolean mayChange(Viewer viewer, Map<String, String> cells) {
        return service.doors().allows(viewer, deed, about.apply(cells));
    }

    public Outcome add(Viewer viewer, Map<String, String> cells) {
        demand(viewer, cells);
        List<Issue> issues = issues(cells, Optional.empty());
        if (!issues.isEmpty()) {
            return new Outcome.Wrong(issues);
        }
        try {
            return service.add(sheet, viewer, cells);
        } catch (DuplicateKeyException meanwhile) {
            return new Outcome.Wrong(service.checks().taken(sheet, cells));
        }
    }

    /** Several rows as one act; wrong if one of them is. */
    public Outcome addAll(Viewer viewer, List<Map<String, String>> rows) {
        List<Issue> issues = new ArrayList<>();
        for (Map<String, String> cells : rows) {
            demand(viewer, cells);
            issues.addAll(issues(cells, Optional.empty()));
        }
        return issues.isEmpty() ? service.addAll(sheet, viewer, rows) : new Outcome.Wrong(issues);
    }

    /** @param version the one that the viewer saw */
    public Outcome change(Viewer viewer, UUID row, int version, Map<String, String> cells) {
        Optional<Kept> before = find(viewer, row);
        if (before.isEmpty()) {
            return new Outcome.Gone();
        }
        demand(viewer, before.get().cells());
        demand(viewer, cells);
        List<Issue> issues = issues(cells, before);
        if (!issues.isEmpty()) {
            return new Outcome.Wrong(issues);
        }
        try {
            return service.change(sheet, viewer, new Kept(row, version, cells));
        } catch (DuplicateKeyException meanwhile) {
            return new Outcome.Wrong(service.checks().taken(sheet, cells));
        }
    }

    /** @param version the one that the viewer saw */
    public Outcome remove(Viewer viewer, UUID row, int version) {
        Optional<Kept> before = find(viewer, row);
        if (before.isEmpty()) {
            return new Outcome.Gone();
        }
        demand(viewer, before.get().cells());
        List<Issue> issues = service.checks().stillNamed(sheet, ids(before.get()));
        return issues.isEmpty() ? service.remove(sheet, viewer, before.get(), version) : new Outcome.Wrong(issues);
    }

    /** What is wrong with a row, before it is sent. */
    public List<Issue> issues(Map<String, String> cells, Optional<Kept> before) {
        List<Issue> issues = new ArrayList<>(service.checks().row(sheet, cells));
        String id = cells.getOrDefault("id", "").strip();
        boolean sameId = before.isPresent() && before.get().get("id").equals(id);
        if (!id.isEmpty() && !sameId) {
            boolean isHere = service.shelf().findById(sheet, id).isPresent();
            issues.addAll(
                    isHere
                            ? service.checks().taken(sheet, id)
                            : service.checks().isFree(sheet, id));
            before.ifPresent(row -> issues.addAll(service.checks().stillNamed(sheet, ids(row))));
        }
        return issues;
    }

    private static Set<String> ids(Kept row) {
        return row.get("id").isEmpty() ? Set.of() : Set.of(row.get("id"));
    }

    /**
     * The sheet as it stands, for a world folder; empty where it was never stated. What is hidden from the viewer is there
     * without its words, as rows of other tables name it.
     */
    public Optional<Stated.Rows> stated(Viewer viewer) {
        demandRead(viewer);
        return service.shelf().stated(sheet, unseen(viewer));
    }

    /** The same for a plan, which everybody reads: nothing of it has the words of anything hidden. */
    public Optional<Stated.Rows> reckoned(Viewer viewer) {
        demandRead(viewer);
        return service.shelf().stated(sheet, service.hidden().of(sheet).keySet());
    }

    /** Makes the sheet hold what a folder states, as part of an act. */
    public Difference replaceAll(Viewer viewer, UUID act, Optional<Stated.Rows> wanted) {
        service.doors().demand(viewer, Deed.IMPORT, "");
        return service.shelf()
                .replaceAll(act, sheet, wanted.map(rows -> service.hidden().restored(sheet, rows)));
    }

    /** What {@link #replaceAll} would change. */
    public Difference difference(Viewer viewer, Optional<Stated.Rows> wanted) {
        service.doors().demand(viewer, Deed.IMPORT, "");
        return service.shelf()
                .difference(
                        sheet, Shelf.cells(wanted.map(rows -> service.hidden().restored(sheet, rows))));
    }

    /** How people call what the cells of a column name, by id. */
    public Map<String, String> names(Column column, Collection<String> ids) {
        return service.references().names(column.kind(), ids);
    }

    /** Words are looked for in the names of what the searched columns name, too. */
    private Query named(Query query) {
        Query more = query;
        for (String word : query.parts()) {
            Map<String, List<String>> ids = new HashMap<>();
            for (String column : sheet.searched()) {
                Column.Kind kind = sheet.column(column).kind();
                Column.Kind named = kind == Column.Kind.ITEM ? Column.Kind.PRODUCT : kind;
                if (service.references().areKnown(named)) {
                    List<String> found = service.references().suggest(named, word, MOST_NAMED).stream()
                            .map(Known.Named::id)
                            .toList();
                    if (!found.isEmpty()) {
                        ids.put(column, found);
                    }
                }
            }
            if (!ids.isEmpty()) {
                more = more.and(new Query.Wish.Named(word, ids));
            }
        }
        return more;
    }

    /** Cells of whole tables that name what nobody knows: by column, those texts. */
    public Map<String, Set<String>> unknown(List<Map<String, String>> rows) {
        return service.checks().unknown(sheet, rows);
    }

    /** What the rules of rooms say of a row of a file. */
    public List<Issue> byRule(int line, Map<String, String> cells) {
        return service.checks().byRule(sheet, line, cells);
    }

    /** Rows of other sheets that name one of these, which are to go. */
    public List<Issue> namedElsewhere(Set<String> ids) {
        return service.checks().stillNamed(sheet, ids);
    }

    private void demandRead(Viewer viewer) {
        service.doors().demand(viewer, Deed.READ, "");
    }

    /** Lets through whoever may change such a row, or refuses. */
    public void demand(Viewer viewer, Map<String, String> cells) {
        service.doors().demand(viewer, deed, about.apply(cells));
    }
}
