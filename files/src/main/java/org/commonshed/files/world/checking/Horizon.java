package org.commonshed.files.world.checking;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Span;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Settings;

/** The time that a place plans in, for whoever keeps its tables: which periods {@code from} and {@code to} mean. */
public final class Horizon {
    private static final Set<String> ABOUT_TIME = Set.of("start", "period", "periods", "cyclic");

    private final Calendar calendar;
    private final Times times;

    private Horizon(Calendar calendar) {
        this.calendar = calendar;
        this.times = new Times(calendar, true);
    }

    /**
     * The horizon that the settings state; empty where they state none, or one of the words about it is wrong.
     *
     * @param settings as in {@link org.commonshed.files.world.Stated#settings}
     */
    public static Optional<Horizon> of(Map<String, String> settings) {
        Settings read = new Settings();
        settings.forEach((key, value) -> read.put(key, value, 0));
        Issues issues = new Issues();
        Optional<Calendar> calendar = new SettingsChecker(read, !settings.isEmpty(), issues).findCalendar();
        boolean isClear = issues.problems().stream().noneMatch(issue -> ABOUT_TIME.contains(issue.column()));
        return calendar.filter(found -> isClear).map(Horizon::new);
    }

    public Calendar calendar() {
        return calendar;
    }

    /** The periods from … to, cut to the horizon; an empty end is the horizon's own. */
    public Optional<Span> findSpan(String from, String to) {
        OptionalInt first = from.isEmpty() ? OptionalInt.of(1) : times.find(from);
        OptionalInt last = to.isEmpty() ? OptionalInt.of(times.last()) : times.find(to);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        int start = Math.max(1, first.getAsInt());
        int end = Math.min(times.last(), last.getAsInt());
        return end < start ? Optional.empty() : Optional.of(new Span(start, end));
    }
}
