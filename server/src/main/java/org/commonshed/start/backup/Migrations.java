package org.commonshed.start.backup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import org.commonshed.start.Hindrance;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationVersion;

/**
 * The steps by which the tables were made, each taken once and in order.
 *
 * @param place of their files among the resources; several with commas between
 */
public record Migrations(DataSource source, String place) {
    public Migrations(DataSource source) {
        this(source, "classpath:db/migration");
    }

    /** Those that the database has taken. */
    public List<Manifest.Step> taken() {
        return steps(flyway(MigrationVersion.LATEST).info().applied());
    }

    /** Those that this program knows and the database has not taken. */
    public List<Manifest.Step> pending() {
        return steps(flyway(MigrationVersion.LATEST).info().pending());
    }

    /** Takes the given steps on an empty database, and no others. */
    void take(List<Manifest.Step> wanted) {
        List<Manifest.Step> known = pending();
        for (Manifest.Step step : wanted) {
            if (!known.contains(step)) {
                throw new Hindrance("This backup was made by another version of Commonshed, one that knows step "
                        + step.version() + " of the tables; take that version or a later one to restore it.");
            }
        }
        if (!wanted.isEmpty()) {
            String last = wanted.get(wanted.size() - 1).version();
            flyway(MigrationVersion.fromVersion(last)).migrate();
        }
        if (!taken().equals(wanted)) {
            throw new Hindrance("This backup was made by another version of Commonshed, whose tables were made by other"
                    + " steps; take that version to restore it.");
        }
    }

    /** Takes all that are left. */
    void takeAll() {
        flyway(MigrationVersion.LATEST).migrate();
    }

    private Flyway flyway(MigrationVersion target) {
        return Flyway.configure()
                .dataSource(source)
                .locations(place.split(","))
                .target(target)
                .load();
    }

    private static List<Manifest.Step> steps(MigrationInfo[] all) {
        return new ArrayList<>(Arrays.stream(all)
                .filter(info -> info.getVersion() != null)
                .map(info -> new Manifest.Step(
                        Objects.requireNonNull(info.getVersion()).getVersion(), info.getChecksum()))
                .toList());
    }
}
