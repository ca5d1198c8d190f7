package org.commonshed.design.library.knowing;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.match.Materials;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.files.okw.Vocabulary;
import org.commonshed.start.Hindrance;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The processes and materials that are known, and the rules that propose them; they come along with the server. */
@Component
public class Lore {
    private final Vocabulary vocabulary;
    private final Inference inference;

    Lore(@Value("${commonshed.root:.}") Path root) {
        try {
            this.vocabulary = Vocabulary.read(root.resolve("catalogue"));
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

    /** What people call a process. */
    public String process(String id) {
        return taxonomy().findProcess(id).map(Process::label).orElse(id);
    }

    /** What people call a material. */
    public String material(String id) {
        return vocabulary
                .materials()
                .findMaterial(id)
                .or(() -> vocabulary.materials().findByName(id))
                .map(Materials.Material::label)
                .orElse(id);
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
