package org.commonshed.tables;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.TableFile;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Difference;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Shelf;
import org.commonshed.page.Words;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads a file of rows, says what it would change, and does it wholly or not at all. */
@Service
@Transactional
public class BringingIn {
    private static final ReadingLimits LIMITS = new ReadingLimits(64L << 20, 200_000, 65_536, 1);
    private static final Set<String> NOT_OURS = Set.of("", "delete", "assumed");
    private static final int MOST_TOLD = 100;
    private static final int MOST_NAMED = 12;

    private final Shelf shelf;
    private final TableWords shown;
    private final PlaceSettings settings;
    private final ReadingLimits limits;

    BringingIn(
            Shelf shelf,
            TableWords shown,
            PlaceSettings settings,
            @Value("${commonshed.import.most-seconds:120}") long mostSeconds) {
        this.limits = LIMITS.withTime(Duration.ofSeconds(mostSeconds));
        this.shelf = shelf;
        this.shown = shown;
        this.settings = settings;
    }

    /** How many rows a file changes. */
    public record Counts(int added, int changed, int removed) {}

    /** What came of rows that a program sent, or would come of them. */
    public sealed interface Brought {
        /**
         * It is kept, or would be.
         *
         * @param act empty where it was only looked at
         */
        record Done(Optional<UUID> act, Counts counts) implements Brought {}

        /** Nothing was done; lines count from 2, after the head of the file. */
        record Wrong(List<Issue> issues) implements Brought {
            public Wrong {
                issues = List.copyOf(issues);
            }
        }
    }

    /**
     * Brings a file in as one act, or says what stands in the way.
     *
     * @param whole what is not in the file is to go
     * @param look only say what it would change
     */
    public Brought bringIn(Viewer viewer, Desk desk, Path file, boolean whole, boolean look) {
        Plan plan = plan(desk, viewer, file, whole);
        if (!plan.problems().isEmpty()) {
            return new Brought.Wrong(plan.problems());
        }
        Difference difference = plan.difference();
        Counts counts = new Counts(
                difference.added().size(),
                difference.changed().size(),
                difference.removed().size());
        return new Brought.Done(look ? Optional.empty() : Optional.of(keep(viewer, desk, plan)), counts);
    }

    private UUID keep(Viewer viewer, Desk desk, Plan plan) {
        UUID act = shelf.begin(viewer.person(), desk.sheet().name() + ".brought");
        desk.replaceAll(viewer, act, Optional.of(plan.wanted()));
        return act;
    }

    /** What came of it: the act, or what stands in the way. */
    record Done(Optional<UUID> act, TablesViews.Preview preview) {}

    /** A file as it was read, the table that would come of it, and what is wrong with that. */
    private record Plan(TableFile.Read read, Stated.Rows wanted, Difference difference, List<Issue> problems) {}

    @Transactional(readOnly = true)
    TablesViews.Preview preview(TableWords.Place place, Viewer viewer, Uploads.Upload upload, Words words) {
        return view(place, upload, plan(place.desk(), viewer, upload.file(), upload.whole()), words);
    }

    Done bringIn(TableWords.Place place, Viewer viewer, Uploads.Upload upload, Words words) {
        Plan plan = plan(place.desk(), viewer, upload.file(), upload.whole());
        TablesViews.Preview preview = view(place, upload, plan, words);
        if (!plan.problems().isEmpty()) {
            return new Done(Optional.empty(), preview);
        }
        return new Done(Optional.of(keep(viewer, place.desk(), plan)), preview);
    }

    private Plan plan(Desk desk, Viewer viewer, Path file, boolean whole) {
        TableFile.Read read = bare(TableFile.read(file, desk.sheet().name(), limits, settings.all()));
        Stated.Rows wanted = whole ? read.rows() : merged(desk, desk.stated(viewer), read.rows());
        Difference difference = desk.difference(viewer, Optional.of(wanted));
        List<Issue> problems = new ArrayList<>(read.problems());
        problems.addAll(byRule(desk, read));
        if (problems.isEmpty()) {
            problems.addAll(unknown(desk, read, difference));
            Set<String> gone =
                    difference.removed().stream().map(row -> row.get("id")).collect(Collectors.toSet());
            gone.remove("");
            problems.addAll(gone.isEmpty() ? List.of() : desk.namedElsewhere(gone));
        }
        return new Plan(read, wanted, difference, problems);
    }

    private static List<Issue> byRule(Desk desk, TableFile.Read read) {
        List<Issue> issues = new ArrayList<>();
        List<Map<String, String>> rows = cells(read.rows());
        for (int i = 0; i < rows.size() && issues.size() < MOST_TOLD; i++) {
            issues.addAll(desk.byRule(read.lines().get(i), rows.get(i)));
        }
        return issues;
    }

    /** Without columns that have no name or mean something to folders alone. */
    private static TableFile.Read bare(TableFile.Read read) {
        List<String> columns = read.rows().columns();
        List<Integer> kept = new ArrayList<>();
        for (int c = 0; c < columns.size(); c++) {
            if (!NOT_OURS.contains(columns.get(c))) {
                kept.add(c);
            }
        }
        List<List<String>> rows = new ArrayList<>();
        read.rows().rows().forEach(row -> rows.add(kept.stream().map(row::get).toList()));
        Stated.Rows table = new Stated.Rows(
                read.rows().table(), kept.stream().map(columns::get).toList(), rows);
        return new TableFile.Read(table, read.lines(), read.problems(), read.hints());
    }

