package org.commonshed.engine.energy.survive;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A year of a building with published survival statistics (NREL, REopt_API, resilience_stats/tests); lies outside. */
final class PublishedOutages {
    static final Battery BATTERY = Battery.roundTrip(616.119, 101.605, 0.829);
    private static final double PV_KW = 408.129;

    final double[] netKw;
    final double[] storedKwh;
    private final Path folder;

    private PublishedOutages(Path folder) throws IOException {
        this.folder = folder;
        netKw = column("Load.txt");
        double[] pv = column("offline_pv_prod_factor.txt");
        for (int t = 0; t < netKw.length; t++) {
            netKw[t] -= PV_KW * pv[t];
        }
        storedKwh = column("StoredEnergy.txt");
    }

    static PublishedOutages read() throws IOException {
        String shared = System.getProperty("commonshed.shared", "");
        Path folder = Path.of(shared, "data", "outage-survival");
        assumeTrue(
                !shared.isEmpty() && Files.exists(folder),
                "left out: no data/outage-survival in the folder of -Dcommonshed.shared");
        return new PublishedOutages(folder);
    }

    static Generator generator(Generator.BothBind rule) {
        return new Generator(200, 200, 0.0648, 0.0067, 0, rule);
    }

    private double[] column(String file) throws IOException {
        try (var lines = Files.lines(folder.resolve(file))) {
            return lines.filter(line -> !line.isBlank())
                    .mapToDouble(Double::parseDouble)
                    .toArray();
        }
    }

    /** All lists of numbers behind a name; a list of lists one after the other. */
    double[] numbers(String file, String name) throws IOException {
        String text = Files.readString(folder.resolve(file));
        int at = text.indexOf("\"" + name + "\":");
        Matcher next = Pattern.compile("\\]\\s*,?\\s*(\"|\\})").matcher(text);
        String list = text.substring(text.indexOf('[', at), next.find(at) ? next.start() : text.length());
        return Pattern.compile("[0-9.eE-]+")
                .matcher(list)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group()))
                .toArray();
    }
}
