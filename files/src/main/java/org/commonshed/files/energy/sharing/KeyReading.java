package org.commonshed.files.energy.sharing;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.energy.share.Burden;
import org.commonshed.engine.energy.share.Meter;
import org.commonshed.engine.energy.share.QuotaTable;
import org.commonshed.engine.energy.share.Readings;
import org.commonshed.engine.energy.share.SharingKey;
import org.commonshed.engine.energy.share.Tariff;
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** The keys of a case. */
final class KeyReading {
    private static final int MOST_KEYS = 20;
    private static final long MOST_QUOTAS = 1_000_000;
    private static final long MOST_FREE = 300_000;
    private static final double NEAR = 1e-5;
    private static final Set<String> KNOWN = Set.of(
            "key",
            "name",
            "shares",
            "keys",
            "quotas",
            "file",
            "fixed_on",
            "agreed",
            "most_deviation",
            "penalty",
            "least_share",
            "weights",
            "note");

    private final Path file;
    private final Readings readings;
    private final Tariff tariff;
    private final Map<String, Double> incomes;
    private final List<Meter> consumers;
    private final Map<String, Integer> consumerNumbers;
    private final List<Meter> producers;

    KeyReading(Path file, Readings readings, Tariff tariff, Map<String, Double> incomes) {
        this.file = file;
        this.readings = readings;
        this.tariff = tariff;
        this.incomes = incomes;
        consumers = readings.community.listConsumers();
        consumerNumbers = MeterReading.numbers(consumers);
        producers = readings.community.listProducers();
    }

    /** Without any, the case is settled equally and pro rata. */
    List<SharingCase.Named> keys(Part root) {
        List<Part> parts = root.objects("keys");
        if (parts.size() > MOST_KEYS) {
            root.problem(
                    "keys",
                    "too_many",
                    Said.of("energy:too_many.keys", parts.size()),
                    Said.of("energy:too_many.mend.twenty"));
            return List.of();
        }
        List<SharingCase.Named> named = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (Part part : parts) {
            String name = part.text("name").isEmpty() ? part.text("key") : part.text("name");
            SharingKey key = key(part, false);
            if (!names.add(name)) {
                part.problem("name", "twice", Said.of("twice", name), Said.of("energy:twice.mend.name"));
            }
            if (key != null) {
                named.add(new SharingCase.Named(name, key));
            }
        }
        return parts.isEmpty()
                ? List.of(
                        new SharingCase.Named("equal", new SharingKey.Equal()),
                        new SharingCase.Named("pro_rata", new SharingKey.ProRata()))
                : named;
    }

    private @Nullable SharingKey key(Part part, boolean isInCascade) {
        part.hintAtOthers(KNOWN);
        String kind = part.text("key");
        if (isInCascade && Set.of("cascade", "matrix", "ex_post").contains(kind)) {
            part.problem(
                    "key",
                    "bad_cascade",
                    Said.of("energy:bad_cascade.within", kind),
                    Said.of("energy:bad_cascade.mend.within"));
            return null;
        }
        return switch (kind) {
            case "static" -> new SharingKey.Static(shares(part, "shares"));
            case "equal" -> new SharingKey.Equal();
            case "pro_rata" -> new SharingKey.ProRata();
            case "cascade" -> cascade(part);
            case "matrix" -> matrix(part);
            case "need_weighted" -> needWeighted(part);
            case "ex_ante" -> exAnte(part);
            case "ex_post" -> exPost(part);
            default -> {
                Said sentence =
                        kind.isEmpty() ? Said.of("energy:unknown_key.none") : Said.of("energy:unknown_key", kind);
                part.problem("key", "unknown_key", sentence, Said.of("energy:unknown_key.mend"));
                yield null;
            }
        };
    }

    private @Nullable SharingKey cascade(Part part) {
        List<SharingKey> keys = new ArrayList<>();
        for (Part one : part.objects("keys")) {
            SharingKey key = key(one, true);
            if (key != null) {
                keys.add(key);
            }
        }
        if (keys.size() < 2) {
            part.problem(
                    "keys", "bad_cascade", Said.of("energy:bad_cascade.two"), Said.of("energy:bad_cascade.mend.two"));
            return null;
        }
        return new SharingKey.Cascade(keys);
    }

    /** Numbers by meter, in the order of the consumers; who is not named has none. */
    private double[] byConsumer(Part part) {
        double[] numbers = new double[consumers.size()];
        for (String meter : part.values.keySet()) {
            int at = consumerNumbers.getOrDefault(meter, -1);
            if (at < 0) {
                List<String> some = consumerNumbers.keySet().stream().limit(10).toList();
                Said mend = Said.of("energy:unknown_meter.mend", String.join(", ", some));
                part.problem(meter, "unknown_meter", Said.of("energy:unknown_meter.takes", meter), mend);
            } else {
                numbers[at] = part.number(meter, 0, 1, 0);
            }
        }
        return numbers;
    }

