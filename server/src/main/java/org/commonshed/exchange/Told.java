package org.commonshed.exchange;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.page.Words;
import org.commonshed.place.PlannedTime;
import org.commonshed.tell.Items;

/** Says amounts, times and answers in words. */
final class Told {
    private static final char BETWEEN = '\u202f'; // a number and its unit

    private Told() {}

    private static final double SMALL_HA = 0.1;
    private static final double M2_OF_HA = 10_000;

    /** A figure and what it counts. */
    record Amount(String figure, String unit) {}

    static Amount amount(double amount, String unit, Words words) {
        String written = amounts(words).quantity(amount, unit);
        int at = written.lastIndexOf(BETWEEN);
        return at < 0 ? new Amount(written, "") : new Amount(written.substring(0, at), written.substring(at + 1));
    }

    private static org.commonshed.tell.Words amounts(Words words) {
        return words.amounts();
    }

    /** How much of land, water or hours; empty items have no words yet and are told by their id. */
    static String taken(Map<String, Double> takes, Words words) {
        List<String> parts = new ArrayList<>();
        takes.forEach((item, amount) -> parts.add(part(item, amount, words)));
        return parts.size() > 1
                ? words.say(
                        "exchange.and",
                        String.join(", ", parts.subList(0, parts.size() - 1)),
                        parts.get(parts.size() - 1))
                : String.join("", parts);
    }

    /** An amount with its unit. */
    static String written(double amount, String unit, Words words) {
        return amounts(words).quantity(amount, unit);
    }

    /** An amount of what is used or drawn; the part behind its last underscore is its unit. */
    static Amount ofItem(String item, double amount, Words words) {
        String unit = unit(item, words);
        boolean isSmall = unit.equals("ha") && amount < SMALL_HA;
        return isSmall ? amount(amount * M2_OF_HA, "m2", words) : amount(amount, unit, words);
    }

    private static String unit(String item, Words words) {
        return new Items(amounts(words)).unit(item);
    }

    static boolean isHours(String item, Words words) {
        return new Items(amounts(words)).isHours(item);
    }

    /** What is used or drawn, without its unit. */
    static String stuff(String item, Words words) {
        return new Items(amounts(words)).stuff(item);
    }

    private static String part(String item, double amount, Words words) {
        Items items = new Items(amounts(words));
        boolean isSmall = items.unit(item).equals("ha") && amount < SMALL_HA;
        return isSmall
                ? amounts(words).amountOf(amount * M2_OF_HA, "m2", items.stuff(item))
                : items.amountOf(amount, item);
    }

    /** When it is wanted. */
    static String when(Map<String, String> need, Optional<PlannedTime> time, Words words) {
        boolean isOnce = !need.getOrDefault("repeat", "").equals("every_period");
        Optional<LocalDate> from = time.flatMap(t -> t.findFirst(need.getOrDefault("from", "")));
        Optional<LocalDate> to = time.flatMap(t -> t.findLast(need.getOrDefault("to", "")));
        if (isOnce && to.isPresent()) {
            return words.say("exchange.by", day(to.get(), words));
        }
        if (from.isPresent() && to.isPresent()) {
            return words.say("exchange.from-to", day(from.get(), words), day(to.get(), words));
        }
        if (from.isPresent()) {
            return words.say("exchange.from", day(from.get(), words));
        }
        return to.map(day -> words.say("exchange.until", day(day, words))).orElse("");
    }

    static String day(LocalDate day, Words words) {
        return words.date("date.day.short", day);
    }

    /** How it is told for one period. */
    static String unit(String unit, boolean everyPeriod, Optional<PlannedTime> time, Words words) {
        return everyPeriod && time.isPresent()
                ? words.say("exchange.per." + time.get().word(), unit)
                : unit;
    }

    static ExchangeViews.Told told(
            Answers.Answer answer, boolean everyPeriod, Optional<PlannedTime> time, Words words) {
        String what = answer.product().name();
        if (answer.could() == 0) {
            String key = answer.outside() ? "exchange.answer.outside" : "exchange.answer.nobody";
            return new ExchangeViews.Told(answer.outside(), words.say(key, what), "");
        }
        String who = answer.farms() ? "farms" : "makers";
        String finding = Double.isNaN(answer.withinKm())
                ? words.say("exchange.answer." + who, answer.could())
                : words.say(
                        "exchange.answer." + who + ".near",
                        answer.near(),
                        words.km(Math.max(1, Math.ceil(answer.withinKm()))));
        List<String> more = new ArrayList<>();
        if (!answer.takes().isEmpty()) {
            String taken = taken(answer.takes(), words);
            more.add(
                    everyPeriod && time.isPresent()
                            ? words.say("exchange.takes." + time.get().word(), taken)
                            : words.say("exchange.takes", taken));
        }
        if (!answer.names().isEmpty()) {
            more.add(words.say("exchange.nearest", answer.names().get(0)));
        }
        if (answer.could() > answer.near() && answer.near() > 0) {
            more.add(words.say("exchange.farther", answer.could() - answer.near()));
        }
        return new ExchangeViews.Told(true, finding, String.join(" ", more));
    }
}
