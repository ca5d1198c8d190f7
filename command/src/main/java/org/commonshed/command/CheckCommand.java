package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Screen;
import org.commonshed.files.world.InTheWay;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.TableGuide;
import org.commonshed.files.world.folder.WorldFolder;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says what is wrong with a folder and what is in it. */
@Command(
        name = "check",
        description = "Checks the folder of a place: every problem with where it stands and how to mend it.",
        footer = {
            "",
            "Examples:",
            "  ./commonshed check examples/three-springs",
            "  ./commonshed check my-place --patch dry-summer",
            "  ./commonshed check my-place --write-out my-place-filled-in",
            "  ./commonshed check --tables",
            "",
            "Ends with 0 when there are no problems, with 2 when there are."
        })
final class CheckCommand implements Callable<Integer> {
    private final Screen screen;

    @Mixin
    final Given given = new Given();

    @Option(
            names = "--write-out",
            paramLabel = "DIR2",
            description = "Writes the place into DIR2 with everything filled in from the catalogue.")
    @Nullable
    Path writeOut;

    @Option(
            names = "--overwrite",
            description = "Lets --write-out replace the tables that DIR2 holds, and take out those that do not belong "
                    + "to the place. Other files stay.")
    boolean overwrite;

    @Option(
            names = "--tables",
            help = true,
            description = "Lists the tables of a folder and what stands in each column; needs no DIR.")
    boolean tables;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    CheckCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() {
        if (tables) {
            screen.out().print(TableGuide.text());
            return Ending.DONE.code;
        }
        Reading reading = given.read();
        if (!reading.problems().isEmpty()) {
            screen.tell(Sentences.problems(reading.problems().size()), reading.problems());
            screen.tell("Hints:", reading.hints());
            return Ending.PROBLEMS.code;
        }
        screen.tell("Hints:", reading.hints());
        reading.world().ifPresent(world -> screen.out().print(PlaceSummary.of(world, reading)));
        return writeOut == null ? Ending.DONE.code : write(reading, writeOut);
    }

    private int write(Reading reading, Path folder) {
        InTheWay there = WorldFolder.findInTheWay(reading, folder, true);
        if (!overwrite && !there.isNothing()) {
            screen.complain(folder + " is not written, because it holds "
                    + told(there, " already", ", which do not belong to what would be written") + ".");
            screen.complain("With --overwrite they are replaced and taken out; else name another folder.");
            return Ending.PROBLEMS.code;
        }
        if (reading.hadComments()) {
            screen.complain("Comments (lines that begin with #) are not written to " + folder + ".");
        }
        try {
            WorldFolder.write(reading, folder, true);
        } catch (IOException e) {
            screen.complain(Sentences.unwritable(folder, e));
            return Ending.PROBLEMS.code;
        }
        screen.out().print(Sentences.wrapped("Written to " + folder + ", with everything filled in.", ""));
        if (!there.isNothing()) {
            screen.out().print(Sentences.wrapped(told(there, " replaced", " taken out") + ".", ""));
        }
        return Ending.DONE.code;
    }

    /** "a.csv, b.csv replaced, and c.csv taken out". */
    private static String told(InTheWay there, String replaced, String removed) {
        List<String> parts = new ArrayList<>();
        if (!there.replaced().isEmpty()) {
            parts.add(String.join(", ", there.replaced()) + replaced);
        }
        if (!there.removed().isEmpty()) {
            parts.add(String.join(", ", there.removed()) + removed);
        }
        return String.join(", and ", parts);
    }
}
