package org.commonshed.design.library.knowing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.commonshed.design.ReadersNames;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.match.Efforts;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.files.okw.Filling;
import org.commonshed.files.okw.ModelBook;
import org.commonshed.files.okw.Vocabulary;
import org.commonshed.start.Hindrance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The processes and materials that are known, and the rules that propose them; they come along with the server. */
@Component
public class Lore {
    /** Equipment of the catalogue, by the process that it is for. */
    private static final Map<String, String> EQUIPMENT = Map.of(
            "3d-printing", "printer_3d",
            "laser-cutting", "laser_cutter",
            "sewing", "sewing_machine",
            "weaving", "loom");

    private final Vocabulary vocabulary;
    private final Inference inference;
    private final Filling filling;
    private final ReadersNames names;

    Lore(ReadersNames names, @Value("${commonshed.root:.}") Path root) {
        this.names = names;
        try {
            Path catalogue = root.resolve("catalogue");
            this.vocabulary = Vocabulary.read(catalogue);
            this.filling = Filling.read(catalogue, vocabulary, ModelBook.read(catalogue, vocabulary));
        } catch (IOException missing) {
            throw new Hindrance("The catalogue cannot be read (" + missing + "). Maybe the installation is not whole.");
        }
        this.inference = new Inference(vocabulary.taxonomy());
    }

    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Inference inference() {
        return inference;
    }

    public Taxonomy taxonomy() {
        return vocabulary.taxonomy();
    }

    /** What the reader calls a process. */
    public String process(String id) {
        return taxonomy()
                .findProcess(id)
                .map(process -> names.called("processes", id, process.label()))
                .orElse(id);
    }

    /** What the reader calls a material. */
    public String material(String id) {
        return vocabulary
                .materials()
                .findMaterial(id)
                .or(() -> vocabulary.materials().findByName(id))
                .map(material -> names.called("materials", material.id(), material.label()))
                .orElse(id);
    }

    /** Hours that one piece takes on a usual machine; NaN = not known. */
    public double hours(Requirement part) {
        Machine usual = new Machine(
                "", "", part.process(), 1, null, List.of(), false, null, null, Double.NaN, Double.NaN, Set.of());
        return Efforts.hoursPerPiece(part, filling.fill(usual));
    }

    /** What capacities call the equipment for a process: as the catalogue does, else by the process. */
    public String equipment(String process) {
        return EQUIPMENT.entrySet().stream()
                .filter(each -> isProcess(each.getKey()) && taxonomy().isKindOf(process, each.getKey()))
                .map(Map.Entry::getValue)
                .sorted()
                .findFirst()
                .orElse(process.replace('-', '_') + "_hours");
    }

    public boolean isProcess(String id) {
        return taxonomy().findProcess(id).isPresent();
    }

    /** The process and all that are kinds of it. */
    public List<String> kindsOf(String process) {
        return isProcess(process)
                ? taxonomy().listProcesses().stream()
                        .map(Process::id)
                        .filter(each -> taxonomy().isKindOf(each, process))
                        .toList()
                : List.of(process);
    }
}
