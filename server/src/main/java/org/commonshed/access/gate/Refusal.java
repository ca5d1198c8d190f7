package org.commonshed.access.gate;

import java.util.List;

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
