package org.commonshed.bench;

import java.io.IOException;
import java.util.List;
import java.util.Random;

/**
 * A list of ten thousand actors with made-up names, so that few are alike by chance, of which every hundredth is there twice; and
 * somebody who brings it in, as a person does: sent, looked through, decided about, kept.
 */
final class LongList {
    static final int ROWS = 10_000;

    private static final long SEED = 20260929;
    private static final int TWICE = 100; // of so many rows one is the one before again
    private static final List<String> KINDS =
            List.of("bakery", "flour mill", "store", "orchard", "dairy farm", "workshop");
    private static final List<String> SYLLABLES = List.of(
            "ar", "bel", "cor", "den", "el", "fin", "gar", "hol", "is", "jor", "kel", "lim", "mor", "nar", "ost");

    private final Visitor keeper;

    LongList(Visitor keeper) {
        this.keeper = keeper;
    }

    /**
     * How long somebody waits, in seconds.
     *
     * @param looked from sending the list to the page of its rows
     * @param kept from the decision to the page of what was kept
     */
    record Waited(double looked, double kept) {}

    private static String word(Random dice) {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append(SYLLABLES.get(dice.nextInt(SYLLABLES.size())));
        }
        return word.toString();
    }

    private static String rows() {
        Random dice = new Random(SEED);
        StringBuilder list = new StringBuilder("name,kind,lat,lon,telephone,soil\n");
        String last = "";
        for (int i = 0; i < ROWS; i++) {
            String kind = KINDS.get(dice.nextInt(KINDS.size()));
            String row =
                    word(dice) + " " + word(dice) + " " + kind + "," + kind + "," + (47.4 + dice.nextDouble() * 0.2)
                            + "," + (8.4 + dice.nextDouble() * 0.2) + ",+41 44 1" + (100_000 + i) + ",loam\n";
            list.append(i % TWICE == TWICE - 1 ? last : row);
            last = row;
        }
        return list.toString();
    }

    Waited bringIn() throws IOException, InterruptedException {
        keeper.get("/bring-in");
        long begin = System.nanoTime();
        Visitor.Answer sent = keeper.post("/bring-in", "list", rows());
        String list = keeper.await(sent).replaceFirst("/columns$", "");
        keeper.get(list);
        double looked = (System.nanoTime() - begin) / 1e9;
        keeper.post(list + "/rest", "kind", "store", "same", "fill", "perhaps", "two", "far", "out", "others", "keep");
        keeper.get(list);
        begin = System.nanoTime();
        String shown = keeper.await(keeper.post(list + "/keep"));
        Visitor.Answer page = keeper.get(shown);
        if (page.status() != 200 || shown.startsWith("/bring-in/")) {
            throw new IllegalStateException("the list was not kept: " + shown + " answers " + page.status());
        }
        return new Waited(looked, (System.nanoTime() - begin) / 1e9);
    }
}
