package org.commonshed.planning.making;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.planning.kept.Change;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.planning.kept.PlanStore;
import org.commonshed.planning.world.Archive;
import org.commonshed.planning.world.Patches;
import org.commonshed.planning.world.PlanFolder;
import org.commonshed.planning.world.Worlds;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Gathers all that a plan is made from into one folder. */
@Component
public class Gathering {
    private final Worlds worlds;
    private final PlanStore store;
    private final OpenPlans openPlans;
    private final PlanRunner runner;
    private final Path root;

    Gathering(
            Worlds worlds,
            PlanStore store,
            OpenPlans openPlans,
            PlanRunner runner,
            @Value("${commonshed.root:.}") Path root) {
        this.worlds = worlds;
        this.store = store;
        this.openPlans = openPlans;
        this.runner = runner;
        this.root = root;
    }

    /** The place as it is, the changes as a patch, and what else the plan is made from. */
    public Reading gather(Viewer viewer, PlanFolder place, List<Change> changes) throws IOException {
        Stated stated = worlds.reckoned(viewer).forPlan();
        WorldFolder.write(stated, place.world());
        if (stated.settings().getOrDefault("catalogue", "none").equals("standard")) {
            place.bringCatalogue(root.resolve("catalogue"));
        }
        Reading reading = place.read();
        if (!changes.isEmpty() && reading.problems().isEmpty()) {
            Stated patch = Patches.of(changes, reading.stated(), reading.filled());
            WorldFolder.write(patch, place.patch());
            if (patch.settings().isEmpty()) {
                Files.delete(place.patch().resolve("world.yaml"));
            }
            reading = place.read();
        }
        Optional<KeptPlan> holding = store.findHolding();
        if (holding.isPresent()) {
            Files.write(place.inForce(), openPlans.json(holding.get()));
        }
        return reading;
    }

    /** Something done with a folder that is gone afterwards. */
    public interface InFolder<T> {
        T work(PlanFolder place) throws IOException;
    }

    public <T> T inFolder(InFolder<T> something) {
        try {
            PlanFolder place = new PlanFolder(Archive.fresh(runner.folder(), "ask-"));
            try {
                return something.work(place);
            } finally {
                Archive.remove(place.path());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows that the catalogue gives the place and nobody has stated yet, in which the words stand. */
    public List<Map<String, String>> assumedRows(Viewer viewer, String table, String words) {
        return inFolder(place -> {
            Reading reading = gather(viewer, place, List.of());
            if (!reading.problems().isEmpty()) {
                return List.of();
            }
            List<Map<String, String>> stated = Patches.rows(reading.stated(), table);
            List<Map<String, String>> all = Patches.rows(reading.filled(), table);
            return all.stream()
                    .filter(row -> !stated.contains(row)
                            && String.join(" ", row.values()).contains(words))
                    .toList();
        });
    }

    /** The row that stands in that line of the file; a table without line breaks in its cells has one row a line. */
    public static RowSpot spot(Issue issue, Stated stated) {
        String table = issue.file().replaceFirst("\\.csv$", "");
        Optional<Stated.Rows> rows =
                stated.tables().stream().filter(t -> t.table().equals(table)).findFirst();
        int line = issue.line() - 2;
        if (rows.isEmpty()) {
            return new RowSpot(issue, Optional.empty());
        }
        int id = rows.get().columns().indexOf("id");
        boolean isThere = id >= 0 && line >= 0 && line < rows.get().rows().size();
        String found = isThere ? rows.get().rows().get(line).get(id) : "";
        return new RowSpot(issue, Optional.of(new RowSpot.Row(table, found)));
    }
}
