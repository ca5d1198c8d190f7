package org.commonshed.energy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.energy.kept.SurplusRows;
import org.commonshed.energy.making.Found;
import org.commonshed.energy.making.Leftover;
import org.commonshed.engine.energy.surplus.Machine;
import org.commonshed.engine.energy.surplus.Surplus;
import org.commonshed.engine.energy.surplus.Timetable;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.commonshed.place.Places;
import org.commonshed.place.PlannedTime;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** The front door of what the sun gives beyond use and battery: kept as a budget that the planner obeys, told hour by hour. */
@Service
public class Surpluses {
    private static final int MOST_MACHINES = 60; // laid together; those that use least are left out
    private static final double NOTHING = 1e-6;
    /** Its rows are a budget, an actor, and what that one can do. */
    private static final List<Deed> ABOUT_IT = List.of(Deed.CHANGE_LIMITS, Deed.ADD_ACTOR, Deed.STATE_MAKER);

    private final EnergyPlans plans;
    private final SurplusRows rows;
    private final Places places;
    private final Doors doors;
    private final ObjectProvider<SunMachines> machines;

    Surpluses(EnergyPlans plans, SurplusRows rows, Places places, Doors doors, ObjectProvider<SunMachines> machines) {
        this.plans = plans;
        this.rows = rows;
        this.places = places;
        this.doors = doors;
        this.machines = machines;
    }

    /** Which part of the surplus the planner may have. */
    public enum Part {
        /** Also what the plan would sell to the grid. */
        ALL,
        /** Only what nobody takes. */
        UNSOLD;

        /** As addresses and tables have it. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Empty where it is none of them. */
        public static Optional<Part> find(String word) {
            return List.of(values()).stream()
                    .filter(part -> part.word().equals(word))
                    .findFirst();
        }
    }

    /**
     * What the last plan of a neighbourhood leaves over.
     *
     * @param isOld the neighbourhood has said something else since
     * @param kept which part the planner has; empty where it has none
     */
    public record Left(Instant made, boolean isOld, Map<Part, Surplus> parts, Optional<Part> kept) {
        public Left {
            parts = Map.copyOf(parts);
        }

        public Surplus of(Part part) {
            Surplus surplus = parts.get(part);
            if (surplus == null) {
                throw new IllegalStateException("no surplus of " + part + "\nMaybe a part was added.");
            }
            return surplus;
        }
    }

    /** Empty where there is no plan to look at. */
    public Optional<Left> find(Viewer viewer, Kept place, Words words) {
        return plans.findPlan(viewer, place, words)
                .filter(plan -> plan.found().isPlan())
                .map(plan -> left(place, plan));
    }

    private Left left(Kept place, EnergyPlans.Plan plan) {
        Found.Hours hours = plan.found().hours();
        Map<Part, Surplus> parts = Map.of(Part.ALL, Leftover.of(hours, true), Part.UNSOLD, Leftover.of(hours, false));
        return new Left(
                plan.made(), plan.isOld(), parts, rows.findKept(place.get("id")).flatMap(Part::find));
    }

    /** What the planner may have in each of its periods; nothing where the place has not said what time it plans. */
    public List<SurplusRows.Portion> portions(Surplus surplus) {
        Optional<PlannedTime> time = PlannedTime.of(places.settings());
        return time.map(known -> portions(surplus, known)).orElse(List.of());
    }

    /** Periods of the same amount are one row. */
    private static List<SurplusRows.Portion> portions(Surplus surplus, PlannedTime time) {
        List<SurplusRows.Portion> portions = new ArrayList<>();
        for (int period = 1; period <= time.periods(); period++) {
            LocalDate from = time.firstDay(period);
            LocalDate to = time.lastDay(period);
            double kwh = surplus.kwh(from, to.plusDays(1));
            int last = portions.size() - 1;
            if (last >= 0 && Math.abs(portions.get(last).kwh() - kwh) < NOTHING) {
                portions.set(last, new SurplusRows.Portion(portions.get(last).from(), to, kwh));
            } else {
                portions.add(new SurplusRows.Portion(from, to, kwh));
            }
        }
        return portions;
    }

