package org.commonshed.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Notices;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Undoing;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Taking back what was done; it leads back to where one was. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class UndoPage {
    private final Undoing undoing;

    UndoPage(Undoing undoing) {
        this.undoing = undoing;
    }

    @PostMapping("/undo")
    String undo(
            @RequestParam UUID act,
            @RequestHeader(name = "Referer", defaultValue = "") String referer,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        Outcome outcome = undoing.undo(viewer, act);
        if (outcome instanceof Outcome.Done done) {
            return "redirect:" + path(referer) + "?" + Notices.DONE + "=" + done.act();
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        Words words = ((Frame) Objects.requireNonNull(model.getAttribute("frame"))).words();
        List<String> reasons = outcome instanceof Outcome.Wrong wrong
                ? wrong.issues().stream()
                        .map(issue -> Mends.sentence(issue, words))
                        .distinct()
                        .toList()
                : List.of();
        model.addAttribute("reasons", reasons);
        model.addAttribute("back", path(referer));
        return "tables/not-undone";
    }

    /** Of the page that one was on; only ever an address of this server. */
    private static String path(String referer) {
        String path = referer.replaceFirst("^https?://[^/]*", "").replaceFirst("[?#].*$", "");
        return path.matches("/[A-Za-z0-9][A-Za-z0-9/_.~%-]*") && !path.endsWith("/remove") ? path : "/";
    }
}
