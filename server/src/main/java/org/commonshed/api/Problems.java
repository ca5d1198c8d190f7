package org.commonshed.api;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.commonshed.access.Doors;
import org.commonshed.access.session.Languages;
import org.commonshed.access.session.Programs;
import org.commonshed.api.shape.Fault;
import org.commonshed.files.world.Issue;
import org.commonshed.page.Words;
import org.commonshed.web.ForPrograms;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.LocaleResolver;

/** Tells programs why something is not done, in the language they ask for. */
@ControllerAdvice(annotations = Api.class)
@Order(0) // before those who would show a page
class Problems implements ForPrograms {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String TYPE = "application/problem+json";

    private final MessageSource messages;
    private final LocaleResolver locales;
    private final Bodies bodies;

    Problems(MessageSource messages, LocaleResolver locales, Bodies bodies) {
        this.messages = messages;
        this.locales = locales;
        this.bodies = bodies;
    }

    /** In the language that the request asks for, else in that of the person. */
    Words words(HttpServletRequest request) {
        return new Words(
                messages,
                request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null
                        ? locales.resolveLocale(request)
                        : Languages.ofBrowser(request));
    }

    @ExceptionHandler(Problem.class)
    void problem(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problem, request.getRequestURI(), words(request), response);
    }

    @ExceptionHandler(Doors.Refused.class)
    void refused(Doors.Refused refused, HttpServletRequest request, HttpServletResponse response) throws IOException {
        problem(
                new Problem(refused.isSignedIn() ? ProblemKind.NOT_ALLOWED : ProblemKind.TOKEN_NEEDED),
                request,
                response);
    }

    /** What Spring says cannot be; anything else is our fault and stands in the log. */
    @ExceptionHandler(Exception.class)
    void failed(Exception fault, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemKind kind = fault instanceof ErrorResponse said
                ? ProblemKind.of(said.getStatusCode().value())
                : ProblemKind.SERVER_FAILED;
        if (kind == ProblemKind.SERVER_FAILED) {
            LOG.error("A program could not be answered", fault);
        }
        problem(new Problem(kind), request, response);
    }

    @Override
    public boolean isFor(HttpServletRequest failed) {
        return Programs.isForFailed(failed);
    }

    @Override
    public void tell(int status, HttpServletRequest failed, HttpServletResponse response) throws IOException {
        Object address = failed.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        Words words = new Words(messages, Languages.ofBrowser(failed));
        write(new Problem(ProblemKind.of(status)), String.valueOf(address), words, response);
    }

    private void write(Problem problem, String instance, Words words, HttpServletResponse response) throws IOException {
        ProblemKind kind = problem.kind();
        List<ProblemAnswer.ProblemIssue> issues =
                problem.faults().stream().map(fault -> issue(fault, words)).toList();
        ProblemAnswer answer = new ProblemAnswer(
                kind.type(),
                words.say("api.problem." + kind.code()),
                kind.status(),
                words.say("api.problem." + kind.code() + ".detail"),
                instance,
                issues,
                problem.now());
        if (kind == ProblemKind.TOKEN_NEEDED && !response.containsHeader(HttpHeaders.WWW_AUTHENTICATE)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        byte[] body = bodies.write(answer);
        response.setStatus(kind.status());
        response.setContentType(TYPE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, words.locale().getLanguage());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    /** What a room says of a row or a file has its words in {@code files}; other sentences of rooms are told as they are. */
    private static ProblemAnswer.ProblemIssue issue(Fault fault, Words words) {
        Object first = fault.parts().isEmpty() ? "" : fault.parts().get(0);
        String sentence = first instanceof Issue issue
                ? issue.told(words.locale())
                : first instanceof Fault.Sentence said
                        ? said.text()
                        : words.say("api.fault." + fault.code(), fault.parts().toArray());
        return new ProblemAnswer.ProblemIssue(fault.field(), fault.code(), sentence);
    }
}
