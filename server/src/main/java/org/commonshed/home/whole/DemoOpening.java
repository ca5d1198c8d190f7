package org.commonshed.home.whole;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.WorldFolder;
import org.commonshed.planning.Plans;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.Hindrance;
import org.commonshed.start.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the empty house of a demo with the example and its plan. Its people are made where all people are. */
@Component
@Order(1)
class DemoOpening implements Opening {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOpening.class);

    private final Worlds worlds;
    private final Plans plans;
    private final BroughtAlong along;

    DemoOpening(Worlds worlds, Plans plans, BroughtAlong along) {
        this.worlds = worlds;
        this.plans = plans;
        this.along = along;
    }

    @Override
    public void open() {
        if (worlds.isThere()) {
            return;
        }
        long begin = System.nanoTime();
        Reading reading = WorldFolder.read(along.example(), List.of(), ReadingLimits.DEFAULT, along.catalogue());
        if (!reading.problems().isEmpty()) {
            throw new Hindrance("The example cannot be read: "
                    + reading.problems().get(0) + " Maybe commonshed.root does not name the folder of this program.");
        }
        long read = System.nanoTime();
        worlds.bringIn(Viewer.HOUSE, reading.stated());
        long kept = System.nanoTime();
        adopt(along.examplePlan());
        LOG.debug(
                "Example read in {} ms, kept in {} ms, its plan checked in {} ms",
                millis(read - begin),
                millis(kept - read),
                millis(System.nanoTime() - kept));
    }

    /** The plan that comes along; one that does not hold for these tables is left out. */
    private void adopt(Path packed) {
        try {
            Path plan = Files.createTempFile("commonshed-plan-", ".json");
            try (InputStream in = new GZIPInputStream(Files.newInputStream(packed))) {
                Files.copy(in, plan, StandardCopyOption.REPLACE_EXISTING);
                Plans.Adoption adoption = plans.adoptReady(Viewer.HOUSE, plan);
                if (adoption != Plans.Adoption.ADOPTED) {
                    LOG.error(
                            "{} is left out: {}.\nMaybe the example has changed since it was made.", packed, adoption);
                }
            } finally {
                Files.deleteIfExists(plan);
            }
        } catch (IOException fault) {
            throw new Hindrance("The plan of the example cannot be read (" + fault + ").", fault);
        }
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
