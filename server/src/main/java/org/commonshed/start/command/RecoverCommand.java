package org.commonshed.start.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A way back for somebody who lost the passphrase, for whoever may use the machine. */
@Command(
        name = "recover",
        description = "Makes a link by which somebody who lost the passphrase comes back.",
        footer = {"", "Examples:", "  ./commonshed recover", "  ./commonshed recover \"Ana Li\""})
final class RecoverCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "What they are called there; may be left out where one person keeps the server.")
    private @Nullable String name;

    @Mixin
    private final DataOption where = new DataOption();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        where.demandData();
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Reach house = Reach.of(where)) {
            house.ask("recover", name == null ? Map.of() : Map.of("name", name), null, answer);
        }
        if (spec != null) {
            spec.commandLine().getOut().print(answer.toString(StandardCharsets.UTF_8));
            spec.commandLine().getOut().flush();
        }
        return 0;
    }
}
