package org.commonshed.start.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Workshops and their machines in and out, in the formats of Open Know-Where. */
final class OkwCommands {
    private OkwCommands() {}

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    /** Workshops of lists come in beside what is here. */
    @Command(
            name = "okw",
            description = {
                "Brings workshops and their machines in from lists: Open Know-Where as JSON, our table of workshops,",
                "a list of machines, a directory of labs. People and ways to reach them are never read. Who is here",
                "already is not made twice, and all of a list can be taken back at once."
            },
            footer = {
                "",
                "Examples:",
                "  ./commonshed import okw workshops.csv",
                "  ./commonshed import okw geomachines.csv --models 3d_printers.csv --models laser.csv"
            })
    static final class In implements Callable<Integer> {
        @Parameters(arity = "0..*", paramLabel = "FILE", description = "Lists of workshops; .gz is unpacked.")
        private List<Path> files = new ArrayList<>();

        @Option(names = "--models", paramLabel = "FILE", description = "A list of models; may be repeated.")
        private List<Path> models = new ArrayList<>();

        @Option(names = "--all", description = "Those outside of the place too, at the nearest neighbourhood.")
        private boolean all;

        @Mixin
        private final DataOption where = new DataOption();

        @Mixin
        private final HelpOption help = new HelpOption();

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            where.demandData();
            List<Path> both = new ArrayList<>(models);
            both.addAll(files);
            for (Path file : both) {
                if (!Files.isRegularFile(file)) {
                    throw new Hindrance("There is no file " + file + ".");
                }
            }
            if (both.isEmpty()) {
                throw new Hindrance("Name a list of workshops, or of models with --models.");
            }
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            try (Reach house = Reach.of(where)) {
                for (Path file : models) {
                    tell(house, "importmodels", file, out);
                }
                for (Path file : files) {
                    tell(house, "importokw", file, out);
                }
            }
            return 0;
        }

        private void tell(Reach house, String deed, Path file, PrintWriter out) throws IOException {
            ByteArrayOutputStream answer = new ByteArrayOutputStream();
            house.ask(deed, Map.of("name", name(file), "all", all ? "yes" : "no"), file, answer);
            out.println(name(file) + ":");
            answer.toString(StandardCharsets.UTF_8).lines().forEach(line -> out.println("  " + line));
            out.flush();
        }
    }

    /** All workshops as one file. */
    @Command(
            name = "okw",
            description =
                    "Writes all workshops with their machines as Open Know-Where in JSON; nothing is lost on the way.",
            footer = {"", "Example:", "  ./commonshed export okw workshops.json"})
    static final class Out implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "A file that is not there yet.")
        private @Nullable Path file;

        @Mixin
        private final DataOption where = new DataOption();

        @Mixin
        private final HelpOption help = new HelpOption();

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Path wanted = Reach.writeAnswer(where, Objects.requireNonNull(file), "exportokw", Map.of());
            Objects.requireNonNull(spec).commandLine().getOut().println(wanted + " holds all workshops.");
            return 0;
        }
    }
}
