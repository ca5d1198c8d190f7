package org.commonshed.access.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.session.Addresses;
import org.commonshed.access.session.Programs;
import org.commonshed.access.session.Tries;
import org.commonshed.access.token.ApiTokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Says who a program acts for, by the token it brings. A token that is none, or holds no longer, is refused and never
 * taken for nobody. Each may ask so often in a minute; wrong ones count as tries from where they come.
 */
final class Bearers extends OncePerRequestFilter {
    private static final String SCHEME = "bearer ";
    private static final Duration PACE = Duration.ofMinutes(1);
    private static final int MOST_REMEMBERED = 2_000;

    private final ApiTokens tokens;
    private final Addresses addresses;
    private final Tries pace;

    /** @param perMinute how often one token may ask */
    Bearers(ApiTokens tokens, Addresses addresses, Clock clock, int perMinute) {
        this.tokens = tokens;
        this.addresses = addresses;
        this.pace = new Tries(clock, Tries.Rule.atMost(perMinute, PACE), MOST_REMEMBERED);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !Programs.isFor(request) || request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Optional<ApiTokens.Bearer> bearer = tokens.find(word(request));
        Optional<Duration> wait = bearer.isPresent()
                ? pace.begin(bearer.get().token().toString())
                : addresses.begin(request.getRemoteAddr());
        if (wait.isPresent()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(wait.get().toSeconds() + 1));
            response.sendError(HttpStatus.TOO_MANY_REQUESTS.value());
        } else if (bearer.isEmpty()) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer error=\"invalid_token\"");
            response.sendError(HttpStatus.UNAUTHORIZED.value());
        } else {
            SecurityContextHolder.setContext(
                    new SecurityContextImpl(bearer.get().somebody()));
            chain.doFilter(request, response);
        }
    }

    /** Empty where it is of another scheme. */
    private static String word(HttpServletRequest request) {
        String given = request.getHeader(HttpHeaders.AUTHORIZATION);
        return given.toLowerCase(Locale.ROOT).startsWith(SCHEME)
                ? given.substring(SCHEME.length()).strip()
                : "";
    }
}
