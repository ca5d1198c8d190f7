package org.commonshed.planning.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.PlaceKind;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.World;
import org.commonshed.page.Frame;
import org.commonshed.planning.Address;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.Slice;
import org.commonshed.report.page.PlanFigures;
import org.springframework.stereotype.Component;

/** Makes the page of a plan, or of the part of it that its address asks for. */
@Component
class PlanPictures {
    private static final int MOST = 12;

    private final Plans plans;
    private final Map<Key, Drawn> drawn = new LinkedHashMap<>(MOST, 0.75f, true);

    PlanPictures(Plans plans) {
        this.plans = plans;
    }

    /** A plan never changes, so what was drawn of it stays right. */
    private record Key(UUID plan, Address address, Locale locale) {}

    /** What takes its time. */
    private record Drawn(
            String title, String lead, String chosen, List<PlanFigures.Category> groups, PlanViews.Pictures pictures) {}

    private Drawn drawn(Plans.Open open, Address address, Frame frame) {
        Key key = new Key(open.kept().id(), address, frame.words().locale());
        synchronized (drawn) {
            Drawn known = drawn.get(key);
            if (known != null) {
                return known;
            }
        }
        Drawn made = draw(open, address, frame);
        synchronized (drawn) {
            drawn.put(key, made);
            if (drawn.size() > MOST) {
                drawn.remove(drawn.keySet().iterator().next());
            }
        }
        return made;
    }

    PlanViews.Shown shown(Plans.Open open, Address address, Frame frame, Viewer viewer) {
        Drawn made = drawn(open, address, frame);
        return new PlanViews.Shown(
                open.kept(),
                address,
                made.title(),
                made.lead(),
                frame.words().time(open.kept().ended().orElse(open.kept().asked())),
                facts(open, frame),
                newest(open.kept(), address, frame, viewer),
                plans.findBefore(viewer, open.kept()).isPresent(),
                groups(made.groups(), address, frame),
                places(open.slice().world(), address, frame),
                made.chosen(),
                open.slice().plan().status() == Plan.Status.STOPPED,
                made.pictures(),
                plans.mayMake(viewer),
                plans.mayAdopt(viewer));
    }

    private static Drawn draw(Plans.Open open, Address address, Frame frame) {
        Locale locale = frame.words().locale();
        PlanLinks links = new PlanLinks(address, open.kept().number(), open.extras());
        PlanFigures all = PlanFigures.of(open.slice(), open.extras(), locale, links);
        boolean isYear = address.place().isEmpty()
                && address.product().isEmpty()
                && address.group().isEmpty();
        PlanFigures year = isYear ? all : PlanFigures.of(cut(all, address.month(0)), open.extras(), locale, links);
        boolean isMonth =
                address.month() > 0 && address.month() <= year.columns().size();
        PlanFigures shown = isMonth ? PlanFigures.of(cut(all, address), open.extras(), locale, links) : year;
        return new Drawn(
                title(shown, address, frame),
                shown.lead(),
                address.product().isEmpty() ? "" : shown.names().productFirst(address.product()),
                all.categories(),
                pictures(shown, year, isMonth ? address.month() - 1 : -1, address));
    }

    /** The part that an address asks for. */
    static Slice cut(PlanFigures all, Address address) {
        World world = all.slice().world();
        List<PlanFigures.Column> columns = all.columns();
        Span span = address.month() > 0 && address.month() <= columns.size()
                ? columns.get(address.month() - 1).periods()
                : new Span(1, world.calendar().periods());
        return all.slice().of(new Slice.Wanted(address.place(), address.product(), address.group(), span));
    }

    /** "In October the valley can feed itself to 72 %." */
    private static String title(PlanFigures figures, Address address, Frame frame) {
        String where = address.place().isEmpty()
                ? figures.slice().world().name()
                : figures.names().who(address.place());
        String share = figures.words().percent(figures.hereShare());
        boolean isOne = !address.product().isEmpty() || !address.group().isEmpty();
        String kind = isOne ? "one" : figures.isFood() ? "food" : "needs";
        String what = !address.product().isEmpty()
                ? figures.names().product(address.product())
                : address.group().isEmpty() ? "" : figures.categoryName(address.group());
        When when = when(figures, address);
        return frame.say("planning.title." + kind + when.key(), where, share, when.from(), when.until(), what);
    }

    /**
     * The time that is looked at.
     *
     * @param key how sentences about such a time end: a month by its name, one day, a typical year, or from day to day
     */
    private record When(String key, String from, String until) {}

