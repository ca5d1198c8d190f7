package org.commonshed.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The style sheets that the drawings need: tokens (colours, type, space) and the looks of each piece. */
public final class Style {
    private Style() {}

    /** Everything, to stand in a page. */
    public static String sheet() {
        return tokens() + read("pieces.css") + read("page.css");
    }

    /** Colours, type and space as custom properties; the only place where a colour is written. */
    public static String tokens() {
        return read("tokens.css");
    }

    private static String read(String name) {
        try (InputStream in = Style.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not there\nMaybe the jar was built without its resources.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
