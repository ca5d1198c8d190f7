package org.commonshed.api.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Bound;
import org.commonshed.api.shape.Fault;
import org.commonshed.files.lists.Headings;
import org.commonshed.home.lists.ListsAtOnce;
import org.springframework.web.bind.annotation.PostMapping;

/** A list that others keep comes in: looked at first, then taken, with what is said of its columns and rows. */
@Api
@Entrance(Deed.IMPORT)
class ListsApi {
    private static final int MOST_BYTES = 16 << 20;
    private static final int MOST_TOLD = 1_000;
    private static final int MOST_FAULTS = 100;
    private static final int LONGEST = 250;

    private final ListsAtOnce lists;

    ListsApi(ListsAtOnce lists) {
        this.lists = lists;
    }

    /**
     * A list with what is said of it.
     *
     * @param name of the file; its ending may say what it is
     * @param columns what they hold, by their names
     * @param swapped its points have latitude first
     * @param rest what is done with rows of which nothing else is said
     * @param rows what is said of some, by their numbers from 1
     * @param look only says what would become of it
     */
    record ListSent(
            @Bound(least = 1, most = 120) String name,
            @Bound(least = 1, most = MOST_BYTES) String text,
            @Bound(most = 256) Optional<Map<String, String>> columns,
            Optional<Boolean> swapped,
            Optional<ListRest> rest,
            @Bound(most = 20_000) Optional<Map<String, ListRowSaid>> rows,
            Optional<Boolean> look) {}

    /**
     * What is done with rows of which nothing else is said.
     *
     * @param kind of those without one; out leaves them out
     * @param hood the neighbourhood of those without one; out leaves them out
     * @param same with those that are the same as somebody: fill or out
     * @param perhaps with those that may be: ask, two or out
     * @param far with those that are far from every neighbourhood: out or take
     * @param others with columns that mean nothing here: out or keep
     */
    record ListRest(
            @Bound(most = LONGEST) Optional<String> kind,
            @Bound(most = LONGEST) Optional<String> hood,
            @Bound(most = LONGEST) Optional<String> same,
            @Bound(most = LONGEST) Optional<String> perhaps,
            @Bound(most = LONGEST) Optional<String> far,
            @Bound(most = LONGEST) Optional<String> others) {
        Map<String, String> said() {
            Map<String, String> said = new HashMap<>();
            kind.ifPresent(text -> said.put("kind", text));
            hood.ifPresent(text -> said.put("hood", text));
            same.ifPresent(text -> said.put("same", text));
            perhaps.ifPresent(text -> said.put("perhaps", text));
            far.ifPresent(text -> said.put("far", text));
            others.ifPresent(text -> said.put("others", text));
            return said;
        }
    }

    /** @param same two, or one of the partners that were told */
    record ListRowSaid(
            Optional<Boolean> taken,
            @Bound(most = LONGEST) Optional<String> name,
            @Bound(most = LONGEST) Optional<String> kind,
            @Bound(most = LONGEST) Optional<String> hood,
            @Bound(most = LONGEST) Optional<String> size,
            @Bound(most = LONGEST) Optional<String> same) {}

    /**
     * What became of a list, or would; without an act nothing was kept.
     *
     * @param rows those first that ask something; the first thousand are told
     * @param hints what was left out or understood in a way that somebody should know
     */
    record ListIn(
            Optional<UUID> act,
            Map<String, Integer> fates,
            List<ListColumn> columns,
            List<ListRow> rows,
            List<ListAsk> asks,
            List<String> hints) {}

    /** @param sure from 0 to 1 */
    record ListColumn(String name, String field, double sure) {}

    /** @param fate added, fills, same, out or asks */
    record ListRow(
            int number, String fate, String name, String kind, String hood, String size, List<String> partners) {}

    /** What is to be said of a row before it can be kept. */
    record ListAsk(String field, String sentence) {}

