package org.commonshed.engine.verify;

import static org.commonshed.engine.verify.BeanTown.PLAN;
import static org.commonshed.engine.verify.BeanTown.assertBroken;
import static org.commonshed.engine.verify.BeanTown.world;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows that say nothing about this world are violations, never exceptions. */
class NonsenseTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "run nobody grow 2 1",
                "run farm nothing 2 1",
                "move nobody shop bean 2 1",
                "move farm nobody bean 2 1",
                "move farm shop nothing 2 1",
                "deliver nothing farm 2 1",
                "deliver n nobody 2 1",
                "deliver nothing outside 2 1",
                "buy nobody seed 2 1",
                "buy farm nothing 2 1",
                "keep nobody bean 2 1",
                "keep farm nothing 2 1",
                "discard nobody bean 2 1",
                "discard farm nothing 2 1"
            })
    void anUnknownIdIsNamed(String row) {
        String unknown = row.contains("nobody") ? "nobody" : "nothing";
        assertBroken("nothing here is called " + unknown, world(), PLAN + row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "NaN", "Infinity", "-Infinity"})
    void anAmountIsANumberFromZeroUp(String amount) {
        assertBroken("the amount is", world(), PLAN + "run farm grow 2 " + amount);
        assertBroken("the amount is", world(), PLAN + "deliver n farm 3 " + amount);
        assertBroken("the amount is", world(), PLAN + "keep farm bean 3 " + amount);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 4, Integer.MAX_VALUE})
    void aPeriodIsOneOfTheHorizon(int period) {
        assertBroken("the periods are 1 to 3", world(), PLAN + "run farm grow " + period + " 1");
    }

    @Test
    void aRowStandsOnce() {
        assertBroken("there are two rows", world(), PLAN + "run farm grow 1 0.000001");
    }
}
