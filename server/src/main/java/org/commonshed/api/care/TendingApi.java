package org.commonshed.api.care;

import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.care.Appealing;
import org.commonshed.care.Tending;
import org.commonshed.care.Thing;
import org.commonshed.care.Things;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What waits for those who look after a place, and what they decide. */
@Api
@Entrance(Deed.CARE)
class TendingApi {
    private static final String THING = "/api/v1/care/things/{kind}/{id}";

    private final Tending tending;
    private final Appealing appealing;
    private final Things things;
    private final Doors doors;

    TendingApi(Tending tending, Appealing appealing, Things things, Doors doors) {
        this.tending = tending;
        this.appealing = appealing;
        this.things = things;
        this.doors = doors;
    }

    @GetMapping("/api/v1/care")
    @Told(id = "list-care", gives = CareShapes.Waiting.class)
    Answer waiting(Call call) {
        if (!doors.allowsSomewhere(call.viewer(), Deed.CARE)) {
            throw new Doors.Refused(call.viewer(), Deed.CARE, "");
        }
        List<CareShapes.ThingKnown> appeals = appealing.listWaiting(call.viewer()).stream()
                .map(one -> one.hiding().thing())
                .map(key -> known(key, things.find(key)))
                .toList();
        return Answer.ok(new CareShapes.Waiting(
                tending.listOpen(call.viewer()).stream().map(TendingApi::known).toList(),
                appeals,
                tending.listHidden(call.viewer()).stream()
                        .map(TendingApi::known)
                        .toList()));
    }

    private static CareShapes.ThingKnown known(Tending.Case one) {
        return known(one.key(), one.thing());
    }

    private static CareShapes.ThingKnown known(Thing.Key key, Optional<Thing> thing) {
        return new CareShapes.ThingKnown(key.kind(), key.id(), thing.map(Thing::name), thing.map(Thing::address));
    }

    @GetMapping(THING)
    @Told(id = "get-care", gives = CareShapes.CareCase.class)
    Answer thing(@PathVariable String kind, @PathVariable String id, Call call) {
        return told(kind, id, call);
    }

    private Tending.Case get(String kind, String id, Call call) {
        return tending.find(call.viewer(), new Thing.Key(kind, Ids.id(id))).orElseThrow(Problem::notFound);
    }

    private Answer told(String kind, String id, Call call) {
        Tending.Case one = get(kind, id, call);
        return Answer.ok(new CareShapes.CareCase(
                known(one),
                one.findStanding().isPresent(),
                one.open(),
                one.reports().stream().map(CareShapes.ReportKnown::of).toList(),
                one.hidings().stream()
                        .map(hiding -> CareShapes.HidingKnown.of(hiding, appealing.list(hiding)))
                        .toList()));
    }

    /** Where another was quicker nothing is done. */
    private Answer act(String kind, String id, Call call, BiPredicate<Tending.Case, String> deed) {
        return call.once(() -> {
            String why = call.body(CareShapes.CareReason.class).why();
            if (!deed.test(get(kind, id, call), why)) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            return told(kind, id, call);
        });
    }

    @PostMapping(path = THING + "/leave", consumes = Answer.JSON)
    @Told(id = "leave-thing", takes = CareShapes.CareReason.class, gives = CareShapes.CareCase.class)
    Answer leave(@PathVariable String kind, @PathVariable String id, Call call) {
        return act(kind, id, call, (one, why) -> tending.leave(call.viewer(), one, why));
    }

    @PostMapping(path = THING + "/hide", consumes = Answer.JSON)
    @Told(id = "hide-thing", takes = CareShapes.CareReason.class, gives = CareShapes.CareCase.class)
    Answer hide(@PathVariable String kind, @PathVariable String id, Call call) {
        return act(kind, id, call, (one, why) -> tending.hide(call.viewer(), one, why));
    }

    @PostMapping(path = THING + "/show", consumes = Answer.JSON)
    @Told(id = "show-thing", takes = CareShapes.CareReason.class, gives = CareShapes.CareCase.class)
    Answer show(@PathVariable String kind, @PathVariable String id, Call call) {
        return act(kind, id, call, (one, why) -> tending.show(call.viewer(), one, why));
    }

    @PostMapping(THING + "/pass")
    @Told(id = "pass-report", gives = CareShapes.CareCase.class)
    Answer pass(@PathVariable String kind, @PathVariable String id, Call call) {
        return call.once(() -> {
            if (!tending.pass(call.viewer(), get(kind, id, call))) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            return told(kind, id, call);
        });
    }

    @PostMapping(path = THING + "/decide", consumes = Answer.JSON)
    @Told(id = "decide-appeal", takes = CareShapes.Decided.class, gives = CareShapes.CareCase.class)
    Answer decide(@PathVariable String kind, @PathVariable String id, Call call) {
        return call.once(() -> {
            CareShapes.Decided said = call.body(CareShapes.Decided.class);
            boolean isDone = get(kind, id, call)
                    .findStanding()
                    .filter(hiding -> appealing.decide(call.viewer(), hiding, said.back(), said.why()))
                    .isPresent();
            if (!isDone) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            return told(kind, id, call);
        });
    }
}
