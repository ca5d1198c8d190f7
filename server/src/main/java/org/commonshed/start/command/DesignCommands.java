package org.commonshed.start.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okh.ManifestLimits;
import org.commonshed.files.world.Issue;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Open designs in and out of the library; a server that runs is asked, else one is opened for the moment. */
final class DesignCommands {
    private DesignCommands() {}

    /** Designs come into the library. */
    @Command(
            name = "okh",
            description =
                    "Brings manifests of open designs (Open Know-How) and the files beside them into the library.",
            footer = {
                "",
                "Examples:",
                "  ./commonshed import okh examples/designs",
                "  ./commonshed import okh manifests.tar.gz --json"
            })
    static final class In implements Callable<Integer> {
        private static final int PROBLEMS = 2;

        @Parameters(paramLabel = "PATH", description = "A folder, an archive (zip, tar.gz, tgz, tar) or one manifest.")
        private @Nullable Path path;

        @Option(names = "--json", description = "Tell what became of each manifest as JSON.")
        private boolean json;

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
            Path wanted = Objects.requireNonNull(path);
            if (!Files.exists(wanted)) {
                throw new Hindrance(wanted + " is not there; name a folder, an archive or a manifest.");
            }
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
            Path temporary = Files.createTempDirectory("commonshed-designs-");
            boolean isWhole = true;
            try {
                Path body = wanted;
                if (Files.isDirectory(wanted)) {
                    body = temporary.resolve("designs.zip");
                    isWhole = pack(wanted, body, err);
                }
                Map<String, String> words = new HashMap<>(Map.of("name", String.valueOf(body.getFileName())));
                if (json) {
                    words.put("json", "");
                }
                Told told = new Told(out, err);
                try (Reach house = Reach.of(where)) {
                    house.ask("importokh", words, body, told);
                }
                told.end();
                isWhole &= told.isWhole();
            } finally {
                FileSystemUtils.deleteRecursively(temporary);
                out.flush();
                err.flush();
            }
            return isWhole ? 0 : PROBLEMS;
        }

        private static boolean pack(Path folder, Path zip, PrintWriter err) throws IOException {
            try (OutputStream packed = Files.newOutputStream(zip)) {
                List<Issue> leftOut = ManifestBook.pack(folder, ManifestLimits.DEFAULT, packed);
                leftOut.forEach(issue -> err.println(issue));
                return leftOut.isEmpty();
            }
        }
    }

    /** Passes lines on as they come: those of progress to one side, the report to the other. */
    private static final class Told extends OutputStream {
        private static final String PROGRESS = "~ ";
        private static final String PROBLEMS = "! ";
        private final PrintWriter out;
        private final PrintWriter err;
        private final ByteArrayOutputStream line = new ByteArrayOutputStream();
        private boolean whole = true;

        Told(PrintWriter out, PrintWriter err) {
            this.out = out;
            this.err = err;
        }

        @Override
        public void write(int letter) {
            if (letter == '\n') {
                end();
            } else {
                line.write(letter);
            }
        }

        void end() {
            String said = line.toString(StandardCharsets.UTF_8);
            line.reset();
            if (said.startsWith(PROGRESS)) {
                err.println(said.substring(PROGRESS.length()));
                err.flush();
            } else if (said.startsWith(PROBLEMS)) {
                whole = false;
            } else if (!said.isEmpty()) {
                out.println(said);
            }
        }

        boolean isWhole() {
            return whole;
        }
    }

    /** The library as an archive. */
    @Command(
            name = "okh",
            description = "Writes all designs of the library into a zip file, with their files.",
            footer = {"", "Example:", "  ./commonshed export okh our-designs.zip --as toml"})
    static final class Out implements Callable<Integer> {
        @Parameters(paramLabel = "FILE", description = "A zip file that is not there yet.")
        private @Nullable Path file;

        @Option(
                names = "--as",
                paramLabel = "HOW",
                description = "original (usual), toml, yaml or json: how manifests are written.")
        private String as = "original";

        @Mixin
        private final DataOption where = new DataOption();

        @Mixin
        private final HelpOption help = new HelpOption();

        @Spec
        @Nullable
        CommandSpec spec;

        @Override
        public Integer call() throws IOException {
            Path wanted = Reach.writeAnswer(where, Objects.requireNonNull(file), "exportokh", Map.of("as", as));
            Objects.requireNonNull(spec).commandLine().getOut().println(wanted + " holds the library.");
            return 0;
        }
    }
}
