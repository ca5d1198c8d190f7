package org.commonshed.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.filter.OncePerRequestFilter;

/** Takes nothing in as long as the disk is full; reading goes on. It ends as soon as there is room. */
final class FullDisk extends OncePerRequestFilter {
    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
    /** After the door for commands of this machine, which are to look and to save what is there. */
    private static final int PLACE = Ordered.HIGHEST_PRECEDENCE + 10;

    private final Disk disk;

    FullDisk(Disk disk) {
        this.disk = disk;
    }

    /** In front of all that reads a body. */
    @Configuration
    static class Placed {
        @Bean
        FilterRegistrationBean<FullDisk> fullDisk(Disk disk) {
            FilterRegistrationBean<FullDisk> filter = new FilterRegistrationBean<>(new FullDisk(disk));
            filter.setOrder(PLACE);
            return filter;
        }
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!READING.contains(request.getMethod()) && disk.isFull()) {
            response.sendError(Trouble.DISK_FULL.status());
        } else {
            chain.doFilter(request, response);
        }
    }
}
