package org.commonshed.bench.labs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.world.Point;
import org.commonshed.files.okw.MachineModel;
import org.commonshed.files.okw.ModelBook;

/** Made-up workshops from a seed: one to ten machines each, of the shipped models and of kinds that nobody describes well. */
public final class SyntheticLabs {
    private static final List<String> BARE = List.of(
            "3d-printing",
            "laser-cutting",
            "cnc-milling",
            "vinyl-cutting",
            "sewing",
            "welding",
            "woodworking",
            "drilling",
            "electronics-assembly",
            "baking",
            "screen-printing",
            "cnc-turning");
    private static final int MOST_MACHINES = 10;
    private static final int LAT = 70; // degrees to either side of the equator, almost
    private static final int LON = 180;

    private SyntheticLabs() {}

    /** So many of them. */
    public static List<Facility> of(int count, long seed, ModelBook models) {
        Random random = new Random(seed);
        List<MachineModel> book = models.listModels();
        List<Facility> labs = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            List<Machine> machines = new ArrayList<>();
            int most = 1 + random.nextInt(MOST_MACHINES);
            for (int m = 0; m < most; m++) {
                machines.add(machine("m" + m, random, book));
            }
            Point at = new Point(random.nextDouble(-LAT, LAT), random.nextDouble(-LON, LON));
            labs.add(Facility.of("lab-" + i, "Lab " + i, random.nextInt(20) == 0 ? null : at, machines, ""));
        }
        return labs;
    }

    private static Machine machine(String id, Random random, List<MachineModel> book) {
        if (random.nextInt(3) == 0) {
            String process = BARE.get(random.nextInt(BARE.size()));
            return new Machine(
                    id,
                    process.replace('-', ' '),
                    process,
                    1,
                    random.nextBoolean() ? Envelope.box(300, 200, 150) : null,
                    List.of(),
                    false,
                    null,
                    null,
                    Double.NaN,
                    Double.NaN,
                    Set.of());
        }
        MachineModel model = book.get(random.nextInt(book.size()));
        return model.machine(id, 1 + random.nextInt(3), Set.of("envelope", "materials"));
    }
}
