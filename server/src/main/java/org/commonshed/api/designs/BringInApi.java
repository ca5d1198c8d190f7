package org.commonshed.api.designs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.commonshed.design.library.Library;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.design.library.arriving.Improving;
import org.commonshed.design.library.arriving.Report;
import org.commonshed.design.library.kept.KeptVersion;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Designs come in as manifests or archives of them, and are improved. */
@Api
@Entrance(Deed.SHARE_DESIGN)
class BringInApi {
    private static final String BYTES = "application/octet-stream";
    private static final int MOST_BYTES = 17 << 20;
    private static final int MOST_TOLD = 1_000;

    private final BringIn bringIn;
    private final Improving improving;
    private final Library library;

    BringInApi(BringIn bringIn, Improving improving, Library library) {
        this.bringIn = bringIn;
        this.improving = improving;
        this.library = library;
    }

    /** The name of a file; its ending says what it is. */
    private static String name(Call call) {
        return call.needed("file");
    }

    private static byte[] content(Call call) {
        byte[] content = call.bytes();
        if (content.length == 0) {
            throw call.said(ProblemKind.TO_MEND, "", "library.fault.file");
        }
        return content;
    }

    @PostMapping(path = DesignsApi.DESIGNS + "/bring-in", consumes = BYTES)
    @Costly(atOnce = 1)
    @Told(
            id = "bring-in-designs",
            query = {"file", "look"},
            takesType = BYTES,
            gives = DesignShapes.DesignsIn.class,
            mostBytes = MOST_BYTES)
    Answer bringIn(Call call) {
        return call.once(() -> {
            boolean isLook = call.yes("look");
            try {
                var book = BringIn.read(name(call), content(call), read -> {});
                Report report = isLook ? bringIn.look(call.viewer(), book) : bringIn.keep(call.viewer(), book);
                return Answer.ok(told(report, isLook, call.words().locale()));
            } catch (IOException disk) {
                throw new UncheckedIOException(disk);
            }
        });
    }

    private static DesignShapes.DesignsIn told(Report report, boolean isLook, Locale locale) {
        List<DesignShapes.DesignIn> designs = report.items().stream()
                .limit(MOST_TOLD)
                .map(item -> new DesignShapes.DesignIn(
                        item.fate().name().toLowerCase(Locale.ROOT),
                        item.name(),
                        item.file(),
                        Optional.of(item.address())
                                .filter(page -> !page.isEmpty() && (!isLook || item.fate() == Report.Fate.KNOWN)),
                        item.hasLicence()))
                .toList();
        List<DesignShapes.InTrouble> problems = report.problems().stream()
                .limit(MOST_TOLD)
                .map(issue -> new DesignShapes.InTrouble(
                        issue.file(), issue.line(), issue.code(), issue.sentence(locale), issue.mend(locale)))
                .toList();
        return new DesignShapes.DesignsIn(
                isLook,
                report.count(Report.Fate.NEW_DESIGN),
                report.count(Report.Fate.NEW_VERSION),
                report.count(Report.Fate.KNOWN),
                report.broken(),
                designs,
                problems);
    }

    @PostMapping(path = DesignsApi.VERSION + "/improve", consumes = Answer.JSON)
    @Costly(atOnce = 2)
    @Told(id = "improve-design", takes = DesignShapes.Improved.class, gives = DesignShapes.DesignVersion.class)
    Answer improve(@PathVariable String version, Call call) {
        return call.once(() -> {
            KeptVersion newest = newest(version, call);
            DesignShapes.Improved said = call.body(DesignShapes.Improved.class);
            Improving.Fields now = improving.fields(newest);
            Improving.Fields wanted = new Improving.Fields(
                    said.name().map(String::strip).orElse(now.name()),
                    said.label().map(String::strip).orElse(now.version()),
                    said.function().orElse(now.function()),
                    said.notes().orElse(now.notes()));
            return kept(improving.improve(call.viewer(), newest, wanted, said.why()), newest, call);
        });
    }

    /** Only the newest is improved, so that nobody's improvement is lost. */
    private KeptVersion newest(String version, Call call) {
        KeptVersion found = DesignsApi.get(library, version, call);
        if (!found.isNewest()) {
            throw new Problem(ProblemKind.TOO_LATE);
        }
        return found;
    }

    private Answer kept(Improving.Outcome outcome, KeptVersion before, Call call) {
        switch (outcome) {
            case SAME -> call.demandNone(Faults.of("name", "library.fault.same"));
            case NOT_ONE -> call.demandNone(Faults.of("", "library.fault.one"));
            case KEPT -> {}
        }
        return Answer.ok(DesignShapes.DesignVersion.of(library.findNewest(call.viewer(), before.design())
                .flatMap(newest -> library.findSeen(call.viewer(), newest.id()))
                .orElseThrow(Problem::notFound)));
    }

    @PostMapping(path = DesignsApi.VERSION + "/improve-by-file", consumes = BYTES)
    @Costly(atOnce = 2)
    @Told(
            id = "improve-design-by-file",
            query = {"file", "why"},
            takesType = BYTES,
            gives = DesignShapes.DesignVersion.class,
            mostBytes = MOST_BYTES)
    Answer improveByFile(@PathVariable String version, Call call) {
        return call.once(() -> {
            KeptVersion newest = newest(version, call);
            Improving.Sent sent = new Improving.Sent(name(call), content(call));
            return kept(improving.improve(call.viewer(), newest, sent, call.needed("why")), newest, call);
        });
    }
}
