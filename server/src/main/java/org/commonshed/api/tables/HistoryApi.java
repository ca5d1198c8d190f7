package org.commonshed.api.tables;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.keeping.Act;
import org.commonshed.keeping.History;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Undoing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What was done, by whom and when; it is taken back, and what was taken out is brought back. */
@Api
@Entrance(Deed.READ)
class HistoryApi {
    private static final int USUAL = 30;
    private static final int MOST = 100;
    private static final int FEW = 3; // rows that are told in a list
    private static final int MOST_ROWS = 100;

    private final History history;
    private final Undoing undoing;
    private final People people;

    HistoryApi(History history, Undoing undoing, People people) {
        this.history = history;
        this.undoing = undoing;
        this.people = people;
    }

    /** The newest first; the address of those before stands in the Link header. */
    record Acts(List<ActDone> acts) {}

    /**
     * Something that was done.
     *
     * @param by who did it, for those who are signed in; left out for the house itself and for those who are gone
     * @param rows how many it changed; the first of them are told
     */
    record ActDone(
            UUID act,
            Instant at,
            Optional<String> by,
            String deed,
            Optional<UUID> undoes,
            boolean undone,
            boolean mayUndo,
            int rows,
            List<RowChanged> first) {}

    /** A row before and after; before is left out when it was added, after when it was taken out. */
    record RowChanged(
            String table, UUID row, Optional<Map<String, String>> before, Optional<Map<String, String>> after) {}

    /** What was taken out and can still be brought back. */
    record Gone(List<RowGone> rows) {}

    record RowGone(UUID act, Instant at, String table, UUID row, Map<String, String> cells, boolean mayBringBack) {}

    @GetMapping("/api/v1/history")
    @Told(
            id = "list-acts",
            query = {"table", "row", "before", "size"},
            gives = Acts.class)
    Answer list(Call call) {
        int size = call.whole("size", USUAL, 1, MOST);
        Optional<UUID> row = call.id("row");
        if (row.isPresent() && call.text("table").isEmpty()) {
            throw Problem.of(ProblemKind.QUERY_WRONG, "table", "field-missing");
        }
        History.Wish wish = new History.Wish(call.text("table"), row, Optional.empty(), call.id("before"));
        List<History.Step> steps = history.list(call.viewer(), wish, size + 1, FEW);
        List<ActDone> acts =
                steps.stream().limit(size).map(step -> act(call.viewer(), step)).toList();
        Answer answer = Answer.ok(new Acts(acts));
        return steps.size() <= size
                ? answer
                : answer.with("Link", older(call, acts.get(size - 1).act(), size));
    }

    private static String older(Call call, UUID before, int size) {
        StringBuilder address =
                new StringBuilder(call.path()).append("?before=").append(before);
        address.append("&size=").append(size);
        if (call.text("table").matches("[a-z_]+")) {
            address.append("&table=").append(call.text("table"));
        }
        call.id("row").ifPresent(row -> address.append("&row=").append(row));
        return "<" + address + ">; rel=\"next\"";
    }

    private ActDone act(Viewer viewer, History.Step step) {
        Act act = step.act();
        Optional<String> by = viewer.isSignedIn() ? act.person().flatMap(people::findName) : Optional.empty();
        boolean mayUndo = !step.undone() && act.undoes().isEmpty() && Undoing.isTheirs(viewer, act);
        List<RowChanged> first = step.first().stream()
                .map(one -> new RowChanged(one.table(), one.row(), one.before(), one.after()))
                .toList();
        return new ActDone(
                act.id(), act.at(), by, act.deed(), act.undoes(), step.undone(), mayUndo, step.rows(), first);
    }

    @GetMapping("/api/v1/history/{act}")
    @Told(id = "get-act", gives = ActDone.class)
    Answer one(@PathVariable String act, Call call) {
        History.Step step = history.find(call.viewer(), Ids.id(act), MOST_ROWS).orElseThrow(Problem::notFound);
        return Answer.ok(act(call.viewer(), step));
    }

    @PostMapping("/api/v1/history/{act}/undo")
    @Told(id = "undo-act", gives = RowsApi.Done.class)
    Answer undo(@PathVariable String act, Call call) {
        return call.once(() -> {
            UUID id = Ids.id(act);
            if (history.find(call.viewer(), id, 1).isEmpty()) {
                throw Problem.notFound();
            }
            return done(undoing.undo(call.viewer(), id));
        });
    }

    @GetMapping("/api/v1/history/gone")
    @Told(id = "list-gone", gives = Gone.class)
    Answer gone(Call call) {
        List<RowGone> rows = history.listGone(call.viewer(), MOST).stream()
                .map(gone -> new RowGone(
                        gone.act().id(), gone.act().at(), gone.table(), gone.row(), gone.cells(), gone.mayBringBack()))
                .toList();
        return Answer.ok(new Gone(rows));
    }

    @PostMapping("/api/v1/history/gone/{act}/{row}/return")
    @Told(id = "bring-back-row", gives = RowsApi.Done.class)
    Answer bringBack(@PathVariable String act, @PathVariable String row, Call call) {
        return call.once(() -> done(history.bringBack(call.viewer(), Ids.id(act), Ids.id(row))));
    }

    private static Answer done(Outcome outcome) {
        if (outcome instanceof Outcome.Done done) {
            return Answer.ok(new RowsApi.Done(done.act()));
        }
        throw outcome instanceof Outcome.Wrong wrong
                ? new Problem(ProblemKind.TO_MEND, RowsApi.faults(wrong.issues()))
                : new Problem(ProblemKind.TOO_LATE);
    }
}
