package org.commonshed.access.session;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** How this server is called from outside, as far as its keeper has said so. */
@NamedInterface("site")
@Component
public class Site {
    private static final String LOCAL = "localhost";

    private final Optional<Place> set;

    Site(@Value("${commonshed.address:}") String address) {
        this.set = address.isBlank() ? Optional.empty() : Optional.of(read(address.strip()));
    }

    /**
     * An address at which browsers keep secrets: by HTTPS, or on the reader's own machine.
     *
     * @param origin such as https://shed.example.org; no path behind it
     * @param name of the host alone
     */
    public record Place(String origin, String name) {}

    /** The address that was set, for links that leave this server. */
    public Optional<String> findAddress() {
        return set.map(Place::origin);
    }

    /** Where the browser stands, when that is the address that was set, or this machine by its name; empty elsewhere. */
    public Optional<Place> find(Exchange exchange) {
        String called = exchange.address();
        Optional<Place> known = set.filter(place -> place.origin().equalsIgnoreCase(called));
        return known.isPresent()
                ? known
                : parse(called).filter(place -> place.name().equals(LOCAL));
    }

    private static Place read(String address) {
        return parse(address.replaceFirst("/$", ""))
                .orElseThrow(() -> new IllegalStateException("commonshed.address is “" + address
                        + "”\nMaybe write it as https://shed.example.org: HTTPS, a name, and no path behind it."));
    }

    private static Optional<Place> parse(String address) {
        try {
            URI uri = new URI(address);
            String host = uri.getHost();
            boolean isBare = host != null
                    && String.valueOf(uri.getRawPath()).isEmpty()
                    && uri.getRawQuery() == null
                    && uri.getRawFragment() == null
                    && uri.getRawUserInfo() == null;
            boolean isSafe = "https".equals(uri.getScheme()) || ("http".equals(uri.getScheme()) && LOCAL.equals(host));
            return isBare && isSafe && !host.startsWith("[") && !host.matches("[0-9.]+")
                    ? Optional.of(new Place(address, host))
                    : Optional.empty();
        } catch (URISyntaxException notOne) {
            return Optional.empty();
        }
    }
}
