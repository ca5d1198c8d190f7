package org.commonshed.design.library.kept;

import java.util.Optional;

/**
 * A file or address that belongs to a version.
 *
 * @param position in the order of the manifest
 * @param kind our name of the key it stands at; {@code beside} where the manifest does not name it
 * @param part that it belongs to; empty: to the whole
 * @param path as the manifest names it, or within what was brought in
 * @param sha256 of what is kept; empty where only the name is
 * @param bytes of what is kept
 */
public record Beside(
        int position, String kind, String part, String path, String title, Optional<String> sha256, long bytes) {}
