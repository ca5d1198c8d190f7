package org.commonshed.bench.labs;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Taxonomy;

/**
 * The plain way: the name of what is wanted against all names of each machine and of its process, one after the other;
 * equal, one within the other, or alike by a third of their pairs of letters.
 */
public final class NameSearch {
    private static final double ALIKE = 0.3;

    private final Taxonomy taxonomy;
    private final List<Facility> facilities;

    public NameSearch(Taxonomy taxonomy, List<Facility> facilities) {
        this.taxonomy = taxonomy;
        this.facilities = facilities;
    }

    /** Ids of the facilities that it finds. */
    public Set<String> find(Requirement wanted) {
        Process process = taxonomy.getProcess(wanted.process());
        List<String> names = new ArrayList<>(List.of(process.id().replace('-', ' '), lower(process.label())));
        Set<String> found = new HashSet<>();
        for (Facility facility : facilities) {
            if (facility.machines().stream().anyMatch(machine -> isAlike(names, machine))) {
                found.add(facility.id());
            }
        }
        return found;
    }

    private boolean isAlike(List<String> names, Machine machine) {
        List<String> own = List.of(
                lower(machine.name()),
                machine.process().replace('-', ' '),
                lower(taxonomy.getProcess(machine.process()).label()));
        for (String name : names) {
            for (String other : own) {
                if (name.equals(other)
                        || name.contains(other)
                        || other.contains(name)
                        || likeness(name, other) >= ALIKE) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }

    private static double likeness(String one, String other) {
        Set<String> pairs = pairs(one);
        Set<String> others = pairs(other);
        int together = pairs.size() + others.size();
        pairs.retainAll(others);
        return together == 0 ? 0 : 2.0 * pairs.size() / together;
    }

    private static Set<String> pairs(String text) {
        Set<String> pairs = new HashSet<>();
        for (int i = 0; i + 2 <= text.length(); i++) {
            pairs.add(text.substring(i, i + 2));
        }
        return pairs;
    }
}
