package org.commonshed.web;

import jakarta.servlet.http.HttpServletResponse;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Tells the pages that want to know it who asks. */
@ControllerAdvice(annotations = Asks.class)
class Askings {
    @ModelAttribute
    Asking asking(@ModelAttribute("frame") Frame frame, Viewer viewer, Model model, HttpServletResponse response) {
        return new Asking(viewer, frame, model, response);
    }
}
