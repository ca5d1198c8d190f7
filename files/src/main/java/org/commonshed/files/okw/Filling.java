package org.commonshed.files.okw;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Work;
import org.commonshed.files.catalogue.CatalogueRows;
import org.commonshed.files.tree.Cells;
import org.jspecify.annotations.Nullable;

/**
 * Fills in what a workshop does not state: from the model of a machine what the model is (sizes, materials), then from its
 * process what such machines usually do (rates, prices, setting up). All of it is marked as assumed; sizes and materials are
 * never assumed of a process.
 */
public final class Filling {
    /** What machines of a process usually do. */
    private record Usual(Work perHour, double usdPerHour, double setupHours) {
        /** As a model of which nothing else is known. */
        MachineModel asModel(String process) {
            return new MachineModel(
                    "", "", List.of(), process, null, List.of(), false, null, perHour, usdPerHour, setupHours, "");
        }
    }

    private static final int MOST_NAMES = 10_000;

    private final ModelBook models;
    private final Vocabulary vocabulary;
    private final Map<String, Usual> usual = new HashMap<>();
    private final Map<String, Optional<MachineModel>> found = new ConcurrentHashMap<>(); // by name as it is written

    private Filling(ModelBook models, Vocabulary vocabulary) {
        this.models = models;
        this.vocabulary = vocabulary;
    }

    public static Filling read(Path catalogue, Vocabulary vocabulary, ModelBook models) throws IOException {
        Filling filling = new Filling(models, vocabulary);
        for (NamedCsvRecord row : CatalogueRows.read(catalogue, "process_rates")) {
            Work perHour = Vocabulary.work(Cells.number(row.getField("per_hour")), row.getField("unit"));
            if (perHour != null) {
                filling.usual.put(
                        row.getField("process"),
                        new Usual(
                                perHour,
                                Cells.number(row.getField("usd_per_hour")),
                                Cells.number(row.getField("setup_hours"))));
            }
        }
        return filling;
    }

    public List<Facility> fill(List<Facility> facilities) {
        return facilities.stream()
                .map(facility -> facility.withMachines(
                        facility.machines().stream().map(this::fill).toList()))
                .toList();
    }

    /** A machine with all that its model and its process tell. */
    public Machine fill(Machine machine) {
        return byProcess(byModel(machine, model(machine.name()), vocabulary));
    }

    /** Many machines bear the same name, and to read one takes its time. */
    private Optional<MachineModel> model(String name) {
        if (found.size() > MOST_NAMES) {
            found.clear();
        }
        return found.computeIfAbsent(name, key -> models.find("", key));
    }

    /** As it is where the model is not known, or does something else than the machine is said to do. */
    static Machine byModel(Machine machine, Optional<MachineModel> model, Vocabulary vocabulary) {
        return model.filter(one -> vocabulary.taxonomy().serves(machine.process(), one.process()) != Answer.NO)
                .map(one -> with(machine, one))
                .orElse(machine);
    }

    /** What the workshop states stays; what only the model tells is assumed. */
    private static Machine with(Machine machine, MachineModel model) {
        Set<String> assumed = new HashSet<>(machine.assumed());
        boolean isBare = machine.accepts().isEmpty() && !model.accepts().isEmpty();
        note(assumed, "process", !machine.process().equals(model.process()));
        note(assumed, "envelope", machine.envelope() == null && model.envelope() != null);
        note(assumed, "materials", isBare);
        note(assumed, "tolerance", machine.tolerance() == null && model.tolerance() != null);
        note(assumed, "rate", machine.perHour() == null && model.perHour() != null);
        note(assumed, "price", Double.isNaN(machine.usdPerHour()) && !Double.isNaN(model.usdPerHour()));
        note(assumed, "setup", Double.isNaN(machine.setupHours()) && !Double.isNaN(model.setupHours()));
        return new Machine(
                machine.id(),
                machine.name(),
                model.process(),
                machine.count(),
                machine.envelope() == null ? model.envelope() : machine.envelope(),
                isBare ? model.accepts() : machine.accepts(),
                isBare ? model.acceptsOnly() : machine.acceptsOnly(),
                machine.tolerance() == null ? model.tolerance() : machine.tolerance(),
                machine.perHour() == null ? model.perHour() : machine.perHour(),
                or(machine.usdPerHour(), model.usdPerHour()),
                or(machine.setupHours(), model.setupHours()),
                assumed);
    }

    private static void note(Set<String> assumed, String name, boolean isSo) {
        if (isSo) {
            assumed.add(name);
        }
    }

    private static double or(double stated, double other) {
        return Double.isNaN(stated) ? other : stated;
    }

    private Machine byProcess(Machine machine) {
        Usual usually = usually(machine.process());
        return usually == null ? machine : with(machine, usually.asModel(machine.process()));
    }

    /** Of the process, else of the nearest wider one that has a row. */
    private @Nullable Usual usually(String process) {
        Deque<String> next = new ArrayDeque<>(List.of(process));
        while (!next.isEmpty()) {
            String at = next.poll();
            Usual found = usual.get(at);
            if (found != null) {
                return found;
            }
            next.addAll(vocabulary.taxonomy().getProcess(at).parents());
        }
        return null;
    }
}
