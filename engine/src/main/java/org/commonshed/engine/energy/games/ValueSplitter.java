package org.commonshed.engine.energy.games;

import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;

/** Splits a common value in all ways that its size allows: the door of this room. */
public final class ValueSplitter {
    private static final double ERROR = 0.01;
    private static final int MOST_ROUNDS = 1000;
    private static final long SEED = 1;
    private static final Stability.Complaint NOT_LOOKED_AT = new Stability.Complaint(0, 0);

    private final Path nativeFolder;
    private final BooleanSupplier stop;

    /**
     * Makes one.
     *
     * @param nativeFolder where the solver's library is unpacked to
     * @param stop true ends sampling with what there is, and anything else with an exception
     */
    public ValueSplitter(Path nativeFolder, BooleanSupplier stop) {
        this.nativeFolder = nativeFolder;
        this.stop = stop;
    }

    /** Of values as data. */
    public ValueSplit split(CoalitionValues values) {
        int n = values.players();
        double[] shapley = Shapley.exact(values);
        double[] alone = new double[n];
        for (int i = 0; i < n; i++) {
            alone[i] = values.value(1 << i);
        }
        boolean small = n <= Nucleolus.MOST_PLAYERS;
        Nucleolus nucleolus = small ? new Nucleolus(values, nativeFolder, stop) : null;
        return new ValueSplit(
                ValueSplit.Method.EXACT,
                0,
                values.whole(),
                ValueSplit.list(alone),
                ValueSplit.list(shapley),
                nucleolus == null ? List.of() : ValueSplit.list(nucleolus.leastCore()),
                nucleolus == null ? List.of() : ValueSplit.list(nucleolus.nucleolus()),
                n == 1 ? NOT_LOOKED_AT : Stability.worst(values, shapley));
    }

    /** Of pure sharing. */
    public ValueSplit split(SharingGame game) {
        if (game.players() <= CoalitionValues.MOST_PLAYERS) {
            return split(game.values());
        }
        boolean small = game.isSmall();
        double error = 0;
        double[] shapley;
        if (small) {
            shapley = Shapley.exact(game);
        } else {
            SampledShapley sampled = new SampledShapley(game, SEED);
            error = sampled.run(ERROR, MOST_ROUNDS, stop).error();
            shapley = sampled.split();
        }
        double[] alone = new double[game.players()];
        for (int i = 0; i < alone.length; i++) {
            alone[i] = game.alone(i);
        }
        return new ValueSplit(
                small ? ValueSplit.Method.EXACT_BY_KIND : ValueSplit.Method.SAMPLED,
                error,
                game.whole(),
                ValueSplit.list(alone),
                ValueSplit.list(shapley),
                List.of(),
                List.of(),
                NOT_LOOKED_AT);
    }
}
