package org.commonshed.home.begin;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What is there for a first plan, and what is not; the plan itself is asked for where all plans are. */
@Controller
@Asks
@Entrance(Deed.KEEP_SERVER)
class PlanStep {
    private final BeginSteps steps;

    PlanStep(BeginSteps steps) {
        this.steps = steps;
    }

    @GetMapping("/begin/plan")
    String page(Asking asking) {
        BeginViews.Way way = steps.way(BeginSteps.Step.PLAN, asking);
        List<String> there = new ArrayList<>();
        way.steps().stream()
                .filter(step -> step.done() && !step.here() && !step.address().isEmpty())
                .forEach(step -> there.add(step.said()));
        return asking.show("home/begin/plan", new BeginViews.Plan(way, there, BeginSteps.missing(way)), Faults.NONE);
    }
}
