package org.commonshed.files.okh;

import java.time.Duration;
import org.commonshed.files.world.Patience;

/**
 * How much is read at most; what is beyond is told, not followed.
 *
 * @param manifestBytes of one manifest, or of one bill of materials
 * @param bytes of all that is unpacked or read
 * @param entries files in a folder or archive, whatever they are
 * @param depth of values within values
 * @param values in one manifest
 * @param time for all of it
 */
public record ManifestLimits(int manifestBytes, long bytes, int entries, int depth, int values, Duration time) {
    public static final ManifestLimits DEFAULT =
            new ManifestLimits(2 << 20, 1L << 30, 200_000, 24, 50_000, Patience.ENDLESS);

    String manifestSize() {
        return manifestBytes >= 1 << 20 ? (manifestBytes >> 20) + " MB" : manifestBytes + " bytes";
    }
}
