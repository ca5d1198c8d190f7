package org.commonshed.planning.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.verify.Verifier;
import org.commonshed.engine.world.World;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.world.Reading;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.kept.PlanStore;
import org.commonshed.planning.world.Archive;
import org.commonshed.planning.world.PlanFolder;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.Slice;
import org.springframework.stereotype.Component;

/** Plans with their worlds, read from what is kept and checked; the few looked at last stay in memory. */
@Component
public class OpenPlans {
    private static final int MOST = 3;

    private final PlanStore store;
    private final PlanRunner runner;
    private final Map<UUID, Opened> opened = new LinkedHashMap<>(MOST, 0.75f, true);

    OpenPlans(PlanStore store, PlanRunner runner) {
        this.store = store;
        this.runner = runner;
    }

    /** A plan, its world, and what the tables know beside them. */
    public record Opened(Slice slice, ReportExtras extras) {}

    /** @throws IllegalStateException when what is kept is no plan of its world; such a one is never shown */
    public synchronized Opened get(KeptPlan plan) {
        Opened known = opened.get(plan.id());
        if (known != null) {
            return known;
        }
        Opened read = read(plan);
        keep(plan.id(), read);
        return read;
    }

    /** One of the place as it is that was read and checked a moment ago; it need not be again. */
    public synchronized void keep(UUID plan, Reading reading, Slice checked) {
        keep(plan, new Opened(checked, ReportExtras.of(reading, List.of(), "", false)));
    }

    private void keep(UUID plan, Opened read) {
        opened.put(plan, read);
        if (opened.size() > MOST) {
            opened.remove(opened.keySet().iterator().next());
        }
    }

    private Opened read(KeptPlan kept) {
        try {
            PlanFolder place = new PlanFolder(Archive.fresh(runner.folder(), "read-"));
            try {
                Archive.unpack(store.getArchive(kept.id()), place.path());
                Files.write(place.result(), json(kept));
                return read(kept, place);
            } finally {
                Archive.remove(place.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The plan as it is written. */
    public byte[] json(KeptPlan kept) throws IOException {
        byte[] compressed = store.findResult(kept.id())
                .orElseThrow(() -> new IllegalStateException("plan " + kept.number() + " is not there"));
        return Archive.expanded(compressed);
    }

    private static Opened read(KeptPlan kept, PlanFolder place) {
        Reading reading = place.read();
        World world = reading.world()
                .orElseThrow(() -> new IllegalStateException(
                        "the tables of plan " + kept.number() + " cannot be read: " + reading.problems()));
        return opened(kept, reading, world, place.result());
    }

    private static Opened opened(KeptPlan kept, Reading reading, World world, Path file) {
        Plan plan = PlanFile.read(file, PlanFolder.LIMITS)
                .plan()
                .orElseThrow(() -> new IllegalStateException("plan " + kept.number() + " cannot be read"));
        if (!Verifier.verify(world, plan).holds()) {
            throw new IllegalStateException(
                    "plan " + kept.number() + " does not hold\nMaybe the database was changed" + " by hand.");
        }
        String patch = kept.title();
        return new Opened(
                new Slice(world, plan),
                ReportExtras.of(reading, patch.isEmpty() ? List.of() : List.of(patch), "", false));
    }
}
