package org.commonshed.start.command;

import ch.qos.logback.classic.Level;
import java.util.Locale;
import org.commonshed.start.Hindrance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

/** The door from the shell to all that needs the house. */
public final class Main {
    private static final int FAULT = 1;
    private static final int PROBLEM = 2;
    private static final int WRONG_USE = 64;

    private Main() {}

    public static void main(String[] words) {
        Locale.setDefault(Locale.ROOT);
        // what libraries say before the house reads its own settings, or without it
        if (LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME) instanceof ch.qos.logback.classic.Logger root) {
            root.setLevel(Level.WARN);
        }
        System.exit(line().execute(words));
    }

    /** All commands, ready to be given words. */
    static CommandLine line() {
        CommandLine line = new CommandLine(new Words());
        line.addSubcommand(new DemoCommand());
        line.addSubcommand(new ServeCommand());
        line.addSubcommand(new BackupCommand());
        line.addSubcommand(new RestoreCommand());
        line.addSubcommand(new DoctorCommand());
        line.addSubcommand(new RecoverCommand());
        line.addSubcommand(new WorldCommands.Import());
        line.addSubcommand(new WorldCommands.Export());
        line.addSubcommand(new TrainCommand());
        line.setUsageHelpAutoWidth(false);
        line.setUsageHelpWidth(80);
        line.setParameterExceptionHandler((wrong, given) -> misused(wrong));
        line.setExecutionExceptionHandler((fault, command, given) -> failed(command, fault));
        return line;
    }

    private static int misused(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        line.getErr().println(wrong.getMessage());
        line.getErr().println("Maybe look at: ./" + line.getCommandSpec().qualifiedName() + " --help");
        return WRONG_USE;
    }

    private static int failed(CommandLine line, Exception fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof Hindrance) {
                line.getErr().println(cause.getMessage());
                return PROBLEM;
            }
        }
        line.getErr().println("This did not work, and it is our fault: " + fault);
        fault.printStackTrace(line.getErr());
        return FAULT;
    }

    /** All commands. */
    @Command(name = "commonshed", synopsisSubcommandLabel = "COMMAND", description = "The house of a place.")
    static final class Words {
        @Mixin
        private final HelpOption help = new HelpOption();
    }
}
