package org.commonshed.design.library;

import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A version of a design, as other rooms name it.
 *
 * @param design all its versions have the same
 * @param address of its page, {@code /designs/face-shield/2}
 * @param number counted from 1 in the order in which versions came in
 * @param label what the design itself calls the version; may be empty
 * @param recalled why it must not be used any more; empty where it may
 */
@NamedInterface("library")
public record Version(
        UUID id,
        UUID design,
        String address,
        String name,
        int number,
        String label,
        boolean isNewest,
        Optional<String> recalled) {}
