package org.commonshed.planning.work;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.SunMachines;
import org.commonshed.energy.Surpluses;
import org.commonshed.engine.world.Actor;
import org.commonshed.exchange.Work;
import org.commonshed.page.Words;
import org.commonshed.report.page.PlanFigures;
import org.springframework.stereotype.Component;

/** When an actor's machines are best run on the sun to spare that the plan gives them. */
@Component
class SunWork {
    private final EnergyPlans energy;
    private final Surpluses surpluses;

    SunWork(EnergyPlans energy, Surpluses surpluses) {
        this.energy = energy;
        this.surpluses = surpluses;
    }

    /** For the energy room, which stands before plans. */
    @Component
    static class Answer implements SunMachines {
        private final HeldFigures held;

        Answer(HeldFigures held) {
            this.held = held;
        }

        @Override
        public List<Stretch> list(Viewer viewer, String sun, Locale locale) {
            return held.find(viewer, locale)
                    .map(known -> known.suns().getOrDefault(sun, List.of()))
                    .orElse(List.of());
        }
    }

    /**
     * All machines that share a sun are laid together, and those of the actor are told.
     *
     * @param column from 1
     */
    List<Work.Sun> list(Viewer viewer, HeldFigures.Known known, String actor, int column, Words words) {
        List<Work.Sun> list = new ArrayList<>();
        for (Map.Entry<String, List<SunMachines.Stretch>> sun : known.suns().entrySet()) {
            Optional<SunMachines.Stretch> stretch = sun.getValue().stream()
                    .filter(one -> one.column() == column)
                    .filter(one ->
                            one.uses().stream().anyMatch(use -> use.actor().equals(actor)))
                    .findFirst();
            stretch.ifPresent(one -> list.addAll(list(viewer, known.figures(), sun.getKey(), one, words).stream()
                    .filter(each -> each.actor().equals(actor))
                    .toList()));
        }
        return list;
    }

    private List<Work.Sun> list(
            Viewer viewer, PlanFigures figures, String sun, SunMachines.Stretch stretch, Words words) {
        return figures
                .names()
                .findActor(sun)
                .map(Actor::neighbourhood)
                .flatMap(id -> energy.findPlace(viewer, id))
                .stream()
                .flatMap(place -> surpluses.find(viewer, place, words).stream()
                        .flatMap(left -> left.kept().stream()
                                .flatMap(part -> Surpluses.listRuns(left.of(part), stretch).stream()))
                        .map(told -> new Work.Sun(
                                told.use().actor(),
                                told.name(words),
                                told.when(words),
                                "/energy/" + place.get("id") + "/surplus?stretch=" + stretch.column())))
                .toList();
    }
}
