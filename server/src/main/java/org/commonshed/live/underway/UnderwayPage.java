package org.commonshed.live.underway;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** How far one's own work is; it leads on once that is done. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class UnderwayPage {
    private final Underway underway;

    UnderwayPage(Underway underway) {
        this.underway = underway;
    }

    @GetMapping("/underway/{id}")
    String page(@PathVariable UUID id, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        Optional<Errand> errand = underway.find(viewer, id);
        if (errand.filter(one -> one.ending() == Errand.Ending.DONE).isPresent()) {
            return "redirect:" + errand.get().leads();
        }
        model.addAttribute("view", errand.map(one -> view(one, frame)).orElseGet(() -> UnderwayViews.gone(frame)));
        return "live/underway";
    }

    private UnderwayViews.Work view(Errand errand, Frame frame) {
        boolean isOpen = errand.ending() == Errand.Ending.NONE;
        Errand.Counted last = errand.last();
        List<UnderwayViews.Step> steps = errand.steps().stream()
                .map(step -> step(step, isOpen && step.equals(last), frame))
                .toList();
        String state = !isOpen
                ? errand.ending().name().toLowerCase(Locale.ROOT)
                : errand.isStopped() ? "stopping" : steps.isEmpty() ? "waits" : "goes";
        return new UnderwayViews.Work(
                Underway.topic(errand.id()),
                Underway.address(errand.id()),
                frame.say("live.what." + errand.task().what()),
                frame.say("live.state." + state, underway.before(errand)),
                errand.ending() == Errand.Ending.FAILED ? errand.id().toString() : "",
                steps,
                isOpen,
                isOpen && !errand.isStopped());
    }

    private static UnderwayViews.Step step(Errand.Counted step, boolean isLast, Frame frame) {
        String count = step.all() > 0
                ? frame.say("live.of", step.done(), step.all())
                : step.done() > 0 ? frame.say("live.so-far", step.done()) : "";
        return new UnderwayViews.Step(frame.say("live.step." + step.step()), count, !isLast);
    }

    @PostMapping("/underway/{id}/stop")
    String stop(@PathVariable UUID id, Viewer viewer) {
        underway.find(viewer, id).ifPresent(Errand::stop);
        return "redirect:" + Underway.address(id);
    }
}
