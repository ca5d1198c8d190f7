package org.commonshed.engine.energy.size;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.survive.SurvivalCertificate;

/**
 * Why a case has no plan and what would help.
 *
 * @param conflict wishes that cannot be had together, while without any one of them the rest can; empty where the case cannot run
 *     even without wishes
 * @param ways the nearest changes, each sized and checked
 */
public record WaysOut(List<Wish> conflict, List<Way> ways) {
    private static final int MOST_WAYS = 3;
    private static final int DOUBLINGS = 20;
    private static final int HALVINGS = 10;
    private static final double NEAR = 0.005;

    public WaysOut {
        conflict = List.copyOf(conflict);
        ways = List.copyOf(ways);
    }

    /**
     * One wish asked less of, as far as needed.
     *
     * @param value what the wish becomes
     * @param total what the plan costs then
     */
    public record Way(Wish wish, double value, double total) {}

    /** @param energy a case without a plan */
    public static WaysOut of(EnergyCase energy, Sizing sizing) {
        List<Wish> conflict = smallest(energy, sizing);
        List<Way> ways = new ArrayList<>();
        for (Wish wish : conflict) {
            findWay(energy, wish, sizing).ifPresent(ways::add);
        }
        ways.sort(Comparator.comparingDouble(way -> way.wish.change(way.value)));
        return new WaysOut(conflict, ways.subList(0, Math.min(MOST_WAYS, ways.size())));
    }

    /** Takes one wish after the other away, and leaves it away where the rest still cannot be had. */
    private static List<Wish> smallest(EnergyCase energy, Sizing sizing) {
        List<Wish> wishes = Wish.of(energy);
        EnergyCase without = energy;
        for (Wish wish : wishes) {
            without = wish.dropped(without);
        }
        if (!can(without, sizing)) {
            return List.of();
        }
        List<Wish> kept = new ArrayList<>();
        EnergyCase current = energy;
        for (Wish wish : wishes) {
            EnergyCase fewer = wish.dropped(current);
            if (can(fewer, sizing)) {
                kept.add(wish);
            } else {
                current = fewer;
            }
        }
        return kept;
    }

    private static boolean can(EnergyCase energy, Sizing sizing) {
        return findGood(energy, sizing).isPresent();
    }

    /** What comes of a case that can be had as it is wished. */
    private static Optional<SizingOutcome> findGood(EnergyCase energy, Sizing sizing) {
        SizingOutcome outcome = sizing.size(energy);
        boolean isEndless = outcome.ending() == SizingOutcome.Ending.ENDLESS;
        boolean survives =
                outcome.findCertificate().map(SurvivalCertificate::holds).orElse(true);
        return isEndless || outcome.isSound() && survives ? Optional.of(outcome) : Optional.empty();
    }

    /**
     * The least change of one wish with which there is a plan, found by halving between what does not do and what a plan without the
     * wish would make of it. Only what is found is told, so that it need not be proven of each step in between that it does not do.
     */
    private static Optional<Way> findWay(EnergyCase energy, Wish wish, Sizing sizing) {
        Optional<SizingOutcome> found = findGood(wish.dropped(energy), sizing);
        if (found.isEmpty()) {
            return Optional.empty();
        }
        double bad = wish.value();
        double good = 0; // of a floor this is what dropping it asks
        Sizing alone = sizing.alone();
        if (!wish.kind().isFloor()) {
            good = found.flatMap(SizingOutcome::findPlan).map(wish::used).orElse(Double.NaN) * (1 + NEAR);
            good = good > bad ? good : Math.max(1, 2 * bad);
            found = findGood(wish.set(energy, good), alone);
            for (int k = 0; k < DOUBLINGS && found.isEmpty(); k++) {
                bad = good;
                good *= 2;
                found = findGood(wish.set(energy, good), alone);
            }
        }
        boolean isWhole = wish.kind().isHours();
        double step = isWhole ? energy.time().hours() : NEAR * Math.max(good, wish.value());
        for (int k = 0; k < HALVINGS && Math.abs(good - bad) > step; k++) {
            double middle = isWhole ? Math.floor((good + bad) / 2 / step) * step : (good + bad) / 2;
            Optional<SizingOutcome> between = findGood(wish.set(energy, middle), alone);
            if (between.isPresent()) {
                good = middle;
                found = between;
            } else {
                bad = middle;
            }
        }
        double value = good;
        return found.flatMap(SizingOutcome::findPlan).map(plan -> new Way(wish, value, plan.total()));
    }
}
