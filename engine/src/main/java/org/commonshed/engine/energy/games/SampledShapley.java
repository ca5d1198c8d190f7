package org.commonshed.engine.energy.games;

import java.util.Arrays;
import java.util.Random;
import java.util.function.BooleanSupplier;

/**
 * Shapley values of large communities from some of all orders, with an error. The value of a sum of games is the sum of their
 * values, so every interval has orders of its own: what chance does in one is evened out by the thousands of others. In an
 * interval min(G, D) = D − max(0, D − G), so a walk through an order needs only one running sum. Orders come as a random one and
 * those that begin at several of its players, evenly apart, each with its reverse, so that nobody stands early more often than
 * others (stratified by place). Rounds are independent of each other; their spread gives the error.
 * Source: J. Castro and others, "Improving polynomial estimation of the Shapley value by stratified random sampling with
 * optimum allocation" (2017), with rotations in place of separate draws for each place.
 */
public final class SampledShapley {
    private static final int FEWEST_ROUNDS = 5;
    private static final int MOST_TURNS = 4;

    /**
     * What was found.
     *
     * @param rounds how many
     * @param orders how many orders of each interval
     * @param error the largest half of a 95 % interval, as a share of what a player gets on average
     */
    public record Effort(int rounds, long orders, double error) {}

    private final SharingGame game;
    private final Random random;
    private final int n;
    private final double[] mean; // [player]
    private final double[] squares; // [player] Σ (x − mean)²
    private int rounds;
    private long orders;

    /** Begins; the same seed gives the same result. */
    public SampledShapley(SharingGame game, long seed) {
        this.game = game;
        random = new Random(seed);
        n = game.players();
        mean = new double[n];
        squares = new double[n];
    }

    /**
     * Goes on until the error is small enough.
     *
     * @param error as a share of what a player gets on average, such as 0.01
     * @param mostRounds then it ends anyway
     * @param stop asked after each round; true ends it with what there is, after the fewest rounds that give an error
     */
    public Effort run(double error, int mostRounds, BooleanSupplier stop) {
        while (rounds < FEWEST_ROUNDS || rounds < mostRounds && error() > error && !stop.getAsBoolean()) {
            note(round());
        }
        return new Effort(rounds, orders, error());
    }

    private double[] round() {
        int turns = Math.min(n, MOST_TURNS);
        int[] order = new int[n];
        double[] need = new double[n];
        double[] net = new double[n];
        double[] most = new double[n]; // what the need in excess grows by
        double[] sum = new double[n];
        for (int t = 0; t < game.steps(); t++) {
            shuffle(order);
            game.read(t, need, net);
            Arrays.fill(most, 0);
            int begin = random.nextInt(n);
            for (int turn = 0; turn < turns; turn++) {
                int from = begin + turn * n / turns;
                walk(order, from, 1, net, most);
                walk(order, from + n - 1, n - 1, net, most); // backwards
            }
            double price = game.price(t);
            for (int i = 0; i < n; i++) {
                sum[i] += price * (need[i] - most[i] / (2.0 * turns));
            }
        }
        orders += 2L * turns;
        return sum;
    }

    private void shuffle(int[] order) {
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    private void walk(int[] order, int from, int step, double[] net, double[] most) {
        double sum = 0;
        for (int k = 0, at = from % n; k < n; k++) {
            int player = order[at];
            double next = sum + net[player];
            most[player] += Math.max(0, next) - Math.max(0, sum);
            sum = next;
            at += step;
            at = at >= n ? at - n : at;
        }
    }

    private void note(double[] round) {
        rounds++;
        for (int i = 0; i < n; i++) {
            double off = round[i] - mean[i];
            mean[i] += off / rounds;
            squares[i] += off * (round[i] - mean[i]);
        }
    }

    /** What each gets, [player]; the sum is what all are worth together. */
    public double[] split() {
        return mean.clone();
    }

    /** Half of each one's 95 % interval, [player]. */
    public double[] halfWidths() {
        double[] half = new double[n];
        double df = rounds - 1.0;
        double quantile = 1.96 + 2.5 / df + 3 / (df * df); // Student's, within 1 % from 4 degrees of freedom on
        for (int i = 0; i < n; i++) {
            half[i] = quantile * Math.sqrt(squares[i] / df / rounds);
        }
        return half;
    }

    private double error() {
        double most = 0;
        double whole = 0;
        for (double half : halfWidths()) {
            most = Math.max(most, half);
        }
        for (double share : mean) {
            whole += share;
        }
        return most == 0 ? 0 : most / (Math.abs(whole) / n);
    }
}
