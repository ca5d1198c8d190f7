package org.commonshed.engine.energy.survive;

/**
 * Generators that are alike and may fail.
 *
 * @param count how many there are
 * @param kw what each gives
 * @param available share of the time in which one is not being serviced, 0 to 1
 * @param failsToStart probability that one that is available does not start
 * @param meanHoursToFailure mean running time between failures
 */
public record GeneratorKind(int count, double kw, double available, double failsToStart, double meanHoursToFailure) {
    public GeneratorKind {
        if (count < 0 || !(kw >= 0) || !(meanHoursToFailure > 0)) {
            throw new IllegalArgumentException(count + " generators of " + kw + " kW, " + meanHoursToFailure + " h.");
        }
        if (!(available >= 0 && available <= 1 && failsToStart >= 0 && failsToStart <= 1)) {
            throw new IllegalArgumentException(
                    "Available " + available + ", fails to start " + failsToStart + ". Maybe per cent were given.");
        }
    }

    double starts() {
        return available * (1 - failsToStart);
    }
}
