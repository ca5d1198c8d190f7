package org.commonshed.access.gate;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Map;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;

/**
 * What keeps a browser safe, on every answer: set where a request comes in, before anything else may refuse it. Around the
 * page about failures it also sees to it that no body is read there that nobody was meant to read.
 */
final class Shields extends ValveBase {
    static final String CONTENT = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self';"
            + " object-src 'none'";

    private static final Map<String, String> ALL = Map.of(
            "Content-Security-Policy",
            CONTENT,
            "X-Content-Type-Options",
            "nosniff",
            "X-Frame-Options",
            "DENY",
            "Referrer-Policy",
            "same-origin",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), microphone=(), geolocation=(), payment=(), usb=()");

    Shields() {
        super(true);
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        ALL.forEach(response::setHeader);
        getNext().invoke(request, response);
    }

    /** Nothing stands before either of them. */
    @Configuration
    static class Placed {
        @Bean
        WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> shields() {
            return server -> server.addEngineValves(new Shields());
        }

        @Bean
        FilterRegistrationBean<Filter> failuresReadNothing() {
            FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(Shields::answerFailure);
            filter.setDispatcherTypes(EnumSet.of(DispatcherType.ERROR));
            filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
            return filter;
        }
    }

    private static void answerFailure(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        HttpServletRequest asked = (HttpServletRequest) request;
        ((HttpServletResponse) response).setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        chain.doFilter(UploadGate.isInParts(asked) ? new Unread(asked) : asked, response);
    }
}
