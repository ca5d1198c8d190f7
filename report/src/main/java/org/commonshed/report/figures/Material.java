package org.commonshed.report.figures;

import java.util.Locale;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;
import org.commonshed.report.Links;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.Slice;
import org.commonshed.tell.Names;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;

/** What every section of a report is made of. */
public record Material(
        World world,
        Plan plan,
        ReportExtras extras,
        Words words,
        Teller teller,
        Names names,
        Sorts sorts,
        Periods periods,
        Served served,
        Links links,
        boolean isPart) {
    /** The page's own words. */
    static final String BUNDLE = "org.commonshed.report.words";

    public static Material of(World world, Plan plan, ReportExtras extras) {
        return of(new Slice(world, plan), extras, Locale.ENGLISH, Links.NONE);
    }

    public static Material of(Slice slice, ReportExtras extras, Locale locale, Links links) {
        World world = slice.world();
        Plan plan = slice.plan();
        Words words = new Words(locale).with(BUNDLE);
        Teller teller = new Teller(world, plan, words);
        Names names = new Names(world, words);
        Periods periods = new Periods(world.calendar(), words);
        Sorts sorts = new Sorts(world, names, words);
        Served served = new Served(world, plan, names, sorts, periods);
        return new Material(world, plan, extras, words, teller, names, sorts, periods, served, links, slice.isPart());
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** "74 % from here · 9 % from outside · 17 % short". */
    public String finding(String who, Share share) {
        return say(
                "share.finding",
                who,
                words.percent(share.inPercents().here()),
                words.percent(share.inPercents().outside()),
                words.percent(share.inPercents().missing()));
    }

    /** Marks a figure that nobody of the place has stated yet. */
    public String assumed(String table, String key) {
        return extras.assumes(table, key) ? " " + say("assumed") : "";
    }
}
