package org.commonshed.files.world.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Small worlds whose plans follow by arithmetic, each a folder as one text. */
final class SmallWorlds {
    static final List<String> NAMES = List.of(
            "bread-before-cake",
            "brook-and-river",
            "manure-loop",
            "three-villages",
            "two-crops",
            "two-workshops",
            "winter-potatoes");

    private SmallWorlds() {}

    static TextWorld getWorld(String name) {
        return TextWorld.of(text("/worlds/" + name + ".txt"));
    }

    static String text(String resource) {
        try (InputStream in = SmallWorlds.class.getResourceAsStream(resource)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
