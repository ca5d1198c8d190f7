package org.commonshed.home.whole;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.TakesFile;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.keeping.Shelf;
import org.commonshed.live.underway.Progress;
import org.commonshed.live.underway.Underway;
import org.commonshed.measure.NewId;
import org.commonshed.page.Words;
import org.commonshed.planning.world.Worlds;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A whole place comes in as a zip file: first it is shown what would change, then somebody says yes, or nothing happens. */
@Controller
@Asks
@Entrance(Deed.IMPORT)
class WorldInPage {
    private static final String GONE = "redirect:/world/import?gone=";

    private final Worlds worlds;
    private final Arrivals arrivals;
    private final Changes changes;
    private final Shelf shelf;
    private final Doors doors;
    private final Underway underway;

    WorldInPage(Worlds worlds, Arrivals arrivals, Changes changes, Shelf shelf, Doors doors, Underway underway) {
        this.underway = underway;
        this.worlds = worlds;
        this.arrivals = arrivals;
        this.changes = changes;
        this.shelf = shelf;
        this.doors = doors;
    }

    @GetMapping("/world/import")
    String page(Asking asking) {
        return form(false, asking);
    }

    private String form(boolean isEmpty, Asking asking) {
        doors.demand(asking.viewer(), Deed.IMPORT, "");
        if (isEmpty) {
            asking.refuse();
        }
        asking.model().addAttribute("empty", isEmpty);
        return "home/world-import";
    }

    @PostMapping("/world/import")
    @Costly(atOnce = 1)
    @TakesFile(mostMegabytes = 65)
    String preview(@RequestParam(required = false) @Nullable MultipartFile folder, Asking asking) throws IOException {
        if (folder == null || folder.isEmpty()) {
            return form(true, asking);
        }
        doors.demand(asking.viewer(), Deed.IMPORT, "");
        Arrivals.Outcome outcome;
        try (InputStream in = folder.getInputStream()) {
            outcome = arrivals.take(asking.viewer(), in);
        }
        return outcome instanceof Arrivals.Outcome.Taken taken
                ? look(taken.token(), false, asking)
                : show(changes.problems(((Arrivals.Outcome.Unfit) outcome).problems(), asking.words()), asking);
    }

    /** What would change by a folder that waits. */
    @GetMapping("/world/import/{token}")
    @Costly(atOnce = 1)
    String again(@PathVariable UUID token, Asking asking) {
        doors.demand(asking.viewer(), Deed.IMPORT, "");
        return arrivals.isThere(asking.viewer(), token) ? look(token, false, asking) : GONE;
    }

    private String look(UUID token, boolean isMeanwhile, Asking asking) {
        Underway.Task<WholeViews.Preview> task = new Underway.Task<>(
                "world-look",
                token,
                WholeViews.Preview.class,
                progress -> preview(token, asking.viewer(), asking.words(), progress),
                preview -> "/world/import/" + token);
        return underway.lead(asking.viewer(), task, preview -> {
            if (isMeanwhile) {
                asking.response().setStatus(HttpStatus.CONFLICT.value());
            }
            return show(isMeanwhile ? changes.changedMeanwhile(preview, asking.words()) : preview, asking);
        });
    }

    private static String show(WholeViews.Preview preview, Asking asking) {
        if (preview.token().isEmpty()) {
            asking.refuse();
        }
        asking.model().addAttribute("preview", preview);
        return "home/world-preview";
    }

    /** Only what was shown is done: when the place has changed meanwhile, it is shown anew. */
    @PostMapping("/world/import/keep")
    @Costly(atOnce = 1)
    String keep(@ModelAttribute Changes.Ticket ticket, Asking asking) {
        Viewer viewer = asking.viewer();
        doors.demand(viewer, Deed.IMPORT, "");
        Optional<UUID> id = NewId.find(ticket.token()).filter(token -> arrivals.isThere(viewer, token));
        if (id.isEmpty()) {
            return GONE;
        }
        if (!ticket.act().equals(lastAct())) {
            return look(id.get(), true, asking);
        }
        Underway.Task<String> task = new Underway.Task<>(
                "world-keep",
                id.get(),
                String.class,
                progress -> bringIn(id.get(), viewer, progress),
                address -> address);
        return underway.lead(viewer, task, address -> "redirect:" + address);
    }

    /** All of it; the address on which that is told. */
    private String bringIn(UUID token, Viewer viewer, Progress progress) {
        progress.at("read");
        Optional<Reading> reading =
                arrivals.find(viewer, token).filter(one -> one.problems().isEmpty());
        if (reading.isEmpty()) {
            return "/world/import?gone=";
        }
        UUID done = worlds.bringIn(viewer, reading.get().stated(), (table, change) -> {}, progress);
        arrivals.leave(token);
        return "/world?done=" + done;
    }

    private WholeViews.Preview preview(UUID token, Viewer viewer, Words words, Progress progress) {
        progress.at("read");
        Reading reading = arrivals.find(viewer, token).orElseThrow(() -> new CancellationException("it has gone"));
        List<Issue> problems = reading.problems();
        return problems.isEmpty()
                ? changes.preview(viewer, reading, new Changes.Ticket(token.toString(), lastAct()), words, progress)
                : changes.problems(problems, words);
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
