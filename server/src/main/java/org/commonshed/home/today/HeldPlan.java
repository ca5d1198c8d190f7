package org.commonshed.home.today;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Span;
import org.commonshed.home.Addresses;
import org.commonshed.picture.Tint;
import org.commonshed.planning.Address;
import org.commonshed.planning.Plans;
import org.commonshed.planning.kept.KeptPlan;
import org.commonshed.report.Links;
import org.commonshed.report.Slice;
import org.commonshed.report.page.PlanFigures;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What the plan that holds says of one place in one period; what was worked out last stays in memory. */
@Component
@Order(2)
class HeldPlan implements PlanGlance {
    private static final int MOST = 100;
    private static final double NEARLY_MET = 1 - 1e-6;
    private static final int MOST_COLUMNS = 12;

    private final Plans plans;
    private final Map<Key, Glance> known = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Glance> eldest) {
            return size() > MOST;
        }
    });

    HeldPlan(Plans plans) {
        this.plans = plans;
    }

    private record Key(UUID plan, String place, int period) {}

    @Override
    public Optional<Glance> find(Viewer viewer, String neighbourhood, LocalDate day) {
        return plans.findHolding(viewer).map(kept -> {
            Plans.Open open = plans.open(viewer, kept);
            int period = new Horizon(open.slice().world().calendar()).period(day);
            Key key = new Key(kept.id(), neighbourhood, period);
            Glance before = known.get(key);
            Glance glance = before == null ? glance(kept, open, key) : before;
            known.put(key, glance);
            return glance;
        });
    }

    private static Glance glance(KeptPlan kept, Plans.Open open, Key key) {
        Slice slice = open.slice().of(new Slice.Wanted(key.place(), "", "", Span.of(key.period())));
        PlanFigures figures = PlanFigures.of(slice, open.extras(), Locale.ENGLISH, Links.NONE);
        Calendar calendar = open.slice().world().calendar();
        int month = calendar.periods() <= MOST_COLUMNS ? key.period() : 0;
        Address address = new Address(key.place(), "", "", month, 0);
        List<Short> shorts = slice.plan().needs().stream()
                .filter(line -> line.met() < line.amount() * NEARLY_MET)
                .sorted(Comparator.comparingInt(Plan.NeedMet::priority)
                        .thenComparing(Comparator.comparingDouble((Plan.NeedMet line) ->
                                        missing(line) * figures.names().kg(line.product()))
                                .reversed()))
                .map(line -> new Short(
                        line.who(),
                        line.product(),
                        missing(line),
                        line.priority(),
                        address.why(kept.number(), line.who(), line.product())))
                .toList();
        return new Glance(
                address.text(),
                new Time(calendar.firstDay(key.period()), calendar.length(), calendar.cyclic()),
                new Share(figures.hereShare(), figures.outsideShare(), figures.isFood()),
                shorts,
                tight(open, key));
    }

    private static double missing(Plan.NeedMet line) {
        return line.amount() - line.met();
    }

    private static List<Tight> tight(Plans.Open open, Key key) {
        Map<String, Tight> fullest = new LinkedHashMap<>();
        open.slice().plan().limits().stream()
                .filter(use -> use.amount() > 0 && (use.period() == null || use.period() == key.period()))
                .forEach(use -> fullest.put(
                        use.limit(),
                        new Tight(
                                use.limit(),
                                tint(open, use.limit()),
                                use.used() / use.amount(),
                                use.planned() / use.amount(),
                                Addresses.limit(use.limit()))));
        return fullest.values().stream()
                .sorted(Comparator.comparingDouble(Tight::full).reversed())
                .toList();
    }

    /** By what is drawn: water, hours of people, power; all else is land. */
    private static Tint tint(Plans.Open open, String limit) {
        String indicator = open.slice().world().limits().stream()
                .filter(each -> each.id().equals(limit))
                .map(each -> each.indicator())
                .findFirst()
                .orElse("");
        if (indicator.startsWith("water")) {
            return Tint.WATER;
        }
        if (indicator.endsWith("kwh")) {
            return Tint.ENERGY;
        }
        return indicator.endsWith("hours") ? Tint.PEOPLE : Tint.LAND;
    }
}
