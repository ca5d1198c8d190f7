package org.commonshed.web;

import jakarta.servlet.http.HttpServletResponse;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.springframework.http.CacheControl;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** How much waits to be read, by itself: pages ask for it when there is something new. */
@Controller
@Entrance(Deed.KEEP_ACCOUNT)
class WaitingPage {
    @GetMapping("/waiting")
    String waiting(HttpServletResponse response) {
        response.setHeader("Cache-Control", CacheControl.noStore().getHeaderValue());
        return "web/unread";
    }
}
