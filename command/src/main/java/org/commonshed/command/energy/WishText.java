package org.commonshed.command.energy;

import org.commonshed.command.sentences.Sentences;
import org.commonshed.engine.energy.size.WaysOut;
import org.commonshed.engine.energy.size.Wish;

/** Wishes that cannot be had together, and what would help, in plain words. */
final class WishText {
    private WishText() {}

    static String wish(Wish wish) {
        String value = Sentences.number(wish.value());
        return switch (wish.kind()) {
            case SERVED_HOURS ->
                "The outage that begins in step " + wish.id() + " is lived through for " + value + " hours.";
            case SURVIVED_HOURS -> "Whenever the grid goes out, " + value + " hours are lived through.";
            case CRITICAL_SHARE -> "All that is critical is served in outages.";
            case SOURCE_KW -> wish.id() + " has at most " + value + " kW.";
            case STORE_KWH -> wish.id() + " holds at most " + value + " kWh.";
            case STORE_KW -> wish.id() + " gives and takes at most " + value + " kW.";
            case GENERATOR_KW -> wish.id() + " makes at most " + value + " kW.";
            case TANK -> wish.id() + " has no more than " + value + " units of fuel.";
            case BUY_LIMIT -> "The grid gives at most " + value + " kW.";
            case CO2 -> "No more than " + value + " kg of carbon dioxide a year.";
            case BUDGET -> "Building costs at most " + value + ".";
        };
    }

    static String way(WaysOut.Way way, String currency) {
        String value = Sentences.number(way.value());
        Wish wish = way.wish();
        String change = switch (wish.kind()) {
            case SERVED_HOURS ->
                "if the outage in step " + wish.id() + " need be lived through for " + value + " hours only";
            case SURVIVED_HOURS -> "if " + value + " hours are enough, whenever the grid goes out";
            case CRITICAL_SHARE -> "if " + Sentences.number(100 * way.value()) + " % of what is critical is enough";
            case SOURCE_KW, GENERATOR_KW, STORE_KW -> "if " + wish.id() + " may have " + value + " kW";
            case STORE_KWH -> "if " + wish.id() + " may hold " + value + " kWh";
            case TANK -> "with " + value + " units of fuel for " + wish.id();
            case BUY_LIMIT -> "if the grid gives " + value + " kW";
            case CO2 -> "with " + value + " kg of carbon dioxide a year";
            case BUDGET -> "with " + value + " " + currency + " for building";
        };
        return change + "; it then costs " + Sentences.number(way.total()) + " " + currency + ".";
    }
}
