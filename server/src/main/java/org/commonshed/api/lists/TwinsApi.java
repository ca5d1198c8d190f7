package org.commonshed.api.lists;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Bound;
import org.commonshed.home.twice.MergePlan;
import org.commonshed.home.twice.Merging;
import org.commonshed.home.twice.Pairs;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Outcome;
import org.commonshed.network.Twos;
import org.commonshed.tell.SameTeller;
import org.commonshed.tell.Words;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Organisations that may be there twice: said to be two, or made one. */
@Api
@Entrance(Deed.ADD_ACTOR)
class TwinsApi {
    private static final int LONGEST = 200;

    private final Pairs pairs;
    private final Merging merging;
    private final Twos twos;

    TwinsApi(Pairs pairs, Merging merging, Twos twos) {
        this.pairs = pairs;
        this.merging = merging;
        this.twos = twos;
    }

    /** The likeliest first; said are those of which somebody said that they are two. */
    record Twins(List<TwinPair> pairs, List<TwinsSaid> said, long total, int page, int size) {}

    /** Two that may be one, and what speaks for it. */
    record TwinPair(String one, String other, double probability, List<String> why) {}

    /** Two organisations. */
    record TwinsSaid(
            @Bound(least = 1, most = LONGEST) String one,
            @Bound(least = 1, most = LONGEST) String other) {}

    /**
     * Two that are to become one.
     *
     * @param kept the one that stays
     * @param gone the one that is taken out
     * @param columns that are taken from the one that goes
     * @param rows of the one that goes which stay in the place of their rivals
     * @param seen of the look before, so that only what was seen is done
     * @param look only says what would change
     */
    record Merge(
            @Bound(least = 1, most = LONGEST) String kept,
            @Bound(least = 1, most = LONGEST) String gone,
            @Bound(most = 500) Optional<List<String>> columns,
            @Bound(most = 500) Optional<List<UUID>> rows,
            @Bound(most = 100) Optional<String> seen,
            Optional<Boolean> look) {}

    /**
     * What changed, or would; without an act it was only looked at.
     *
     * @param closed tables with rows that the asker may not change
     */
    record Merged(Optional<UUID> act, String seen, List<MergedRow> rows, List<String> closed) {}

    /** @param fate renamed, equal, rival or loop */
    record MergedRow(String table, UUID row, String fate, Map<String, String> after) {}

    @GetMapping("/api/v1/twins")
    @Costly(atOnce = 1)
    @Told(
            id = "list-twins",
            query = {"page", "size"},
            gives = Twins.class)
    Answer list(Call call) {
        try {
            Paging paging = Paging.of(call);
            List<Pairs.Likely> all = pairs.list(call.viewer());
            SameTeller teller = new SameTeller(new Words(call.words().locale()));
            List<TwinPair> some = paging.part(all).stream()
                    .map(one -> new TwinPair(
                            one.one().get("id"),
                            one.other().get("id"),
                            one.pair().probability(),
                            teller.sentences(one.pair())))
                    .toList();
            Twins told = new Twins(some, said(call), all.size(), paging.page(), paging.size());
            return paging.link(Answer.ok(told), call, all.size());
        } catch (CancellationException tooLong) {
            throw new Problem(ProblemKind.BUSY);
        }
    }

    private List<TwinsSaid> said(Call call) {
        return pairs.listTwos(call.viewer()).stream()
                .map(one -> new TwinsSaid(one.one().get("id"), one.other().get("id")))
                .toList();
    }

    private Twos.Two two(Call call) {
        TwinsSaid said = call.body(TwinsSaid.class);
        return merging.find(call.viewer(), said.one(), said.other()).orElseThrow(Problem::notFound);
    }

    private static Answer told(Twos.Two two) {
        return Answer.ok(new TwinsSaid(two.one(), two.other()));
    }

    @PostMapping(path = "/api/v1/twins/two", consumes = Answer.JSON)
    @Told(id = "say-two", takes = TwinsSaid.class, gives = TwinsSaid.class)
    Answer say(Call call) {
        return call.once(() -> {
            Twos.Two two = two(call);
            twos.say(two);
            return told(two);
        });
    }

    @PostMapping(path = "/api/v1/twins/again", consumes = Answer.JSON)
    @Told(id = "unsay-two", takes = TwinsSaid.class, gives = TwinsSaid.class)
    Answer unsay(Call call) {
        return call.once(() -> {
            Twos.Two two = two(call);
            twos.unsay(two);
            return told(two);
        });
    }

    @PostMapping(path = "/api/v1/twins/merge", consumes = Answer.JSON)
    @Costly(atOnce = 1)
    @Told(id = "merge-twins", takes = Merge.class, gives = Merged.class)
    Answer merge(Call call) {
        return call.once(() -> {
            Merge said = call.body(Merge.class);
            MergePlan plan =
                    merging.plan(call.viewer(), said.kept(), said.gone()).orElseThrow(Problem::notFound);
            if (said.look().orElse(false)) {
                return Answer.ok(merged(Optional.empty(), plan, call));
            }
            Merging.Wish wish = Merging.wish(
                    plan,
                    new HashSet<>(said.columns().orElse(List.of())),
                    new HashSet<>(said.rows().orElse(List.of())),
                    said.seen().orElse(Merging.stamp(plan)));
            Outcome outcome = merging.merge(call.viewer(), plan, wish);
            if (outcome instanceof Outcome.Done done) {
                return Answer.ok(merged(Optional.of(done.act()), plan, call));
            }
            if (outcome instanceof Outcome.Wrong wrong) {
                throw new Problem(
                        ProblemKind.TO_MEND,
                        wrong.issues().stream()
                                .map(issue -> Problem.fault("columns." + issue.column(), issue))
                                .toList());
            }
            throw new Problem(ProblemKind.CHANGED_SINCE, List.of(), Optional.of(merged(Optional.empty(), plan, call)));
        });
    }

    private static Merged merged(Optional<UUID> act, MergePlan plan, Call call) {
        Set<String> closed = act.isPresent()
                ? Set.of()
                : Merging.listClosed(call.viewer(), plan).stream()
                        .map((Desk desk) -> desk.sheet().name())
                        .collect(Collectors.toSet());
        List<MergedRow> rows = plan.moves().stream()
                .map(move -> new MergedRow(
                        move.desk().sheet().name(),
                        move.row().id(),
                        move.fate().name().toLowerCase(Locale.ROOT),
                        new LinkedHashMap<>(move.after())))
                .toList();
        return new Merged(
                act, Merging.stamp(plan), rows, closed.stream().sorted().toList());
    }
}
