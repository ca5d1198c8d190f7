package org.commonshed.start.command;

import picocli.CommandLine.Option;

/** What every command answers when it is asked how it is used. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean asked;
}
