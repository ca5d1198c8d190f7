package org.commonshed.web;

import gg.jte.TemplateEngine;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.RequestDispatcher;
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
import org.commonshed.access.session.Languages;
import org.commonshed.page.Frame;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * Tells of a failure where the page about failures cannot: when it fails too, and when the database is gone or the disk is
 * full. It needs neither.
 */
record LastResort(TemplateEngine templates, Frames frames, Clock clock, Disk disk) implements Filter {
    private static final String COME_BACK_SECONDS = "5";
    private static final Logger LOG = LoggerFactory.getLogger(LastResort.class);

    /** Stands around the page about failures alone. */
    @Configuration
    static class Placed {
        @Bean
        FilterRegistrationBean<LastResort> lastResort(TemplateEngine templates, Frames frames, Clock clock, Disk disk) {
            FilterRegistrationBean<LastResort> filter =
                    new FilterRegistrationBean<>(new LastResort(templates, frames, clock, disk));
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    @Override
    public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        Optional<Trouble> known = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Throwable fault
                ? find(fault)
                : Optional.empty();
        if (known.isPresent() && !response.isCommitted()) {
            tell(known.get(), (HttpServletRequest) request, (HttpServletResponse) response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } catch (RuntimeException | ServletException fault) {
            if (response.isCommitted()) {
                throw fault;
            }
            Trouble trouble = find(fault).orElse(Trouble.SERVER_FAILED);
            if (trouble.isOurs()) {
                LOG.error("The page about a failure failed", fault);
            }
            tell(trouble, (HttpServletRequest) request, (HttpServletResponse) response);
        }
    }

    /** A database without room ends; then the disk is what people have to hear of. */
    private Optional<Trouble> find(Throwable fault) {
        return Trouble.findOf(fault)
                .map(trouble -> trouble == Trouble.DATABASE_GONE && disk.isFull() ? Trouble.DISK_FULL : trouble);
    }

    private void tell(Trouble trouble, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale locale = Languages.ofBrowser(request);
        Frame frame = frames.bare(locale);
        Utf8ByteOutput out = new Utf8ByteOutput();
        WebViews.Failure failure = ErrorPage.failure(trouble, request, List.of(), clock, locale);
        templates.render("web/error.jte", Map.of("frame", frame, "failure", failure), out);
        response.resetBuffer();
        response.setStatus(trouble.status());
        if (trouble.passes()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, COME_BACK_SECONDS);
        }
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(out.getContentLength());
        out.writeTo(response.getOutputStream());
    }
}
