package org.commonshed.access.session;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;

/** The two cookies: one says who somebody is, one ties a visitor's forms to the visitor's browser. */
enum Cookies {
    SESSION("commonshed"),
    VISIT("commonshed-visit");

    private static final int LONGEST = 100;

    private final String word;

    Cookies(String word) {
        this.word = word;
    }

    /** With this beginning of the name, browsers take the cookie from this very host over TLS alone. */
    private String name(HttpServletRequest request) {
        return request.isSecure() ? "__Host-" + word : word;
    }

    Optional<String> find(HttpServletRequest request) {
        Cookie[] all = request.getCookies();
        return all == null
                ? Optional.empty()
                : Arrays.stream(all)
                        .filter(cookie -> cookie.getName().equals(name(request)))
                        .map(Cookie::getValue)
                        .filter(value -> !value.isEmpty() && value.length() <= LONGEST)
                        .findFirst();
    }

    void put(HttpServletRequest request, HttpServletResponse response, String value, Duration age) {
        ResponseCookie cookie = ResponseCookie.from(name(request), value)
                .httpOnly(true)
                .secure(request.isSecure())
                .sameSite("Lax")
                .path("/")
                .maxAge(age)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    void remove(HttpServletRequest request, HttpServletResponse response) {
        put(request, response, "", Duration.ZERO);
    }
}
