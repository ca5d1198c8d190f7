package org.commonshed.access.session;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.modulith.NamedInterface;

/**
 * Addresses at which programs ask. No cookie says there who somebody is, so that no page of another site can do anything
 * with what a browser keeps, and no word of a form is asked for; a token says who it is, or nobody.
 */
@NamedInterface("session")
public final class Programs {
    private static final String BELOW = "/api/";

    private Programs() {}

    /** Whether it is asked at such an address, however that is spelt. */
    public static boolean isFor(HttpServletRequest request) {
        return request.getServletPath().startsWith(BELOW);
    }

    /** Whether what failed was asked at such an address. */
    public static boolean isForFailed(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return address instanceof String text && text.startsWith(BELOW);
    }
}
