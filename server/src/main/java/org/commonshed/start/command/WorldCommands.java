package org.commonshed.start.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;
import org.commonshed.files.world.folder.WorldZip;
import org.commonshed.start.Hindrance;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The whole place as a folder of tables, in and out; a server that runs is asked, else one is opened for the moment. */
final class WorldCommands {
    private WorldCommands() {}

    /** What can be brought in. */
    @Command(
            name = "import",
            description = "Brings something into the server.",
            subcommands = {In.class, DesignCommands.In.class, OkwCommands.In.class},
            footer = {
                "",
                "Examples:",
                "  ./commonshed import world our-valley",
                "  ./commonshed import okh examples/designs"
            })
    static final class Import {
        @Mixin
        private final HelpOption help = new HelpOption();
    }

    /** What can be taken out. */
    @Command(
            name = "export",
            description = "Takes something out of the server.",
            subcommands = {Out.class, DesignCommands.Out.class, OkwCommands.Out.class},
            footer = {
                "",
                "Examples:",
                "  ./commonshed export world our-valley-today",
                "  ./commonshed export okh our-designs.zip"
            })
    static final class Export {
        @Mixin
        private final HelpOption help = new HelpOption();
    }

    /** The place becomes what the folder states. */
    @Command(
            name = "world",
            description =
                    "Makes the place what a world folder states, all or nothing; on the page it can be taken back.",
            footer = {
                "",
                "Examples:",
                "  ./commonshed import world our-valley",
                "  ./commonshed import world our-valley --patch dry-summer"
            })
    static final class In implements Callable<Integer> {
        private static final int PROBLEMS = 2;
        private static final int MOST_TOLD = 200;

        @Parameters(paramLabel = "DIR", description = "The world folder.")
        private @Nullable Path folder;

        @Option(names = "--patch", paramLabel = "DIR", description = "A patch to lay over it first; may be repeated.")
        private List<Path> patches = new ArrayList<>();

        @Option(names = "--limit-mb", paramLabel = "N", description = "How large the folder may be; usual: 512.")
        private long limitMb = 512;

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
            PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
            PrintWriter err = Objects.requireNonNull(spec).commandLine().getErr();
            Reading reading = WorldFolder.read(
                    Objects.requireNonNull(folder),
                    patches,
                    ReadingLimits.DEFAULT.withBytes(limitMb << 20),
                    Path.of(System.getProperty("commonshed.root", ".")).resolve("catalogue"));
            if (!reading.problems().isEmpty()) {
                reading.problems().stream()
                        .limit(MOST_TOLD)
                        .map(Issue::toString)
                        .forEach(err::println);
                err.println("To be mended: " + reading.problems().size() + ". Nothing was changed.");
                return PROBLEMS;
            }
            if (reading.hadComments()) {
                out.println("Comments in the files are not kept; hold on to the files if you want them.");
            }
            out.print(send(reading));
            out.flush();
            return 0;
        }

        private String send(Reading reading) throws IOException {
            Path temporary = Files.createTempDirectory("commonshed-import-");
            try {
                Path zip = temporary.resolve("world.zip");
                WorldFolder.write(reading.stated(), temporary.resolve("world"));
                try (OutputStream packed = Files.newOutputStream(zip)) {
                    WorldZip.pack(temporary.resolve("world"), "world", packed);
                }
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                try (Reach house = Reach.of(where)) {
                    house.ask("importworld", Map.of(), zip, answer);
                }
                return answer.toString(StandardCharsets.UTF_8);
            } finally {
                FileSystemUtils.deleteRecursively(temporary);
            }
        }
    }

    /** The place as a folder. */
    @Command(
            name = "world",
            description =
                    "Writes the place as a world folder in its normalised form; bringing it in gives the same place.",
            footer = {"", "Example:", "  ./commonshed export world our-valley-today"})
    static final class Out implements Callable<Integer> {
        @Parameters(paramLabel = "DIR", description = "A folder that is not there yet, or is empty.")
        private @Nullable Path folder;

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
            Path wanted = Objects.requireNonNull(folder).toAbsolutePath().normalize();
            demandEmpty(wanted);
            Path temporary = Files.createTempDirectory("commonshed-export-");
            try {
                Path zip = temporary.resolve("world.zip");
                try (Reach house = Reach.of(where);
                        OutputStream packed = Files.newOutputStream(zip)) {
                    house.ask("exportworld", Map.of(), null, packed);
                }
                int files = unpack(zip, temporary, wanted);
                Objects.requireNonNull(spec)
                        .commandLine()
                        .getOut()
                        .println(wanted + " holds the place in " + files + " files.");
            } finally {
                FileSystemUtils.deleteRecursively(temporary);
            }
            return 0;
        }

        private static int unpack(Path zip, Path temporary, Path wanted) throws IOException {
            try (InputStream in = Files.newInputStream(zip)) {
                ReadingLimits limits = ReadingLimits.DEFAULT.withBytes(Long.MAX_VALUE);
                WorldZip.Unpacked unpacked = WorldZip.unpack(in, temporary.resolve("world"), limits);
                Path from =
                        unpacked.folder().orElseThrow(() -> new Hindrance("The server's answer broke off; ask again."));
                Files.createDirectories(wanted);
                List<Path> files;
                try (Stream<Path> listed = Files.list(from)) {
                    files = listed.toList();
                }
                for (Path file : files) {
                    Files.copy(file, wanted.resolve(file.getFileName()), StandardCopyOption.COPY_ATTRIBUTES);
                }
                return files.size();
            }
        }

        private static void demandEmpty(Path wanted) throws IOException {
            try (Stream<Path> inside = Files.list(wanted)) {
                if (inside.findAny().isPresent()) {
                    throw new Hindrance(wanted + " is not empty; name another folder.");
                }
            } catch (NoSuchFileException notYet) {
                // it is made
            }
        }
    }
}
