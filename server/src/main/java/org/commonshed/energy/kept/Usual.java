package org.commonshed.energy.kept;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.keeping.Kept;

/**
 * What is assumed of a neighbourhood until it says otherwise; the words say where each number comes from. Homes, use and prices are
 * those of the United States where money is counted in dollars, else those of Europe.
 */
public final class Usual {
    private static final double PEOPLE_US = 2.5; // U.S. Census Bureau, American Community Survey, 2018–2022
    private static final double PEOPLE_EU = 2.2; // Eurostat, average size of a household, 2023
    private static final double NO_POPULATION = 250;
    private static final double ROOF = 25; // m² a home, our choice: half of a roof of 50 m² looks to the sun

    private Usual() {}

    /** Whether numbers of the United States are assumed. */
    public static boolean isUs(String currency) {
        return currency.equals("USD");
    }

    /** @param uses names of what should keep running, in the reader's language */
    public static Map<String, String> of(Kept place, String currency, List<Answered.Use> uses) {
        boolean isUs = isUs(currency);
        double people = place.number("population", NO_POPULATION);
        long homes = Math.max(1, Math.round(people / (isUs ? PEOPLE_US : PEOPLE_EU)));
        Map<String, String> usual = new LinkedHashMap<>();
        usual.put(Field.HOMES.word(), String.valueOf(homes));
        usual.put(Field.KWH.word(), isUs ? "10791" : "3500");
        usual.put(Field.LATITUDE.word(), place.get("lat").isEmpty() ? "45" : place.get("lat"));
        usual.put(Field.LONGITUDE.word(), place.get("lon").isEmpty() ? "0" : place.get("lon"));
        usual.put(Field.ROOF.word(), String.valueOf(Math.round(homes * ROOF)));
        usual.put(Field.PV.word(), "0");
        usual.put(Field.TURBINE.word(), "0");
        usual.put(Field.BATTERY.word(), "0");
        usual.put(Field.BUY.word(), isUs ? "0.16" : "0.289");
        usual.put(Field.SELL.word(), "0.05");
        usual.put(Field.HOURS.word(), "24");
        usual.put(Field.FIRST.word(), String.valueOf(uses.size()));
        for (int i = 0; i < uses.size(); i++) {
            usual.put(Field.use(i + 1), uses.get(i).name());
            usual.put(Field.useKw(i + 1), plain(uses.get(i).kw()));
        }
        return usual;
    }

    private static String plain(double kw) {
        return String.format(Locale.ROOT, "%.0f", kw);
    }
}
