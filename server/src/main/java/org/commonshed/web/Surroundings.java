package org.commonshed.web;

import jakarta.servlet.http.HttpServletRequest;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;

/** What the frame says of the place to somebody. */
public interface Surroundings {
    Frame.Place place(Viewer viewer, HttpServletRequest request);
}
