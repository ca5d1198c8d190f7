package org.commonshed.home;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.WorldFolder;
import org.commonshed.planning.Worlds;
import org.commonshed.start.Hindrance;
import org.commonshed.start.Opening;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Fills the empty house of a demo with the example. Its people are made where all people are. */
@Component
@Order(1)
class DemoOpening implements Opening {
    private static final Logger LOG = LoggerFactory.getLogger(DemoOpening.class);
    private static final Viewer HOUSE = new Viewer(Optional.empty(), "", Set.of(new Viewer.Role.Keeper()));

    private final Worlds worlds;
    private final Shipped shipped;

    DemoOpening(Worlds worlds, Shipped shipped) {
        this.worlds = worlds;
        this.shipped = shipped;
    }

    @Override
    public void open() {
        if (worlds.isThere()) {
            return;
        }
        long begin = System.nanoTime();
        Reading reading = WorldFolder.read(shipped.example(), List.of(), ReadingLimits.DEFAULT, shipped.catalogue());
        if (!reading.problems().isEmpty()) {
            throw new Hindrance("The example cannot be read: "
                    + reading.problems().get(0) + " Maybe commonshed.root does not name the folder of this program.");
        }
        long read = System.nanoTime();
        worlds.bringIn(HOUSE, reading.stated());
        LOG.debug("Example read in {} ms, kept in {} ms", millis(read - begin), millis(System.nanoTime() - read));
    }

    private static long millis(long nanos) {
        return nanos / 1_000_000;
    }
}
