package org.commonshed.home.whole;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.TakesFile;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.keeping.Shelf;
import org.commonshed.measure.NewId;
import org.commonshed.page.Frame;
import org.commonshed.planning.world.Worlds;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A whole place comes in as a zip file: first it is shown what would change, then somebody says yes, or nothing happens. */
@Controller
@Entrance(Deed.IMPORT)
class WorldInPage {
    private final Worlds worlds;
    private final Arrivals arrivals;
    private final Changes changes;
    private final Shelf shelf;
    private final Doors doors;

    WorldInPage(Worlds worlds, Arrivals arrivals, Changes changes, Shelf shelf, Doors doors) {
        this.worlds = worlds;
        this.arrivals = arrivals;
        this.changes = changes;
        this.shelf = shelf;
        this.doors = doors;
    }

    @GetMapping("/world/import")
    String page(Viewer viewer, Model model) {
        doors.demand(viewer, Deed.IMPORT, "");
        model.addAttribute("empty", false);
        return "home/world-import";
    }

    @PostMapping("/world/import")
    @Costly(atOnce = 1)
    @TakesFile(mostMegabytes = 65)
    String preview(
            @RequestParam(required = false) MultipartFile folder,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        doors.demand(viewer, Deed.IMPORT, "");
        if (folder == null || folder.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("empty", true);
            return "home/world-import";
        }
        Arrivals.Outcome outcome;
        try (InputStream in = folder.getInputStream()) {
            outcome = arrivals.take(viewer, in);
        }
        WholeViews.Preview preview = outcome instanceof Arrivals.Outcome.Taken taken
                ? show(taken.token(), taken.reading(), frame, viewer)
                : changes.problems(((Arrivals.Outcome.Unfit) outcome).problems(), frame.words());
        if (preview.token().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("preview", preview);
        return "home/world-preview";
    }

    /** Only what was shown is done: when the place has changed meanwhile, it is shown anew. */
    @PostMapping("/world/import/keep")
    @Costly(atOnce = 1)
    String keep(
            @ModelAttribute Changes.Ticket ticket,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        doors.demand(viewer, Deed.IMPORT, "");
        Optional<UUID> id = NewId.find(ticket.token());
        Optional<Reading> reading = id.flatMap(known -> arrivals.find(viewer, known));
        if (id.isEmpty() || reading.isEmpty() || !reading.get().problems().isEmpty()) {
            return "redirect:/world/import?gone=";
        }
        if (!ticket.act().equals(lastAct())) {
            response.setStatus(HttpStatus.CONFLICT.value());
            WholeViews.Preview anew = show(id.get(), reading.get(), frame, viewer);
            model.addAttribute("preview", changes.changedMeanwhile(anew, frame.words()));
            return "home/world-preview";
        }
        UUID done = worlds.bringIn(viewer, reading.get().stated());
        arrivals.leave(id.get());
        return "redirect:/world?done=" + done;
    }

    private WholeViews.Preview show(UUID token, Reading reading, Frame frame, Viewer viewer) {
        List<Issue> problems = reading.problems();
        return problems.isEmpty()
                ? changes.preview(viewer, reading, new Changes.Ticket(token.toString(), lastAct()), frame.words())
                : changes.problems(problems, frame.words());
    }

    private String lastAct() {
        return shelf.findLastAct().map(UUID::toString).orElse("");
    }

    /** Whether the way here says that what waited has gone. */
    @ModelAttribute("gone")
    boolean isGone(HttpServletRequest request) {
        return request.getParameter("gone") != null;
    }
}
