package org.commonshed.start.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.commonshed.start.Hindrance;
import org.commonshed.start.doctor.DatabaseDoctor;
import org.commonshed.start.doctor.Doctor;
import org.commonshed.start.doctor.Finding;
import org.commonshed.start.door.RunningServer;
import org.commonshed.start.folder.DataFolder;
import org.commonshed.start.house.Foundation;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Looks over everything and says what to do. */
@Command(
        name = "doctor",
        description = "Looks at disk, database, versions, clock and solver and says what to do. Ends with 0 when"
                + " nothing has to be mended now, else with 2.",
        footer = {"", "Example:", "  ./commonshed doctor"})
final class DoctorCommand implements Callable<Integer> {
    @Mixin
    private final DataOption where = new DataOption();

    @Mixin
    private final HelpOption help = new HelpOption();

    @Spec
    @Nullable
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        where.demandData();
        List<Finding> findings = new ArrayList<>(new Doctor(where.path(), Clock.systemUTC()).findings());
        findings.addAll(ofDatabase());
        PrintWriter out = Objects.requireNonNull(spec).commandLine().getOut();
        findings.forEach(finding -> out.println(finding.line()));
        long now = findings.stream()
                .filter(finding -> finding.level() == Finding.Level.NOW)
                .count();
        out.println(now == 0 ? "Nothing has to be mended now." : "To be mended now: " + now);
        return now == 0 ? 0 : 2;
    }

    /** Asks the server that runs; else starts the database for a moment. */
    private List<Finding> ofDatabase() throws IOException {
        try {
            Optional<DataFolder> free = DataFolder.tryOpen(where.path());
            if (free.isEmpty()) {
                ByteArrayOutputStream answer = new ByteArrayOutputStream();
                RunningServer.of(where.path()).ask("doctor", Map.of(), null, answer);
                List<Finding> findings = new ArrayList<>();
                findings.add(Finding.well("The server runs (process " + DataFolder.holder(where.path()) + ")."));
                findings.addAll(Finding.decoded(answer.toString(StandardCharsets.UTF_8)));
                return findings;
            }
            try (Foundation foundation = where.begin(free.get())) {
                return new DatabaseDoctor(foundation.database().source(), Clock.systemUTC()).findings();
            }
        } catch (Hindrance hindrance) {
            return List.of(Finding.now(String.valueOf(hindrance.getMessage())));
        }
    }
}
