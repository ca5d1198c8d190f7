package org.commonshed.api.care;

import java.time.Instant;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.care.Appealing;
import org.commonshed.care.Hiding;
import org.commonshed.care.Report;
import org.commonshed.care.Reporting;
import org.commonshed.care.Thing;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Says that something public is wrong, and that something hidden should be shown again. */
@Api
@Entrance(Deed.READ)
class ReportsApi {
    private static final String HIDDEN = "/api/v1/care/hidden/{kind}/{id}";

    private final Reporting reporting;
    private final Appealing appealing;

    ReportsApi(Reporting reporting, Appealing appealing) {
        this.reporting = reporting;
        this.appealing = appealing;
    }

    @PostMapping(path = "/api/v1/care/reports/{kind}/{id}", consumes = Answer.JSON)
    @Told(id = "report-thing", takes = CareShapes.Reported.class, gives = CareShapes.ReportTaken.class)
    Answer report(@PathVariable String kind, @PathVariable String id, Call call) {
        return call.once(() -> {
            Thing thing = reporting.find(call.viewer(), kind, id).orElseThrow(Problem::notFound);
            CareShapes.Reported said = call.body(CareShapes.Reported.class);
            String words = said.words().map(String::strip).orElse("");
            boolean isUnclear = said.what().equals("other") && words.isEmpty();
            call.demandNone(isUnclear ? Faults.of("words", "care.fault.words") : Faults.NONE);
            String token = reporting
                    .report(call.viewer(), thing, new Report.Said(said.what(), words, Instant.EPOCH), call.from())
                    .orElseThrow(() -> call.said(ProblemKind.TOO_OFTEN, "", "care.fault.often"));
            Thing.Key key = thing.key();
            Optional<String> link = Optional.of(call.house() + "/care/told/" + token);
            return Answer.ok(new CareShapes.ReportTaken(key.kind(), key.id(), link))
                    .toldOnce(new CareShapes.ReportTaken(key.kind(), key.id(), Optional.empty()));
        });
    }

    @GetMapping(HIDDEN)
    @Told(id = "get-hidden", gives = CareShapes.HiddenKnown.class)
    Answer hidden(@PathVariable String kind, @PathVariable String id, Call call) {
        return told(get(kind, id, call), call);
    }

    private Hiding get(String kind, String id, Call call) {
        return appealing.find(call.viewer(), new Thing.Key(kind, Ids.id(id))).orElseThrow(Problem::notFound);
    }

    private Answer told(Hiding hiding, Call call) {
        return Answer.ok(new CareShapes.HiddenKnown(
                hiding.thing().kind(),
                hiding.thing().id(),
                CareShapes.HidingKnown.of(hiding, appealing.list(hiding)),
                appealing.may(call.viewer(), hiding)));
    }

    @PostMapping(path = HIDDEN + "/appeal", consumes = Answer.JSON)
    @Entrance(Deed.KEEP_ACCOUNT)
    @Told(id = "appeal", takes = CareShapes.CareReason.class, gives = CareShapes.HiddenKnown.class)
    Answer appeal(@PathVariable String kind, @PathVariable String id, Call call) {
        return call.once(() -> {
            Hiding hiding = get(kind, id, call);
            if (!appealing.appeal(
                    call.viewer(),
                    hiding,
                    call.body(CareShapes.CareReason.class).why())) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            return told(hiding, call);
        });
    }
}