    @PostMapping(path = "/api/v1/lists/bring-in", consumes = Answer.JSON)
    @Costly(atOnce = 1)
    @Told(id = "bring-in-list", takes = ListSent.class, gives = ListIn.class, mostBytes = MOST_BYTES)
    Answer bringIn(Call call) {
        return call.once(() -> {
            ListSent sent = call.body(ListSent.class);
            boolean isLook = sent.look().orElse(false);
            ListsAtOnce.Result result = read(said(sent), isLook, call);
            if (!result.problems().isEmpty()) {
                throw new Problem(
                        ProblemKind.TO_MEND,
                        result.problems().stream()
                                .limit(MOST_FAULTS)
                                .map(issue -> Problem.fault("text", issue))
                                .toList());
            }
            call.demandNone(isLook ? Faults.NONE : faults(result));
            if (!isLook && result.act().isEmpty()) {
                throw call.said(ProblemKind.TOO_LATE, "", "fault.lists.nothing");
            }
            return Answer.ok(told(result, call));
        });
    }

    /** The same by the fields of what was sent: {@code rows.3.kind}. */
    private static Faults faults(ListsAtOnce.Result result) {
        return new Faults(result.faults().list().stream()
                .map(one -> new Faults.Fault(field(one.field()), one.key(), one.parts()))
                .toList());
    }

    private static String field(String form) {
        return form.replaceFirst("^([a-z]+)-(\\d+)$", "rows.$2.$1");
    }

    private ListsAtOnce.Result read(ListsAtOnce.Said said, boolean isLook, Call call) {
        try {
            return lists.read(call.viewer(), said, isLook, call.words());
        } catch (CancellationException tooLong) {
            throw call.said(ProblemKind.TOO_LARGE, "text", "fault.lists.long");
        }
    }

    private static ListsAtOnce.Said said(ListSent sent) {
        List<Fault> faults = new ArrayList<>();
        Map<String, String> columns = sent.columns().orElse(Map.of());
        List<String> fields = Stream.of(Headings.Field.values())
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toList();
        columns.forEach((name, field) -> {
            if (!fields.contains(field)) {
                faults.add(Fault.among("columns." + name, fields));
            }
        });
        Map<Integer, ListsAtOnce.RowSaid> rows = new HashMap<>();
        sent.rows().orElse(Map.of()).forEach((number, row) -> {
            if (number.matches("[1-9][0-9]{0,5}")) {
                rows.put(
                        Integer.parseInt(number),
                        new ListsAtOnce.RowSaid(
                                row.taken(), row.name(), row.kind(), row.hood(), row.size(), row.same()));
            } else {
                faults.add(Fault.of("rows." + number, "field-whole"));
            }
        });
        Problem.demandNone(faults);
        return new ListsAtOnce.Said(
                sent.name(),
                sent.text(),
                columns,
                sent.swapped().orElse(false),
                sent.rest().map(ListRest::said).orElse(Map.of()),
                rows);
    }

    private static ListIn told(ListsAtOnce.Result result, Call call) {
        Map<String, Integer> fates = new HashMap<>();
        result.rows().forEach(row -> fates.merge(row.fate(), 1, Integer::sum));
        return new ListIn(
                result.act(),
                fates,
                result.columns().stream()
                        .map(one -> new ListColumn(one.name(), one.field(), one.sure()))
                        .toList(),
                result.rows().stream()
                        .limit(MOST_TOLD)
                        .map(row -> new ListRow(
                                row.number(),
                                row.fate(),
                                row.name(),
                                row.kind(),
                                row.hood(),
                                row.size(),
                                row.partners()))
                        .toList(),
                result.faults().list().stream()
                        .limit(MOST_TOLD)
                        .map(one -> new ListAsk(field(one.field()), call.words().say(one.key(), one.values())))
                        .toList(),
                result.hints().stream()
                        .limit(MOST_FAULTS)
                        .map(issue -> issue.told(call.words().locale()))
                        .toList());
    }
}
