package org.commonshed.home.today;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Shelf;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** What matters today, for whoever looks: worked out from the rooms, and from the plan where one holds. */
@Component
class Today {
    private static final int MOST_MINE = 3;

    private final Agenda agenda;
    private final Clockwork clockwork;
    private final Week week;
    private final Wants wants;
    private final Tightness tightness;
    private final Shelf shelf;
    private final ObjectProvider<PlanGlance> plans;

    Today(
            Agenda agenda,
            Clockwork clockwork,
            Week week,
            Wants wants,
            Tightness tightness,
            Shelf shelf,
            ObjectProvider<PlanGlance> plans) {
        this.agenda = agenda;
        this.clockwork = clockwork;
        this.week = week;
        this.wants = wants;
        this.tightness = tightness;
        this.shelf = shelf;
        this.plans = plans;
    }

    TodayViews.Today show(Viewer viewer, Frame frame) {
        String seen = frame.place().seen().map(Frame.Seen::id).orElse("");
        Optional<Clockwork.Spot> spot = agenda.findSpot(viewer, seen);
        Reader reader = Reader.of(viewer, frame, clockwork.today(spot));
        Agenda.Needs needs = agenda.needs(viewer, seen);
        Optional<PlanGlance.Glance> glance = plans.orderedStream()
                .flatMap(plan -> plan.find(viewer, seen, reader.day()).stream())
                .findFirst();
        List<TodayViews.Day> days = week.show(reader, needs);
        return new TodayViews.Today(
                almanac(reader, spot, clockwork.zone(spot)),
                wants.headline(reader, needs, glance, tightness),
                lead(reader, needs, glance, days),
                glance.map(plan -> share(reader, plan)),
                days.stream().allMatch(day -> day.due().isEmpty()) ? List.of() : days,
                wants.show(reader, needs, glance),
                glance.map(plan -> tightness.show(reader, plan)).orElse(List.of()),
                viewer.person().map(person -> mine(reader, shelf.listTraces(person, MOST_MINE))));
    }

    private static List<String> almanac(Reader reader, Optional<Clockwork.Spot> spot, ZoneId zone) {
        List<String> parts = new ArrayList<>();
        LocalDate day = reader.day();
        parts.add(reader.written("home.date.long", day));
        spot.flatMap(at -> Sun.find(day, at.lat(), at.lon()))
                .map(sun -> reader.say(
                        "home.almanac.sun",
                        reader.written("home.time", sun.rise().atZone(zone)),
                        reader.written("home.time", sun.set().atZone(zone))))
                .ifPresent(parts::add);
        return parts;
    }

    private static String lead(
            Reader reader, Agenda.Needs needs, Optional<PlanGlance.Glance> glance, List<TodayViews.Day> days) {
        List<String> sentences = new ArrayList<>();
        glance.ifPresent(plan ->
                sentences.add(reader.say("home.lead.shorts", plan.shorts().size())));
        int due = days.stream().mapToInt(TodayViews.Day::all).sum();
        if (due > 0) {
            sentences.add(reader.say("home.lead.due", due));
        }
        if (glance.isEmpty()) {
            sentences.add(reader.say(needs.count() == 0 ? "home.lead.nothing" : "home.lead.no-plan"));
        }
        return String.join(" ", sentences);
    }

    private static TodayViews.Share share(Reader reader, PlanGlance.Glance plan) {
        PlanGlance.Share share = plan.share();
        String here = reader.numbers().percent(share.here());
        String outside = reader.numbers().percent(share.outside());
        String missing = reader.numbers().percent(share.missing());
        return new TodayViews.Share(
                about(reader, plan.time()),
                reader.say(share.food() ? "home.share.of.food" : "home.share.of"),
                plan.address(),
                new org.commonshed.picture.ShareBar(
                                reader.say("home.share.finding", here, outside, missing),
                                share.here(),
                                share.outside(),
                                18)
                        .draw()
                        .toString(),
                here,
                outside,
                missing);
    }

    /** The place, and the period in the words of the plan: it may be of a year to come, or of any year. */
    private static String about(Reader reader, PlanGlance.Time time) {
        String length = time.length().name().toLowerCase(Locale.ROOT);
        String year = time.anyYear() ? ".any" : "";
        return reader.say(
                "home.share." + length + year,
                reader.place(),
                reader.written("home.date." + length + year, time.from()));
    }

    private static List<TodayViews.Mine> mine(Reader reader, List<org.commonshed.keeping.Act.Trace> traces) {
        List<TodayViews.Mine> mine = new ArrayList<>();
        for (org.commonshed.keeping.Act.Trace trace : traces) {
            String deed = trace.act().deed();
            String table = deed.replaceFirst("\\..*", "");
            String what = deed.replaceFirst(".*\\.", "");
            String name = trace.get("name").isEmpty() ? trace.get("product") : trace.get("name");
            String text = reader.words().sayOr("home.mine." + deed, "");
            if (text.isEmpty()) {
                Words words = reader.words();
                String sheet = words.sayOr("home.table." + table, table);
                text = trace.rows() > 1 || name.isEmpty()
                        ? words.say("home.mine.some." + what, sheet, trace.rows())
                        : words.say("home.mine.one." + what, sheet, name);
            }
            mine.add(new TodayViews.Mine(
                    text, reader.written("home.date.short", trace.act().at().atZone(ZoneId.systemDefault()))));
        }
        return mine;
    }
}
