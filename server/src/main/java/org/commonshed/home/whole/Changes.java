package org.commonshed.home.whole;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Difference;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;
import org.commonshed.place.Places;
import org.commonshed.planning.world.Worlds;
import org.springframework.stereotype.Component;

/** What bringing a folder in would change, in words: table by table, with the first rows. */
@Component
class Changes {
    private static final int MOST_ROWS = 5;
    private static final int MOST_PROBLEMS = 200;
    private static final int MOST_COLUMNS = 6;

    private final Worlds worlds;
    private final Places places;

    Changes(Worlds worlds, Places places) {
        this.worlds = worlds;
        this.places = places;
    }

    /** By what a folder that waits is found again, and the last act known when its changes were worked out. */
    record Ticket(String token, String act) {
        Ticket {
            token = Objects.requireNonNullElse(token, "");
            act = Objects.requireNonNullElse(act, "");
        }
    }

    WholeViews.Preview preview(Viewer viewer, Reading reading, Ticket ticket, Words words, Progress progress) {
        List<WholeViews.Change> changes = new ArrayList<>();
        settings(reading.stated().settings(), words).ifPresent(changes::add);
        worlds.preview(viewer, reading.stated(), progress)
                .forEach((table, difference) -> changes.add(change(table, difference, words)));
        List<String> remarks = new ArrayList<>();
        if (!places.outlines(viewer).equals(reading.stated().outlines())) {
            remarks.add(words.say("home.import.outlines"));
        }
        if (reading.hadComments()) {
            remarks.add(words.say("home.import.comments"));
        }
        reading.hints().stream()
                .limit(MOST_PROBLEMS)
                .map(hint -> words.say(
                        "home.import.hint",
                        where(hint, words),
                        hint.sentence(words.locale()),
                        hint.mend(words.locale())))
                .forEach(remarks::add);
        String name = reading.stated().settings().getOrDefault("name", "");
        return new WholeViews.Preview(name, ticket.token(), ticket.act(), changes, List.of(), 0, remarks);
    }

    /** Nothing can be brought in before these are mended. */
    WholeViews.Preview problems(List<Issue> problems, Words words) {
        List<WholeViews.Problem> told = problems.stream()
                .limit(MOST_PROBLEMS)
                .map(issue -> new WholeViews.Problem(
                        where(issue, words),
                        issue.column(),
                        issue.sentence(words.locale()),
                        issue.mend(words.locale())))
                .toList();
        return new WholeViews.Preview("", "", "", List.of(), told, problems.size() - told.size(), List.of());
    }

    WholeViews.Preview changedMeanwhile(WholeViews.Preview anew, Words words) {
        List<String> remarks = new ArrayList<>(List.of(words.say("home.import.meanwhile")));
        remarks.addAll(anew.remarks());
        return new WholeViews.Preview(
                anew.name(), anew.token(), anew.act(), anew.changes(), anew.problems(), anew.moreProblems(), remarks);
    }

    private static String where(Issue issue, Words words) {
        if (issue.file().isEmpty()) {
            return "";
        }
        return issue.line() > 0 ? words.say("home.import.line", issue.file(), issue.line()) : issue.file();
    }

    private Optional<WholeViews.Change> settings(Map<String, String> wanted, Words words) {
        Map<String, String> before = places.settings();
        TreeSet<String> keys = new TreeSet<>(before.keySet());
        keys.addAll(wanted.keySet());
        List<WholeViews.Row> rows = new ArrayList<>();
        for (String key : keys) {
            String old = before.getOrDefault(key, "");
            String fresh = wanted.getOrDefault(key, "");
            if (!old.equals(fresh)) {
                String what = old.isEmpty() ? "added" : fresh.isEmpty() ? "removed" : "changed";
                rows.add(new WholeViews.Row(words.say("home.import.row." + what), List.of(key, old, fresh)));
            }
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new WholeViews.Change(
                        words.say("home.table.settings"),
                        words.say("home.import.settings", rows.size()),
                        List.of(
                                words.say("home.import.key"),
                                words.say("home.import.before"),
                                words.say("home.import.after")),
                        rows,
                        ""));
    }

    private static WholeViews.Change change(String table, Difference difference, Words words) {
        List<String> columns = columns(table, difference);
        List<WholeViews.Row> rows = new ArrayList<>();
        difference.changed().stream().limit(MOST_ROWS).forEach(pair -> rows.add(changed(pair, columns, words)));
        add(rows, difference.added(), "added", columns, words);
        add(rows, difference.removed(), "removed", columns, words);
        long all = difference.added().size()
                + (long) difference.changed().size()
                + difference.removed().size();
        return new WholeViews.Change(
                words.say("home.table." + table),
                words.say(
                        "home.import.counts",
                        difference.added().size(),
                        difference.changed().size(),
                        difference.removed().size()),
                columns,
                rows,
                all > rows.size() ? words.say("home.import.more", all - rows.size()) : "");
    }

    private static void add(
            List<WholeViews.Row> rows, List<Kept> some, String what, List<String> columns, Words words) {
        some.stream()
                .limit(MOST_ROWS)
                .map(row -> new WholeViews.Row(
                        words.say("home.import.row." + what),
                        columns.stream().map(row::get).toList()))
                .forEach(rows::add);
    }

    /** A cell that changes shows both texts. */
    private static WholeViews.Row changed(Difference.Pair pair, List<String> columns, Words words) {
        List<String> cells = columns.stream()
                .map(column -> {
                    String old = pair.before().get(column);
                    String fresh = pair.after().get(column);
                    return old.equals(fresh) ? fresh : words.say("home.import.cell", old, fresh);
                })
                .toList();
        return new WholeViews.Row(words.say("home.import.row.changed"), cells);
    }

    /** The keys, then columns in which something changes, then others, as many as a page bears. */
    private static List<String> columns(String table, Difference difference) {
        Map<String, Boolean> columns = new LinkedHashMap<>();
        Schema schema = Schema.TABLES.get(table);
        List<String> known = schema == null ? List.of() : schema.columns();
        List<String> keys = schema == null ? List.of() : schema.key();
        keys.forEach(column -> columns.put(column, true));
        difference.changed().stream()
                .limit(MOST_ROWS)
                .forEach(pair -> Stream.concat(
                                pair.before().cells().keySet().stream(), pair.after().cells().keySet().stream())
                        .filter(column ->
                                !pair.before().get(column).equals(pair.after().get(column)))
                        .forEach(column -> columns.put(column, true)));
        known.forEach(column -> columns.putIfAbsent(column, false));
        return columns.keySet().stream().limit(MOST_COLUMNS).toList();
    }
}
