package org.commonshed.files.energy.owning;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.owning.Actor;
import org.commonshed.engine.energy.owning.CashFlows;
import org.commonshed.engine.energy.owning.LoanSchedule;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Cash flows as JSON, in whole cents. */
public final class OwningJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double DIGITS = 1e6;

    private OwningJson() {}

    /** One for each owner of the case, in their order. */
    public static String text(OwningCase owning, List<CashFlows> all) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-own-1");
        root.put("name", owning.name());
        if (!owning.currency().isEmpty()) {
            root.put("currency", owning.currency());
        }
        root.put("owners", all.stream().map(OwningJson::owner).toList());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static Map<String, Object> owner(CashFlows flows) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("id", flows.ownership().id());
        map.put("owner", OwningFile.word(flows.ownership().kind()));
        putNumber(map, "local_retention", flows.localRetention());
        map.put("equity_cents", flows.equityCents());
        flows.findBreakEvenShareCents().ifPresent(cents -> putNumber(map, "break_even_share_cents", cents));
        map.put("owed_at_end_cents", flows.owedCents());
        map.put("leaves_cents", leaves(flows, flows.total()));
        Map<String, Object> actors = new LinkedHashMap<>();
        Map<String, Object> present = new LinkedHashMap<>();
        for (Actor actor : Actor.values()) {
            long[] net = flows.net(actor);
            if (java.util.Arrays.stream(net).anyMatch(cents -> cents != 0)) {
                actors.put(OwningFile.word(actor), net);
                present.put(OwningFile.word(actor), Math.round(flows.presentValue(actor)));
            }
        }
        map.put("net_cents_by_year", actors);
        map.put("present_value_cents", present);
        map.put(
                "loan",
                flows.loanSchedule().years().stream().map(OwningJson::year).toList());
        map.put("flows", flows.flows().stream().map(OwningJson::flow).toList());
        return map;
    }

    private static Map<String, Object> leaves(CashFlows flows, Map<CashFlows.Leaf, Long> total) {
        Map<String, Object> map = new LinkedHashMap<>();
        total.forEach((leaf, cents) -> {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("cents", cents);
            one.put("local", flows.isLocal(leaf));
            map.put(OwningFile.word(leaf), one);
        });
        return map;
    }

    private static Map<String, Object> year(LoanSchedule.Year year) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("year", year.year());
        map.put("opening_cents", year.opening());
        map.put("interest_cents", year.interest());
        map.put("payment_cents", year.payment());
        map.put("closing_cents", year.closing());
        return map;
    }

    private static Map<String, Object> flow(CashFlows.Flow flow) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("year", flow.year());
        map.put("from", OwningFile.word(flow.from()));
        map.put("to", OwningFile.word(flow.to()));
        map.put("purpose", OwningFile.word(flow.purpose()));
        map.put("cents", flow.cents());
        return map;
    }

    private static void putNumber(Map<String, Object> map, String name, double number) {
        if (Double.isFinite(number)) {
            map.put(name, Math.rint(number * DIGITS) / DIGITS);
        }
    }
}
