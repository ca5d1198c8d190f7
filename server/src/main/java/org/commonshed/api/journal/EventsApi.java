package org.commonshed.api.journal;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Fault;
import org.commonshed.measure.NewId;
import org.commonshed.production.journal.Action;
import org.commonshed.production.journal.Commitment;
import org.commonshed.production.journal.EconomicEvent;
import org.commonshed.production.journal.Happening;
import org.commonshed.production.journal.Journal;
import org.commonshed.production.journal.JournalReading;
import org.commonshed.production.journal.NotPossible;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What happened is read, recorded and corrected. */
@Api
@Entrance(Deed.READ)
class EventsApi {
    private static final String JOURNAL = "/api/v1/journal";
    private static final String EVENT = JOURNAL + "/{event}";

    private final JournalReading reading;
    private final Journal journal;
    private final Saying saying;
    private final Clock clock;

    EventsApi(JournalReading reading, Journal journal, Saying saying, Clock clock) {
        this.reading = reading;
        this.journal = journal;
        this.saying = saying;
        this.clock = clock;
    }

    @GetMapping(JOURNAL)
    @Told(
            id = "list-events",
            query = {"actor", "action", "since", "until", "page", "size"},
            gives = JournalViews.Events.class)
    Answer list(Call call) {
        Paging paging = Paging.of(call);
        JournalReading.Sought sought = sought(call);
        long total = reading.count(call.viewer(), sought);
        JournalReading.Pages found = reading.beside(reading.list(call.viewer(), sought, paging.size(), paging.from()));
        List<JournalViews.EventKnown> some = found.events().stream()
                .map(event -> JournalViews.EventKnown.of(event, found))
                .toList();
        JournalViews.Events told = new JournalViews.Events(some, total, paging.page(), paging.size());
        return paging.link(Answer.ok(told), call, total);
    }

    private static JournalReading.Sought sought(Call call) {
        String action = call.text("action");
        if (!action.isEmpty()) {
            Saying.findActionFault("action", action).ifPresent(fault -> {
                throw new Problem(ProblemKind.QUERY_WRONG, List.of(fault));
            });
        }
        ZoneId zone = ZoneId.systemDefault();
        return new JournalReading.Sought(
                call.text("actor"),
                Action.find(action),
                call.day("since").map(day -> day.atStartOfDay(zone).toInstant()),
                call.day("until")
                        .map((LocalDate day) ->
                                day.plusDays(1).atStartOfDay(zone).toInstant()));
    }

    @GetMapping(EVENT)
    @Told(id = "get-event", gives = JournalViews.EventWhole.class)
    Answer one(@PathVariable String event, Call call) {
        return Answer.ok(whole(Ids.id(event), call));
    }

    private JournalViews.EventWhole whole(UUID id, Call call) {
        JournalReading.One one = reading.find(call.viewer(), id).orElseThrow(Problem::notFound);
        JournalReading.Pages beside = reading.beside(one.corrections());
        EconomicEvent event = one.event();
        return new JournalViews.EventWhole(
                JournalViews.EventKnown.of(event, one.beside()),
                one.corrections().stream()
                        .map(each -> JournalViews.EventKnown.of(each, beside))
                        .toList(),
                one.isTakenBack(),
                journal.maySpeak(call.viewer(), event.provider(), event.receiver()));
    }

    @PostMapping(path = JOURNAL, consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "record-events", takes = JournalViews.EventsSaid.class, gives = JournalViews.Events.class, status = 201)
    Answer record(Call call) {
        return call.once(() -> {
            List<JournalViews.EventSaid> said =
                    call.body(JournalViews.EventsSaid.class).events();
            List<Fault> faults = new ArrayList<>();
            for (int i = 0; i < said.size(); i++) {
                String field = "events[" + i + "].";
                Saying.findActionFault(field + "action", said.get(i).action()).ifPresent(faults::add);
                saying.findActorFault(field + "provider", said.get(i).provider())
                        .ifPresent(faults::add);
                said.get(i)
                        .receiver()
                        .flatMap(receiver -> saying.findActorFault(field + "receiver", receiver))
                        .ifPresent(faults::add);
            }
            Problem.demandNone(faults);
            return record(said.stream().map(this::happening).toList(), call);
        });
    }

    private Answer record(List<Happening> happenings, Call call) {
        List<UUID> ids = happenings.stream().map(Happening::id).toList();
        try {
            journal.record(call.viewer(), happenings);
        } catch (NotPossible not) {
            String field = "events[" + Math.max(0, ids.indexOf(not.event())) + "]";
            throw call.said(ProblemKind.TO_MEND, field, not.key(), not.parts().toArray());
        }
        List<JournalViews.EventKnown> recorded =
                ids.stream().map(id -> whole(id, call).event()).toList();
        int count = recorded.size();
        return Answer.created(JOURNAL + "/" + ids.get(0), new JournalViews.Events(recorded, count, 1, count));
    }

    private Happening happening(JournalViews.EventSaid said) {
        Instant now = clock.instant();
        Optional<UUID> plan = said.fulfills()
                .flatMap(promise -> journal.findCommitment(Viewer.HOUSE, promise))
                .map(Commitment::plan);
        return new Happening(
                NewId.next(clock),
                plan,
                Action.find(said.action()).orElseThrow(),
                said.provider(),
                said.receiver().orElse(said.provider()),
                said.specification(),
                said.lot().orElse(""),
                said.toLot().orElse(""),
                Optional.empty(),
                said.quantity().orElse(BigDecimal.ZERO),
                said.unit().orElse(""),
                said.hours(),
                said.state().orElse(""),
                said.fulfills(),
                said.note().orElse(""),
                said.happened().orElse(now));
    }

    @PostMapping(path = EVENT + "/correct", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "correct-event", takes = JournalViews.Correction.class, gives = JournalViews.EventWhole.class)
    Answer correct(@PathVariable String event, Call call) {
        return call.once(() -> {
            UUID id = whole(Ids.id(event), call).event().event();
            JournalViews.Correction said = call.body(JournalViews.Correction.class);
            String why = said.why().orElse("");
            return Saying.telling(call, "quantity", () -> {
                said.quantity()
                        .ifPresentOrElse(
                                right -> journal.correct(call.viewer(), id, right, why),
                                () -> journal.reverse(call.viewer(), id, why));
                return Answer.ok(whole(id, call));
            });
        });
    }
}
