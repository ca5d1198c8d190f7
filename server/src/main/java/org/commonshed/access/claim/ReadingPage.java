package org.commonshed.access.claim;

import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Shown;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The setting of who may read without signing in. */
@Controller
@Entrance(Deed.KEEP_SERVER)
class ReadingPage {
    private final Settings settings;
    private final Doors doors;

    ReadingPage(Settings settings, Doors doors) {
        this.settings = settings;
        this.doors = doors;
    }

    @GetMapping("/settings/reading")
    String page(@RequestParam(defaultValue = "") String done, Model model) {
        model.addAttribute("reading", new ClaimViews.Reading(settings.isOpenForReading(), Shown.done(done)));
        return "access/reading";
    }

    @PostMapping("/settings/reading")
    String choose(@RequestParam(defaultValue = "closed") String reading, Viewer viewer) {
        doors.demand(viewer, Deed.KEEP_SERVER, "");
        settings.openForReading(viewer.person(), reading.equals("open"));
        return "redirect:/settings/reading?done=reading";
    }
}
