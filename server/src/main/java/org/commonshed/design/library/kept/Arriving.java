package org.commonshed.design.library.kept;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What is written when versions come in, all at once.
 *
 * @param designs new ones
 * @param files by content
 */
public record Arriving(
        List<NewDesign> designs,
        List<NewVersion> versions,
        List<NewFile> files,
        List<NewBeside> besides,
        List<NewOrigin> origins) {

    /**
     * A design that was not known.
     *
     * @param home its address as it is compared; empty where none is said
     * @param called its name and who made it, as they are compared
     */
    public record NewDesign(UUID id, String slug, String home, String called) {}

    /**
     * A version that was not known.
     *
     * @param kept as it will be read
     * @param sought words by which it is found: of its name, its keywords and makers, its function
     */
    public record NewVersion(KeptVersion kept, byte[] original, List<String> sought, Optional<UUID> person) {}

    public record NewFile(String sha256, byte[] content) {}

    public record NewBeside(UUID version, Beside beside) {}

    public record NewOrigin(int position, FileStore.Origin origin) {}
}
