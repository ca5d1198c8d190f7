package org.commonshed.start.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.commonshed.start.house.DemoFolder;
import org.commonshed.start.house.House;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Shows the house with an example in it. */
@Command(
        name = "demo",
        description = "Shows an example place, for this machine alone, until Ctrl-C; then everything is thrown away.",
        footer = {"", "Examples:", "  ./commonshed demo", "  ./commonshed demo --keep --port 8090"})
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", paramLabel = "N", description = "Port to listen at; usual: 8080. 0 takes a free one.")
    private @Nullable Integer port;

    @Option(names = "--keep", description = "Keeps what you change for the next demo with --keep.")
    private boolean isKept;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        ServeCommand.demandFree(InetAddress.getLoopbackAddress(), port);
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        DemoFolder folder = isKept ? DemoFolder.kept() : DemoFolder.passing();
        try (House house = House.open(
                new House.Plan(folder.foundation(), InetAddress.getLoopbackAddress(), port, House.Kind.DEMO))) {
            ServeCommand.tellWhere(house, out);
            Path path = folder.folder().path();
            out.println(
                    isKept
                            ? "What you change is kept in " + path + ". Ctrl-C stops it."
                            : "Ctrl-C stops it and throws everything away.");
            out.flush();
            house.awaitClosed();
        }
        return 0;
    }
}