    private static When when(PlanFigures figures, Address address) {
        Calendar calendar = figures.slice().world().calendar();
        boolean isPart =
                address.month() > 0 && address.month() <= figures.columns().size();
        if (!isPart) {
            return days(calendar.cyclic() ? ".year" : ".span", figures, new Span(1, calendar.periods()));
        }
        PlanFigures.Column column = figures.columns().get(address.month() - 1);
        if (calendar.length() == PeriodLength.MONTH) {
            return new When(".month", column.longName(), "");
        }
        boolean isDay =
                calendar.length() == PeriodLength.DAY && column.periods().length() == 1;
        return days(isDay ? ".day" : ".span", figures, column.periods());
    }

    private static When days(String key, PlanFigures figures, Span span) {
        Calendar calendar = figures.slice().world().calendar();
        return new When(
                key,
                figures.words().date("date.day.year", calendar.firstDay(span.from())),
                figures.words()
                        .date("date.day.year", calendar.firstDay(span.to() + 1).minusDays(1)));
    }

    private static List<PlanViews.Fact> facts(Plans.Open open, Frame frame) {
        List<PlanViews.Fact> facts = new ArrayList<>();
        KeptPlan kept = open.kept();
        String made = frame.words().time(kept.ended().orElse(kept.asked()));
        facts.add(new PlanViews.Fact(frame.say("planning.made", Told.name(kept, frame), made), ""));
        kept.held().ifPresent(held -> facts.add(new PlanViews.Fact(holding(held, frame), "")));
        int assumed = open.extras().assumed().size();
        if (assumed > 0) {
            facts.add(new PlanViews.Fact(frame.say("planning.assumed", assumed), "#about"));
        }
        return facts;
    }

    /** Since when it holds; nobody is named where the house itself decided, as in a demo. */
    private static String holding(KeptPlan.Held held, Frame frame) {
        String since = frame.words().time(held.since());
        if (held.by().isEmpty()) {
            return frame.say(held.isNow() ? "planning.holds.since" : "planning.held.from", since);
        }
        return frame.say(
                held.isNow() ? "planning.holds" : "planning.held",
                since,
                frame.words().member(held.by()));
    }

    private Optional<PlanViews.Way> newest(KeptPlan plan, Address address, Frame frame, Viewer viewer) {
        return plans.findNewest(viewer)
                .filter(newest -> newest.number() > plan.number() && !plan.isTry())
                .map(newest -> new PlanViews.Way(address.plan(newest.number()).text(), Told.name(newest, frame)));
    }

    private static List<PlanViews.Choice> groups(List<PlanFigures.Category> categories, Address address, Frame frame) {
        List<PlanViews.Choice> groups = new ArrayList<>();
        groups.add(new PlanViews.Choice(
                "", frame.say("planning.group.all"), address.group().isEmpty()));
        categories.forEach(category -> groups.add(new PlanViews.Choice(
                category.id(), category.name(), category.id().equals(address.group()))));
        return groups;
    }

    private static List<PlanViews.Choice> places(World world, Address address, Frame frame) {
        List<PlanViews.Choice> places = new ArrayList<>();
        places.add(new PlanViews.Choice("", world.name(), address.place().isEmpty()));
        world.places().stream()
                .filter(place -> place.kind() == PlaceKind.NEIGHBOURHOOD)
                .forEach(place -> places.add(new PlanViews.Choice(
                        place.id(), place.name(), place.id().equals(address.place()))));
        boolean isListed = places.stream().anyMatch(PlanViews.Choice::chosen);
        if (!isListed) {
            places.add(new PlanViews.Choice(address.place(), frame.say("planning.place.other"), true));
        }
        return places;
    }

    private static PlanViews.Pictures pictures(PlanFigures shown, PlanFigures year, int column, Address address) {
        return new PlanViews.Pictures(
                PlanFigures.patterns().toString(),
                year.months(column, c -> address.month(c == column ? 0 : c + 1).text())
                        .toString(),
                part(shown, PlanFigures.Part.NEIGHBOURHOODS),
                part(shown, PlanFigures.Part.BINDS),
                part(shown, PlanFigures.Part.NEEDS),
                part(shown, PlanFigures.Part.FLOWS),
                part(shown, PlanFigures.Part.OUTSIDE),
                part(year, PlanFigures.Part.LIMITS),
                part(shown, PlanFigures.Part.ABOUT));
    }

    private static String part(PlanFigures figures, PlanFigures.Part part) {
        return figures.draw(part).toString();
    }
}
