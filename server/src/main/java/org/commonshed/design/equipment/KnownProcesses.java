package org.commonshed.design.equipment;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.commonshed.engine.match.Process;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Known;

/** Processes as cells name them, by any of their names. */
record KnownProcesses(Models models) implements Known {
    @Override
    public Column.Kind kind() {
        return Column.Kind.PROCESS;
    }

    @Override
    public Map<String, String> names(Collection<String> ids) {
        Map<String, String> names = new HashMap<>();
        ids.forEach(id -> models.findProcess(id).ifPresent(process -> names.put(id, models.name(process))));
        return names;
    }

    @Override
    public List<String> called(String name) {
        return models.findProcess(name)
                .map(process -> List.of(process.id()))
                .orElseGet(() -> models.listHolding(name).stream()
                        .filter(id -> models.processName(id).equalsIgnoreCase(name.strip()))
                        .toList());
    }

    @Override
    public List<Named> suggest(String words, int most) {
        String wanted = words.strip().toLowerCase(Locale.ROOT);
        List<Process> found = new ArrayList<>(models.taxonomy().listProcesses());
        Set<String> read = Set.copyOf(models.listHolding(wanted));
        found.removeIf(process -> !holds(process, wanted) && !read.contains(process.id()));
        found.sort(Comparator.comparing(process -> models.name(process).toLowerCase(Locale.ROOT)));
        return found.stream()
                .limit(most)
                .map(process -> new Named(process.id(), models.name(process)))
                .toList();
    }

    private static boolean holds(Process process, String wanted) {
        return process.id().contains(wanted)
                || process.label().toLowerCase(Locale.ROOT).contains(wanted)
                || process.names().stream()
                        .anyMatch(name -> name.toLowerCase(Locale.ROOT).contains(wanted));
    }

    @Override
    public boolean isStated() {
        return false;
    }
}
