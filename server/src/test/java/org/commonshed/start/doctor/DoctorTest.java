package org.commonshed.start.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.commonshed.start.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DoctorTest {
    @TempDir
    private Path folder;

    private static List<String> urgent(List<Finding> findings) {
        return findings.stream()
                .filter(finding -> finding.level() == Finding.Level.NOW)
                .map(Finding::text)
                .toList();
    }

    private List<String> urgent(Clock clock) {
        return urgent(new Doctor(folder, clock).findings());
    }

    @Test
    void aSoundFolderIsWell() {
        List<Finding> findings = new Doctor(folder, Clock.systemUTC()).findings();
        assertEquals(List.of(), urgent(findings));
        assertTrue(findings.stream().anyMatch(finding -> finding.text().contains("solver answers")));
        assertTrue(findings.stream().anyMatch(finding -> finding.text().contains("MB are free")));
    }

    @Test
    void aSecretThatOthersMayReadIsNamedWithItsCure() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "x");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals(
                List.of("Others on this machine may read " + secret + ": run chmod go-rwx " + secret),
                urgent(Clock.systemUTC()));
    }

    @Test
    void aClockThatIsBehindIsNoticed() throws IOException {
        Instant now = Instant.now();
        Files.writeString(folder.resolve("db.log"), "written now");
        assertEquals(
                1,
                urgent(Clock.fixed(now.minus(Duration.ofHours(1)), ZoneOffset.UTC))
                        .size());
        assertEquals(1, urgent(Clock.fixed(Instant.EPOCH, ZoneOffset.UTC)).size());
        assertEquals(List.of(), urgent(Clock.fixed(now.plusSeconds(1), ZoneOffset.UTC)));
    }

    @Test
    void aDatabaseThatMayLoseWhatItAcknowledgedIsNoticed() {
        // the database of tests does without writing to the disk
        DatabaseDoctor doctor = new DatabaseDoctor(TestDatabase.fresh(), Clock.systemUTC());
        assertTrue(urgent(doctor.findings()).stream().anyMatch(text -> text.contains("set fsync")));
    }

    @Test
    void clocksThatDifferAreNoticed() {
        Clock ahead = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(2));
        DatabaseDoctor doctor = new DatabaseDoctor(TestDatabase.fresh(), ahead);
        assertTrue(urgent(doctor.findings()).stream()
                .anyMatch(text -> text.contains("120 s apart") || text.contains("119 s apart")));
    }

    @Test
    void whatOneCommandTellsAnotherIsUnderstood() {
        List<Finding> all = List.of(Finding.well("a b"), Finding.soon("c: d"), Finding.now("e"));
        StringBuilder told = new StringBuilder();
        all.forEach(finding -> told.append(finding.coded()));
        assertEquals(all, Finding.decoded(told.toString()));
    }
}
