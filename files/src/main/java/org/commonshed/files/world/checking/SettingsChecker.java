package org.commonshed.files.world.checking;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Goal;
import org.commonshed.engine.world.ImportRule;
import org.commonshed.engine.world.LinkRule;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.Rules;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Settings;

/** The keys of world.yaml become a calendar and rules. */
public final class SettingsChecker {
    private static final int MOST_PERIODS = 3660;
    private static final LocalDate LONG_AGO = LocalDate.of(1900, 1, 1);

    private final Settings settings;
    private final boolean present;
    private final Issues issues;

    public SettingsChecker(Settings settings, boolean present, Issues issues) {
        this.settings = settings;
        this.present = present;
        this.issues = issues;
    }

    private void problem(String key, String code, Said sentence, Said mend) {
        issues.problem(new Issue(
                settings.files.getOrDefault(key, Settings.FILE),
                settings.lines.getOrDefault(key, 0),
                key,
                code,
                sentence,
                mend));
    }

    /** So long that any point of time lies in it: for looking at everything else where the horizon cannot be read. */
    Calendar standIn() {
        boolean cyclic =
                !present || settings.isBroken || settings.get("cyclic", "").equalsIgnoreCase("true");
        return new Calendar(LONG_AGO, PeriodLength.MONTH, MOST_PERIODS, cyclic);
    }

    /** Empty where the horizon cannot be read; there is a problem then. */
    public Optional<Calendar> findCalendar() {
        if (!present || settings.isBroken) {
            return Optional.empty();
        }
        if (!settings.get("commonshed", "").equals("1")) {
            problem("commonshed", "format_version", Said.of("format_version"), Said.of("format_version.mend"));
        }
        if (settings.get("name", "").isEmpty()) {
            problem("name", "missing_key", Said.of("missing_key"), Said.of("missing_key.mend"));
        }
        PeriodLength length = PeriodLength.valueOf(
                word("period", List.of("month", "week", "day"), "month").toUpperCase(Locale.ROOT));
        boolean cyclic = word("cyclic", List.of("true", "false"), "false").equals("true");
        word("catalogue", Settings.CATALOGUES, "none");
        Optional<LocalDate> start = start();
        int periods = periods();
        return start.isEmpty() || periods == 0
                ? Optional.empty()
                : Optional.of(new Calendar(start.get(), length, periods, cyclic));
    }

    private Optional<LocalDate> start() {
        try {
            return Optional.of(Times.date(settings.get("start", "")));
        } catch (DateTimeException e) {
            problem("start", "bad_date", Said.of("bad_date", settings.get("start", "")), Said.of("bad_date.mend"));
            return Optional.empty();
        }
    }

    private int periods() {
        String text = settings.get("periods", "");
        if (text.matches("\\d{1,4}")) {
            int periods = Integer.parseInt(text);
            if (periods >= 1 && periods <= MOST_PERIODS) {
                return periods;
            }
        }
        problem("periods", "bad_periods", Said.of("bad_periods", text, MOST_PERIODS), Said.of("bad_periods.mend"));
        return 0;
    }

    private String word(String key, List<String> allowed, String orElse) {
        String text = settings.get(key, orElse).strip().toLowerCase(Locale.ROOT);
        if (text.isEmpty()) {
            return orElse;
        }
        if (!allowed.contains(text)) {
            problem(
                    key,
                    "unknown_word",
                    Said.of("unknown_word", text),
                    Said.of("unknown_word.mend", String.join(", ", allowed)));
            return orElse;
        }
        return text;
    }

    Rules rules() {
        ImportRule imports = ImportRule.valueOf(word("imports", List.of("listed", "unmakeable", "none"), "listed")
                .toUpperCase(Locale.ROOT));
        LinkRule byDefault = LinkRule.DEFAULT;
        LinkRule links = new LinkRule(
                nearest(byDefault.nearest()),
                number("links.road_factor", byDefault.roadFactor()),
                number("links.max_km", byDefault.maxKm()));
        for (String key : settings.values.keySet()) {
            if (key.startsWith("links.") && !Settings.LINK_KEYS.contains(key.substring("links.".length()))) {
                problem(
                        key,
                        "unknown_word",
                        Said.of("unknown_word.key", key),
                        Said.of("unknown_word.mend", String.join(", ", Settings.LINK_KEYS)));
            }
        }
        return new Rules(settings.get("currency", ""), imports, links, order(), number("stock_weight", 5));
    }

    private int nearest(int orElse) {
        String text = settings.get("links.nearest", Integer.toString(orElse));
        if (text.matches("[1-9]\\d{0,4}")) {
            return Integer.parseInt(text);
        }
        problem("links.nearest", "not_whole", Said.of("not_whole.least", text, 1), Said.of("written_like", 8));
        return orElse;
    }

    private double number(String key, double orElse) {
        String text = settings.get(key, "");
        if (text.isEmpty()) {
            return orElse;
        }
        if (!text.matches("\\d+(\\.\\d+)?")) {
            problem(key, "not_a_number", Said.of("not_a_number.least", text, 0), Said.of("written_like", 1.3));
            return orElse;
        }
        return Double.parseDouble(text);
    }

    private List<Goal> order() {
        String text = settings.get("order", "")
                .replace("[", "")
                .replace("]", "")
                .replace(",", " ")
                .strip();
        if (text.isEmpty()) {
            return Goal.DEFAULT_ORDER;
        }
        List<Goal> order = new ArrayList<>();
        for (String word : text.split("\\s+")) {
            Goal found = null;
            for (Goal goal : Goal.values()) {
                found = goal.word().equals(word) ? goal : found;
            }
            if (found == null || order.contains(found)) {
                problem(
                        "order",
                        "unknown_word",
                        Said.of("unknown_word.goal", word),
                        Said.of("unknown_word.goal.mend", "outside, strain, haulage, cost, waste"));
            } else {
                order.add(found);
            }
        }
        return order;
    }
}
