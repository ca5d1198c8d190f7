package org.commonshed.command;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.commonshed.command.energy.EnergyCommand;
import org.commonshed.command.energy.FirstCommand;
import org.commonshed.command.energy.LayersCommand;
import org.commonshed.command.energy.OwnCommand;
import org.commonshed.command.energy.PvCommand;
import org.commonshed.command.energy.ShareCommand;
import org.commonshed.command.energy.SizeCommand;
import org.commonshed.command.energy.SurplusCommand;
import org.commonshed.command.energy.SurviveCommand;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

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
        int code;
        try {
            code = line(screen).execute(words);
        } catch (OutOfMemoryError e) {
            code = outOfMemory(screen);
        }
        if (code == Ending.DONE.code && screen.out().checkError()) {
            screen.complain("Not all of it could be shown. Maybe the disk is full.");
            code = Ending.FAULT.code;
        }
        return code;
    }

    private static int outOfMemory(Screen screen) {
        long megabytes = Runtime.getRuntime().maxMemory() >> 20;
        screen.complain("This needs more memory than the " + megabytes
                + " MB that it may have. Give it more: COMMONSHED_MEMORY=4g ./commonshed …");
        return Ending.FAULT.code;
    }

    /** All commands, ready to be given words. */
    static CommandLine line(Screen screen) {
        CommandLine line = new CommandLine(new Commonshed());
        line.addSubcommand(new PlanCommand(screen));
        line.addSubcommand(new CheckCommand(screen));
        line.addSubcommand(new CatalogueCommand(screen));
        line.addSubcommand(new DesignsCommand(screen));
        line.addSubcommand(new MatchCommand(screen));
        line.addSubcommand(new SplitCommand(screen));
        line.addSubcommand(new FabLabsCommand(screen));
        line.addSubcommand(energy(screen));
        line.setOut(new PrintWriter(screen.out(), true, StandardCharsets.UTF_8));
        line.setErr(new PrintWriter(screen.err(), true, StandardCharsets.UTF_8));
        line.setColorScheme(CommandLine.Help.defaultColorScheme(screen.colours() ? Ansi.ON : Ansi.OFF));
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(80);
        line.setExecutionStrategy(Main::execute);
        line.setParameterExceptionHandler((wrong, given) -> misused(screen, wrong));
        line.setExecutionExceptionHandler((fault, command, given) -> failed(screen, fault));
        return line;
    }

    private static CommandLine energy(Screen screen) {
        return new CommandLine(new EnergyCommand())
                .addSubcommand(new FirstCommand(screen))
                .addSubcommand(new SizeCommand(screen))
                .addSubcommand(new ShareCommand(screen))
                .addSubcommand(new OwnCommand(screen))
                .addSubcommand(new LayersCommand(screen))
                .addSubcommand(new PvCommand(screen))
                .addSubcommand(new SurviveCommand(screen))
                .addSubcommand(new SurplusCommand(screen));
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
        screen.complain(sentence(wrong));
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            unmatched.getSuggestions().stream()
                    .findFirst()
                    .ifPresent(near -> screen.complain("Maybe “" + near + "” is meant."));
        }
        String name = wrong.getCommandLine().getCommandSpec().qualifiedName();
        screen.complain("Maybe look at: ./" + name + " --help");
        return Ending.WRONG_USE.code;
    }

    /** What picocli says, in the words of these pages. */
    private static String sentence(ParameterException wrong) {
        String message = String.valueOf(wrong.getMessage());
        return message.replaceFirst("^Invalid value for (?:option|positional parameter) '?([^':]*)'?[^:]*: ", "$1: ")
                .replaceFirst("^Unknown options?: ('.*')$", "There is no option $1.")
                .replaceFirst("^Missing required parameters?: (.*)$", "$1 is missing.")
                .replaceFirst("^Unmatched arguments? (?:at|from) index \\d+: (.*)$", "Nobody knows what $1 is for.");
    }

    private static int failed(Screen screen, Exception fault) {
        Throwable cause = fault instanceof UncheckedIOException ? fault.getCause() : fault;
        if (cause instanceof IOException io) {
            screen.complain("This did not work. " + Sentences.reason(io));
            return Ending.FAULT.code;
        }
        screen.complain("This did not work, and it is our fault: " + fault);
        fault.printStackTrace(screen.err());
        return Ending.FAULT.code;
    }

    /** All commands. */
    @Command(
            name = "commonshed",
            mixinStandardHelpOptions = false,
            description = "Plans together what a place makes: in the browser, or from plain files.",
            synopsisSubcommandLabel = "COMMAND",
            commandListHeading = "%nFrom plain files:%n",
            footer = {
                "",
                "In the browser:",
                "  demo       Shows an example place, for this machine alone.",
                "  serve      Runs your own server.",
                "  backup     Writes all that the server keeps into one file.",
                "  restore    Makes a new data folder of such a file.",
                "  doctor     Looks over machine, database and solver and says what to do.",
                "  recover    Makes a link for somebody who lost the passphrase.",
                "  import     Brings the folder of a place into the server.",
                "  export     Takes the place out of the server, as a folder.",
                "",
                "For those who build it:",
                "  test       Builds everything and runs all tests.",
                "  package    Makes a package for Debian, or an archive that installs itself.",
                "  bench      Measures the planner beside the plain way, and the server.",
                "",
                "Examples:",
                "  ./commonshed demo",
                "  ./commonshed plan examples/three-springs",
                "  ./commonshed check examples/pioneer-valley",
                "  ./commonshed designs examples/designs",
                "  ./commonshed serve --help"
            })
    static final class Commonshed {
        @CommandLine.Option(
                names = {"-h", "--help"},
                usageHelp = true,
                description = "Shows this text.")
        boolean help;
    }
}
