package org.commonshed.design.equipment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.design.ReadersNames;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;
import org.commonshed.files.okw.Filling;
import org.commonshed.files.okw.MachineModel;
import org.commonshed.files.okw.ModelBook;
import org.commonshed.files.okw.Vocabulary;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Models of machines, shipped ones and those that came in with lists, and the words for processes and materials. */
@Service
@NamedInterface("equipment")
public class Models {
    private final ModelStore store;
    private final Vocabulary vocabulary;
    private final ModelBook shipped;
    private final Path catalogue;
    private final ReadersNames names;
    private volatile Known known;

    /** All models, and what they fill in; the stamp grows when models come in. */
    private record Known(long stamp, ModelBook book, Filling filling) {}

    Models(ModelStore store, ReadersNames names, @Value("${commonshed.root:.}") Path root) {
        this.store = store;
        this.names = names;
        this.catalogue = root.resolve("catalogue");
        try {
            this.vocabulary = Vocabulary.read(catalogue);
            this.shipped = ModelBook.read(catalogue, vocabulary);
            this.known = with(0, store.list(vocabulary));
        } catch (IOException missing) {
            throw new UncheckedIOException(
                    "The catalogue is not in " + catalogue + "\nMaybe the installation is not whole.", missing);
        }
    }

    private Known with(long stamp, List<MachineModel> others) throws IOException {
        ModelBook book = shipped.with(others);
        return new Known(stamp, book, Filling.read(catalogue, vocabulary, book));
    }

    /** Takes models of a list in; those that are here already stay as they are. Gives how many are new. */
    synchronized int add(List<MachineModel> models) {
        int added = store.add(models);
        if (added > 0) {
            try {
                known = with(known.stamp() + 1, store.list(vocabulary));
            } catch (IOException missing) {
                throw new UncheckedIOException(missing);
            }
        }
        return added;
    }

    /** Grows when models come in. */
    long stamp() {
        return known.stamp();
    }

    /** What files may call processes, materials, tolerances and amounts of work. */
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    public Taxonomy taxonomy() {
        return vocabulary.taxonomy();
    }

    /** A process by its id or any other name. */
    public Optional<Process> findProcess(String name) {
        return taxonomy().findByName(name);
    }

    /** How the reader calls a process; the id itself where nobody knows it. */
    public String processName(String id) {
        return findProcess(id).map(this::name).orElse(id);
    }

    /** How the reader calls it. */
    String name(Process process) {
        return names.called("processes", process.id(), process.label());
    }

    /** How the reader calls a process or a material of the catalogue. */
    Optional<String> findName(String id) {
        return taxonomy()
                .findProcess(id)
                .map(this::name)
                .or(() -> vocabulary
                        .materials()
                        .findMaterial(id)
                        .map(material -> names.called("materials", id, material.label())));
    }

    /** Processes that the reader calls by a name with these words. */
    List<String> listHolding(String words) {
        return names.listHolding("processes", words);
    }

    /** All models, to look one up by its name. */
    public ModelBook book() {
        return known.book();
    }

    /** What models and processes tell of machines. */
    public Filling filling() {
        return known.filling();
    }

    /** Models whose name holds every word. */
    public List<MachineModel> suggest(String words, int most) {
        List<String> wanted = List.of(words.strip().toLowerCase(Locale.ROOT).split("\\s+"));
        List<MachineModel> found = new ArrayList<>();
        for (MachineModel model : book().listModels()) {
            String name = (model.label() + " " + String.join(" ", model.names())).toLowerCase(Locale.ROOT);
            if (wanted.stream().allMatch(name::contains)) {
                found.add(model);
            }
            if (found.size() == most) {
                break;
            }
        }
        return found;
    }
}
