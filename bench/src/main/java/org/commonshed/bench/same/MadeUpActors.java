package org.commonshed.bench.same;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.same.Entry;
import org.commonshed.engine.world.Point;

/** Made-up actors from a seed, and the same list as somebody else would have written it. */
final class MadeUpActors {
    private static final List<String> KINDS = List.of(
            "Farm",
            "Bakery",
            "Makerspace",
            "Fab Lab",
            "Repair Cafe",
            "Community Garden",
            "Orchard",
            "Sawmill",
            "School",
            "Co-op");
    private static final List<String> SYLLABLES = List.of(
            "ba", "den", "ford", "gra", "hol", "ka", "len", "mar", "no", "os", "pel", "qui", "ro", "sten", "tu", "vel",
            "wen", "zo");
    private static final double PLACELESS = 0.1;
    private static final double RENAMED = 0.2;
    private static final double NEAR = 0.004; // degrees
    private static final int CITIES = 400;

    private final Random random;

    MadeUpActors(long seed) {
        random = new Random(seed);
    }

    /** So many of them, crowded around cities. */
    List<Entry> list(int count) {
        List<Point> cities = new ArrayList<>();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < CITIES; i++) {
            cities.add(new Point(random.nextDouble(-50, 65), random.nextDouble(-180, 180)));
            names.add(word());
        }
        List<Entry> list = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int city = random.nextInt(CITIES);
            Point middle = cities.get(city);
            Point at =
                    new Point(middle.lat() + random.nextGaussian() * 0.1, middle.lon() + random.nextGaussian() * 0.1);
            String name =
                    (random.nextBoolean() ? word() : names.get(city)) + " " + KINDS.get(random.nextInt(KINDS.size()));
            list.add(Entry.of(
                            name + (random.nextInt(3) == 0 ? " " + word() : ""),
                            random.nextDouble() < PLACELESS ? null : at)
                    .withTown(names.get(city), ""));
        }
        return list;
    }

    /** The same actors, some with a letter missing, all a little elsewhere. */
    List<Entry> again(List<Entry> list) {
        List<Entry> again = new ArrayList<>();
        for (Entry entry : list) {
            String name = entry.name();
            int cut = random.nextInt(name.length());
            String other = random.nextDouble() < RENAMED ? name.substring(0, cut) + name.substring(cut + 1) : name;
            Point at = entry.at();
            Point near = at == null ? null : new Point(at.lat() + random.nextDouble() * NEAR, at.lon());
            again.add(Entry.of(other, near).withTown(entry.town(), entry.country()));
        }
        return again;
    }

    private String word() {
        StringBuilder word = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }
}
