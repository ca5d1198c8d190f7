package org.commonshed.engine.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The processes, each with what it is a kind of. Who asks for a process is served by its kinds and by nothing else:
 * never by a sibling, and not for certain by somebody who names only something wider.
 */
public final class Taxonomy {
    private final List<Process> processes;
    private final Kinds kinds = new Kinds("process");

    /**
     * @throws IllegalArgumentException where an id or a name stands twice, a parent is unknown or a process is a kind of
     *     itself
     */
    public Taxonomy(List<Process> rows) {
        processes = List.copyOf(rows);
        for (Process process : processes) {
            List<String> names = new ArrayList<>(process.names());
            names.add(process.label());
            kinds.add(process.id(), process.parents(), names);
        }
        kinds.ready();
    }

    public List<Process> listProcesses() {
        return processes;
    }

    public Optional<Process> findProcess(String id) {
        return Optional.ofNullable(kinds.find(id)).map(processes::get);
    }

    /** A process by its id. */
    public Process getProcess(String id) {
        return processes.get(kinds.number(id));
    }

    /** A process by its id, its label or any other name, codes and addresses included; never by likeness. */
    public Optional<Process> findByName(String name) {
        return Optional.ofNullable(kinds.findByName(name)).map(processes::get);
    }

    /** Whether the first is the second or a kind of it. */
    public boolean isKindOf(String process, String other) {
        return kinds.isKindOf(kinds.number(process), kinds.number(other));
    }

    /** Whether somebody who does {@code offered} can do what is {@code wanted}. */
    public Answer serves(String wanted, String offered) {
        return kinds.serves(kinds.number(wanted), kinds.number(offered));
    }

    /** The widest process that this one is a kind of; of several the one by the first parents. */
    public String family(String process) {
        Process at = getProcess(process);
        while (!at.parents().isEmpty()) {
            at = getProcess(at.parents().get(0));
        }
        return at.id();
    }

    /** What the process works at all: of the nearest process above it that says so; empty = not told. */
    public List<String> listMaterials(String process) {
        Process own = getProcess(process);
        if (!own.materials().isEmpty()) {
            return own.materials();
        }
        return own.parents().stream()
                .map(this::listMaterials)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Where a process stands in {@link #listProcesses}. */
    int number(String id) {
        return kinds.number(id);
    }
}
