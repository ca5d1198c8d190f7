package org.commonshed.files.energy.cases;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.size.Dispatch;
import org.commonshed.engine.energy.size.EnergyPlan;
import org.commonshed.engine.energy.survive.SurvivalCertificate;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** A plan of energy as JSON: sizes, costs by part, every series. */
public final class PlanJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double WATT = 1000;

    private PlanJson() {}

    /** @param sure whether every outage is survived, where that was asked for */
    public static String text(EnergyPlan plan, Optional<SurvivalCertificate> sure) {
        return written(map(plan, sure));
    }

    static String written(Map<String, Object> root) {
        return JSON.writeValueAsString(root);
    }

    static Map<String, Object> map(EnergyPlan plan, Optional<SurvivalCertificate> sure) {
        EnergyCase energy = plan.energy();
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("case", energy.name());
        root.put("currency", energy.currency());
        root.put("total", plan.total());
        root.put("gap", plan.gap());
        root.put("left_aside", energy.survive().hours() > 0 && sure.isEmpty() ? List.of("survive") : List.of());
        sure.ifPresent(certificate -> root.put("survival", survival(certificate, energy)));
        Map<String, Object> costs = new LinkedHashMap<>();
        for (EnergyPlan.CostPart part : EnergyPlan.CostPart.values()) {
            costs.put(part.name().toLowerCase(Locale.ROOT), plan.costs().getOrDefault(part, 0.0));
        }
        root.put("costs", costs);
        root.put("sizes", sizes(plan));
        List<Object> years = new ArrayList<>();
        for (int y = 0; y < plan.years().size(); y++) {
            Map<String, Object> year = new LinkedHashMap<>();
            year.put("id", energy.years().get(y).id());
            year.put("probability", energy.years().get(y).probability());
            year.put("kw", series(energy, plan.years().get(y)));
            year.put("stored_kwh", stored(energy, plan.years().get(y)));
            years.add(year);
        }
        root.put("years", years);
        List<Object> outages = new ArrayList<>();
        for (EnergyPlan.OutageRun run : plan.outages()) {
            Map<String, Object> outage = new LinkedHashMap<>();
            outage.put("start_step", run.start());
            outage.put("hours", run.outage().hours());
            outage.put("unserved_kwh", run.unservedKwh(energy.time().hours()));
            outages.add(outage);
        }
        root.put("outages", outages);
        return root;
    }

    private static Map<String, Object> survival(SurvivalCertificate certificate, EnergyCase energy) {
        Map<String, Object> survival = new LinkedHashMap<>();
        survival.put("hours", certificate.steps() * energy.time().hours());
        survival.put("holds", certificate.holds());
        survival.put("starts", certificate.starts());
        survival.put("failed", certificate.failed());
        return survival;
    }

    private static Map<String, Object> sizes(EnergyPlan plan) {
        EnergyCase energy = plan.energy();
        Map<String, Object> sizes = new LinkedHashMap<>();
        for (int i = 0; i < energy.sources().size(); i++) {
            sizes.put(energy.sources().get(i).id(), Map.of("kw", plan.sourceKw().get(i)));
        }
        for (int i = 0; i < energy.stores().size(); i++) {
            Map<String, Object> size = new LinkedHashMap<>();
            size.put("kwh", plan.storeKwh().get(i));
            if (!energy.stores().get(i).isPowerFree()) {
                size.put("kw", plan.storeKw().get(i));
            }
            sizes.put(energy.stores().get(i).id(), size);
        }
        for (int i = 0; i < energy.generators().size(); i++) {
            sizes.put(
                    energy.generators().get(i).id(),
                    Map.of("kw", plan.generatorKw().get(i)));
        }
        for (int i = 0; i < energy.converters().size(); i++) {
            sizes.put(
                    energy.converters().get(i).id(),
                    Map.of("kw", plan.converterKw().get(i)));
        }
        return sizes;
    }

    private static Map<String, Object> series(EnergyCase energy, Dispatch run) {
        Map<String, Object> series = new LinkedHashMap<>();
        for (int i = 0; i < run.source.length; i++) {
            series.put(energy.sources().get(i).id(), watts(run.source[i]));
        }
        for (int i = 0; i < run.made.length; i++) {
            series.put(energy.generators().get(i).id(), watts(run.made[i]));
        }
        for (int i = 0; i < run.converted.length; i++) {
            series.put(energy.converters().get(i).id(), watts(run.converted[i]));
        }
        for (int i = 0; i < run.charge.length; i++) {
            series.put(energy.stores().get(i).id() + " charge", watts(run.charge[i]));
            series.put(energy.stores().get(i).id() + " discharge", watts(run.discharge[i]));
        }
        energy.findGrid().ifPresent(grid -> {
            series.put("bought", watts(run.bought()));
            series.put("sold", watts(run.sold()));
        });
        return series;
    }

    private static Map<String, Object> stored(EnergyCase energy, Dispatch run) {
        Map<String, Object> stored = new LinkedHashMap<>();
        for (int i = 0; i < run.level.length; i++) {
            stored.put(energy.stores().get(i).id(), watts(run.level[i]));
        }
        return stored;
    }

    /** To the watt, which is finer than any meter. */
    private static double[] watts(double[] kw) {
        double[] rounded = new double[kw.length];
        for (int t = 0; t < kw.length; t++) {
            rounded[t] = Math.rint(kw[t] * WATT) / WATT;
        }
        return rounded;
    }
}
