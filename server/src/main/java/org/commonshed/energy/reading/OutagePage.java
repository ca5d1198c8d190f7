package org.commonshed.energy.reading;

import java.time.LocalTime;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.energy.making.Found;
import org.commonshed.energy.making.Outage;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** An outage played on a neighbourhood's own year; all that was chosen is in the address, so nothing is kept. */
@Controller
@Asks
@Entrance(Deed.READ)
class OutagePage {
    private static final int MIDDLE = 15; // of a month
    private static final int MONTHS = 12;

    private final Hoods hoods;

    OutagePage(Hoods hoods) {
        this.hoods = hoods;
    }

    /**
     * What the address asks for.
     *
     * @param past the bits of each block so far, with points between
     * @param keep numbers of the uses of the next block
     */
    private record Asked(String hour, String month, String time, String past, List<String> keep, boolean isGo) {
        static Asked of(MultiValueMap<String, String> parts) {
            return new Asked(
                    text(parts, "hour"),
                    text(parts, "month"),
                    text(parts, "time"),
                    text(parts, "past"),
                    parts.getOrDefault("keep", List.of()),
                    !text(parts, "go").isEmpty());
        }

        private static String text(MultiValueMap<String, String> parts, String name) {
            return parts.getOrDefault(name, List.of("")).get(0);
        }
    }

    @GetMapping("/energy/{place}/outage")
    String outage(@PathVariable String place, @RequestParam MultiValueMap<String, String> parts, Asking asking) {
        Sight sight = hoods.sight(asking, hoods.get(asking, place));
        Asked asked = Asked.of(parts);
        int all = sight.found().hours().count();
        int start = Hoods.number(asked.hour(), all - 1, -1);
        if (start < 0) {
            return "redirect:" + sight.head().address() + "/outage?hour=" + chosen(asked, all);
        }
        List<Integer> masks = masks(asked, sight.found().asked().uses().size());
        return asking.show("energy/outage", show(sight, start, masks), Faults.NONE);
    }

    /** The middle of a month at a time of day, or any hour. */
    private static int chosen(Asked asked, int all) {
        int month = Hoods.number(asked.month(), MONTHS, 0);
        int time = Hoods.number(asked.time(), Days.HOURS - 1, 0);
        return month == 0 ? ThreadLocalRandom.current().nextInt(all) : Days.firstHour(month, MIDDLE) + time;
    }

    private static List<Integer> masks(Asked asked, int uses) {
        int all = (1 << uses) - 1;
        List<Integer> masks = new ArrayList<>();
        Arrays.stream(asked.past().split("\\."))
                .filter(text -> text.matches("\\d{1,4}"))
                .limit(Outage.BLOCKS)
                .forEach(text -> masks.add(Integer.parseInt(text) & all));
        if (asked.isGo() && masks.size() < Outage.BLOCKS) {
            int mask = 0;
            for (String use : asked.keep()) {
                int number = Hoods.number(use, uses, 0);
                mask |= number == 0 ? 0 : 1 << (number - 1);
            }
            masks.add(mask);
        }
        return masks;
    }

    private static EnergyViews.Game show(Sight sight, int start, List<Integer> masks) {
        Found found = sight.found();
        Outage played = Outage.play(found, start, masks);
        List<Found.Use> uses = sight.uses();
        int last = masks.isEmpty() ? (1 << uses.size()) - 1 : masks.get(masks.size() - 1);
        List<EnergyViews.GameUse> next = IntStream.range(0, uses.size())
                .mapToObj(i -> new EnergyViews.GameUse(
                        i + 1, uses.get(i).name(), sight.kw(uses.get(i).kw()), (last >> i & 1) == 1))
                .toList();
        String past = String.join(".", masks.stream().map(String::valueOf).toList());
        Ending ending = played.isOver() ? Ending.of(sight, played, start) : Ending.NONE;
        return new EnergyViews.Game(
                sight.head(),
                sight.say("energy.game.title", when(sight, start)),
                lead(sight, played),
                past,
                start,
                next,
                rows(sight, played, start),
                played.isOver(),
                ending.ends,
                ending.verdict,
                months(sight, start),
                times(sight, start));
    }

