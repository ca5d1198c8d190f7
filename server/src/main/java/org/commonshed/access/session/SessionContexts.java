package org.commonshed.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Recognises people by the cookie of their session, and only when somebody asks who they are. */
@Component
public class SessionContexts implements SecurityContextRepository {
    private final Sessions sessions;

    SessionContexts(Sessions sessions) {
        this.sessions = sessions;
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return Programs.isFor(request) ? new Nobody() : new Deferred(sessions, request);
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return loadDeferredContext(holder.getRequest()).get();
    }

    /** Nothing to save: a session is begun by signing in alone. */
    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {}

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return !Programs.isFor(request) && Cookies.SESSION.find(request).isPresent();
    }

    /** Whoever asks at an address for programs, until a token says who it is. */
    private static final class Nobody implements DeferredSecurityContext {
        private final SecurityContextImpl context = new SecurityContextImpl();

        @Override
        public SecurityContext get() {
            return context;
        }

        @Override
        public boolean isGenerated() {
            return true;
        }
    }

    private static final class Deferred implements DeferredSecurityContext {
        private final Sessions sessions;
        private final HttpServletRequest request;
        private final SecurityContextImpl context = new SecurityContextImpl();
        private boolean isLoaded;

        Deferred(Sessions sessions, HttpServletRequest request) {
            this.sessions = sessions;
            this.request = request;
        }

        @Override
        public SecurityContext get() {
            if (!isLoaded) {
                isLoaded = true;
                Cookies.SESSION
                        .find(request)
                        .flatMap(sessions::find)
                        .ifPresent(open -> context.setAuthentication(Recognised.of(open)));
            }
            return context;
        }

        @Override
        public boolean isGenerated() {
            return context.getAuthentication() == null;
        }
    }
}
