package org.commonshed.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import org.commonshed.access.people.Tokens;
import org.jspecify.annotations.Nullable;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.DefaultCsrfToken;

/**
 * What a form must send back follows from the session's own token; for visitors, from a random word in a cookie of their
 * own. Nothing is kept for it, and what belongs to one session fails in every other.
 */
public final class SessionCsrf implements CsrfTokenRepository {
    private static final String HEADER = "X-CSRF-TOKEN";
    private static final String FIELD = "_csrf";
    private static final String NEW_VISIT = SessionCsrf.class.getName();
    private static final Duration UNTIL_THE_BROWSER_CLOSES = Duration.ofSeconds(-1);

    @Override
    public CsrfToken generateToken(HttpServletRequest request) {
        String visit = Tokens.next();
        request.setAttribute(NEW_VISIT, visit);
        return token(visit);
    }

    @Override
    public void saveToken(@Nullable CsrfToken token, HttpServletRequest request, HttpServletResponse response) {
        if (request.getAttribute(NEW_VISIT) instanceof String visit) {
            Cookies.VISIT.put(request, response, visit, UNTIL_THE_BROWSER_CLOSES);
        }
    }

    @Override
    public @Nullable CsrfToken loadToken(HttpServletRequest request) {
        Optional<String> base = Cookies.SESSION.find(request).or(() -> Cookies.VISIT.find(request));
        return base.map(SessionCsrf::token).orElse(null);
    }

    private static CsrfToken token(String base) {
        return new DefaultCsrfToken(HEADER, FIELD, Tokens.derive(base, "form"));
    }
}
