package org.commonshed.files.energy.cases;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntToDoubleFunction;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.jspecify.annotations.Nullable;

/** Series of a case, written as a number, a list, the name of another series, or an object that says where it comes from. */
final class SeriesReading {
    private static final double LARGEST = 1e12;
    private static final int MONTHS = 12;
    private static final String WAYS =
            "A series is a number, a list, the name of a series, or one of: file, flat_annual_kwh,"
                    + " repeat, by_month, usual with but, sum, pv, meter, profile, of with times.";

    private final TimeGrid time;
    private final Tables tables;
    /** Where each named series stands: the object whose field of that name it is. */
    private final Map<String, Part> named;

    private final Map<String, Series> known = new HashMap<>();
    private final Set<String> open = new HashSet<>();

    SeriesReading(TimeGrid time, Tables tables, Map<String, Part> named) {
        this.time = time;
        this.tables = tables;
        this.named = named;
    }

    /** The fields of an object of named series, each with the object it stands in. */
    static Map<String, Part> named(@Nullable Part series) {
        Map<String, Part> named = new HashMap<>();
        if (series != null) {
            series.values.keySet().forEach(name -> named.put(name, series));
        }
        return named;
    }

    /** A series without values below {@code least}; the usual one where there is none or a problem. */
    Series series(Part part, String name, double least, Series usual) {
        if (!part.has(name)) {
            return usual;
        }
        Series series = any(part, name);
        if (series == null) {
            return usual;
        }
        if (series.min() < least) {
            String sentence = name + " goes down to " + series.min() + ".";
            part.problem(name, "out_of_range", sentence, "It is at least " + least + " everywhere.");
            return usual;
        }
        return series;
    }

    private @Nullable Series any(Part part, String name) {
        Object value = part.values.get(name);
        if (value instanceof Double number && Math.abs(number) <= LARGEST) {
            return Series.constant(number);
        }
        if (value instanceof List<?>) {
            double[] numbers = numbers(part, name);
            return numbers == null ? null : whole(part, name, numbers);
        }
        if (value instanceof String text) {
            return named(part, name, text.strip());
        }
        if (value instanceof Part object) {
            return object(object, part, name);
        }
        part.problem(name, "not_a_series", name + " is no series.", WAYS);
        return null;
    }

    /** As many values as steps. */
    private @Nullable Series whole(Part part, String name, double[] numbers) {
        if (numbers.length == time.steps()) {
            return Series.of(numbers);
        }
        String sentence = name + " has " + numbers.length + " values for " + time.steps() + " steps.";
        part.problem(name, "wrong_length", sentence, mend(numbers.length));
        return null;
    }

    private String mend(int length) {
        int perHour = time.stepsPerHour();
        if (Math.abs(length - time.steps()) == 24 * perHour) {
            return "Maybe one of them is a leap year: set time.start and time.steps to the year of the series.";
        }
        if (length != 0 && (length % time.steps() == 0 || time.steps() % length == 0)) {
            return "Maybe set time.steps_per_hour to the step of the series.";
        }
        return "Each step has one value; see time.steps, or repeat a pattern with repeat.";
    }

    private double @Nullable [] numbers(Part part, String name) {
        List<?> list = part.list(name);
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(list.get(i) instanceof Double number) || !(Math.abs(number) <= LARGEST)) {
                String sentence = name + "[" + i + "] is no number.";
                part.problem(name, "not_a_number", sentence, "A list holds numbers only, without gaps.");
                return null;
            }
            numbers[i] = number;
        }
        return numbers;
    }

    private @Nullable Series named(Part part, String name, String other) {
        Series ready = known.get(other);
        if (ready != null) {
            return ready;
        }
        Part where = named.get(other);
        if (where == null || !open.add(other)) {
            String sentence = where == null
                    ? "There is no series " + Findings.quote(other) + "."
                    : "The series " + Findings.quote(other) + " is made of itself.";
            part.problem(name, "unknown_series", sentence, "Write it under series.");
            return null;
        }
        Series series = any(where, other);
        open.remove(other);
        if (series != null) {
            known.put(other, series);
        }
        return series;
    }

    private @Nullable Series object(Part object, Part part, String name) {
        double times = object.number("times", -LARGEST, LARGEST, 1);
        Series series = null;
        if (object.has("file")) {
            object.hintAtOthers(Set.of("file", "column", "times", "note"));
            double[] numbers = tables.column(object.text("file"), object.text("column"));
            series = numbers == null ? null : whole(object, "file", numbers);
        } else if (object.has("flat_annual_kwh")) {
            object.hintAtOthers(Set.of("flat_annual_kwh", "times", "note"));
            double hours = time.steps() * time.hours();
            series = Series.constant(object.number("flat_annual_kwh", -LARGEST, LARGEST, 0) / hours);
        } else if (object.has("repeat")) {
            object.hintAtOthers(Set.of("repeat", "times", "note"));
            double[] pattern = numbers(object, "repeat");
            series = pattern == null || pattern.length == 0 ? null : mapped(t -> pattern[t % pattern.length]);
        } else if (object.has("by_month")) {
            object.hintAtOthers(Set.of("by_month", "times", "note"));
            double[] months = numbers(object, "by_month");
            series = months == null ? null : byMonth(object, months);
        } else if (object.has("usual")) {
            series = usual(object);
        } else if (object.has("sum")) {
            object.hintAtOthers(Set.of("sum", "times", "note"));
            series = sum(object);
        } else if (tables.others().knows(object)) {
            double[] numbers = tables.others().series(object, time);
            series = numbers == null ? null : Series.of(numbers);
        } else if (object.has("of")) {
            object.hintAtOthers(Set.of("of", "times", "note"));
            series = any(object, "of");
        } else {
            part.problem(name, "not_a_series", name + " does not say where its values come from.", WAYS);
        }
        return series == null || times == 1 ? series : series.times(times);
    }

    private Series mapped(IntToDoubleFunction value) {
        double[] values = new double[time.steps()];
        Arrays.setAll(values, value);
        return Series.of(values);
    }

    private @Nullable Series byMonth(Part object, double[] months) {
        if (months.length != MONTHS) {
            String sentence = "by_month has " + months.length + " numbers.";
            object.problem("by_month", "wrong_length", sentence, "It has twelve, January first.");
            return null;
        }
        return mapped(t -> months[time.month(t)]);
    }

    private Series usual(Part object) {
        double[] values = new double[time.steps()];
        Arrays.fill(values, object.number("usual", -LARGEST, LARGEST, 0));
        for (Part but : object.objects("but")) {
            When when = When.read(but, Set.of("is"));
            double value = but.number("is", -LARGEST, LARGEST, 0);
            for (int t = 0; t < values.length; t++) {
                values[t] = when.holds(time.at(t)) ? value : values[t];
            }
        }
        object.hintAtOthers(Set.of("usual", "but", "times", "note"));
        return Series.of(values);
    }

    private @Nullable Series sum(Part object) {
        double[] sum = new double[time.steps()];
        List<?> parts = object.list("sum");
        for (int i = 0; i < parts.size(); i++) {
            Part one = new Part(object.findings, object.place, object.line);
            String name = "sum[" + i + "]";
            one.values.put(name, parts.get(i));
            Series series = any(one, name);
            if (series == null) {
                return null;
            }
            for (int t = 0; t < sum.length; t++) {
                sum[t] += series.at(t);
            }
        }
        return Series.of(sum);
    }
}
