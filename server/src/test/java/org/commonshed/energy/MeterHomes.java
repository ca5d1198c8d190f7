package org.commonshed.energy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Random;
import org.commonshed.energy.kept.MeterYear;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meters for tests: years from a seed, as files, and a house without any. */
public final class MeterHomes {
    private final JdbcClient jdbc;

    public MeterHomes(ApplicationContext house) {
        jdbc = house.getBean(JdbcClient.class);
    }

    public void clear() {
        jdbc.sql("delete from energy_meter").update();
        jdbc.sql("delete from energy_household").update();
        jdbc.sql("delete from energy_sum").update();
        jdbc.sql("delete from energy_file").update();
    }

    /** The year 2025 of a home. */
    public static MeterYear year(int seed) {
        int[] watts = new Random(seed).ints(8760, 0, 4000).toArray();
        return new MeterYear(LocalDateTime.of(2025, 1, 1, 0, 0), watts);
    }

    /** As a supplier gives it. */
    public static byte[] file(MeterYear year) {
        StringBuilder text = new StringBuilder("time,usage (kWh)\n");
        for (int t = 0; t < year.watts().length; t++) {
            text.append(String.format(Locale.ROOT, "%s,%.3f%n", year.at(t), year.watts()[t] / 1000.0));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
