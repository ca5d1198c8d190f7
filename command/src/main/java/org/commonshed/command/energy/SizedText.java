package org.commonshed.command.energy;

import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.size.Sizing;
import org.commonshed.engine.energy.size.SizingOutcome;
import org.commonshed.engine.energy.size.WaysOut;
import org.commonshed.engine.energy.survive.SurvivalCertificate;

/** What came of sizing, on the screen. */
final class SizedText {
    private final Screen screen;

    SizedText(Screen screen) {
        this.screen = screen;
    }

    /** A plan that does not hold when it is checked is not shown. */
    boolean isSound(SizingOutcome outcome) {
        if (!outcome.faults().isEmpty()) {
            screen.complain("This plan does not hold when it is checked, which is our fault: " + outcome.faults());
        }
        return outcome.faults().isEmpty();
    }

    void plan(SizingOutcome outcome, EnergyPlan plan) {
        new PlanText(screen.out(), plan).print(outcome.ending());
        outcome.findCertificate().ifPresent(sure -> screen.out().println(survival(sure, plan.energy())));
    }

    /** How the command ends when there is a plan. */
    static int ending(SizingOutcome outcome) {
        return outcome.findCertificate().map(SurvivalCertificate::holds).orElse(true)
                ? Ending.DONE.code
                : Ending.NO_PLAN.code;
    }

    private static String survival(SurvivalCertificate sure, EnergyCase energy) {
        String hours = Sentences.number(sure.steps() * energy.time().hours());
        return sure.holds()
                ? "Whenever the grid goes out, " + hours + " hours are lived through; each of "
                        + Sentences.number(sure.starts()) + " beginnings was tried."
                : "Of " + Sentences.number(sure.starts()) + " beginnings of an outage "
                        + Sentences.number(sure.failed()) + " do not last " + hours
                        + " hours. Look closer with energy survive.";
    }

    /** Why there is no plan, and how the command ends. */
    int none(SizingOutcome outcome, EnergyCase energy, Sizing sizing) {
        switch (outcome.ending()) {
            case ENDLESS ->
                screen.complain("Something pays without end: a size or a sale that nothing limits. Maybe"
                        + " give sizes a max, or the grid a sell_limit_kw.");
            case STOPPED -> screen.complain("No plan was found in the time given.");
            default -> conflict(WaysOut.of(energy, sizing), energy.currency());
        }
        return Ending.NO_PLAN.code;
    }

    private void conflict(WaysOut ways, String currency) {
        screen.complain("What is wished cannot be had together:");
        ways.conflict().forEach(wish -> screen.complain("  - " + WishText.wish(wish)));
        if (!ways.ways().isEmpty()) {
            screen.complain("It would work");
            ways.ways().forEach(way -> screen.complain("  - " + WishText.way(way, currency)));
        }
    }
}
