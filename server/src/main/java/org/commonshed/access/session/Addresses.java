package org.commonshed.access.session;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Counts the tries to sign in, to claim and to come in by link from each address of the network. */
@Component
public class Addresses {
    private static final int TIMES = 25;
    private static final Duration WITHIN = Duration.ofMinutes(5);
    private static final int MOST_REMEMBERED = 20_000;
    private static final int NETWORK_BYTES = 8;

    private final Tries tries;

    Addresses(Clock clock) {
        this.tries = new Tries(clock, Tries.Rule.atMost(TIMES, WITHIN), MOST_REMEMBERED);
    }

    /** Counts a try, or says how long to wait. */
    public Optional<Duration> begin(String address) {
        return tries.begin(network(address));
    }

    /** The address itself, or the first 64 bits of one of version 6, which one household has to itself. */
    static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address.replaceFirst("%.*", ""));
            byte[] bytes = parsed.getAddress();
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(bytes, NETWORK_BYTES)) + "/64"
                    : parsed.getHostAddress();
        } catch (UnknownHostException notAnAddress) {
            return address;
        }
    }
}
