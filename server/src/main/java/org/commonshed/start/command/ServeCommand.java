package org.commonshed.start.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.commonshed.start.Hindrance;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.house.House;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Runs the house until it is stopped. */
@Command(
        name = "serve",
        description = "Runs your own server until Ctrl-C.",
        footer = {"", "Examples:", "  ./commonshed serve", "  ./commonshed serve --data our-place --port 8090"})
final class ServeCommand implements Callable<Integer> {
    static final int USUAL_PORT = 8080;
    private static final int LAST_PORT = 65_535;

    @Mixin
    private final DataOption where = new DataOption();

    @Option(names = "--port", paramLabel = "N", description = "Port to listen at; usual: 8080. 0 takes a free one.")
    private @Nullable Integer port;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            description = "Address to listen at; usual: 127.0.0.1, this machine alone. 0.0.0.0 opens it to all.")
    private @Nullable InetAddress address;

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        DataFolder folder = DataFolder.open(where.path());
        try {
            demandFree(address, port);
        } catch (Hindrance taken) {
            folder.close();
            throw taken;
        }
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        try (House house = House.open(new House.Plan(where.begin(folder), address, port, House.Kind.OWN))) {
            tellWhere(house, out);
            out.println("Everything is kept in " + where.path().toAbsolutePath() + ". Ctrl-C stops it.");
            out.flush();
            house.awaitClosed();
        }
        return 0;
    }

    static void tellWhere(House house, PrintWriter out) {
        String host = house.address();
        String shown = host.equals("0.0.0.0") || host.equals("::") ? "127.0.0.1" : host;
        out.println("Commonshed is open at http://" + (shown.contains(":") ? "[" + shown + "]" : shown) + ":"
                + house.port());
    }

    /** Looks before anything is started; a free port nearby is named when this one is taken. */
    static void demandFree(@Nullable InetAddress address, @Nullable Integer port) {
        int wanted = port == null ? USUAL_PORT : port;
        if (wanted < 0 || wanted > LAST_PORT) {
            throw new Hindrance("There is no port " + wanted + ": ports have numbers up to " + LAST_PORT
                    + ", and 0 takes one that is free.");
        }
        if (wanted != 0 && !isFree(address, wanted)) {
            int other = wanted + 1;
            while (other < Math.min(wanted + 100, LAST_PORT) && !isFree(address, other)) {
                other++;
            }
            throw new Hindrance(
                    "Port " + wanted + " is taken by another program; " + other + " is free: add --port " + other);
        }
    }

    private static boolean isFree(@Nullable InetAddress address, int port) {
        try (ServerSocket socket =
                new ServerSocket(port, 1, address == null ? InetAddress.getLoopbackAddress() : address)) {
            return socket.isBound();
        } catch (IOException taken) {
            return false;
        }
    }
}
