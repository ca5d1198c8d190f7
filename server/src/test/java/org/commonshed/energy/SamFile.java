package org.commonshed.energy;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.commonshed.engine.energy.first.FirstCase;
import org.commonshed.engine.energy.sun.TypicalWeather;
import org.commonshed.engine.energy.sun.WeatherYear;
import org.commonshed.keeping.Kept;

/** A year of weather as the System Advisor Model writes it. */
public final class SamFile {
    private SamFile() {}

    /** Typical weather of a place with so much of its light. */
    public static byte[] typical(Kept place, double light) {
        return typical(Double.parseDouble(place.get("lat")), Double.parseDouble(place.get("lon")), light);
    }

    /** The same by where it is, in degrees. */
    public static byte[] typical(double latitude, double longitude, double light) {
        WeatherYear year = TypicalWeather.of(latitude, longitude, FirstCase.YEAR, 1);
        StringBuilder text = new StringBuilder("Latitude,Longitude,Time Zone,Elevation\n");
        text.append(String.format(
                Locale.ROOT, "%s,%s,%s,0\n", latitude, longitude, year.site().utcOffset()));
        text.append("Year,Month,Day,Hour,GHI,DNI,DHI,Tdry,Wspd\n");
        for (int t = 0; t < year.grid().steps(); t++) {
            text.append(String.format(
                    Locale.ROOT,
                    "2025,%d,%d,%d,%.3f,%.3f,%.3f,%.2f,%.1f\n",
                    year.grid().at(t).getMonthValue(),
                    year.grid().at(t).getDayOfMonth(),
                    year.grid().at(t).getHour(),
                    light * year.globalHorizontal()[t],
                    light * year.directNormal()[t],
                    light * year.diffuseHorizontal()[t],
                    year.airCelsius()[t],
                    year.windSpeed()[t]));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