    /** Whether somebody may keep a neighbourhood's surplus for the planner. */
    public boolean mayKeep(Viewer viewer, String place) {
        return doors.allows(viewer, Deed.CHANGE_DESIGNS, "")
                && ABOUT_IT.stream().allMatch(deed -> doors.allows(viewer, deed, place));
    }

    /**
     * Keeps it for the planner in place of what was kept before.
     *
     * @throws IllegalStateException where there is no plan or no planned time; {@link #find} and {@link #portions} tell
     */
    public SurplusRows.Keeping keep(Viewer viewer, Kept place, Part part, Words words) {
        String id = place.get("id");
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        ABOUT_IT.forEach(deed -> doors.demand(viewer, deed, id));
        Left left = find(viewer, place, words)
                .orElseThrow(() -> new IllegalStateException("no plan of " + id + "\nMaybe it was not asked for."));
        List<SurplusRows.Portion> portions = portions(left.of(part));
        if (portions.isEmpty()) {
            throw new IllegalStateException("no planned time\nMaybe the settings of the place were changed meanwhile.");
        }
        String day = words.date("energy.sun.day", left.made());
        String name = place.get("name");
        SurplusRows.Named named = new SurplusRows.Named(
                words.say("energy.sun.actor", name),
                words.say("energy.sun.recipe"),
                words.say("energy.sun.product"),
                words.say("energy.sun.note", name, day));
        return rows.keep(viewer, new SurplusRows.Wanted(id, part.word(), portions, named));
    }

    /** What the plan that holds asks of machines on this sun, stretch by stretch. */
    public List<SunMachines.Stretch> listStretches(Viewer viewer, String place, Locale locale) {
        doors.demand(viewer, Deed.READ, "");
        return machines.stream()
                .flatMap(one -> one.list(viewer, SurplusRows.actor(place), locale).stream())
                .toList();
    }

    /** When each use of a stretch is best run; those that use most come first. */
    public static List<Told> listRuns(Surplus surplus, SunMachines.Stretch stretch) {
        List<SunMachines.Use> uses = stretch.uses().stream()
                .filter(use -> use.kwh() > NOTHING && use.hours() > NOTHING)
                .sorted(Comparator.comparingDouble((SunMachines.Use use) -> -use.kwh())
                        .thenComparing(SunMachines.Use::actor)
                        .thenComparing(SunMachines.Use::item))
                .limit(MOST_MACHINES)
                .toList();
        List<Machine> alike = uses.stream()
                .map(use -> Machine.of(
                        use.actor() + "/" + use.item(), use.kwh() / stretch.days(), use.hours() / stretch.days()))
                .toList();
        List<Timetable.Run> runs = Timetable.of(surplus, stretch.month(), alike).runs();
        List<Told> told = new ArrayList<>();
        for (int i = 0; i < uses.size(); i++) {
            told.add(new Told(uses.get(i), runs.get(i)));
        }
        return told;
    }

    /** A use with the hours of the day in which it is best run. */
    public record Told(SunMachines.Use use, Timetable.Run run) {
        /** Of the machine; all that somebody needs day and night has no name of its own. */
        public String name(Words words) {
            return use.item().isEmpty() ? words.say("energy.sun.all") : use.name();
        }

        /** "Between 10 and 15 h; the sun covers 80 % of it." */
        public String when(Words words) {
            String share = words.amounts().percent(run.share());
            if (run.coveredKwh() <= NOTHING) {
                return words.say("energy.sun.never");
            }
            return run.to() - run.from() >= Surplus.HOURS
                    ? words.say("energy.sun.always", share)
                    : words.say("energy.sun.between", run.from(), run.to(), share);
        }
    }
}
