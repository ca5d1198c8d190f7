package org.commonshed.access.sent;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** Whether a form arrived: a script asks before it throws a draft away. */
@Controller
class SentPage {
    static final String UNKNOWN = "/sent-unknown";

    private final Once once;

    SentPage(Once once) {
        this.once = once;
    }

    /** 204 when it was taken, else 200, as for a form of somebody else; browsers take 404 for a fault and say so. */
    @GetMapping("/sent/{key}")
    @Entrance(Deed.KEEP_ACCOUNT)
    ResponseEntity<Void> sent(@PathVariable String key, Viewer viewer) {
        boolean isTaken = Sending.findForm(viewer, key).filter(once::isTaken).isPresent();
        return ResponseEntity.status(isTaken ? HttpStatus.NO_CONTENT : HttpStatus.OK)
                .cacheControl(CacheControl.noStore())
                .build();
    }

    /** The server was killed while it answered the form; nobody reaches this page by its address. */
    @RequestMapping(UNKNOWN)
    @OpenToAll
    String unknown(HttpServletRequest request, HttpServletResponse response) {
        if (request.getDispatcherType() == DispatcherType.REQUEST) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        response.setStatus(HttpStatus.CONFLICT.value());
        return "access/sent";
    }
}
