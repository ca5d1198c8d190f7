package org.commonshed.start.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.commonshed.engine.solve.LpBuilder;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;
import org.commonshed.start.folder.OwnFiles;

/** Looks at the machine and the data folder, without touching what runs there. */
public record Doctor(Path folder, Clock clock) {
    private static final long NOW_MB = 200;
    private static final long SOON_MB = 1000;
    /** Before this program was written. */
    private static final Instant EARLIEST = Instant.parse("2026-01-01T00:00:00Z");

    private static final Set<PosixFilePermission> OTHERS = PosixFilePermissions.fromString("---rwxrwx");

    public List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        try {
            disk(findings);
            modes(findings);
            time(findings);
        } catch (IOException fault) {
            findings.add(Finding.now("The folder " + folder + " cannot be read (" + fault + ")."));
        }
        java(findings);
        solver(findings);
        return findings;
    }

    private void disk(List<Finding> findings) throws IOException {
        long free = Files.getFileStore(folder).getUsableSpace() / 1_000_000;
        String sentence = free + " MB are free on the disk of " + folder;
        if (free < NOW_MB) {
            findings.add(Finding.now(sentence + ": make room, or nothing more can be recorded."));
        } else if (free < SOON_MB) {
            findings.add(Finding.soon(sentence + ": make room."));
        } else {
            findings.add(Finding.well(sentence + "."));
        }
        try {
            Path probe = folder.resolve("doctor-was-here");
            OwnFiles.write(probe, new byte[] {1});
            Files.delete(probe);
        } catch (IOException fault) {
            findings.add(Finding.now(
                    folder + " cannot be written (" + fault + "): run this command as the user who runs the server."));
        }
        if (Files.exists(folder.resolve("restoring"))) {
            findings.add(Finding.now("A restore has not ended: empty the folder and restore the backup again."));
        }
    }

    private void modes(List<Finding> findings) throws IOException {
        for (String name : List.of("secret", "house-secret", "running", "claim-word", "keys", "db")) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                Set<PosixFilePermission> others = Files.getPosixFilePermissions(file);
                others.retainAll(OTHERS);
                if (!others.isEmpty()) {
                    findings.add(Finding.now("Others on this machine may read " + file + ": run chmod go-rwx " + file));
                }
            }
        }
    }

    /** Nothing in the folder can have been written later than now. */
    private void time(List<Finding> findings) throws IOException {
        Instant now = clock.instant();
        Path log = folder.resolve("db.log");
        boolean isBehind = Files.exists(log)
                && Files.getLastModifiedTime(log).toInstant().isAfter(now.plus(Duration.ofMinutes(1)));
        if (now.isBefore(EARLIEST) || isBehind) {
            findings.add(Finding.now("The clock says " + now
                    + ", which is behind what was recorded: set it by the network (timedatectl set-ntp true)."));
        } else {
            findings.add(Finding.well("The clock says " + now + "."));
        }
    }

    private static void java(List<Finding> findings) {
        findings.add(Finding.well("Java " + Runtime.version().feature() + " runs this, with "
                + Runtime.getRuntime().maxMemory() / 1_000_000 + " MB at most (COMMONSHED_MEMORY)."));
    }

    /** A small program whose answer is known: most of 3x + 2y + 4z is 10.5. */
    private static void solver(List<Finding> findings) {
        LpBuilder program = new LpBuilder();
        double[][] rows = {{1, 1, 2, 4}, {2, 0, 3, 5}, {2, 1, 3, 7}};
        for (double[] row : rows) {
            program.row(Double.NEGATIVE_INFINITY, row[3]);
        }
        for (int column = 0; column < 3; column++) {
            program.column(0, Double.POSITIVE_INFINITY);
            for (int row = 0; row < rows.length; row++) {
                program.entry(row, rows[row][column]);
            }
        }
        Path place = Path.of(System.getProperty("jna.tmpdir", System.getProperty("java.io.tmpdir")), "native");
        try (LpSolver solver = new LpSolver(program.build(), place, () -> false)) {
            solver.setCosts(new double[] {-3, -2, -4});
            boolean isRight = solver.run(LpMethod.INTERIOR_POINT) == LpStatus.OPTIMAL
                    && Math.abs(solver.solution().objective + 10.5) < 1e-6;
            findings.add(
                    isRight
                            ? Finding.well("The solver answers, and rightly.")
                            : Finding.now("The solver gives a wrong answer to a known question; do not plan on this"
                                    + " machine."));
        } catch (RuntimeException | LinkageError fault) {
            findings.add(Finding.now("The solver cannot be loaded (" + fault.getMessage()
                    + "). Maybe programs may not run from " + place + "; name another folder with TMPDIR."));
        }
    }
}
