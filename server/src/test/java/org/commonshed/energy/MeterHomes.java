package org.commonshed.energy;

import static org.commonshed.planning.Example.KEEPER;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.commonshed.energy.kept.KeyTerms;
import org.commonshed.energy.kept.MeterYear;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Meters for tests: years from a seed, as files, and a house without any. */
public final class MeterHomes {
    private final ApplicationContext house;

    public MeterHomes(ApplicationContext house) {
        this.house = house;
    }

    /** Mill Spring without meters, of which this alone was said. */
    Kept mill(Map<String, String> said) {
        house.getBean(Worlds.class)
                .bringIn(KEEPER, Example.read("three-springs").stated());
        clear();
        EnergyPlans plans = house.getBean(EnergyPlans.class);
        Words words = new Words(house, Locale.ENGLISH);
        Kept mill = plans.findPlace(KEEPER, "mill").orElseThrow();
        Map<String, String> all = new HashMap<>();
        plans.answered(mill, words).stated().keySet().forEach(one -> all.put(one, ""));
        all.putAll(said);
        plans.answer(KEEPER, mill, all, words);
        plans.sayTerms(KEEPER, "mill", KeyTerms.check(Map.of()));
        return mill;
    }

    private void clear() {
        JdbcClient jdbc = house.getBean(JdbcClient.class);
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
