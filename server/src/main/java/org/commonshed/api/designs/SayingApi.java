package org.commonshed.api.designs;

import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.design.library.Deciding;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.network.Directory;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What people say of a version and decide about it. */
@Api
@Entrance(Deed.SHARE_DESIGN)
class SayingApi {
    private final Library library;
    private final Deciding deciding;
    private final Directory directory;

    SayingApi(Library library, Deciding deciding, Directory directory) {
        this.library = library;
        this.deciding = deciding;
        this.directory = directory;
    }

    @GetMapping(DesignsApi.VERSION + "/said")
    @Entrance(Deed.READ)
    @Told(id = "get-said", gives = DesignShapes.SaidOf.class)
    Answer said(@PathVariable String version, Call call) {
        return told(version, call);
    }

    private Answer told(String version, Call call) {
        KeptVersion found = DesignsApi.get(library, version, call);
        Deciding.Said said = deciding.listSaid(call.viewer(), found);
        List<DesignShapes.NeedAnswered> answers = said.answers().stream()
                .map(one -> new DesignShapes.NeedAnswered(one.kind(), one.what(), one.isNeeded(), one.at()))
                .toList();
        List<DesignShapes.ReportOf> reports = said.reports().stream()
                .map(one -> new DesignShapes.ReportOf(one.id(), one.result(), one.words(), one.at(), one.hidden()))
                .toList();
        return Answer.ok(new DesignShapes.SaidOf(
                DesignShapes.DesignVersion.of(found),
                answers,
                reports,
                said.recall().map(one -> new DesignShapes.DecidedOf(one.why(), one.at())),
                said.permission().map(one -> new DesignShapes.DecidedOf(one.why(), one.at())),
                said.makers()));
    }

    private Answer go(String version, Call call, Consumer<KeptVersion> deed) {
        return call.once(() -> {
            deed.accept(DesignsApi.get(library, version, call));
            return told(version, call);
        });
    }

    @PostMapping(path = DesignsApi.VERSION + "/answer", consumes = Answer.JSON)
    @Told(id = "answer-need", takes = DesignShapes.NeedSaid.class, gives = DesignShapes.SaidOf.class)
    Answer answer(@PathVariable String version, Call call) {
        return go(version, call, found -> {
            DesignShapes.NeedSaid said = call.body(DesignShapes.NeedSaid.class);
            if (!deciding.answer(call.viewer(), found, said.kind(), said.what(), said.needed())) {
                throw Problem.of(ProblemKind.TO_MEND, "what", "need-unknown");
            }
        });
    }

    @PostMapping(path = DesignsApi.VERSION + "/report", consumes = Answer.JSON)
    @Told(id = "report-design", takes = DesignShapes.ReportSaid.class, gives = DesignShapes.SaidOf.class)
    Answer report(@PathVariable String version, Call call) {
        return go(version, call, found -> {
            DesignShapes.ReportSaid said = call.body(DesignShapes.ReportSaid.class);
            deciding.report(call.viewer(), found, said.result(), said.words().strip());
        });
    }

    @PostMapping(path = DesignsApi.VERSION + "/reports/{report}/hide", consumes = Answer.JSON)
    @Entrance(Deed.CHANGE_DESIGNS)
    @Told(id = "hide-design-report", takes = DesignShapes.Reason.class, gives = DesignShapes.SaidOf.class)
    Answer hide(@PathVariable String version, @PathVariable String report, Call call) {
        return go(version, call, found -> {
            UUID id = Ids.id(report);
            boolean isThere = deciding.listSaid(call.viewer(), found).reports().stream()
                    .anyMatch(one -> one.id().equals(id));
            if (!isThere) {
                throw Problem.notFound();
            }
            deciding.hide(call.viewer(), found, id, why(call));
        });
    }

    private static String why(Call call) {
        return call.body(DesignShapes.Reason.class).why().strip();
    }

    @PostMapping(path = DesignsApi.VERSION + "/recall", consumes = Answer.JSON)
    @Entrance(Deed.CHANGE_DESIGNS)
    @Told(id = "recall-design", takes = DesignShapes.Reason.class, gives = DesignShapes.SaidOf.class)
    Answer recall(@PathVariable String version, Call call) {
        return go(version, call, found -> deciding.recall(call.viewer(), found, why(call)));
    }

    @PostMapping(path = DesignsApi.VERSION + "/lift", consumes = Answer.JSON)
    @Entrance(Deed.CHANGE_DESIGNS)
    @Told(id = "lift-recall", takes = DesignShapes.Reason.class, gives = DesignShapes.SaidOf.class)
    Answer lift(@PathVariable String version, Call call) {
        return go(version, call, found -> deciding.lift(call.viewer(), found, why(call)));
    }

    @PostMapping(path = DesignsApi.VERSION + "/permit", consumes = Answer.JSON)
    @Entrance(Deed.CHANGE_DESIGNS)
    @Told(id = "permit-design", takes = DesignShapes.Reason.class, gives = DesignShapes.SaidOf.class)
    Answer permit(@PathVariable String version, Call call) {
        return go(version, call, found -> deciding.permit(call.viewer(), found, why(call)));
    }

    @PostMapping(DesignsApi.VERSION + "/end-permission")
    @Entrance(Deed.CHANGE_DESIGNS)
    @Told(id = "end-permission", gives = DesignShapes.SaidOf.class)
    Answer endPermission(@PathVariable String version, Call call) {
        return go(version, call, found -> deciding.endPermission(call.viewer(), found));
    }

    /** An organisation that is there. */
    private String actor(Call call) {
        String actor = call.body(DesignShapes.MakerSaid.class).actor();
        if (directory.find(actor).isEmpty()) {
            throw Problem.of(ProblemKind.TO_MEND, "actor", "actor-unknown");
        }
        return actor;
    }

    @PostMapping(path = DesignsApi.VERSION + "/make", consumes = Answer.JSON)
    @Entrance(Deed.STATE_MAKER)
    @Told(id = "make-design", takes = DesignShapes.MakerSaid.class, gives = DesignShapes.SaidOf.class)
    Answer make(@PathVariable String version, Call call) {
        return go(version, call, found -> deciding.make(call.viewer(), found, actor(call)));
    }

    @PostMapping(path = DesignsApi.VERSION + "/stop", consumes = Answer.JSON)
    @Entrance(Deed.STATE_MAKER)
    @Told(id = "stop-design", takes = DesignShapes.MakerSaid.class, gives = DesignShapes.SaidOf.class)
    Answer stop(@PathVariable String version, Call call) {
        return go(version, call, found -> deciding.stop(call.viewer(), found, actor(call)));
    }

    /** It takes the place of the version that somebody makes. */
    @PostMapping(path = DesignsApi.VERSION + "/adopt", consumes = Answer.JSON)
    @Entrance(Deed.STATE_MAKER)
    @Told(id = "adopt-design", takes = DesignShapes.MakerSaid.class, gives = DesignShapes.SaidOf.class)
    Answer adopt(@PathVariable String version, Call call) {
        return go(version, call, found -> {
            if (!found.isNewest() || found.recalled().isPresent()) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
            deciding.adopt(call.viewer(), found, actor(call));
        });
    }
}
