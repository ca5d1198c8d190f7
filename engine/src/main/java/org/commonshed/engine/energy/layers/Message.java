package org.commonshed.engine.energy.layers;

import java.util.List;
import org.commonshed.engine.energy.cases.Series;

/** What may pass between a layer and its parent; there is nothing else. */
public sealed interface Message {
    /**
     * Down: what a kW over the line costs during a moment, as often as it stands for a step of the year.
     *
     * @param draw [shared moment] money for what is drawn
     * @param give [shared moment] money for what is given, at most as much
     */
    record Prices(Series draw, Series give) implements Message {
        static Prices same(double[] perKw) {
            Series series = Series.of(perKw);
            return new Prices(series, series);
        }
    }

    /**
     * Up: something the layer could do as a whole.
     *
     * @param exchangeKw [shared moment] what it draws over the line; below 0 what it gives
     * @param cost of all within it, over the years of the plan
     * @param least what {@code cost} and the prices asked come to at least, whatever it does
     * @param peakKw most over the line
     * @param worth [shared moment] what one kW more would be worth to it, between the prices asked
     */
    record Proposal(Series exchangeKw, double cost, double least, double peakKw, Series worth) implements Message {}

    /**
     * Down, at the end: how much of each of its proposals the layer carries out.
     *
     * @param of [proposal] in the order in which they were made; together 1
     */
    record Shares(List<Double> of) implements Message {
        public Shares {
            of = List.copyOf(of);
        }
    }
}
