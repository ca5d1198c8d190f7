package org.commonshed.engine.energy.share;

import java.util.LinkedHashSet;
import java.util.List;

/**
 * Who shares: its meters in a fixed order. Producers and consumers are numbered in that order, each by itself.
 *
 * @param meters all of them
 */
public record Community(List<Meter> meters) {
    /** More than any neighbourhood has; with {@link Readings#MOST_WH} it keeps all products within 63 bits. */
    public static final int MOST_METERS = 5000;

    public Community {
        meters = List.copyOf(meters);
        if (meters.size() > MOST_METERS) {
            throw new IllegalArgumentException("More than " + MOST_METERS + " meters: " + meters.size());
        }
    }

    public List<Meter> listConsumers() {
        return list(Meter.Direction.TAKES);
    }

    public List<Meter> listProducers() {
        return list(Meter.Direction.GIVES);
    }

    private List<Meter> list(Meter.Direction direction) {
        return meters.stream().filter(meter -> meter.direction() == direction).toList();
    }

    /** In the order in which their first meter stands. */
    public List<String> listMembers() {
        return List.copyOf(
                new LinkedHashSet<>(meters.stream().map(Meter::member).toList()));
    }
}