    /** Ids in the file that neither the rooms nor the file know, each with its line. */
    private static List<Issue> unknown(Desk desk, TableFile.Read read, Difference difference) {
        List<Map<String, String>> rows = cells(read.rows());
        Set<String> own = rows.stream().map(row -> row.getOrDefault("id", "")).collect(Collectors.toSet());
        Set<String> gone =
                difference.removed().stream().map(row -> row.get("id")).collect(Collectors.toSet());
        List<Issue> issues = new ArrayList<>();
        desk.unknown(rows).forEach((column, texts) -> {
            for (int i = 0; i < rows.size() && issues.size() < MOST_TOLD; i++) {
                String text = rows.get(i).getOrDefault(column, "");
                boolean isUnknown = texts.contains(text) && !own.contains(text);
                if (isUnknown || gone.contains(text) && isOwn(desk, column)) {
                    String file = desk.sheet().name() + ".csv";
                    Said sentence = Said.of("unknown_id.here", text);
                    Said mend = Said.of("unknown_id.here.mend");
                    issues.add(new Issue(file, read.lines().get(i), column, "unknown_id", sentence, mend));
                }
            }
        });
        return issues;
    }

    /** Whether the column names rows of the same table. */
    private static boolean isOwn(Desk desk, String column) {
        return desk.sheet().name().equals("places") && (column.equals("within") || column.equals("flows_into"));
    }

    private static List<Map<String, String>> cells(Stated.Rows table) {
        List<Map<String, String>> cells = new ArrayList<>();
        for (List<String> row : table.rows()) {
            Map<String, String> byColumn = new HashMap<>();
            for (int c = 0; c < row.size(); c++) {
                byColumn.putIfAbsent(table.columns().get(c), row.get(c));
            }
            cells.add(byColumn);
        }
        return cells;
    }

    /** What is kept with the file laid over it: a row of the same key takes the cells of the file, others stay. */
    static Stated.Rows merged(Desk desk, Optional<Stated.Rows> kept, Stated.Rows file) {
        Set<String> columns = new LinkedHashSet<>(desk.sheet().columns());
        kept.ifPresent(rows -> columns.addAll(rows.columns()));
        columns.addAll(file.columns());
        Map<String, Deque<Map<String, String>>> laid = new HashMap<>();
        List<Map<String, String>> added = cells(file);
        added.forEach(row ->
                laid.computeIfAbsent(key(desk, row), k -> new ArrayDeque<>()).add(row));
        List<List<String>> merged = new ArrayList<>();
        for (Map<String, String> row : kept.map(BringingIn::cells).orElse(List.of())) {
            Deque<Map<String, String>> over = laid.getOrDefault(key(desk, row), new ArrayDeque<>());
            Map<String, String> both = new HashMap<>(row);
            if (!over.isEmpty()) {
                both.putAll(over.poll());
            }
            merged.add(columns.stream().map(c -> both.getOrDefault(c, "")).toList());
        }
        for (Map<String, String> row : added) {
            Deque<Map<String, String>> left = laid.get(key(desk, row));
            if (left != null && left.remove(row)) {
                merged.add(columns.stream().map(c -> row.getOrDefault(c, "")).toList());
            }
        }
        return new Stated.Rows(desk.sheet().name(), List.copyOf(columns), merged);
    }

    private static String key(Desk desk, Map<String, String> cells) {
        return desk.sheet().schema().key().stream()
                .map(column -> cells.getOrDefault(column, ""))
                .collect(Collectors.joining("\u0001"));
    }

    private TablesViews.Preview view(TableWords.Place place, Uploads.Upload upload, Plan plan, Words words) {
        Difference difference = plan.difference();
        List<Kept> changed =
                difference.changed().stream().map(Difference.Pair::after).toList();
        return new TablesViews.Preview(
                shown.sheet(place, words),
                upload.id(),
                upload.whole(),
                troubles(place, plan.problems(), words),
                troubles(place, plan.read().hints(), words),
                List.of(
                        part(place, "added", difference.added(), words),
                        part(place, "changed", changed, words),
                        part(place, "removed", difference.removed(), words)));
    }

    private TablesViews.Part part(TableWords.Place place, String key, List<Kept> rows, Words words) {
        List<Kept> first = rows.stream().limit(MOST_NAMED).toList();
        Labels.Book book = shown.book(place, first);
        List<String> names = new ArrayList<>();
        first.forEach(row -> names.add(shown.name(place, row, book, words)));
        return new TablesViews.Part(key, rows.size(), words.say("tables.preview." + key, rows.size()), names);
    }

    private static List<TablesViews.Trouble> troubles(TableWords.Place place, List<Issue> issues, Words words) {
        List<TablesViews.Trouble> troubles = new ArrayList<>();
        for (Issue issue : issues.stream().limit(MOST_TOLD).toList()) {
            String column = issue.column().isEmpty() ? "" : TableWords.column(place, issue.column(), words);
            String where = issue.line() == 0
                    ? column
                    : column.isEmpty()
                            ? words.say("tables.line", issue.line())
                            : words.say("tables.line.column", issue.line(), column);
            troubles.add(new TablesViews.Trouble(
                    where, words.sentences(issue.sentence(words.locale()), issue.mend(words.locale()))));
        }
        return troubles;
    }
}
