package org.commonshed.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.command.sentences.Sentences;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;
import org.commonshed.files.plan.PlanFile;
import org.commonshed.files.plan.PlanStamp;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.page.PlanReport;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a plan is written to, if any. */
final class Results {
    @Option(names = "--json", paramLabel = "FILE", description = "Writes the plan as JSON.")
    @Nullable
    Path json;

    @Option(names = "--csv", paramLabel = "DIR", description = "Writes the plan as tables, one for each list.")
    @Nullable
    Path csv;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes the plan as one page to read and pass on.")
    @Nullable
    Path html;

    @Option(names = "--overwrite", description = "Lets --csv replace tables of an earlier plan in DIR.")
    boolean overwrite;

    /** A sentence for the first one that cannot be written; asked before the planning, which may take long. */
    Optional<String> findObstacle() {
        for (Path file : Arrays.asList(json, html)) {
            if (file != null && !canWrite(file)) {
                return Optional.of(file + " cannot be written. Maybe the folder is missing, or not yours.");
            }
        }
        if (csv != null && !canMake(csv.toAbsolutePath())) {
            return Optional.of(csv + " cannot be made. Maybe there is a file in the way, or the folder is not yours.");
        }
        return csv == null ? Optional.empty() : findInTheWay(csv);
    }

    /** Tables of a place have the same names as some of a plan, so its folder is never written to. */
    private Optional<String> findInTheWay(Path folder) {
        List<String> there = PlanFile.listInTheWay(folder);
        if (there.isEmpty()) {
            return Optional.empty();
        }
        if (Files.exists(folder.resolve("world.yaml"))) {
            return Optional.of(folder + " is the folder of a place: " + Sentences.some(there)
                    + " of the plan would take the place of its own. Name another folder.");
        }
        return overwrite
                ? Optional.empty()
                : Optional.of(folder + " holds " + Sentences.some(there)
                        + " already. With --overwrite they are replaced; else name another folder.");
    }

    private static boolean canWrite(Path file) {
        Path parent = file.toAbsolutePath().getParent();
        return Files.exists(file)
                ? Files.isWritable(file) && !Files.isDirectory(file)
                : parent != null && Files.isDirectory(parent) && Files.isWritable(parent);
    }

    private static boolean canMake(Path folder) {
        Path there = folder;
        while (there != null && !Files.exists(there)) {
            there = there.getParent();
        }
        return there != null && Files.isDirectory(there) && Files.isWritable(there);
    }

    void write(World world, Plan plan, PlanStamp stamp, ReportExtras extras) throws IOException {
        Teller teller = new Teller(world, plan, new Words(Locale.ENGLISH));
        if (json != null) {
            PlanFile.write(json, plan, stamp, teller);
        }
        if (csv != null) {
            PlanFile.writeTables(csv, plan, stamp, teller);
        }
        if (html != null) {
            Files.writeString(html, PlanReport.html(world, plan, extras));
        }
    }
}
