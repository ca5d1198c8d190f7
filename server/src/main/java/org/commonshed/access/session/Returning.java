package org.commonshed.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.function.Supplier;
import org.commonshed.access.Viewer;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Who sent a request, asked again while it is still being answered; a session may have ended meanwhile, or a role. */
@Component
@NamedInterface("session")
public class Returning {
    private final Sessions sessions;

    Returning(Sessions sessions) {
        this.sessions = sessions;
    }

    /** Says each time who it is then; a visitor when the session has ended. That it is asked does not make a session last. */
    public Supplier<Viewer> later(HttpServletRequest request) {
        Optional<String> token = Cookies.SESSION.find(request);
        return () -> token.flatMap(sessions::findNow)
                .map(open -> Recognised.of(open).viewer())
                .orElse(Viewer.VISITOR);
    }
}
