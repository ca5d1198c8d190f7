package org.commonshed.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Properties;

/** All that pages are written from, in files for each language. */
public final class Bundles {
    public static final List<String> ALL = List.of(
            "messages",
            "org/commonshed/access/words",
            "org/commonshed/tables/words",
            "org/commonshed/care/words",
            "org/commonshed/place/words",
            "org/commonshed/design/words",
            "org/commonshed/exchange/words",
            "org/commonshed/commons/words",
            "org/commonshed/energy/words",
            "org/commonshed/planning/words",
            "org/commonshed/production/words",
            "org/commonshed/api/words",
            "org/commonshed/home/words",
            "org/commonshed/web/words",
            "org/commonshed/report/words",
            "org/commonshed/tell/words",
            "org/commonshed/tell/matches",
            "org/commonshed/tell/sames",
            "org/commonshed/files/world/issues",
            "org/commonshed/files/tree/issues",
            "org/commonshed/files/okh/issues",
            "org/commonshed/files/okw/issues",
            "org/commonshed/files/lists/issues",
            "org/commonshed/files/energy/issues",
            "org/commonshed/files/plan/issues",
            "org/commonshed/files/labs/issues",
            "org/commonshed/live/words");

    private Bundles() {}

    /** @param file without its ending; in another language than English with {@code _es} or {@code _fr} */
    public static Properties read(String file) throws IOException {
        Properties words = new Properties();
        try (InputStream in = Bundles.class.getClassLoader().getResourceAsStream(file + ".properties");
                Reader reader =
                        new InputStreamReader(Objects.requireNonNull(in, "no " + file), StandardCharsets.UTF_8)) {
            words.load(reader);
        }
        return words;
    }
}
