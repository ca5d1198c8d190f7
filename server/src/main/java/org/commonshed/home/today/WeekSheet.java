package org.commonshed.home.today;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;
import org.commonshed.exchange.PlanAnswers;
import org.commonshed.home.Called;
import org.commonshed.page.Frame;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;

/**
 * What is needed in a neighbourhood in a week: what nobody brings yet, what comes from whom, what is left over. As many
 * lines of each as fit on two pages together.
 */
@Component
class WeekSheet {
    static final int DAYS = 7;
    private static final int MOST_MISSING = 14;
    private static final int MOST_LOOKED = 60;
    private static final int MOST_YEARS = 20; // away from today

    private final Agenda agenda;
    private final Clockwork clockwork;
    private final WeekComing coming;
    private final WeekLeft left;
    private final Called called;
    private final Beside beside;

    WeekSheet(Agenda agenda, Clockwork clockwork, WeekComing coming, WeekLeft left, Called called, Beside beside) {
        this.agenda = agenda;
        this.clockwork = clockwork;
        this.coming = coming;
        this.left = left;
        this.called = called;
        this.beside = beside;
    }

    /** What else is asked. */
    @Component
    record Beside(Places places, HeldPlan plan, PlanAnswers answers, Clock clock) {}

    /**
     * @param asked the first day; what is none, or is decades away, is today
     */
    WeekViews.Sheet show(Viewer viewer, Frame frame, String asked) {
        String seen = frame.place().seen().map(Frame.Seen::id).orElse("");
        LocalDate today = clockwork.today(agenda.findSpot(viewer, seen));
        Reader reader = Reader.of(viewer, frame, day(asked, today));
        LocalDate first = reader.day();
        Agenda.Needs needs = agenda.needs(viewer, seen);
        Optional<PlanGlance.Glance> glance = beside.plan().find(viewer, seen, first);
        WeekViews.Part missing = missing(reader, needs, glance);
        WeekViews.Part comes = coming.show(reader, glance.isPresent());
        WeekViews.Part over = left.show(reader);
        return new WeekViews.Sheet(
                reader.say("home.sheet.title", reader.place()),
                reader.say(
                        "home.sheet.lead",
                        reader.written("home.date.long", first),
                        reader.written("home.date.long", first.plusDays(DAYS - 1L))),
                reader.words().time(beside.clock().instant()),
                List.of(missing, comes, over),
                "/needs/sheet?week=" + first.minusDays(DAYS),
                "/needs/sheet?week=" + first.plusDays(DAYS));
    }

    private static LocalDate day(String asked, LocalDate today) {
        try {
            LocalDate day = asked.isEmpty() ? today : LocalDate.parse(asked);
            return Math.abs(day.getYear() - (long) today.getYear()) > MOST_YEARS ? today : day;
        } catch (DateTimeParseException notADay) {
            return today;
        }
    }

    /** What the plan that holds leaves short, and what it does not know of yet; without a plan what comes first. */
    private WeekViews.Part missing(Reader reader, Agenda.Needs needs, Optional<PlanGlance.Glance> glance) {
        List<WeekViews.Line> lines = new ArrayList<>();
        Set<String> told = glance.isPresent() ? unplanned(reader, needs, lines) : firsts(reader, needs, lines);
        glance.ifPresent(plan -> plan.shorts().forEach(want -> lines.add(line(reader, want))));
        int more = Math.max(0, lines.size() - MOST_MISSING);
        int rest = glance.isPresent() ? more : Math.max(0, needs.count() - Math.min(told.size(), MOST_MISSING));
        return new WeekViews.Part(
                reader.say("home.sheet.missing"),
                glance.map(plan -> WeekTold.ofPlan(reader, plan.time())).orElse(reader.say("home.sheet.no-plan")),
                true,
                lines.subList(0, lines.size() - more),
                rest == 0 ? "" : reader.say("home.sheet.rest", rest),
                glance.map(PlanGlance.Glance::address).orElse("/needs"),
                reader.say(needs.count() == 0 ? "home.sheet.missing.nothing" : "home.sheet.missing.none"));
    }

    private WeekViews.Line line(Reader reader, PlanGlance.Short want) {
        return new WeekViews.Line(
                called.quantity(reader.viewer(), want.product(), want.amount(), reader.words()),
                called.product(want.product()),
                called.claimant(want.who()),
                "");
    }

    /** Needs with an end in these days of which the plan says nothing and that nobody is asked to make; their ids. */
    private Set<String> unplanned(Reader reader, Agenda.Needs needs, List<WeekViews.Line> lines) {
        List<WeekTold.Due> due = WeekTold.due(reader, beside.places().settings(), needs.once()).stream()
                .limit(MOST_LOOKED)
                .toList();
        Set<String> ids = due.stream().map(one -> one.want().id()).collect(Collectors.toSet());
        Set<String> planned = beside.answers().findAnswers(reader.viewer(), ids).keySet();
        Set<String> ordered = coming.listOrdered(reader, ids);
        due.stream()
                .filter(one -> !planned.contains(one.want().id())
                        && !ordered.contains(one.want().id()))
                .forEach(one -> lines.add(line(reader, one)));
        return ids;
    }

    /** Those due in these days, then those that come first of all; their ids. */
    private Set<String> firsts(Reader reader, Agenda.Needs needs, List<WeekViews.Line> lines) {
        List<WeekTold.Due> all =
                new ArrayList<>(WeekTold.due(reader, beside.places().settings(), needs.once()));
        Set<String> ids = all.stream().map(one -> one.want().id()).collect(Collectors.toSet());
        needs.first().stream()
                .filter(want -> ids.add(want.id()))
                .forEach(want -> all.add(new WeekTold.Due(want, Optional.empty())));
        all.forEach(one -> lines.add(line(reader, one)));
        return ids;
    }

    private WeekViews.Line line(Reader reader, WeekTold.Due due) {
        Agenda.Want want = due.want();
        String amount = called.quantity(reader.viewer(), want.product(), want.amount(), reader.words());
        return new WeekViews.Line(
                want.recurs() ? reader.say("home.wanted.each", amount) : amount,
                called.product(want.product()),
                want.assumed()
                        ? reader.say("home.wanted.assumed", called.claimant(want.who()))
                        : called.claimant(want.who()),
                due.day()
                        .map(day -> reader.say("home.sheet.by", reader.written("home.date.short", day)))
                        .orElse(""));
    }
}
