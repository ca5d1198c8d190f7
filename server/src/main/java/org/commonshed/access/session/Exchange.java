package org.commonshed.access.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Person;
import org.commonshed.access.people.Tokens;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.support.RequestContextUtils;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One request and its answer, as far as the pages of this room need them. */
public record Exchange(HttpServletRequest request, HttpServletResponse response) {
    /** Where the request comes from. */
    public Sessions.From from() {
        return new Sessions.From(
                request.getRemoteAddr(), Devices.name(Optional.ofNullable(request.getHeader(HttpHeaders.USER_AGENT))));
    }

    /** Who is signed in; only behind an entrance that asks for it. */
    public Person person() {
        return Recognised.find()
                .map(Recognised::person)
                .orElseThrow(() -> new Doors.Refused(Viewer.VISITOR, Deed.KEEP_ACCOUNT, ""));
    }

    /** Who acts. */
    public Viewer viewer() {
        return Recognised.acting();
    }

    /** The token of the session in the cookie, whether it holds or not. */
    public Optional<String> session() {
        return Cookies.SESSION.find(request);
    }

    /** The language in which the answer is written. */
    public Locale locale() {
        return RequestContextUtils.getLocale(request);
    }

    /** A word that this browser alone has, for what must come back to it; not one that lets anybody in. */
    public String browser() {
        return session()
                .or(() -> Cookies.VISIT.find(request))
                .map(base -> Tokens.derive(base, "browser"))
                .orElse("");
    }

    /** How this server was called, for links that leave it; no path behind it. */
    public String address() {
        return ServletUriComponentsBuilder.fromRequest(request)
                .replacePath("")
                .replaceQuery("")
                .toUriString();
    }

    /** Gives the browser the token of a new session. */
    public void begin(String token) {
        Cookies.SESSION.put(request, response, token, Sessions.LONGEST);
        Cookies.VISIT.remove(request, response);
    }

    public void end() {
        Cookies.SESSION.remove(request, response);
    }

    /** The form comes back to be mended. */
    public Faults wrong(Faults faults) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return faults;
    }

    /** Too many tries; said in minutes where it takes longer than one. */
    public Faults tooMany(String field, Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return seconds > 60
                ? Faults.of(field, "fault.wait-minutes", (seconds + 59) / 60)
                : Faults.of(field, "fault.wait-seconds", seconds);
    }
}
