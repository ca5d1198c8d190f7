package org.commonshed.design.library.arriving;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Deciding;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.start.Hindrance;
import org.commonshed.start.Opening;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the library of a demo with the example designs; what the face shield needs is confirmed. */
@Component
@Order(2)
class ExampleDesigns implements Opening {
    private static final String CONFIRMED = "face-shield-example";

    private final BringIn bringIn;
    private final Deciding deciding;
    private final Shelves shelves;
    private final Path folder;

    ExampleDesigns(BringIn bringIn, Deciding deciding, Shelves shelves, @Value("${commonshed.root:.}") Path root) {
        this.bringIn = bringIn;
        this.deciding = deciding;
        this.shelves = shelves;
        this.folder = root.resolve("examples").resolve("designs");
    }

    @Override
    public void open() {
        try {
            ManifestBook book = ManifestBook.readWhole(folder, BringIn.LIMITS, read -> {});
            bringIn.keep(Viewer.HOUSE, book);
        } catch (IOException fault) {
            throw new Hindrance("The example designs cannot be read (" + fault + ").", fault);
        }
        shelves.versions().findNewest(CONFIRMED).ifPresent(this::confirm);
    }

    private void confirm(KeptVersion version) {
        for (String process : version.traits().stated()) {
            deciding.answer(Viewer.HOUSE, version, "process", process, Optional.of(true));
        }
    }
}
