package org.commonshed.files.labs;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.world.Point;
import org.commonshed.files.okw.FacilityFile;
import org.commonshed.files.okw.FacilityReading;
import org.commonshed.files.okw.ModelBook;
import org.commonshed.files.okw.ModelLists;
import org.commonshed.files.okw.Vocabulary;
import org.commonshed.files.okw.WorkshopTable;
import org.commonshed.files.world.Decimals;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Makes a folder of real labs with their machines from published lists: a whole place, a design and an order. */
public final class FabLabFolder {
    /**
     * What was made.
     *
     * @param sized machines whose size is known
     * @param placed labs whose place is known
     * @param placedByDirectory of these, which only the directory knows
     */
    public record Made(
            boolean isDone,
            int labs,
            int machines,
            int sized,
            int placed,
            int placedByDirectory,
            List<Issue> problems,
            List<Issue> hints) {
        public Made {
            problems = List.copyOf(problems);
            hints = List.copyOf(hints);
        }
    }

    private static final String README = """
            # Real fab labs, for trying things out

            Made by `./commonshed fablabs`. Machines and machine models: The Internet of Production Alliance and Antonio de
            Jesus Anaya Hernandez, Open Know Where; machine entries originally from fablabs.io (CC BY-SA 4.0). Places of
            some labs: the same, directory of fab labs (CC BY 4.0). What is made of them here is under CC BY-SA 4.0.

            The folder is a whole place, one neighbourhood a country: `./commonshed import world examples/fablabs`. Labs
            whose place nobody knows stand in the middle of their country's labs. `labs.csv` holds the same workshops for
            `./commonshed match` and `split`, with `design.yaml` and `order.json`.

            Nobody has asked these labs: the hospital and its order are made up, what is not stated is not known, and some
            have closed.
            """;
    private static final String DESIGN = """
            # Example data: a made-up face shield, of about the size of those printed in 2020.
            name: Face shield (example)
            parts:
              - part: headband
                process: fdm
                size_mm: [190, 200, 20]
                material: petg
                kg: 0.045
                work: {amount: 36, unit: cm3}
              - part: visor
                process: laser-cutting
                size_mm: [240, 280, 0.5]
                material: pet
                thickness_mm: 0.5
                kg: 0.047
                work: {amount: 1.1, unit: m}
            """;
    private static final String ORDER = """
            {
              "example": true,
              "name": "Face shields for a hospital (example)",
              "design": "design.yaml",
              "quantity": 2000,
              "start": "2026-11-30",
              "due": "2026-12-11",
              "place": [%s, %s],
              "km": 60,
              "reserve": 0.03,
              "per_trip": 500,
              "check_days": 1,
              "check_minutes": 0.5
            }
            """;

    private final List<Issue> problems = new ArrayList<>();
    private final List<Issue> hints = new ArrayList<>();

    private FabLabFolder() {}

    /**
     * Where the order of the example is for.
     *
     * @param city where labs of the list are; empty for a point
     */
    public record Needer(Point near, String city) {}

    /**
     * Makes the folder.
     *
     * @throws IOException when it cannot be written
     */
    public static Made make(Path data, Path out, Path catalogue, Vocabulary vocabulary, Needer needer)
            throws IOException {
        return new FabLabFolder().write(data, out, catalogue, vocabulary, needer);
    }

    private Made write(Path data, Path out, Path catalogue, Vocabulary vocabulary, Needer needer) throws IOException {
        ModelBook book = ModelBook.read(catalogue, vocabulary);
        for (String list : List.of("3d_printers.csv", "laser.csv")) {
            Path file = find(data, "okw-machines", list);
            if (Files.exists(file)) {
                ModelLists.Read read = ModelLists.read(file, vocabulary, FacilityFile.LIMITS);
                problems.addAll(read.problems());
                book = book.with(read.models());
            }
        }
        FacilityFile reader = new FacilityFile(vocabulary, book);
        FacilityReading machines = reader.read(find(data, "okw-machines", "geomachines.csv"));
        problems.addAll(machines.problems());
        hints.addAll(machines.hints());
        if (!problems.isEmpty()) {
            return new Made(false, 0, 0, 0, 0, 0, problems, hints);
        }
        Map<String, Point> directory = directory(find(data, "fablabs", "facilities.json.gz"), reader);
        List<Facility> labs = new ArrayList<>();
        int byDirectory = 0;
        for (Facility lab : machines.facilities()) {
            Point known = lab.at() == null ? directory.get(lab.id()) : null;
            byDirectory += known == null ? 0 : 1;
            labs.add(known == null ? lab : lab.withPlace(known));
        }
        Map<String, LabWorld.Where> where = where(data);
        Point near = needer.city().isEmpty() ? needer.near() : LabWorld.middle(needer.city(), labs, where);
        if (near == null) {
            near = LabWorld.middle(needer.city(), find(data, "fablabs", "facilities.json.gz"));
        }
        if (near == null) {
            Said sentence = Said.of("labs:unknown_city", needer.city());
            problems.add(new Issue("", 0, "", "unknown_city", sentence, Said.of("labs:unknown_city.mend", "--near")));
            return new Made(false, 0, 0, 0, 0, 0, problems, hints);
        }
        write(out, labs, near);
        String name = needer.city().isEmpty() ? "Hospital (example)" : "Hospital in " + needer.city() + " (example)";
        new LabWorld(out, where).write(labs, new LabWorld.Hospital(name, near));
        List<Machine> all =
                labs.stream().flatMap(lab -> lab.machines().stream()).toList();
        int sized = (int) all.stream().filter(m -> m.envelope() != null).count();
        int placed = (int) labs.stream().filter(lab -> lab.at() != null).count();
        return new Made(true, labs.size(), all.size(), sized, placed, byDirectory, problems, hints);
    }

    private static Map<String, LabWorld.Where> where(Path data) throws IOException {
        return LabWorld.where(find(data, "okw-machines", "geomachines.csv"));
    }

    private static Path find(Path data, String folder, String name) {
        Path within = data.resolve(folder).resolve(name);
        return Files.exists(within) ? within : data.resolve(name);
    }

    private Map<String, Point> directory(Path file, FacilityFile reader) {
        Map<String, Point> places = new HashMap<>();
        if (Files.exists(file)) {
            FacilityReading read = reader.read(file);
            hints.addAll(read.problems());
            for (Facility lab : read.facilities()) {
                @Nullable Point at = lab.at();
                if (at != null) {
                    places.putIfAbsent(lab.id(), at);
                }
            }
        }
        return places;
    }

    private static void write(Path out, List<Facility> labs, Point near) throws IOException {
        Files.createDirectories(out);
        try (Writer table = Files.newBufferedWriter(out.resolve("labs.csv"))) {
            WorkshopTable.write(labs, table);
        }
        Files.writeString(out.resolve("README.md"), README);
        Files.writeString(out.resolve("design.yaml"), DESIGN);
        Files.writeString(
                out.resolve("order.json"), ORDER.formatted(Decimals.text(near.lat()), Decimals.text(near.lon())));
    }
}
