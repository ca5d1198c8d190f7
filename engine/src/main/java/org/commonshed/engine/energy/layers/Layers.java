package org.commonshed.engine.energy.layers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.size.Worth;

/**
 * Plans layers that do not see into each other: Dantzig–Wolfe decomposition (G. B. Dantzig, P. Wolfe, Operations Research 8, 1960, pp.
 * 101–111), one within the other. Every round ends with a plan that could be carried out and a bound that no plan is below.
 */
public final class Layers {
    private static final double DEAR = 20;

    private final Path nativeFolder;
    private final Wishes wishes;
    private final Wire wire;
    private final BooleanSupplier stop;

    /**
     * When to end.
     *
     * @param gap share of the total within which the bound is near enough
     * @param rounds most
     * @param threads that ask children at the same time; the plan is the same with any number
     */
    public record Wishes(double gap, int rounds, int threads) {
        public static final Wishes USUAL = new Wishes(0.005, 200, 2);
    }

    /**
     * @param nativeFolder where the outside solver's library is unpacked to
     * @param wire hears what passes
     * @param stop asked now and then
     */
    public Layers(Path nativeFolder, Wishes wishes, Wire wire, BooleanSupplier stop) {
        this.nativeFolder = nativeFolder;
        this.wishes = wishes;
        this.wire = wire;
        this.stop = stop;
    }

    /** Nothing where it was stopped before there was a plan with a bound. */
    public Optional<LayeredPlan> find(LayeredCase layered) {
        ExecutorService pool = Executors.newFixedThreadPool(wishes.threads);
        Times times = Times.of(layered);
        var parts = new Master.Parts(layered, layered.root(), times, dear(layered), nativeFolder, stop);
        try (Node root = new Node(parts, wire)) {
            return new Rounds(layered, root, pool).find(wishes, stop);
        } finally {
            pool.shutdownNow();
        }
    }

    /** What a kWh that is missing costs: more than any means against it. */
    static double dear(LayeredCase layered) {
        Worth worth = new Worth(layered.finance());
        double most = worth.electricity() * layered.trade().buyPerKwh().max();
        for (Layer layer : layered.root().all().toList()) {
            for (Store store : layer.stores()) {
                most = Math.max(most, worth.unit(store.kwhCost()) + worth.unit(store.kwCost()));
            }
            for (Generator generator : layer.generators()) {
                most = Math.max(most, worth.unit(generator.cost()));
            }
        }
        return DEAR * most;
    }
}
