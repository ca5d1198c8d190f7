package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.making.Found;
import org.commonshed.energy.making.Owning;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Puts the pages of a plan together. */
@Component
class PlanBoard {
    /**
     * What the address asks for.
     *
     * @param battery which size
     * @param owner word of the way to own it
     */
    record Asked(int week, int battery, String owner) {}

    EnergyViews.Plan show(Sight sight, EnergyPlans.Plan plan, Optional<EnergyPlans.Chosen> key, Asked asked) {
        Found found = sight.found();
        int battery = Math.min(asked.battery(), found.rungs().size() - 1);
        return new EnergyViews.Plan(
                sight.head(),
                headline(sight),
                lead(sight),
                sight.say("energy.made", sight.words().time(plan.made())),
                plan.isOld(),
                figures(sight),
                built(sight),
                new WeekPart(sight, asked.week()).show(),
                SurvivalPart.show(sight, battery),
                BiggerPart.show(sight, battery, asked.week()),
                SharePart.show(sight, key),
                new OwnerPart(sight).show(asked.owner()),
                NumbersPart.show(sight));
    }

    static String headline(Sight sight) {
        return sight.say(
                "energy.headline",
                sight.head().name(),
                sight.percent(sight.found().plan().ownShare()));
    }

    static List<String> lead(Sight sight) {
        Found found = sight.found();
        List<String> lead = new ArrayList<>();
        int must = found.asked().must();
        List<Found.Use> uses = sight.uses();
        if (found.year().tried() > 0 && must > 0) {
            lead.add(sight.say(
                    "energy.lead.sure", hours(sight), must, uses.get(0).name()));
        }
        if (!uses.isEmpty()) {
            int longest = Found.DURATIONS.size() - 1;
            lead.add(sight.say(
                    "energy.lead.first",
                    uses.get(0).name(),
                    Found.DURATIONS.get(longest),
                    SurvivalPart.text(found.plan().survival()[0][longest])));
        }
        return lead;
    }

    static long hours(Sight sight) {
        return Math.round(sight.found().asked().hours());
    }

    private static List<EnergyViews.Figure> figures(Sight sight) {
        Found found = sight.found();
        Found.Year year = found.year();
        List<EnergyViews.Figure> figures = new ArrayList<>(List.of(
                figure(
                        sight,
                        "used",
                        sight.kwh(year.used()),
                        found.asked().homes(),
                        sight.uses().size()),
                figure(
                        sight,
                        "bought",
                        sight.kwh(year.bought()),
                        sight.percent(found.plan().ownShare())),
                figure(
                        sight,
                        "stays",
                        sight.money(stays(found)),
                        sight.money(bill(found)),
                        sight.money(found.plan().billPerYear()))));
        if (!sight.uses().isEmpty()) {
            int longest = Found.DURATIONS.size() - 1;
            figures.add(new EnergyViews.Figure(
                    sight.say(
                            "energy.of-hundred", SurvivalPart.text(found.plan().survival()[0][longest])),
                    sight.say("energy.figure.survives", sight.uses().get(0).name(), Found.DURATIONS.get(longest)),
                    sight.say("energy.figure.survives.about"),
                    sight.worked()));
        }
        return figures;
    }

    private static EnergyViews.Figure figure(Sight sight, String word, String amount, Object... parts) {
        return new EnergyViews.Figure(
                amount,
                sight.say("energy.figure." + word),
                sight.say("energy.figure." + word + ".about", parts),
                sight.worked());
    }

    /** What is paid to the grid in a year with what stands there already. */
    private static double bill(Found found) {
        return found.year().boughtBefore() * found.asked().buy()
                - found.year().soldBefore() * found.asked().sell();
    }

    private static double stays(Found found) {
        return bill(found) - found.plan().billPerYear();
    }

    /** What to build, and what it costs. */
    static List<EnergyViews.Figure> built(Sight sight) {
        Found found = sight.found();
        Found.Rung plan = found.plan();
        Found.Year year = found.year();
        String worked = sight.worked();
        double coop = Owning.follow(found, Ownership.Kind.COOP).localRetention();
        List<EnergyViews.Figure> built = new ArrayList<>(List.of(
                new EnergyViews.Figure(
                        sight.kw(plan.panelsKw()),
                        sight.say("energy.built.panels"),
                        sight.say("energy.built.panels.about", sight.kwh(year.sun())),
                        worked),
                new EnergyViews.Figure(
                        sight.kwh(plan.batteryKwh()),
                        sight.say("energy.built.battery"),
                        sight.say("energy.built.battery.about", sight.kw(plan.batteryKw())),
                        worked)));
        if (year.water() > 0) {
            built.add(new EnergyViews.Figure(
                    sight.kwh(year.water()),
                    sight.say("energy.built.water"),
                    sight.say("energy.built.water.about"),
                    worked));
        }
        built.add(new EnergyViews.Figure(
                sight.money(plan.building()),
                sight.say("energy.built.building"),
                sight.say("energy.built.building.about", sight.money(plan.upkeepPerYear())),
                worked));
        built.add(new EnergyViews.Figure(
                sight.money(plan.total()),
                sight.say("energy.built.total", found.venture().years()),
                sight.say("energy.built.total.about"),
                worked));
        if (!Double.isNaN(coop)) {
            built.add(new EnergyViews.Figure(
                    sight.percent(coop), sight.say("energy.built.coop"), sight.say("energy.built.coop.about"), worked));
        }
        return built;
    }

    EnergyViews.Conflict conflict(Sight sight, boolean isOld) {
        Found.Conflict conflict = sight.found().conflict();
        return new EnergyViews.Conflict(
                sight.head(),
                conflict.wishes().stream()
                        .map(one -> sight.say(
                                "energy.wish." + one.kind(),
                                value(sight, one.kind(), one.value()),
                                thing(sight, one.about())))
                        .toList(),
                conflict.ways().stream()
                        .map(one -> sight.say(
                                "energy.way." + one.kind(),
                                value(sight, one.kind(), one.value()),
                                thing(sight, one.about()),
                                sight.money(one.total())))
                        .toList(),
                isOld);
    }

    private static String thing(Sight sight, String about) {
        return about.isEmpty() ? "" : sight.say("energy.thing." + about.toLowerCase(Locale.ROOT));
    }

    private static String value(Sight sight, String kind, double value) {
        return switch (kind) {
            case "critical_share" -> sight.percent(value);
            case "budget" -> sight.money(value);
            case "source_kw" -> sight.kw(value);
            default -> sight.say("energy.hours.short", Math.round(value));
        };
    }

    /** One line about a neighbourhood among others. */
    static String line(Words words, double own) {
        return Double.isNaN(own)
                ? words.say("energy.place.conflict")
                : words.say("energy.place.plan", words.amounts().percent(own));
    }
}
