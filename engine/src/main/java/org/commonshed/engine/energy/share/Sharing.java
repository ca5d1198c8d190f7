package org.commonshed.engine.energy.share;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/** Settles readings by a key: the door of this room. */
public final class Sharing {
    private final Path nativeFolder;
    private final BooleanSupplier stop;

    /**
     * Makes one.
     *
     * @param nativeFolder where the solver's library is unpacked to
     * @param stop asked now and then; true ends a settlement with {@link CancellationException}
     */
    public Sharing(Path nativeFolder, BooleanSupplier stop) {
        this.nativeFolder = nativeFolder;
        this.stop = stop;
    }

    /**
     * What came out.
     *
     * @param settlement exact
     * @param missing by how much a consumer's least share of a month cannot be reached, one for each; empty where all are, or
     *     where the key promises none
     */
    public record Result(Settlement settlement, List<Missing> missing) {
        public Result {
            missing = List.copyOf(missing);
        }
    }

    /**
     * A least share that nobody can give.
     *
     * @param consumer number among the consumers
     * @param month like 2026-06
     * @param wh missing
     */
    public record Missing(int consumer, String month, double wh) {}

    /** Divides and settles. */
    public Result settle(Readings readings, SharingKey key, Tariff tariff) {
        if (key instanceof SharingKey.ExPost terms) {
            ExPostSolver.Found found = new ExPostSolver(readings, terms, tariff, nativeFolder, stop).find();
            return new Result(settle(readings, tariff, new TableDivider(found.shares())), found.missing());
        }
        int consumers = readings.community.listConsumers().size();
        return new Result(settle(readings, tariff, Divider.of(key, consumers)), List.of());
    }

    private Settlement settle(Readings readings, Tariff tariff, Divider divider) {
        Settler settler = new Settler(readings.community, readings.grid, tariff, divider);
        int meters = readings.community.meters().size();
        for (int t = 0; t < readings.grid.steps(); t++) {
            if (stop.getAsBoolean()) {
                throw new CancellationException("Settling was stopped in step " + t + ".");
            }
            settler.settle(readings.wh, t * meters);
        }
        return settler.finish();
    }
}
