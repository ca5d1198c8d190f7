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
        Map<String, Integer> number = new HashMap<>();
        members.forEach(member -> number.put(member, number.size()));
        double[] price = new double[counted.steps];
        double[][] given = new double[members.size()][counted.steps];
        double[][] need = new double[members.size()][counted.steps];
        List<Meter> producers = community.listProducers();
        List<Meter> consumers = community.listConsumers();
        for (int t = 0; t < counted.steps; t++) {
            price[t] = (tariff.retail(readings.grid.hourOfDay(t)) - tariff.feedIn()) / BILLION;
            for (int p = 0; p < counted.producers; p++) {
                given[number.get(producers.get(p).member())][t] += counted.given(t, p);
            }
            for (int c = 0; c < counted.consumers; c++) {
                need[number.get(consumers.get(c).member())][t] += counted.need(t, c);
            }
        }
        return new SharingGame(price, given, need);
    }
}
