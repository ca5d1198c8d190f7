package org.commonshed.energy.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonshed.energy.kept.Field;
import org.commonshed.energy.kept.Usual;
import org.commonshed.energy.making.Found;
import org.commonshed.engine.energy.first.Answers;

/** Every number that a plan rests on, each with its sentence and where it comes from. */
final class NumbersPart {
    private static final Set<String> MONEY =
            Set.of("pv_cost", "pv_upkeep", "battery_cost_per_kwh", "battery_cost_per_kw");
    private static final Set<String> SHARES = Set.of(
            "pv_degradation",
            "pv_losses",
            "battery_upkeep",
            "battery_efficiency",
            "battery_lowest",
            "electricity_growth",
            "upkeep_growth");
    private static final Set<String> WITHOUT_EFFECT = Set.of("lost_load");

    private NumbersPart() {}

    static List<EnergyViews.Figure> show(Sight sight) {
        List<EnergyViews.Figure> numbers = new ArrayList<>();
        for (Field field : Field.values()) {
            String text = sight.answered().text(field.word());
            if (!text.isEmpty()) {
                numbers.add(new EnergyViews.Figure(
                        said(sight, field, text), sight.say("energy.ask." + field.word()), "", source(sight, field)));
            }
        }
        int measured = sight.found().inputs().homes();
        if (measured > 0) {
            numbers.add(new EnergyViews.Figure(
                    sight.amount(measured), sight.say("energy.given.measured"), "", sight.measuredSource()));
        }
        for (Found.Given given : sight.found().given()) {
            if (!WITHOUT_EFFECT.contains(given.key())) {
                numbers.add(new EnergyViews.Figure(
                        value(sight, given), sight.say("energy.given." + given.key()), "", source(sight, given)));
            }
        }
        numbers.add(new EnergyViews.Figure(
                sight.percent(Answers.USUAL_DISCOUNT),
                sight.say("energy.given.discount"),
                "",
                sight.say("energy.source.ours")));
        return numbers;
    }

    private static String said(Sight sight, Field field, String text) {
        double number = sight.answered().number(field);
        return switch (field) {
            case BUY, SELL -> sight.amount(number) + " " + sight.found().asked().currency();
            case MONEY -> sight.money(number);
            case LATITUDE, LONGITUDE -> text;
            default -> sight.amount(number);
        };
    }

    /** Where an answer comes from: somebody said it, or what it is assumed from. */
    static String source(Sight sight, Field field) {
        return sight.answered().isAssumed(field.word())
                ? assumed(field, sight.answered().currency(), sight)
                : sight.say("energy.source.said", sight.head().name());
    }

    private static String source(Sight sight, Found.Given given) {
        Found.Inputs inputs = sight.found().inputs();
        if (given.key().equals("pv_yield") && inputs.hasWeather()) {
            return sight.weatherSource();
        }
        if (given.key().equals("homes_peak") && inputs.homes() > 0) {
            return sight.measuredSource();
        }
        return given.citation().isEmpty() ? sight.say("energy.source.ours") : given.citation();
    }

    private static String assumed(Field field, String currency, Sight sight) {
        return sight.say(sourceKey(field, currency));
    }

    /** Key of the sentence that says where an assumed number comes from. */
    static String sourceKey(Field field, String currency) {
        return switch (field) {
            case HOMES, KWH, BUY ->
                "energy.source." + field.name().toLowerCase(Locale.ROOT) + (Usual.isUs(currency) ? ".us" : ".eu");
            case LATITUDE, LONGITUDE -> "energy.source.map";
            case ROOF -> "energy.source.roof";
            case SELL -> "energy.source.sell";
            case PV, TURBINE, BATTERY -> "energy.source.nothing";
            case HOURS, FIRST, MONEY -> "energy.source.ours";
        };
    }

    private static String value(Sight sight, Found.Given given) {
        if (MONEY.contains(given.key())) {
            return sight.money(given.value());
        }
        return SHARES.contains(given.key())
                ? sight.say("energy.percent", sight.amount(given.value() * 100))
                : sight.amount(given.value());
    }
}
