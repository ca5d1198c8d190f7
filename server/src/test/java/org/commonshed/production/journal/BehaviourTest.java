package org.commonshed.production.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** The table of the actions beside the counts of the published vocabulary. */
final class BehaviourTest {
    private static long count(Function<Behaviour, Object> column) {
        return Arrays.stream(Action.values())
                .map(Action::behaviour)
                .map(column)
                .filter(cell -> !cell.toString().equals("NONE") && !cell.equals(Optional.empty()))
                .count();
    }

    @Test
    void theTableHasAsManyCellsAsTheVocabulary() {
        assertEquals(19, Action.values().length);
        assertEquals(12, count(Behaviour::direction));
        assertEquals(4, count(Behaviour::pairsWith));
        assertEquals(8, count(Behaviour::creates));
        assertEquals(19, count(Behaviour::counts));
        assertEquals(8, count(Behaviour::accounting));
        assertEquals(14, count(Behaviour::onhand));
        assertEquals(9, count(Behaviour::location));
        assertEquals(2, count(Behaviour::contained));
        assertEquals(6, count(Behaviour::accountable));
        assertEquals(4, count(Behaviour::stage));
        assertEquals(17, count(Behaviour::state));
    }

    @Test
    void pairsNameEachOther() {
        for (Action action : Action.values()) {
            action.behaviour()
                    .pairsWith()
                    .ifPresent(other ->
                            assertEquals(Optional.of(action), other.behaviour().pairsWith(), action.word()));
        }
    }

    @Test
    void wordsAreThoseOfTheVocabulary() {
        assertEquals(
                "produce consume use work cite deliverService pickup dropoff accept modify combine separate"
                        + " transferAllRights transferCustody transfer move copy raise lower",
                String.join(
                        " ", Arrays.stream(Action.values()).map(Action::word).toList()));
        for (Action action : Action.values()) {
            assertEquals(Optional.of(action), Action.find(action.word()));
        }
    }
}
