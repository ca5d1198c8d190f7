package org.commonshed.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses what is too large before anybody looks into it. Later it would seem to be a form without its parts, and people
 * would be told something else.
 */
final class Sizes extends OncePerRequestFilter {
    private final long mostOfFiles;
    private final long mostOfForms;

    Sizes(DataSize files, DataSize forms) {
        this.mostOfFiles = files.toBytes();
        this.mostOfForms = forms.toBytes();
    }

    /** Stands in front of everything that reads forms. */
    @Configuration
    static class Placed {
        @Bean
        FilterRegistrationBean<Sizes> sizes(
                @Value("${spring.servlet.multipart.max-request-size}") DataSize files,
                @Value("${server.tomcat.max-http-form-post-size}") DataSize forms) {
            FilterRegistrationBean<Sizes> filter = new FilterRegistrationBean<>(new Sizes(files, forms));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 10);
            return filter;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String type = String.valueOf(request.getContentType());
        boolean isForm = type.startsWith("application/x-www-form-urlencoded");
        long most = isForm ? mostOfForms : mostOfFiles;
        if ((isForm || type.startsWith("multipart/")) && request.getContentLengthLong() > most) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else {
            chain.doFilter(request, response);
        }
    }
}
