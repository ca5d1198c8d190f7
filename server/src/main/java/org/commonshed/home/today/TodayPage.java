package org.commonshed.home.today;

import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** The first page: what matters today; before there is a place, how to begin. */
@Controller
@Entrance(Deed.READ)
class TodayPage {
    private final Today today;
    private final NextSteps steps;

    TodayPage(Today today, NextSteps steps) {
        this.today = today;
        this.steps = steps;
    }

    @GetMapping("/")
    String page(@ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        model.addAttribute("steps", steps.list(viewer, frame));
        if (!frame.place().isThere()) {
            return "home/new";
        }
        model.addAttribute("today", today.show(viewer, frame));
        return "home/today";
    }
}
