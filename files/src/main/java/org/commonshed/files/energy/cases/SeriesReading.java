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
import org.commonshed.files.tree.Part;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Series of a case, written as a number, a list, the name of another series, or an object that says where it comes from. */
final class SeriesReading {
    private static final double LARGEST = 1e12;
    private static final int MONTHS = 12;
    private static final Said WAYS = Said.of("energy:not_a_series.mend");

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
            Said sentence = Said.of("energy:out_of_range", name, series.min());
            part.problem(name, "out_of_range", sentence, Said.of("energy:out_of_range.mend", least));
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
        part.problem(name, "not_a_series", Said.of("energy:not_a_series", name), WAYS);
        return null;
    }

    /** As many values as steps. */
    private @Nullable Series whole(Part part, String name, double[] numbers) {
        if (numbers.length == time.steps()) {
            return Series.of(numbers);
        }
        Said sentence = Said.of("energy:wrong_length", name, numbers.length, time.steps());
        part.problem(name, "wrong_length", sentence, mend(numbers.length));
        return null;
    }

    private Said mend(int length) {
        int perHour = time.stepsPerHour();
        if (Math.abs(length - time.steps()) == 24 * perHour) {
            return Said.of("energy:wrong_length.mend.leap");
        }
        if (length != 0 && (length % time.steps() == 0 || time.steps() % length == 0)) {
            return Said.of("energy:wrong_length.mend.step");
        }
        return Said.of("energy:wrong_length.mend.each");
    }

    private double @Nullable [] numbers(Part part, String name) {
        List<?> list = part.list(name);
        double[] numbers = new double[list.size()];
        for (int i = 0; i < numbers.length; i++) {
            if (!(list.get(i) instanceof Double number) || !(Math.abs(number) <= LARGEST)) {
                Said sentence = Said.of("energy:not_a_number.list", name, i);
                part.problem(name, "not_a_number", sentence, Said.of("energy:not_a_number.mend.list"));
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
            Said sentence = where == null
                    ? Said.of("energy:unknown_series.none", other)
                    : Said.of("energy:unknown_series.circle", other);
            part.problem(name, "unknown_series", sentence, Said.of("energy:unknown_series.mend.none"));
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
            part.problem(name, "not_a_series", Said.of("energy:not_a_series.from", name), WAYS);
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
            Said sentence = Said.of("energy:wrong_length.by_month", months.length);
            object.problem("by_month", "wrong_length", sentence, Said.of("energy:wrong_length.mend.twelve"));
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
