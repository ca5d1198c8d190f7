package org.commonshed.access.session;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Where somebody wanted to go before signing in; only ever an address of this server. */
public final class Onward {
    private static final int LONGEST = 2000;
    /** Browsers read the first as a slash; between the others, what leads on would look for something to fill in. */
    private static final String NEVER = "\\{}";

    private Onward() {}

    /** The address if it is one of ours, else the first page. */
    public static String safe(String address) {
        boolean isOurs = address.startsWith("/")
                && !address.startsWith("//")
                && address.length() <= LONGEST
                && address.chars().allMatch(c -> c > ' ' && c < 127 && NEVER.indexOf(c) < 0);
        return isOurs && !address.startsWith("/sign-in") ? address : "/";
    }

    /** The address of the page to sign in on, which leads on to the wanted one. */
    public static String signIn(String wanted) {
        String next = safe(wanted);
        return next.equals("/") ? "/sign-in" : "/sign-in?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}
