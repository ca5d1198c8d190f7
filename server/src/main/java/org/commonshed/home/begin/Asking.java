package org.commonshed.home.begin;

import jakarta.servlet.http.HttpServletResponse;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.ui.Model;

/** Who asks, and with which words they are answered. */
record Asking(Viewer viewer, Frame frame, Model model, HttpServletResponse response) {
    /** A page; refused where something is to be mended in what was sent. */
    String show(String template, Object view, Faults faults) {
        if (!faults.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        model.addAttribute("view", view);
        return template;
    }

    String say(String key, Object... parts) {
        return frame.say(key, parts);
    }
}
