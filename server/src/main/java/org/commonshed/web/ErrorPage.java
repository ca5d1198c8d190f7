package org.commonshed.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.OpenToAll;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.People;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is seen when an address cannot be answered. What went wrong inside stands in the log and never on the page. */
@Controller
@OpenToAll
class ErrorPage implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPage.class);

    private final People people;
    private final Clock clock;
    private final ObjectProvider<ForPrograms> programs;

    ErrorPage(People people, Clock clock, ObjectProvider<ForPrograms> programs) {
        this.programs = programs;
        this.people = people;
        this.clock = clock;
    }

    @RequestMapping("${spring.web.error.path:/error}")
    @Nullable
    String page(HttpServletRequest request, HttpServletResponse response, Viewer viewer, Locale locale, Model model)
            throws IOException {
        Optional<ForPrograms> teller =
                programs.stream().filter(each -> each.isFor(request)).findFirst();
        if (teller.isPresent()) {
            teller.get().tell(status(request), request, response);
            return null; // it is answered
        }
        Trouble trouble = Trouble.of(status(request));
        response.setStatus(trouble.status());
        List<String> keepers = viewer.isSignedIn() ? people.listKeeperNames() : List.of();
        WebViews.Failure failure = failure(trouble, request, keepers, clock, locale);
        if (trouble.isOurs()) {
            LOG.error("{} was told to a reader at {}", trouble.code(), failure.time());
        }
        model.addAttribute("failure", failure);
        return "web/error";
    }

    static WebViews.Failure failure(
            Trouble trouble, HttpServletRequest request, List<String> keepers, Clock clock, Locale locale) {
        boolean isReading = List.of("GET", "HEAD").contains(request.getMethod());
        boolean mayHelp = trouble.isOurs() || trouble.passes();
        return new WebViews.Failure(
                trouble.code(),
                trouble.isOurs(),
                Moments.told(clock.instant(), locale),
                mayHelp && isReading ? wanted(request) : "",
                keepers);
    }

    /** Somebody who asks for this page by its own address asks for nothing that there is. */
    private static int status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        return code instanceof Integer number ? number : HttpStatus.NOT_FOUND.value();
    }

    private static String wanted(HttpServletRequest request) {
        Object address = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return address == null || address.toString().startsWith("//")
                ? "/"
                : address + (query == null ? "" : "?" + query);
    }
}
