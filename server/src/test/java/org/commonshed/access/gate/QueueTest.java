package org.commonshed.access.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.commonshed.access.Costly;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.server.ResponseStatusException;

/** Answers that take much work, so many at once and no more. */
final class QueueTest {
    static final class Page {
        @Costly(atOnce = 2)
        public String heavy() {
            return "";
        }

        @Costly(atOnce = 1)
        public String other() {
            return "";
        }

        public String light() {
            return "";
        }
    }

    private static HandlerMethod at(String method) {
        try {
            return new HandlerMethod(new Page(), Page.class.getMethod(method));
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MockHttpServletRequest come(Queue queue, String method) throws InterruptedException {
        MockHttpServletRequest request = new MockHttpServletRequest();
        assertTrue(queue.preHandle(request, new MockHttpServletResponse(), at(method)));
        return request;
    }

    private static void leave(Queue queue, String method, MockHttpServletRequest request) {
        queue.afterCompletion(request, new MockHttpServletResponse(), at(method), null);
    }

    @Test
    void whoFindsNoRoomIsToldToComeBack() throws InterruptedException {
        Queue queue = new Queue(Duration.ofMillis(20));
        MockHttpServletRequest first = come(queue, "heavy");
        come(queue, "heavy");
        MockHttpServletResponse told = new MockHttpServletResponse();
        ResponseStatusException busy = assertThrows(
                ResponseStatusException.class, () -> queue.preHandle(new MockHttpServletRequest(), told, at("heavy")));
        assertEquals(503, busy.getStatusCode().value());
        assertEquals("10", told.getHeader("Retry-After"));
        come(queue, "other"); // each address has its own room
        for (int i = 0; i < 10; i++) {
            come(queue, "light");
        }
        leave(queue, "heavy", first);
        leave(queue, "heavy", first); // leaving twice makes no more room
        come(queue, "heavy");
        assertThrows(ResponseStatusException.class, () -> come(queue, "heavy"));
    }

    @Test
    void whoWaitsIsLetInWhenAnotherLeaves() throws Exception {
        Queue queue = new Queue(Duration.ofSeconds(10));
        MockHttpServletRequest first = come(queue, "other");
        CompletableFuture<Boolean> waiting = CompletableFuture.supplyAsync(() -> {
            try {
                return queue.preHandle(new MockHttpServletRequest(), new MockHttpServletResponse(), at("other"));
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        assertThrows(java.util.concurrent.TimeoutException.class, () -> waiting.get(50, TimeUnit.MILLISECONDS));
        leave(queue, "other", first);
        assertTrue(waiting.get(5, TimeUnit.SECONDS));
    }
}
