package org.commonshed.engine.match;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.world.Point;
import org.jspecify.annotations.Nullable;

/**
 * A workshop, as far as it is known.
 *
 * @param at null = not known
 * @param hours of each weekday, Monday first, in which it works; null = not known
 * @param skills processes that people there do by hand
 * @param certificates null = not known; empty = none
 * @param materialKg what lies there, kilograms by material; what is missing is not known
 * @param minimumOrder pieces; 0 = none is known
 * @param source where this is from, with its licence
 */
public record Facility(
        String id,
        String name,
        @Nullable Point at,
        Status status,
        Access access,
        @Nullable List<Double> hours,
        List<Machine> machines,
        List<String> skills,
        @Nullable Set<String> certificates,
        Map<String, Double> materialKg,
        long minimumOrder,
        String source) {
    /** Whether it works. */
    public enum Status {
        ACTIVE,
        PLANNED,
        TEMPORARY_CLOSED,
        CLOSED,
        UNKNOWN
    }

    /** Who may come and work there. */
    public enum Access {
        PUBLIC,
        MEMBERSHIP,
        SHARED_SPACE,
        RESTRICTED_WITH_PUBLIC_HOURS,
        RESTRICTED,
        UNKNOWN
    }

    private static final int WEEKDAYS = 7;
    private static final double DAY = 24;

    public Facility {
        if (hours != null && (hours.size() != WEEKDAYS || hours.stream().anyMatch(h -> !(h >= 0 && h <= DAY)))) {
            throw new IllegalArgumentException(
                    "facility “" + id + "”: hours " + hours + " are not those of seven days");
        }
        if (minimumOrder < 0) {
            throw new IllegalArgumentException("facility “" + id + "”: minimum order " + minimumOrder);
        }
        hours = hours == null ? null : List.copyOf(hours);
        machines = List.copyOf(machines);
        skills = List.copyOf(skills);
        certificates = certificates == null ? null : Set.copyOf(certificates);
        materialKg = Map.copyOf(materialKg);
    }

    /** Nothing known but its machines and where it is. */
    public static Facility of(String id, String name, @Nullable Point at, List<Machine> machines, String source) {
        return new Facility(
                id, name, at, Status.UNKNOWN, Access.UNKNOWN, null, machines, List.of(), null, Map.of(), 0, source);
    }

    /** The same facility by another id. */
    public Facility withId(String other) {
        return new Facility(
                other,
                name,
                at,
                status,
                access,
                hours,
                machines,
                skills,
                certificates,
                materialKg,
                minimumOrder,
                source);
    }

    /** The same facility elsewhere. */
    public Facility withPlace(Point other) {
        return new Facility(
                id,
                name,
                other,
                status,
                access,
                hours,
                machines,
                skills,
                certificates,
                materialKg,
                minimumOrder,
                source);
    }

    /** The same facility with other machines. */
    public Facility withMachines(List<Machine> others) {
        return new Facility(
                id, name, at, status, access, hours, others, skills, certificates, materialKg, minimumOrder, source);
    }
}
