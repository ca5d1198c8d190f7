package org.commonshed.access.passkey;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A key that somebody has on a device; what is kept of it is public.
 *
 * @param name by which the person knows it again
 * @param used when somebody last came in by it
 */
public record Passkey(UUID id, UUID person, Key key, String name, Instant made, Optional<Instant> used) {
    public static final int LONGEST_NAME = 60;

    /**
     * What proofs are checked by. All texts are base64url without padding.
     *
     * @param site name of the host for which it was made
     * @param credential by which the device finds it
     * @param handle by which the device knows the person; random
     * @param publicKey with the id of the credential, as authenticators write both (Web Authentication Level 2, §6.5.1)
     * @param signCount how often the device says it has signed; 0 where it does not count
     */
    record Key(String site, String credential, String handle, String publicKey, long signCount) {}
}
