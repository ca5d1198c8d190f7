package org.commonshed.command.energy;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Everything about a neighbourhood's energy; each part is a command of its own below it. */
@Command(
        name = "energy",
        description =
                "Plans a neighbourhood's energy: what to build, how it runs, how many hours it holds, who gets what.",
        footer = {"", "The files are described in docs/reference/energy.md."})
public final class EnergyCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec = CommandSpec.create();

    /** Alone it tells which parts there are. */
    @Override
    public Integer call() {
        spec.commandLine().usage(spec.commandLine().getOut());
        return 0;
    }
}
