package org.commonshed.access.gate;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.commonshed.access.Costly;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Keeps what is {@link Costly} from taking the whole server: whoever finds no room waits, and is told to come back where it
 * takes too long. It counts what is under way and not who asks, as a whole village may come from one address.
 */
final class Queue implements HandlerInterceptor {
    private static final String HELD = Queue.class.getName();
    private static final int AFTER_ENTRANCES = 10;
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Map<String, Semaphore> rooms = new ConcurrentHashMap<>();
    private final Duration patience;

    Queue(Duration patience) {
        this.patience = patience;
    }

    /** Whoever is refused at the entrance does not wait. */
    @Configuration
    static class Placed implements WebMvcConfigurer {
        @Override
        public void addInterceptors(InterceptorRegistry registry) {
            registry.addInterceptor(new Queue(PATIENCE)).order(AFTER_ENTRANCES);
        }
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws InterruptedException {
        Optional<Costly> rule =
                handler instanceof HandlerMethod method ? Entrances.find(method, Costly.class) : Optional.empty();
        if (rule.isEmpty()) {
            return true;
        }
        Semaphore room = rooms.computeIfAbsent(
                handler.toString(), any -> new Semaphore(rule.get().atOnce(), true));
        if (!room.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "10");
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        request.setAttribute(HELD, room);
        return true;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception fault) {
        if (request.getAttribute(HELD) instanceof Semaphore room) {
            request.removeAttribute(HELD);
            room.release();
        }
    }
}
