package org.commonshed.files.energy.sharing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.engine.energy.games.Stability;
import org.commonshed.engine.energy.games.ValueSplit;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.Settlement;
import org.commonshed.engine.energy.share.Sharing;
import org.commonshed.engine.energy.share.SharingKey;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Results of shared energy as JSON; watt-hours and cents are whole numbers. What is not known is not there. */
public final class SharingJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final double DIGITS = 1e10;
    private static final int MOST_QUOTAS = 10_000;

    private final SharingResults results;

    public SharingJson(SharingResults results) {
        this.results = results;
    }

    public String text() {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-share-1");
        root.put("name", results.of().name());
        if (!results.of().currency().isEmpty()) {
            root.put("currency", results.of().currency());
        }
        SharingCase.Metered metered = results.of().metered();
        if (metered != null) {
            root.put(
                    "keys",
                    results.keys().stream().map(key -> key(key, metered)).toList());
            if (results.split() != null) {
                root.put(
                        "value_split",
                        split(results.split(), metered.readings().community.listMembers()));
            }
        }
        SharingCase.Game game = results.of().game();
        if (game != null && results.gameSplit() != null) {
            root.put("game", split(results.gameSplit(), game.players()));
        }
        return JSON.writeValueAsString(root) + "\n";
    }

    private Map<String, Object> key(SharingResults.OfKey key, SharingCase.Metered metered) {
        SharingKey how = key.named().key();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("name", key.named().name());
        map.put("key", KeyWords.word(how));
        map.put("rule", KeyWords.rule(how).in(Locale.ENGLISH));
        map.put("leftover", KeyWords.leftover(how).in(Locale.ENGLISH));
        if (how instanceof SharingKey.Matrix matrix) {
            putAllocation(map, matrix, metered);
        }
        map.put("shared_wh", key.settlement().sharedWh());
        map.put("fund_cents", key.settlement().fundCents());
        putNumber(map, "gini_burden_alone", results.unevenness(key, false));
        putNumber(map, "gini_burden_together", results.unevenness(key, true));
        List<Meter> consumers = metered.readings().community.listConsumers();
        map.put(
                "missing",
                key.result().missing().stream().map(m -> missing(m, consumers)).toList());
        map.put(
                "members",
                key.settlement().listOutcomes().stream().map(this::outcome).toList());
        map.put(
                "months",
                key.settlement().periods().stream().map(SharingJson::month).toList());
        return map;
    }

    /** Quotas over their sum, as they are offered. */
    private static void putAllocation(Map<String, Object> map, SharingKey.Matrix matrix, SharingCase.Metered metered) {
        List<Meter> producers = metered.readings().community.listProducers();
        List<Meter> consumers = metered.readings().community.listConsumers();
        if (producers.size() * consumers.size() > MOST_QUOTAS) {
            return;
        }
        Map<String, Object> rows = new LinkedHashMap<>();
        for (int p = 0; p < producers.size(); p++) {
            Map<String, Object> row = new LinkedHashMap<>();
            for (int c = 0; c < consumers.size(); c++) {
                putNumber(row, consumers.get(c).id(), matrix.quotas().allocation(0, p, c));
            }
            rows.put(producers.get(p).id(), row);
        }
        map.put("allocation", rows);
    }

    private static Map<String, Object> missing(Sharing.Missing missing, List<Meter> consumers) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("meter", consumers.get(missing.consumer()).id());
        map.put("month", missing.month());
        map.put("wh", Math.round(missing.wh()));
        return map;
    }

    private Map<String, Object> outcome(Settlement.Outcome outcome) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("member", outcome.member());
        map.put("need_wh", outcome.needWh());
        map.put("covered_wh", outcome.coveredWh());
        map.put("given_wh", outcome.givenWh());
        map.put("sold_wh", outcome.soldWh());
        map.put("alone_cents", outcome.aloneCents());
        map.put("together_cents", outcome.togetherCents());
        map.put("gain_cents", outcome.gainCents());
        map.put("shortfall_cents", outcome.shortfallCents());
        putNumber(map, "burden_alone", results.burden(outcome.member(), outcome.aloneCents()));
        putNumber(map, "burden_together", results.burden(outcome.member(), outcome.togetherCents()));
        return map;
    }

    private static Map<String, Object> month(Settlement.Period period) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("month", period.name());
        map.put("billed_cents", period.billedCents());
        map.put("credited_cents", period.creditedCents());
        map.put("fund_cents", period.fundCents());
        map.put("meters", period.lines().stream().map(SharingJson::line).toList());
        return map;
    }

    private static Map<String, Object> line(Settlement.Line line) {
        Map<String, Object> map = new LinkedHashMap<>();
        boolean takes = line.meter().direction() == Meter.Direction.TAKES;
        map.put("meter", line.meter().id());
        map.put("member", line.meter().member());
        map.put("direction", line.meter().direction().name().toLowerCase(Locale.ROOT));
        map.put("metered_wh", line.meteredWh());
        if (takes) {
            map.put("offered_wh", line.offeredWh());
        }
        map.put("shared_wh", line.sharedWh());
        map.put("rest_wh", line.restWh());
        map.put(takes ? "billed_cents" : "credited_cents", line.sharedCents());
        map.put("rest_cents", line.restCents());
        map.put("alone_cents", line.aloneCents());
        return map;
    }

    private static Map<String, Object> split(ValueSplit split, List<String> players) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("method", split.method().name().toLowerCase(Locale.ROOT));
        putNumber(map, "error", split.error());
        putNumber(map, "whole", split.whole());
        List<Double> shortfalls = split.listShortfalls();
        List<Map<String, Object>> rows = new ArrayList<>();
        for (int i = 0; i < players.size(); i++) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("player", players.get(i));
            putNumber(row, "alone", split.alone().get(i));
            putNumber(row, "shapley", split.shapley().get(i));
            putNumber(row, "shortfall", shortfalls.get(i));
            if (!split.nucleolus().isEmpty()) {
                putNumber(row, "least_core", split.leastCore().get(i));
                putNumber(row, "nucleolus", split.nucleolus().get(i));
            }
            rows.add(row);
        }
        map.put("players", rows);
        Stability.Complaint worst = split.worst();
        if (worst.coalition() > 0) {
            map.put("worst_group", SharingFile.group(worst.coalition(), players));
            putNumber(map, "worst_complaint", worst.amount());
        }
        return map;
    }

    private static void putNumber(Map<String, Object> map, String name, double number) {
        if (Double.isFinite(number)) {
            map.put(name, Math.rint(number * DIGITS) / DIGITS);
        }
    }
}
