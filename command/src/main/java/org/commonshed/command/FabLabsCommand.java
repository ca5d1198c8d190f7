package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.commonshed.command.shell.Ending;
import org.commonshed.command.shell.Home;
import org.commonshed.command.shell.Screen;
import org.commonshed.engine.world.Point;
import org.commonshed.files.labs.FabLabFolder;
import org.commonshed.files.okw.Vocabulary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes an example folder of real labs from published lists. */
@Command(
        name = "fablabs",
        description =
                "Makes a whole place of 425 real fab labs with their machines from published lists of Open Know-Where.",
        footer = {
            "",
            "Example:",
            "  ./commonshed fablabs DATA-DIR --city Berlin",
            "",
            "DATA-DIR holds geomachines.csv, 3d_printers.csv and laser.csv, and if you have it facilities.json.gz, in it or",
            "in the folders okw-machines and fablabs. The lists are CC BY-SA 4.0 and CC BY 4.0 and come with no copy of",
            "this program."
        })
final class FabLabsCommand implements Callable<Integer> {
    private final Screen screen;

    @Parameters(index = "0", paramLabel = "DATA-DIR", description = "The folder with the lists.")
    Path data = Path.of("");

    @Option(names = "--out", paramLabel = "DIR", description = "Where it goes (examples/fablabs beside this program).")
    Path out = Home.examples().resolve("fablabs");

    @Option(
            names = "--near",
            paramLabel = "LAT,LON",
            defaultValue = "41.39,2.17",
            converter = Amounts.Place.class,
            description = "The hospital of the example order (${DEFAULT-VALUE}, Barcelona).")
    Point near = new Point(41.39, 2.17);

    @Option(names = "--city", paramLabel = "NAME", description = "In its place a city in which labs of the list are.")
    String city = "";

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this text.")
    boolean help;

    FabLabsCommand(Screen screen) {
        this.screen = screen;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(data)) {
            screen.complain(data + " is no folder. Name the one with geomachines.csv.");
            return Ending.PROBLEMS.code;
        }
        Vocabulary vocabulary = Vocabulary.read(Home.catalogue());
        FabLabFolder.Made made =
                FabLabFolder.make(data, out, Home.catalogue(), vocabulary, new FabLabFolder.Needer(near, city));
        screen.tell("To mend:", made.problems());
        if (!made.isDone()) {
            return Ending.PROBLEMS.code;
        }
        screen.tell("Hints:", made.hints().stream().limit(5).toList());
        for (String line : List.of(
                made.labs() + " labs with " + made.machines() + " machines: " + out,
                made.sized() + " machines have a size, joined by the name of the model or one of its other names.",
                made.placed() + " labs have a place, " + made.placedByDirectory() + " of them from the directory.",
                "Next: ./commonshed split --order " + out + "/order.json --facilities " + out + "/labs.csv",
                "or: ./commonshed import world " + out)) {
            screen.out().println(line);
        }
        return Ending.DONE.code;
    }
}
