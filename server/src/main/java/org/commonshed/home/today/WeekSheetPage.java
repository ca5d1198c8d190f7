package org.commonshed.home.today;

import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** The needs of a week, made to be printed and hung up. */
@Controller
@Entrance(Deed.READ)
class WeekSheetPage {
    private final WeekSheet sheets;

    WeekSheetPage(WeekSheet sheets) {
        this.sheets = sheets;
    }

    /** @param week its first day, as {@code 2027-06-07}; today where it is none */
    @GetMapping("/needs/sheet")
    String sheet(
            @RequestParam(defaultValue = "") String week,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        model.addAttribute("sheet", sheets.show(viewer, frame, week));
        return "home/week-sheet";
    }
}
