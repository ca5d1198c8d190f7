package org.commonshed.engine.energy.share;

import java.time.LocalDate;
import java.util.List;
import org.commonshed.engine.energy.TimeGrid;

/** Readings as they count in a community, by producer and consumer, for what needs all intervals at once. */
public final class Counted {
    public final int steps;
    public final int producers;
    public final int consumers;
    private final int[] given; // [step][producer] Wh
    private final int[] need; // [step][consumer] Wh

    private Counted(int steps, int producers, int consumers) {
        this.steps = steps;
        this.producers = producers;
        this.consumers = consumers;
        given = new int[steps * producers];
        need = new int[steps * consumers];
    }

    public static Counted of(Readings readings) {
        Community community = readings.community;
        List<Meter> meters = community.meters();
        TimeGrid grid = readings.grid;
        Counted counted = new Counted(
                grid.steps(),
                community.listProducers().size(),
                community.listConsumers().size());
        Participation.Counting[] counting = Participation.Counting.of(meters);
        int p = 0;
        int c = 0;
        for (int t = 0; t < grid.steps(); t++) {
            LocalDate day = grid.at(t).toLocalDate();
            for (int m = 0; m < meters.size(); m++) {
                int wh = (int) counting[m].counted(readings.wh(t, m), day);
                if (meters.get(m).direction() == Meter.Direction.GIVES) {
                    counted.given[p++] = wh;
                } else {
                    counted.need[c++] = wh;
                }
            }
        }
        return counted;
    }

    public int given(int step, int producer) {
        return given[step * producers + producer];
    }

    public int need(int step, int consumer) {
        return need[step * consumers + consumer];
    }

    public long givenAt(int step) {
        long sum = 0;
        for (int p = 0; p < producers; p++) {
            sum += given(step, p);
        }
        return sum;
    }
}
