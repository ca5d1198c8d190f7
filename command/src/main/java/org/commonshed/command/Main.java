package org.commonshed.command;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The door from the shell. */
public final class Main {
    private Main() {}

    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT);
        int code = run(Screen.own(), words);
        System.exit(code);
    }

    /** Runs one command; gives the exit code. */
    static int run(Screen screen, String... words) {
        return line(screen).execute(words);
    }

    /** All commands, ready to be given words. */
    static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new Commonshed());
        line.addSubcommand(new PlanCommand(screen));
        line.addSubcommand(new CheckCommand(screen));
        line.addSubcommand(new CatalogueCommand(screen));
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(screen.colours() ? Ansi.ON : Ansi.OFF));
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(100);
        line.setExecutionStrategy(Main::execute);
        line.setParameterExceptionHandler((wrong, given) -> misused(screen, wrong));
        line.setExecutionExceptionHandler((fault, command, given) -> failed(screen, fault));
        return line;
    }

    private static int execute(ParseResult given) {
        if (!given.hasSubcommand() && !given.isUsageHelpRequested()) {
            CommandLine line = given.commandSpec().commandLine();
            line.usage(line.getErr());
            return Ending.WRONG_USE.code;
        }
        return new CommandLine.RunLast().execute(given);
    }

    private static int misused(Screen screen, ParameterException wrong) {
        screen.complain(String.valueOf(wrong.getMessage()));
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        screen.complain("Maybe look at: ./" + name + " --help");
        return Ending.WRONG_USE.code;
    }

    private static int failed(Screen screen, Exception fault) {
        screen.complain("This did not work, and it is our fault: " + fault);
        fault.printStackTrace(screen.err());
        return Ending.FAULT.code;
    }

    /** All commands. */
    @Command(
            name = "commonshed",
            mixinStandardHelpOptions = false,
            description = "Plans what a place makes, from plain files.",
            synopsisSubcommandLabel = "COMMAND",
            footer = {
                "  test       Builds everything and runs all tests.",
                "  bench      Measures the planner beside the plain way.",
                "",
                "Examples:",
                "  ./commonshed plan examples/three-springs",
                "  ./commonshed check examples/pioneer-valley",
                "  ./commonshed plan --help"
            })
    static final class Commonshed {
        @CommandLine.Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Shows this text.")
        boolean help;
    }
}