    private static String when(Sight sight, int hour) {
        String day = sight.words().date("energy.date", Days.of(hour));
        return sight.say("energy.game.when", day, time(sight, hour % Days.HOURS));
    }

    private static String time(Sight sight, int hour) {
        return sight.words().date("energy.time", LocalTime.of(hour, 0));
    }

    private static String lead(Sight sight, Outage played) {
        Found.Rung plan = sight.found().plan();
        if (played.isOver()) {
            return sight.say("energy.game.over", Outage.BLOCKS * Outage.BLOCK);
        }
        return sight.say(
                "energy.game.lead",
                when(sight, played.now()),
                sight.kwh(played.kwh()),
                sight.kwh(plan.batteryKwh()),
                Outage.BLOCK,
                sight.kwh(played.coming()));
    }

    private static List<EnergyViews.GameRow> rows(Sight sight, Outage played, int start) {
        List<EnergyViews.GameRow> rows = new ArrayList<>();
        List<Found.Use> uses = sight.uses();
        for (int b = 0; b < played.blocks().size(); b++) {
            Outage.Block block = played.blocks().get(b);
            List<String> ran = new ArrayList<>();
            List<String> dark = new ArrayList<>();
            for (int i = 0; i < uses.size(); i++) {
                int hours = block.hours()[i];
                if (hours == Outage.BLOCK) {
                    ran.add(uses.get(i).name());
                } else if (hours > 0) {
                    ran.add(sight.say("energy.game.part", uses.get(i).name(), hours));
                }
                if ((block.chosen() >> i & 1) == 1 && hours < Outage.BLOCK) {
                    dark.add(uses.get(i).name());
                }
            }
            int from = (start + b * Outage.BLOCK) % sight.found().hours().count();
            rows.add(new EnergyViews.GameRow(
                    when(sight, from),
                    ran.isEmpty()
                            ? sight.say("energy.game.nothing")
                            : sight.words().series(ran),
                    dark.isEmpty() ? "" : sight.words().series(dark),
                    sight.kwh(block.kwh())));
        }
        return rows;
    }

    /** An outage that is over, beside how it would have gone by the order that was decided. */
    private record Ending(List<EnergyViews.GameEnd> ends, String verdict) {
        static final Ending NONE = new Ending(List.of(), "");

        static Ending of(Sight sight, Outage outage, int start) {
            int[] played = outage.served();
            int[] order = Outage.byOrder(sight.found(), start).served();
            List<Found.Use> uses = sight.uses();
            List<EnergyViews.GameEnd> ends = IntStream.range(0, uses.size())
                    .mapToObj(i -> new EnergyViews.GameEnd(
                            uses.get(i).name(),
                            sight.say("energy.hours.short", played[i]),
                            sight.say("energy.hours.short", order[i])))
                    .toList();
            // the first use in which the two differ decides, as it comes first
            String verdict = IntStream.range(0, uses.size())
                    .filter(i -> played[i] != order[i])
                    .mapToObj(i -> sight.say(
                            played[i] > order[i] ? "energy.game.longer" : "energy.game.shorter",
                            uses.get(i).name(),
                            Math.abs(played[i] - order[i])))
                    .findFirst()
                    .orElseGet(() -> sight.say("energy.game.same"));
            return new Ending(ends, verdict);
        }
    }

    private static List<EnergyViews.Choice> months(Sight sight, int start) {
        int now = Days.of(start).getMonthValue();
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(m -> new EnergyViews.Choice(
                        m,
                        Month.of(m)
                                .getDisplayName(
                                        TextStyle.FULL_STANDALONE, sight.words().locale()),
                        m == now))
                .toList();
    }

    private static List<EnergyViews.Choice> times(Sight sight, int start) {
        return IntStream.range(0, Days.HOURS)
                .mapToObj(h -> new EnergyViews.Choice(h, time(sight, h), h == start % Days.HOURS))
                .toList();
    }
}
