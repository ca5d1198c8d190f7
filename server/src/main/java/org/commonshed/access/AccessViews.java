package org.commonshed.access;

import java.util.List;

/** What the pages of this room show. */
public final class AccessViews {
    private AccessViews() {}

    /** The form to sign in with; the passphrase never comes back. */
    public record SignIn(String name, String next, boolean demo, Faults faults) {}

    /** The form with which the first visitor claims the server. */
    public record Claim(String name, Faults faults) {}

    /**
     * What was refused.
     *
     * @param reason end of the keys of its sentences
     * @param keepers names of some who keep the server
     * @param from the address that refused
     */
    public record Refusal(String reason, List<String> keepers, String from) {
        public Refusal {
            keepers = List.copyOf(keepers);
        }
    }
}