    /** Shares that sum to one, in millionths. */
    private List<Long> shares(Part part, String name) {
        Part shares = part.object(name);
        if (shares == null) {
            part.problem(
                    name,
                    "missing_field",
                    Said.of("energy:missing_field", name),
                    Said.of("energy:missing_field.mend.each", "{\"flat-1\": 0.5, …}"));
            return List.of();
        }
        double[] numbers = byConsumer(shares);
        double sum = 0;
        long[] weights = new long[numbers.length];
        for (int c = 0; c < numbers.length; c++) {
            sum += numbers[c];
            weights[c] = Math.round(numbers[c] * 1e12);
        }
        if (Math.abs(sum - 1) > NEAR) {
            part.problem(name, "bad_sum", Said.of("energy:bad_sum", sum), Said.of("energy:bad_probability.mend"));
        }
        return Burden.millionths(weights);
    }

    private SharingKey needWeighted(Part part) {
        if (part.has("weights")) {
            return new SharingKey.NeedWeighted(shares(part, "weights"));
        }
        List<String> unknown = consumers.stream()
                .map(Meter::member)
                .filter(member -> !incomes.containsKey(member))
                .distinct()
                .limit(3)
                .toList();
        if (!unknown.isEmpty()) {
            Said sentence = Said.of("energy:missing_income", String.join(", ", unknown));
            part.problem("key", "missing_income", sentence, Said.of("energy:missing_income.mend"));
        }
        return new SharingKey.NeedWeighted(Burden.weights(readings, tariff, incomes));
    }

    private @Nullable SharingKey matrix(Part part) {
        Part rows = part.object("quotas");
        if (rows == null || (long) producers.size() * consumers.size() > MOST_QUOTAS) {
            Said mend = Said.of("energy:bad_quotas.mend", "{\"roof\": {\"flat-1\": 0.4, …}}");
            part.problem("quotas", "bad_quotas", Said.of("energy:bad_quotas"), mend);
            return null;
        }
        Map<String, Integer> producerNumbers = MeterReading.numbers(producers);
        int[] quotas = new int[producers.size() * consumers.size()];
        for (String producer : rows.values.keySet()) {
            int at = producerNumbers.getOrDefault(producer, -1);
            Part row = rows.object(producer);
            if (at < 0) {
                rows.problem(producer, "unknown_meter", Said.of("energy:unknown_meter.gives", producer), Said.NOTHING);
            } else if (row != null) {
                double[] numbers = byConsumer(row);
                for (int c = 0; c < numbers.length; c++) {
                    quotas[at * numbers.length + c] = (int) Math.round(numbers[c] * SharingKey.ONE);
                }
            }
        }
        return new SharingKey.Matrix(new QuotaTable(1, producers.size(), consumers.size(), quotas));
    }

    private @Nullable SharingKey exAnte(Part part) {
        String day = part.text("fixed_on");
        try {
            LocalDate begin = readings.grid.at(0).toLocalDate();
            if (!LocalDate.parse(day).isBefore(begin)) {
                Said sentence = Said.of("energy:not_in_advance", day, begin);
                part.problem("fixed_on", "not_in_advance", sentence, Said.of("energy:not_in_advance.mend"));
            }
        } catch (DateTimeParseException e) {
            part.problem(
                    "fixed_on",
                    "bad_date",
                    Said.of("energy:bad_date.fixed_on"),
                    Said.of("energy:bad_date.mend.fixed_on"));
        }
        QuotaTable table =
                new CoefficientFile(file.resolveSibling(part.text("file")).normalize(), readings, part.findings).read();
        return table == null ? null : new SharingKey.ExAnte(table);
    }

    private @Nullable SharingKey exPost(Part part) {
        List<Long> agreed = shares(part, "agreed");
        List<Double> least = part.values.get("least_share") instanceof Part by
                ? Arrays.stream(byConsumer(by)).boxed().toList()
                : Collections.nCopies(consumers.size(), part.number("least_share", 0, 1, 0));
        double deviation = part.number("most_deviation", 0, 1, 1);
        double penalty = part.number("penalty", 0, 1e6, 0);
        if ((long) consumers.size() * readings.grid.steps() > MOST_FREE) {
            Said sentence = Said.of("energy:too_large.key", consumers.size(), readings.grid.steps());
            part.problem("key", "too_large", sentence, Said.of("energy:too_large.mend.key"));
            return null;
        }
        return agreed.isEmpty() ? null : new SharingKey.ExPost(agreed, deviation, penalty, least);
    }
}
