package org.commonshed.access.sent;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.commonshed.access.session.Recognised;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before everything that takes a form. One is remembered when its answer leads on to another page, which is what
 * follows when something was done; a page in its place says what is to be mended, and the form may come again.
 */
final class SentForms implements HandlerInterceptor {
    private static final String TAKEN = SentForms.class.getName();
    private static final int AFTER_ENTRANCES = 5;

    private final Once once;

    private SentForms(Once once) {
        this.once = once;
    }

    /** Whoever is refused at the entrance is not remembered. */
    @Configuration
    static class Placed implements WebMvcConfigurer {
        private final Once once;

        Placed(Once once) {
            this.once = once;
        }

        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new SentForms(once)).order(AFTER_ENTRANCES);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException, IOException, ServletException {
        Optional<Sending> sending = request.getDispatcherType() == DispatcherType.REQUEST
                ? Sending.find(request, Recognised.acting())
                : Optional.empty();
        if (sending.isEmpty()) {
            return true;
        }
        Once.Ruling ruling = once.begin(sending.get());
        if (ruling instanceof Once.Ruling.LedTo before) {
            response.setStatus(HttpStatus.SEE_OTHER.value());
            response.setHeader(HttpHeaders.LOCATION, before.address());
            return false;
        }
        if (ruling instanceof Once.Ruling.Unknown) {
            request.getRequestDispatcher(SentPage.UNKNOWN).forward(request, response);
            return false;
        }
        if (ruling instanceof Once.Ruling.Later) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        request.setAttribute(TAKEN, sending.get());
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getAttribute(TAKEN) instanceof Sending sending) {
            request.removeAttribute(TAKEN);
            once.end(sending, fault == null ? findAnswer(response) : Optional.empty());
        }
    }

    /** An address of this server; not the page to sign in, to which those are led whose session has ended. */
    private static Optional<String> findAnswer(HttpServletResponse response) {
        String location = response.getHeader(HttpHeaders.LOCATION);
        boolean isLed = response.getStatus() >= 300 && response.getStatus() < 400 && location != null;
        if (!isLed) {
            return Optional.empty();
        }
        URI address = URI.create(location);
        String path = address.getRawPath() + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
        return path.startsWith("/sign-in")
                ? Optional.empty()
                : Optional.of(address.getRawFragment() == null ? path : path + "#" + address.getRawFragment());
    }
}
