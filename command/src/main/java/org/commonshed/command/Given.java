package org.commonshed.command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.command.shell.Home;
import org.commonshed.files.world.Reading;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.folder.WorldFolder;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The folder of a place and the patches over it, as they are given to every command that reads one. */
final class Given {
    @Parameters(index = "0", paramLabel = "DIR", description = "The folder of the place.")
    Path folder = Path.of("");

    @Option(
            names = "--patch",
            paramLabel = "DIR",
            description = "A folder of changes to lay over it; may be given several times, in order.")
    List<Path> patches = new ArrayList<>();

    @Option(
            names = "--limit-mb",
            paramLabel = "MB",
            defaultValue = "512",
            converter = Amounts.Megabytes.class,
            description = "Most megabytes that the tables may have together (${DEFAULT-VALUE}).")
    long limitMegabytes = 512;

    Reading read() {
        return WorldFolder.read(folder, patches, limits(), Home.catalogue());
    }

    ReadingLimits limits() {
        return ReadingLimits.DEFAULT.withBytes(Math.multiplyExact(limitMegabytes, 1L << 20));
    }

    /** How the folder was named, for sentences that people may copy. */
    String words() {
        StringBuilder words = new StringBuilder(folder.toString());
        patches.forEach(patch -> words.append(" --patch ").append(patch));
        return words.toString();
    }
}
