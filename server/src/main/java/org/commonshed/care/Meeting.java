package org.commonshed.care;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.commonshed.keeping.Desk.Hidden.Met;
import org.commonshed.page.Frame;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.util.UriUtils;

/**
 * What happens where the page of something hidden is opened, whichever room it is of: those who do not see it are led to what
 * stands in its place, those who do are told that others do not.
 */
@Component
@ControllerAdvice
class Meeting implements WebMvcConfigurer {
    private final HiddenThings hidden;
    private final CareTold told;

    Meeting(HiddenThings hidden, CareTold told) {
        this.hidden = hidden;
        this.told = told;
    }

    /** The thing that the address itself names, if it is hidden. */
    private static Optional<Met> find(HttpServletRequest request) {
        List<String> path = List.of(request.getRequestURI().split("/"));
        return request.getAttribute(Met.ATTRIBUTE) instanceof Met met
                        && path.stream()
                                .map(part -> UriUtils.decode(part, "UTF-8"))
                                .anyMatch(part -> part.equals(met.row().toString()) || part.equals(met.called()))
                ? Optional.of(met)
                : Optional.empty();
    }

    @ExceptionHandler(ResponseStatusException.class)
    String gone(ResponseStatusException refusal, HttpServletRequest request) {
        Optional<Met> met = find(request).filter(one -> !one.seen());
        if (met.isEmpty()
                || refusal.getStatusCode() != HttpStatus.NOT_FOUND
                || !request.getMethod().equals("GET")) {
            throw refusal; // others answer as they would have
        }
        return "redirect:"
                + Appealing.address(new Thing.Key(met.get().table(), met.get().row()));
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new Marking());
    }

    /** Adds a line to the page of something hidden. */
    private final class Marking implements HandlerInterceptor {
        @Override
        public void postHandle(
                HttpServletRequest request,
                HttpServletResponse response,
                Object handler,
                @Nullable ModelAndView answer) {
            if (answer == null || !(answer.getModel().get("frame") instanceof Frame frame)) {
                return;
            }
            find(request)
                    .filter(met -> frame.notice().isEmpty() && !frame.path().startsWith("/care/"))
                    .flatMap(met -> Optional.ofNullable(hidden.of(met.table()).get(met.row())))
                    .ifPresent(hiding -> {
                        boolean isSeen = find(request).filter(Met::seen).isPresent();
                        String state = told.state(hiding, frame.words());
                        String text = isSeen ? frame.say("care.mark", state) : state;
                        answer.addObject("frame", frame.with(new Frame.Notice(text, Optional.empty())));
                    });
        }
    }
}
