package org.commonshed.home.find;

import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The search of the top bar. */
@Controller
@Entrance(Deed.READ)
class FindPage {
    private final Finder finder;

    FindPage(Finder finder) {
        this.finder = finder;
    }

    @GetMapping("/find")
    @Costly(atOnce = 8)
    String page(
            @RequestParam(name = "q", defaultValue = "") String words,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        model.addAttribute("found", finder.find(viewer, frame, words));
        return "home/find";
    }
}
