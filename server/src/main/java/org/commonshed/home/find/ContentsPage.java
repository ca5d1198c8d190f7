package org.commonshed.home.find;

import java.util.List;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** All rooms and pages, for narrow screens that have no rail. */
@Controller
@Entrance(Deed.READ)
class ContentsPage {
    private final AllPages pages;

    ContentsPage(AllPages pages) {
        this.pages = pages;
    }

    @GetMapping("/contents")
    String page(@ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        List<FindViews.Chapter> chapters = pages.chapters(viewer, frame);
        model.addAttribute("chapters", chapters);
        return "home/contents";
    }
}
