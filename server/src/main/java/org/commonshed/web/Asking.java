package org.commonshed.web;

import jakarta.servlet.http.HttpServletResponse;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Who asks, and with which words they are answered; for the handlers of pages that say {@link Asks}. */
public record Asking(Viewer viewer, Frame frame, Model model, HttpServletResponse response) {
    public Words words() {
        return frame.words();
    }

    public String say(String key, Object... parts) {
        return frame.say(key, parts);
    }

    /** Something in what was sent is to be mended. */
    public void refuse() {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
    }

    /** A page that shows a view; refused where something is to be mended in what was sent. */
    public String show(String template, Object view, Faults faults) {
        if (!faults.isEmpty()) {
            refuse();
        }
        model.addAttribute("view", view);
        return template;
    }
}
