package org.commonshed.design.library.kept;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A version of a design as it is kept, without its text.
 *
 * @param slug of the design, for its address
 * @param hash of all that the manifest says
 * @param rights the licence and who gives it
 * @param origin where it came from
 * @param traits what it needs and consists of
 * @param recalled why it must not be used; empty where it may
 */
@NamedInterface("library")
public record KeptVersion(
        UUID id,
        UUID design,
        String slug,
        int number,
        boolean isNewest,
        String hash,
        String name,
        String label,
        String function,
        Rights rights,
        Origin origin,
        Traits traits,
        Optional<String> recalled) {

    /**
     * Under what it is given.
     *
     * @param family of the licence, in small letters
     */
    public record Rights(String licence, String family, List<String> makers) {
        public Rights {
            makers = List.copyOf(makers);
        }
    }

    /**
     * Where it came from.
     *
     * @param home its address, as stated
     * @param path of its manifest within what was brought in
     * @param dialect name of the dialect it is written in
     * @param changed what was changed and why, in the words of who brought it in
     */
    public record Origin(String home, String path, String dialect, String changed, Instant at, String byName) {}

    /**
     * What it needs and consists of: ids of processes and materials, names of parts.
     *
     * @param processes what counts: stated or confirmed, or proposed and not refused
     */
    public record Traits(
            List<String> stated,
            List<String> proposed,
            List<String> processes,
            List<String> materials,
            List<String> parts) {
        public Traits {
            stated = List.copyOf(stated);
            proposed = List.copyOf(proposed);
            processes = List.copyOf(processes);
            materials = List.copyOf(materials);
            parts = List.copyOf(parts);
        }
    }

    /** The same once another one has come after it. */
    public KeptVersion notNewest() {
        return new KeptVersion(
                id, design, slug, number, false, hash, name, label, function, rights, origin, traits, recalled);
    }

    public String address() {
        return "/designs/" + slug + "/" + number;
    }
}
