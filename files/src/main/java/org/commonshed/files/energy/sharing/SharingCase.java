package org.commonshed.files.energy.sharing;

import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.games.CoalitionValues;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.engine.energy.share.Tariff;
import org.jspecify.annotations.Nullable;

/**
 * A case: meters to settle, or values of groups to split, or both.
 *
 * @param name of the case
 * @param currency its sign or code, for people
 * @param metered what was read and how it may be shared
 * @param game values of groups as data
 */
public record SharingCase(
        String name,
        String currency,
        @Nullable Metered metered,
        @Nullable Game game) {
    /**
     * Meters and keys.
     *
     * @param readings of all meters
     * @param tariff prices
     * @param keys to be looked at, in order
     * @param incomes of members in a year, where they are stated
     * @param splitsValue whether the common value is to be split as well
     */
    public record Metered(
            Readings readings, Tariff tariff, List<Named> keys, Map<String, Double> incomes, boolean splitsValue) {
        public Metered {
            keys = List.copyOf(keys);
            incomes = Map.copyOf(incomes);
        }
    }

    /**
     * A key with its name.
     *
     * @param name unique in the case
     * @param key how it shares
     */
    public record Named(String name, SharingKey key) {}

    /**
     * A game as data.
     *
     * @param players in their order
     * @param values of all groups
     */
    public record Game(List<String> players, CoalitionValues values) {
        public Game {
            players = List.copyOf(players);
        }
    }
}
