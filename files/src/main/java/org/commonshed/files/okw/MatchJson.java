package org.commonshed.files.okw;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Effort;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.split.OrderSplit;
import org.commonshed.engine.split.Split;
import org.commonshed.tell.MatchTeller;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Matches and splits as JSON; each finding with its code and its sentence. What is not known is not there. */
public final class MatchJson {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final MatchTeller teller;

    public MatchJson(MatchTeller teller) {
        this.teller = teller;
    }

    /** @param matches in the order in which they are to stand */
    public String text(String design, List<Match> matches) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-match-1");
        root.put("design", design);
        Map<String, Object> counts = new LinkedHashMap<>();
        for (Answer answer : Answer.values()) {
            counts.put(
                    word(answer),
                    matches.stream().filter(m -> m.answer() == answer).count());
        }
        root.put("counts", counts);
        root.put("matches", matches.stream().map(this::match).toList());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }

    private Map<String, Object> match(Match match) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("facility", match.facility().id());
        map.put("name", match.facility().name());
        map.put("answer", word(match.answer()));
        putNumber(map, "km", match.km());
        effort(map, match.effort());
        map.put("findings", match.findings().stream().map(this::finding).toList());
        map.put("operations", match.operations().stream().map(this::operation).toList());
        return map;
    }

    private Map<String, Object> operation(Match.Operation operation) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("part", operation.wanted().part());
        map.put("process", operation.wanted().process());
        map.put("answer", word(operation.answer()));
        Machine machine = operation.machine();
        if (machine != null) {
            map.put("machine", machine.id());
            map.put("machine_name", machine.name());
            map.put("assumed", List.copyOf(new TreeSet<>(machine.assumed())));
        }
        effort(map, operation.effort());
        map.put("findings", operation.findings().stream().map(this::finding).toList());
        return map;
    }

    private static void effort(Map<String, Object> map, Effort effort) {
        putRange(map, "hours", effort.hoursLow(), effort.hoursHigh());
        putRange(map, "usd", effort.usdLow(), effort.usdHigh());
    }

    private static void putRange(Map<String, Object> map, String name, double low, double high) {
        if (Double.isFinite(low) && Double.isFinite(high)) {
            map.put(name, List.of(rounded(low), rounded(high)));
        }
    }

    private static void putNumber(Map<String, Object> map, String name, double number) {
        if (Double.isFinite(number)) {
            map.put(name, rounded(number));
        }
    }

    private static double rounded(double number) {
        return Math.round(number * 1000) / 1000.0;
    }

    private Map<String, Object> finding(Finding finding) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("test", word(finding.test()));
        map.put("answer", word(finding.answer()));
        map.put("code", finding.code());
        if (!finding.wanted().isEmpty()) {
            map.put("wanted", finding.wanted());
        }
        if (!finding.there().isEmpty()) {
            map.put("there", finding.there());
        }
        map.put("sentence", teller.sentence(finding));
        return map;
    }

    /** @param verified faults that the check of the proposal found; empty = it holds */
    public String text(OrderSplit split, List<String> verified) {
        Map<String, Object> root = new LinkedHashMap<>();
        root.put("format", "commonshed-split-1");
        root.put("order", split.order().name());
        root.put("quantity", split.order().quantity());
        root.put("due", split.order().due().toString());
        root.put("complete", split.complete());
        root.put("checked", verified.isEmpty());
        root.put("check_hours", rounded(checkHours(split)));
        root.put("parts", split.parts().stream().map(this::part).toList());
        return JSON.writeValueAsString(root) + "\n";
    }

    private static double checkHours(OrderSplit split) {
        long pieces = split.parts().stream()
                .mapToLong(part -> part.proposal().pieces())
                .sum();
        return pieces * split.order().wishes().checkMinutes() / 60;
    }

    private Map<String, Object> part(OrderSplit.Part part) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("part", part.wanted().part());
        map.put("process", part.wanted().process());
        map.put("wanted", part.wanted().quantity());
        map.put("workshops", part.asked());
        map.put("able", part.able());
        map.put("unclear", part.unclear());
        Map<String, Object> ruledOut = new LinkedHashMap<>();
        part.ruledOut().forEach((test, out) -> {
            Map<String, Object> counts = new LinkedHashMap<>();
            counts.put("workshops", out.workshops());
            counts.put("alone", out.alone());
            ruledOut.put(word(test), counts);
        });
        map.put("ruled_out", ruledOut);
        OrderSplit.Way proposal = part.proposal();
        map.putAll(figures(proposal));
        map.put("jobs", proposal.jobs().stream().map(this::job).toList());
        map.put("compare", part.ways().stream().skip(1).map(MatchJson::figures).toList());
        return map;
    }

    private static Map<String, Object> figures(OrderSplit.Way way) {
        Split split = way.split();
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("way", word(split.way()));
        map.put("unmet", way.unmet());
        map.put("missing_reserve", way.missingReserve());
        map.put("late", way.late());
        map.put("usd", rounded(split.usd()));
        map.put("km", rounded(split.km()));
        map.put("makers", split.shares().size());
        map.put("last_day", way.findLastDay().map(Object::toString).orElse(null));
        map.put("gap", rounded(split.gap()));
        map.put("proven", split.proven());
        return map;
    }

    private Map<String, Object> job(OrderSplit.Job job) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("maker", job.maker());
        map.put("name", job.name());
        map.put("machine", job.machine());
        map.put("pieces", job.pieces());
        map.put("late", job.late());
        putNumber(map, "hours", job.hours());
        putNumber(map, "usd", job.usd());
        putNumber(map, "km", job.km());
        List<Map<String, Object>> batches = new ArrayList<>();
        for (OrderSplit.Batch batch : job.batches()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("day", batch.day().toString());
            one.put("pieces", batch.pieces());
            batches.add(one);
        }
        map.put("batches", batches);
        map.put("assumed", List.copyOf(new TreeSet<>(job.assumed())));
        map.put("to_ask", job.toAsk().stream().map(this::finding).toList());
        return map;
    }
}
