package org.commonshed.engine.energy.games;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.share.Community;
import org.commonshed.engine.energy.share.Counted;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.Tariff;

/** The sharing game of a community's readings: its members are the players, and a shared kilowatt-hour saves retail less feed-in. */
public final class MeteredGame {
    private static final double BILLION = 1e9; // watt-hours times millionths for a kilowatt-hour

    private MeteredGame() {}

    /** Players in the order of {@link Community#listMembers}; money in the currency. */
    public static SharingGame of(Readings readings, Tariff tariff) {
        Community community = readings.community;
        Counted counted = Counted.of(readings);
        List<String> members = community.listMembers();
        double[] price = new double[counted.steps];
        double[][] given = new double[members.size()][counted.steps];
        double[][] need = new double[members.size()][counted.steps];
        int[] giver = numbers(community.listProducers(), members);
        int[] taker = numbers(community.listConsumers(), members);
        for (int t = 0; t < counted.steps; t++) {
            price[t] = (tariff.retail(readings.grid.hourOfDay(t)) - tariff.feedIn()) / BILLION;
            for (int p = 0; p < counted.producers; p++) {
                given[giver[p]][t] += counted.given(t, p);
            }
            for (int c = 0; c < counted.consumers; c++) {
                need[taker[c]][t] += counted.need(t, c);
            }
        }
        return new SharingGame(price, given, need);
    }

    /** Of each meter the number of its member. */
    private static int[] numbers(List<Meter> meters, List<String> members) {
        Map<String, Integer> number = new HashMap<>();
        members.forEach(member -> number.put(member, number.size()));
        return meters.stream()
                .mapToInt(meter -> number.getOrDefault(meter.member(), 0))
                .toArray();
    }
}
