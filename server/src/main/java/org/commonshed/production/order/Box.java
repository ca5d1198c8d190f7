package org.commonshed.production.order;

import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * Pieces that travel together.
 *
 * @param number within its job, from 1
 * @param code on its label
 * @param bad pieces that failed the check
 */
@NamedInterface("order")
public record Box(UUID id, UUID job, int number, String code, long pieces, long bad, BoxState state, String note) {
    /** Pieces that are, or may still be, good. */
    public long good() {
        return pieces - bad;
    }

    public String address() {
        return "/box/" + code;
    }
}
