package org.commonshed.design.library.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Deciding;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.measure.NewId;
import org.commonshed.page.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;

/** What people say and decide about a version, a form for each. */
@Controller
@Entrance(Deed.SHARE_DESIGN)
class SayingPage {
    private static final List<String> RESULTS = List.of("works", "changes", "failed", "said");

    private final Portrait portrait;
    private final Deciding deciding;

    SayingPage(Portrait portrait, Deciding deciding) {
        this.portrait = portrait;
        this.deciding = deciding;
    }

    /** Where the answer goes when something is to be mended. */
    private record Asked(Frame frame, Viewer viewer, Model model, HttpServletResponse response) {}

    /** What is done when nothing is to be mended, and which part of the page it concerns. */
    private record Step(String field, String told, String part, Consumer<KeptVersion> deed) {}

    private KeptVersion get(Viewer viewer, At at) {
        return portrait.get(viewer, at.slug(), at.number());
    }

    private String go(At at, Asked asked, Step step) {
        KeptVersion version = get(asked.viewer(), at);
        Faults faults = at.faults(step.field());
        if (faults.isEmpty()) {
            step.deed().accept(version);
            return at.back(step.told(), step.part());
        }
        asked.response().setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        asked.model()
                .addAttribute(
                        "design",
                        portrait.of(
                                asked.viewer(), version, faults, asked.frame().words()));
        return "design/library/design";
    }

    @PostMapping("/designs/{slug}/{number}/answer")
    String answer(@ModelAttribute At at, Viewer viewer) {
        Optional<Boolean> needed = at.answer().equals("open")
                ? Optional.empty()
                : Optional.of(at.answer().equals("yes"));
        deciding.answer(viewer, get(viewer, at), at.kind(), at.what(), needed);
        return at.back(needed.isPresent() ? "answered" : "taken-back", "needs");
    }

    @PostMapping("/designs/{slug}/{number}/report")
    String report(
            @ModelAttribute At at,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        String result = RESULTS.contains(at.what()) ? at.what() : "said";
        return go(
                at,
                new Asked(frame, viewer, model, response),
                new Step(
                        "said-words",
                        "reported",
                        "said",
                        version -> deciding.report(viewer, version, result, at.words())));
    }

    @PostMapping("/designs/{slug}/{number}/hide")
    @Entrance(Deed.CHANGE_DESIGNS)
    String hide(
            @ModelAttribute At at,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return go(
                at,
                new Asked(frame, viewer, model, response),
                new Step(
                        "hide-words",
                        "hidden",
                        "said",
                        version -> NewId.find(at.what())
                                .ifPresent(report -> deciding.hide(viewer, version, report, at.words()))));
    }

    @PostMapping("/designs/{slug}/{number}/recall")
    @Entrance(Deed.CHANGE_DESIGNS)
    String recall(
            @ModelAttribute At at,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return go(
                at,
                new Asked(frame, viewer, model, response),
                new Step("recall-words", "recalled", "main", version -> deciding.recall(viewer, version, at.words())));
    }

    @PostMapping("/designs/{slug}/{number}/lift")
    @Entrance(Deed.CHANGE_DESIGNS)
    String lift(
            @ModelAttribute At at,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return go(
                at,
                new Asked(frame, viewer, model, response),
                new Step("recall-words", "lifted", "main", version -> deciding.lift(viewer, version, at.words())));
    }

    @PostMapping("/designs/{slug}/{number}/permit")
    @Entrance(Deed.CHANGE_DESIGNS)
    String permit(
            @ModelAttribute At at,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        return go(
                at,
                new Asked(frame, viewer, model, response),
                new Step(
                        "permit-words",
                        "permitted",
                        "rights",
                        version -> deciding.permit(viewer, version, at.words())));
    }

    @PostMapping("/designs/{slug}/{number}/end-permission")
    @Entrance(Deed.CHANGE_DESIGNS)
    String endPermission(@ModelAttribute At at, Viewer viewer) {
        deciding.endPermission(viewer, get(viewer, at));
        return at.back("unpermitted", "rights");
    }

    @PostMapping("/designs/{slug}/{number}/make")
    @Entrance(Deed.STATE_MAKER)
    String make(@ModelAttribute At at, Viewer viewer) {
        deciding.make(viewer, get(viewer, at), at.what());
        return at.back("making", "makers");
    }

    @PostMapping("/designs/{slug}/{number}/stop")
    @Entrance(Deed.STATE_MAKER)
    String stop(@ModelAttribute At at, Viewer viewer) {
        deciding.stop(viewer, get(viewer, at), at.what());
        return at.back("stopped", "makers");
    }

    /** The newest version takes the place of the older one that somebody makes. */
    @PostMapping("/designs/{slug}/adopt")
    @Entrance(Deed.STATE_MAKER)
    String adopt(@ModelAttribute At at, Viewer viewer) {
        KeptVersion newest = get(viewer, at);
        if (newest.recalled().isPresent()) {
            return at.back("", "main");
        }
        deciding.adopt(viewer, newest, at.what());
        return at.back("adopted", "makers");
    }
}
