package org.commonshed.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.StringJoiner;

/** A made-up place as a world folder: 45 neighbourhoods, 10,000 actors, 50,000 needs. The same every time. */
final class BigPlace {
    static final int ACTORS = 10_000;
    static final int NEEDS = 50_000;
    private static final int NEIGHBOURHOODS = 45;
    private static final int WATERSHEDS = 6;
    private static final int TOWNS_ACROSS = 9;
    private static final int TOWNS_UP = NEIGHBOURHOODS / TOWNS_ACROSS;
    private static final int WATERS_ACROSS = 3;
    private static final int STEPS = 40; // points along each side of an outline
    private static final int PRODUCTS = 120;
    private static final int MONTHS = 12;

    private final Path folder;
    private final Random random = new Random(1);

    private BigPlace(Path folder) {
        this.folder = folder;
    }

    static void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        new BigPlace(folder).write();
    }

    private void write() throws IOException {
        Files.writeString(folder.resolve("world.yaml"), """
                commonshed: 1
                name: Wide Valley (made up)
                start: 2027-01-01
                period: month
                periods: 12
                cyclic: true
                currency: EUR
                """);
        table("places", "id,name,kind,within,flows_into,lat,lon,population", out -> {
            line(out, "valley", "Wide Valley", "bioregion", "", "", "", "", "");
            for (int w = 0; w < WATERSHEDS; w++) {
                line(out, "w" + w, "Water " + w, "watershed", "valley", w == 0 ? "" : "w" + (w - 1) / 2, "", "", "");
            }
            for (int n = 0; n < NEIGHBOURHOODS; n++) {
                String lat = exact(42 + (n / TOWNS_ACROSS + 0.5) / TOWNS_UP);
                String lon = exact(-73 + (n % TOWNS_ACROSS + 0.5) / TOWNS_ACROSS);
                line(out, "n" + n, "Town " + n, "neighbourhood", "valley", "", lat, lon, 500 + 97 * n);
            }
        });
        outlines();
        table("products", "id,name,unit,kg_per_unit,category", out -> {
            for (int p = 0; p < PRODUCTS; p++) {
                line(
                        out,
                        "p" + p,
                        "Product number " + p,
                        "kg",
                        1,
                        p % 3 == 0 ? "food" : p % 3 == 1 ? "wood" : "things");
            }
        });
        table("actors", "id,name,kind,neighbourhood,watershed,lat,lon", out -> {
            for (int a = 0; a < ACTORS; a++) {
                String kind = a % 4 == 0 ? "workshop" : "farm";
                line(out, "a" + a, "Maker " + a, kind, home(a), "w" + a % WATERSHEDS, degrees(42), degrees(-73));
            }
        });
        makers();
        table("needs", "id,who,product,amount,from,to,repeat,priority", out -> {
            for (int k = 0; k < NEEDS; k++) {
                String who = k % 5 == 0 ? home(k) : "a" + k % ACTORS;
                int month = 1 + k % MONTHS;
                line(out, "k" + k, who, "p" + k % PRODUCTS, 1 + random.nextInt(900), month, month, "once", 1 + k % 3);
            }
        });
    }

    /** Towns and waters fill a square of one degree side by side; their edges are as wavy as drawn ones. */
    private void outlines() throws IOException {
        List<String> features = new ArrayList<>();
        for (int n = 0; n < NEIGHBOURHOODS; n++) {
            features.add(outline("n" + n, n, TOWNS_ACROSS, TOWNS_UP));
        }
        for (int w = 0; w < WATERSHEDS; w++) {
            features.add(outline("w" + w, w, WATERS_ACROSS, WATERSHEDS / WATERS_ACROSS));
        }
        Files.writeString(
                folder.resolve("places.geojson"),
                "{\"type\":\"FeatureCollection\",\"features\":[\n" + String.join(",\n", features) + "]}\n");
    }

    /** The cell with this number of a grid. */
    private static String outline(String id, int number, int across, int up) {
        StringJoiner ring = new StringJoiner(",");
        for (int step = 0; step <= 4 * STEPS; step++) {
            double along = step % STEPS / (double) STEPS;
            double x = List.of(along, 1.0, 1 - along, 0.0).get(step / STEPS % 4);
            double y = List.of(0.0, along, 1.0, 1 - along).get(step / STEPS % 4);
            ring.add(point((number % across + x) / across, (number / across + y) / up));
        }
        return "{\"type\":\"Feature\",\"properties\":{\"id\":\"" + id
                + "\"},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + ring + "]]}}";
    }

    /** Where a point of the unit square comes to lie; neighbours bend in the same way. */
    private static String point(double x, double y) {
        double lon = -73 + x + 0.006 * Math.sin(70 * y);
        double lat = 42 + y + 0.006 * Math.sin(70 * x);
        return "[" + exact(lon) + "," + exact(lat) + "]";
    }

    private static String exact(double degrees) {
        return String.format(Locale.ROOT, "%.5f", degrees);
    }

    private void makers() throws IOException {
        table("recipes", "id,name,kind", out -> {
            for (int p = 0; p < PRODUCTS; p++) {
                line(out, "r" + p, "Make product " + p, p % 4 == 0 ? "workshop" : "farm");
            }
        });
        table("recipe_lines", "recipe,role,item,amount", out -> {
            for (int p = 0; p < PRODUCTS; p++) {
                line(out, "r" + p, "out", "p" + p, 100);
                line(out, "r" + p, "uses", "hours", 3);
            }
        });
        table("abilities", "actor,recipe,max_runs", out -> {
            for (int a = 0; a < ACTORS; a++) {
                line(out, "a" + a, "r" + a % PRODUCTS, 10);
            }
        });
        table("capacities", "actor,item,amount", out -> {
            for (int a = 0; a < ACTORS; a++) {
                line(out, "a" + a, "hours", 160);
            }
        });
    }

    private static String home(int number) {
        return "n" + number % NEIGHBOURHOODS;
    }

    private String degrees(double corner) {
        return String.format(Locale.ROOT, "%.4f", corner + random.nextDouble());
    }

    /** Rows of a table. */
    private interface Rows {
        void write(BufferedWriter out) throws IOException;
    }

    private void table(String name, String head, Rows rows) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(folder.resolve(name + ".csv"))) {
            out.write(head + "\n");
            rows.write(out);
        }
    }

    private static void line(BufferedWriter out, Object... cells) throws IOException {
        for (int c = 0; c < cells.length; c++) {
            out.write((c == 0 ? "" : ",") + cells[c]);
        }
        out.write("\n");
    }
}
