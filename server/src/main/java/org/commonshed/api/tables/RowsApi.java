package org.commonshed.api.tables;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Fault;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.TableFile;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Outcome;
import org.commonshed.tables.Adding;
import org.commonshed.tables.BringingIn;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Rows are added, changed, taken out, and brought in by the thousand. */
@Api
class RowsApi {
    private static final int HEAD = 2; // the first row of a file stands in its second line

    private final Sheets sheets;
    private final BringingIn bringing;
    private final List<Adding> addings;

    RowsApi(Sheets sheets, BringingIn bringing, List<Adding> addings) {
        this.sheets = sheets;
        this.bringing = bringing;
        this.addings = addings;
    }

    /** What was done; it can be taken back by its act. */
    record Done(UUID act) {}

    /** How many rows were brought in, or would be; without an act it was only looked at. */
    record BroughtIn(Optional<UUID> act, int added, int changed, int removed) {}

    @PostMapping(path = TablesApi.ROWS, consumes = Answer.JSON)
    @Entrance(Deed.READ)
    @Told(id = "add-row", takes = RowWritten.class, gives = Row.class, status = 201)
    Answer add(@PathVariable String table, Call call) {
        return call.once(() -> {
            Desk desk = sheets.desk(table);
            Map<String, String> cells = cells(desk, call.body(RowWritten.class), Map.of());
            Outcome outcome = addings.stream()
                    .filter(adding -> adding.table().equals(table))
                    .findFirst()
                    .map(adding -> adding.add(call.viewer(), cells))
                    .orElseGet(() -> desk.add(call.viewer(), cells));
            Outcome.Done done = done(outcome, desk);
            Kept kept = desk.find(call.viewer(), done.row()).orElseThrow(Problem::notFound);
            return Answer.created(call.path() + "/" + kept.id(), Sheets.row(desk, kept, Optional.of(done.act())))
                    .tagged(CellShapes.tag(kept));
        });
    }

    @PutMapping(path = TablesApi.ROWS + "/{row}", consumes = Answer.JSON)
    @Entrance(Deed.READ)
    @Told(id = "change-row", takes = RowWritten.class, gives = Row.class, matches = true)
    Answer change(@PathVariable String table, @PathVariable String row, Call call) {
        return call.once(() -> {
            Desk desk = sheets.desk(table);
            Kept before = matched(desk, row, call);
            Map<String, String> cells = cells(
                    desk,
                    call.body(RowWritten.class),
                    CellShapes.more(desk.sheet().schema(), before.cells()));
            Outcome.Done done = done(desk.change(call.viewer(), before.id(), before.version(), cells), desk);
            Kept after = desk.find(call.viewer(), before.id()).orElseThrow(Problem::notFound);
            return Answer.ok(Sheets.row(desk, after, Optional.of(done.act()))).tagged(CellShapes.tag(after));
        });
    }

    @DeleteMapping(TablesApi.ROWS + "/{row}")
    @Entrance(Deed.READ)
    @Told(id = "remove-row", gives = Done.class, matches = true)
    Answer remove(@PathVariable String table, @PathVariable String row, Call call) {
        return call.once(() -> {
            Desk desk = sheets.desk(table);
            Kept before = matched(desk, row, call);
            return Answer.ok(new Done(done(desk.remove(call.viewer(), before.id(), before.version()), desk)
                    .act()));
        });
    }

    private static Kept matched(Desk desk, String row, Call call) {
        Kept before = desk.find(call.viewer(), Ids.id(row)).orElseThrow(Problem::notFound);
        call.demandMatch(CellShapes.tag(before), () -> Sheets.row(desk, before));
        return before;
    }

    /** What is not said of columns that the format does not know stays. */
    private static Map<String, String> cells(Desk desk, RowWritten written, Map<String, String> more) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> cells = CellShapes.texts(desk.sheet().schema(), written, "", faults);
        Problem.demandNone(faults);
        if (written.more().isEmpty()) {
            cells.putAll(more);
        }
        return cells;
    }

    private static Outcome.Done done(Outcome outcome, Desk desk) {
        if (outcome instanceof Outcome.Done done) {
            return done;
        }
        if (outcome instanceof Outcome.Wrong wrong) {
            throw new Problem(ProblemKind.TO_MEND, faults(wrong.issues()));
        }
        if (outcome instanceof Outcome.Changed changed) {
            throw new Problem(ProblemKind.CHANGED_SINCE, List.of(), Optional.of(Sheets.row(desk, changed.now())));
        }
        throw Problem.notFound();
    }

    static List<Fault> faults(List<Issue> issues) {
        return issues.stream()
                .map(issue -> Problem.fault(issue.column().isEmpty() ? "" : "cells." + issue.column(), issue))
                .toList();
    }

    @PostMapping(path = "/api/v1/tables/{table}/bring-in", consumes = Answer.JSON)
    @Entrance(Deed.IMPORT)
    @Costly(atOnce = 2)
    @Told(id = "bring-in-rows", takes = RowWritten.Many.class, gives = BroughtIn.class, mostBytes = 16 << 20)
    Answer bringIn(@PathVariable String table, Call call) {
        return call.once(() -> {
            Desk desk = sheets.desk(table);
            RowWritten.Many many = call.body(RowWritten.Many.class);
            Path file = write(table, rows(desk, many.rows()));
            try {
                boolean isLook = many.look().orElse(false);
                BringingIn.Brought brought =
                        bringing.bringIn(call.viewer(), desk, file, many.whole().orElse(false), isLook);
                return brought instanceof BringingIn.Brought.Done done
                        ? Answer.ok(broughtIn(done))
                        : wrong((BringingIn.Brought.Wrong) brought);
            } finally {
                delete(file);
            }
        });
    }

    private static BroughtIn broughtIn(BringingIn.Brought.Done done) {
        BringingIn.Counts counts = done.counts();
        return new BroughtIn(done.act(), counts.added(), counts.changed(), counts.removed());
    }

    private static Answer wrong(BringingIn.Brought.Wrong wrong) {
        throw new Problem(
                ProblemKind.TO_MEND,
                wrong.issues().stream()
                        .limit(100)
                        .map(issue -> Problem.fault(where(issue), issue))
                        .toList());
    }

    private static String where(Issue issue) {
        String row = issue.line() < HEAD ? "rows" : "rows[" + (issue.line() - HEAD) + "]";
        return issue.column().isEmpty() ? row : row + ".cells." + issue.column();
    }

    /** Cells of rows that all name the same columns, as nothing says what the others would hold. */
    private static List<Map<String, String>> rows(Desk desk, List<RowWritten> written) {
        List<Fault> faults = new ArrayList<>();
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < written.size() && faults.size() < 100; i++) {
            String path = "rows[" + i + "]";
            Map<String, String> row = CellShapes.texts(desk.sheet().schema(), written.get(i), path, faults);
            rows.add(row);
            if (!row.keySet().equals(rows.get(0).keySet())) {
                faults.add(Fault.of(path, "rows-differ"));
            }
        }
        Problem.demandNone(faults);
        return rows;
    }

    private static Path write(String table, List<Map<String, String>> rows) {
        try {
            Path file = Files.createTempFile("commonshed-rows-", ".csv");
            List<String> columns = List.copyOf(new TreeSet<>(new HashMap<>(rows.get(0)).keySet()));
            List<List<String>> texts = rows.stream()
                    .map(row -> columns.stream().map(row::get).toList())
                    .toList();
            try (Writer text = Files.newBufferedWriter(file)) {
                TableFile.write(new Stated.Rows(table, columns, texts), text);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
