package org.commonshed.home.today;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.picture.Tint;

/** What the plan that holds says, as far as Today shows it. */
public interface PlanGlance {
    /**
     * Empty where no plan was adopted.
     *
     * @param neighbourhood the id of the place one looks through; empty for the whole place
     * @param day which period it is about
     */
    Optional<Glance> find(Viewer viewer, String neighbourhood, LocalDate day);

    /**
     * What the plan says of one period.
     *
     * @param address of the page of the plan, for that place and period
     * @param time which period that is
     * @param share how much of what is asked for is met there
     * @param shorts what stays short, the worst first
     * @param tight budgets, the fullest first
     */
    record Glance(String address, Time time, Share share, List<Short> shorts, List<Tight> tight) {
        public Glance {
            shorts = List.copyOf(shorts);
            tight = List.copyOf(tight);
        }
    }

    /**
     * A period of a plan.
     *
     * @param from its first day, in the years of the plan
     * @param length how long it is
     * @param anyYear whether the plan is of a year that repeats
     */
    record Time(LocalDate from, PeriodLength length, boolean anyYear) {}

    /**
     * Parts of all that is asked for, 0 … 1; the rest is short.
     *
     * @param food whether only food is counted, by weight
     */
    record Share(double here, double outside, boolean food) {
        double missing() {
            return Math.max(0, 1 - here - outside);
        }
    }

    /**
     * A need that stays short.
     *
     * @param who the id of a place or actor
     * @param amount that is missing, in the product's unit
     * @param priority 1 comes first
     * @param why the address of the explanation; empty where there is none
     */
    record Short(String who, String product, double amount, int priority, String why) {}

    /**
     * A budget and how full it is.
     *
     * @param limit its id
     * @param used share already used
     * @param planned share planned beside it
     * @param address of its page
     */
    record Tight(String limit, Tint tint, double used, double planned, String address) {
        double full() {
            return used + planned;
        }
    }
}
