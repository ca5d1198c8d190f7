package org.commonshed.api.journal;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.Tags;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Fault;
import org.commonshed.measure.NewId;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Commitment;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.journal.Plan;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Promises beside orders are given, changed and finished; what there is by the journal. */
@Api
@Entrance(Deed.READ)
class PromisesApi {
    private static final String PROMISES = "/api/v1/promises";
    private static final String PROMISE = PROMISES + "/{promise}";

    private final Journal journal;
    private final Saying saying;
    private final Clock clock;

    PromisesApi(Journal journal, Saying saying, Clock clock) {
        this.journal = journal;
        this.saying = saying;
        this.clock = clock;
    }

    @GetMapping(PROMISES)
    @Told(
            id = "list-promises",
            query = {"actor", "page", "size"},
            gives = JournalViews.Promises.class)
    Answer list(Call call) {
        Paging paging = Paging.of(call);
        String actor = call.needed("actor");
        long total = journal.countCommitments(call.viewer(), actor);
        List<JournalViews.PromiseKnown> some =
                journal.listCommitments(call.viewer(), actor, paging.size(), paging.from()).stream()
                        .map(JournalViews.PromiseKnown::of)
                        .toList();
        JournalViews.Promises told = new JournalViews.Promises(some, total, paging.page(), paging.size());
        return paging.link(Answer.ok(told), call, total);
    }

    @GetMapping(PROMISE)
    @Told(id = "get-promise", gives = JournalViews.PromiseWhole.class)
    Answer one(@PathVariable String promise, Call call) {
        return answer(get(promise, call), call);
    }

    private Commitment get(String promise, Call call) {
        return journal.findCommitment(call.viewer(), Ids.id(promise)).orElseThrow(Problem::notFound);
    }

    private JournalViews.PromiseWhole whole(Commitment promise, Call call) {
        BigDecimal done = journal.fulfilled(call.viewer(), promise.plan()).getOrDefault(promise.id(), BigDecimal.ZERO);
        List<JournalViews.PromiseChanged> changes = journal.listRevisions(call.viewer(), promise.id()).stream()
                .map(one ->
                        new JournalViews.PromiseChanged(one.at(), one.before(), one.after(), one.finished(), one.why()))
                .toList();
        return new JournalViews.PromiseWhole(JournalViews.PromiseKnown.of(promise), done, changes);
    }

    private Answer answer(Commitment promise, Call call) {
        return Answer.ok(whole(promise, call)).tagged(tag(promise));
    }

    private static String tag(Commitment promise) {
        return Tags.of(JournalViews.PromiseKnown.of(promise).toString());
    }

    @PostMapping(path = PROMISES, consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(
            id = "give-promise",
            takes = JournalViews.PromiseSaid.class,
            gives = JournalViews.PromiseWhole.class,
            status = 201)
    Answer give(Call call) {
        return call.once(() -> {
            JournalViews.PromiseSaid said = call.body(JournalViews.PromiseSaid.class);
            List<Fault> faults = Stream.of(
                            Saying.findActionFault("action", said.action()),
                            saying.findActorFault("provider", said.provider()),
                            saying.findActorFault("receiver", said.receiver()))
                    .flatMap(Optional::stream)
                    .toList();
            Problem.demandNone(faults);
            Commitment promise = new Commitment(
                    NewId.next(clock),
                    NewId.next(clock),
                    Action.find(said.action()).orElseThrow(),
                    said.provider(),
                    said.receiver(),
                    said.specification(),
                    said.quantity(),
                    said.unit(),
                    said.due(),
                    said.note().orElse(""),
                    false);
            return Saying.telling(call, "quantity", () -> {
                String name = said.quantity().toPlainString() + " " + said.unit() + " " + said.specification();
                journal.plan(
                        call.viewer(),
                        said.provider(),
                        new Plan(promise.plan(), name, "", "", clock.instant(), said.due()));
                journal.promise(call.viewer(), promise);
                Commitment kept = get(promise.id().toString(), call);
                return Answer.created(PROMISES + "/" + kept.id(), whole(kept, call))
                        .tagged(tag(kept));
            });
        });
    }

    @PutMapping(path = PROMISE, consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(
            id = "change-promise",
            takes = JournalViews.PromiseRevised.class,
            gives = JournalViews.PromiseWhole.class,
            matches = true)
    Answer change(@PathVariable String promise, Call call) {
        return call.once(() -> {
            Commitment before = get(promise, call);
            call.demandMatch(tag(before), () -> whole(before, call));
            JournalViews.PromiseRevised said = call.body(JournalViews.PromiseRevised.class);
            return Saying.telling(call, "quantity", () -> {
                journal.revise(
                        call.viewer(), before.id(), said.quantity(), said.why().orElse(""));
                return answer(get(promise, call), call);
            });
        });
    }

    @PostMapping(path = PROMISE + "/finish", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "finish-promise", takes = JournalViews.Finished.class, gives = JournalViews.PromiseWhole.class)
    Answer finish(@PathVariable String promise, Call call) {
        return call.once(() -> {
            UUID id = get(promise, call).id();
            String why = call.body(JournalViews.Finished.class).why().orElse("");
            return Saying.telling(call, "promise", () -> {
                journal.finish(call.viewer(), id, why);
                return answer(get(promise, call), call);
            });
        });
    }

    @GetMapping("/api/v1/resources")
    @Told(id = "list-resources", query = "actor", gives = JournalViews.Resources.class)
    Answer resources(Call call) {
        return Answer.ok(new JournalViews.Resources(journal.listResources(call.viewer(), call.needed("actor")).stream()
                .map(JournalViews.ResourceKnown::of)
                .toList()));
    }
}
