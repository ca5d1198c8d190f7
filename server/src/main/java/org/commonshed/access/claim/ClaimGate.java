package org.commonshed.access.claim;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.commonshed.access.session.Programs;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/** Leads every address to the claim, until the server is claimed; the look of the pages is needed for that page too. */
public final class ClaimGate extends OncePerRequestFilter {
    private final Claims claims;

    public ClaimGate(Claims claims) {
        this.claims = claims;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isNeeded(request.getRequestURI()) || claims.isClaimed()) {
            chain.doFilter(request, response);
        } else if (Programs.isFor(request)) {
            response.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
        } else {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, "/claim");
        }
    }

    private static boolean isNeeded(String address) {
        return address.equals("/claim") || address.startsWith("/look/") || address.startsWith("/webjars/");
    }
}
