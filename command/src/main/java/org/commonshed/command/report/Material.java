package org.commonshed.command.report;

import java.util.Locale;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;

/** What every section of a report is made of. */
record Material(World world, Plan plan, ReportExtras extras, Words words, Names names, Periods periods, Served served) {
    static Material of(World world, Plan plan, ReportExtras extras) {
        Words words = new Words(Locale.ENGLISH);
        Names names = new Names(world, words);
        Periods periods = new Periods(world.calendar(), words.locale());
        return new Material(world, plan, extras, words, names, periods, new Served(world, plan, names, periods));
    }

    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** "74 % from here · 9 % from outside · 17 % short". */
    String finding(String who, Share share) {
        return say(
                "share.finding",
                who,
                words.percent(share.hereShare()),
                words.percent(share.outsideShare()),
                words.percent(share.shortShare()));
    }

    /** Marks a figure that nobody of the place has stated yet. */
    String assumed(String table, String key) {
        return extras.assumes(table, key) ? " " + say("assumed") : "";
    }
}
