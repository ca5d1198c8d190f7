package org.commonshed.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.page.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

/** Tells of a failure even when the page about failures fails too, as without a database: it needs neither. */
record LastResort(TemplateEngine templates, Frames frames, Clock clock, ObjectProvider<ForPrograms> programs)
        implements Filter {
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    /** Stands around the page about failures alone. */
    @Configuration
    static class Placed {
        @Bean
        FilterRegistrationBean<LastResort> lastResort(
                TemplateEngine templates, Frames frames, Clock clock, ObjectProvider<ForPrograms> programs) {
            FilterRegistrationBean<LastResort> filter =
                    new FilterRegistrationBean<>(new LastResort(templates, frames, clock, programs));
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            LOG.error("The page about a failure failed", fault);
            HttpServletRequest failed = (HttpServletRequest) request;
            HttpServletResponse answer = (HttpServletResponse) response;
            Optional<ForPrograms> teller =
                    programs.stream().filter(each -> each.isFor(failed)).findFirst();
            if (teller.isPresent()) {
                answer.resetBuffer();
                teller.get().tell(Trouble.SERVER_FAILED.status(), failed, answer);
            } else {
                tell(failed, answer);
            }
        }
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Locale.ENGLISH;
        Frame frame = frames.bare(locale);
        Utf8ByteOutput out = new Utf8ByteOutput();
        WebViews.Failure failure = ErrorPage.failure(Trouble.SERVER_FAILED, request, List.of(), clock, locale);
        templates.render("web/error.jte", Map.of("frame", frame, "failure", failure), out);
        response.resetBuffer();
        response.setStatus(Trouble.SERVER_FAILED.status());
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
