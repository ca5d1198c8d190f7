package org.commonshed.planning.reading;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.planning.Address;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.page.Comparison;
import org.commonshed.report.page.PlanFigures;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Two plans beside each other: what moved, for whom, why. */
@Controller
@Entrance(Deed.READ)
class ComparePage {
    private static final String NUMBER = "/plan/{number}";
    private static final int FIRST = 5;

    private final Plans plans;

    ComparePage(Plans plans) {
        this.plans = plans;
    }

    @GetMapping(NUMBER + "/compare")
    String before(@PathVariable int number, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        KeptPlan plan = get(viewer, number);
        return plans.findBefore(viewer, plan)
                .map(before -> "redirect:/plan/" + number + "/compare/" + before.number())
                .orElse("redirect:/plan?plan=" + number);
    }

    private KeptPlan get(Viewer viewer, int number) {
        return plans.find(viewer, number)
                .filter(plan -> plan.state().isThere())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping(NUMBER + "/compare/{other}")
    String compare(
            @PathVariable int number,
            @PathVariable int other,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        KeptPlan after = get(viewer, number);
        KeptPlan before = get(viewer, other);
        PlanFigures then = figures(plans.open(viewer, before, frame.words().locale()), frame);
        PlanFigures now = figures(plans.open(viewer, after, frame.words().locale()), frame);
        model.addAttribute("view", view(new Pair(before, then), new Pair(after, now), frame, viewer));
        return "planning/compare";
    }

    private static PlanFigures figures(Plans.Open open, Frame frame) {
        Address address = Address.ALL.plan(open.kept().number());
        PlanLinks links = new PlanLinks(address, open.kept().number(), open.extras());
        return PlanFigures.of(open.slice(), open.extras(), frame.words().locale(), links);
    }

    /** A plan and what it says. */
    private record Pair(KeptPlan plan, PlanFigures figures) {}

    private PlanViews.Compared view(Pair before, Pair after, Frame frame, Viewer viewer) {
        Comparison comparison = Comparison.of(before.figures(), after.figures());
        List<PlanViews.Group> groups = new ArrayList<>();
        add(groups, "claimants", comparison.claimants());
        add(groups, "classes", comparison.classes());
        add(groups, "products", comparison.products());
        add(groups, "outside", comparison.outside());
        add(groups, "limits", comparison.limits());
        List<String> first = new ArrayList<>();
        groups.stream()
                .filter(group -> !group.key().equals("limits"))
                .forEach(group -> first.add(group.moved().get(0).sentence()));
        return new PlanViews.Compared(
                before.plan(),
                after.plan(),
                title(before.figures(), after.figures(), comparison, frame),
                frame.say("planning.compare.lead", Told.name(after.plan(), frame), Told.name(before.plan(), frame)),
                comparison.changes(),
                first.subList(0, Math.min(FIRST, first.size())),
                comparison.binding(),
                groups,
                plans.mayMake(viewer));
    }

    private static void add(List<PlanViews.Group> groups, String key, List<Comparison.Moved> moved) {
        if (!moved.isEmpty()) {
            groups.add(new PlanViews.Group(key, moved));
        }
    }

    /** Whether more or less is met, as far as can be seen in whole percent; and if neither, whether for some it is. */
    private static String title(PlanFigures before, PlanFigures after, Comparison comparison, Frame frame) {
        String then = before.words().percent(1 - before.shortShare());
        String now = after.words().percent(1 - after.shortShare());
        boolean isMore = after.shortShare() < before.shortShare();
        String key = then.equals(now) ? even(comparison) : isMore ? "more" : "less";
        return frame.say("planning.compare.title." + key, now, then);
    }

    private static String even(Comparison comparison) {
        boolean isForAll = comparison.claimants().isEmpty()
                && comparison.classes().isEmpty()
                && comparison.products().isEmpty();
        boolean isSame = comparison.outside().isEmpty() && comparison.limits().isEmpty();
        return !isForAll ? "even" : isSame ? "same" : "otherwise";
    }
}
