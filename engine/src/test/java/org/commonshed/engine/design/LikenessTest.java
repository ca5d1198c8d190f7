package org.commonshed.engine.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.commonshed.engine.design.Likeness.Described;
import org.commonshed.engine.design.Likeness.Like;
import org.junit.jupiter.api.Test;

/** What is like what, and why. */
final class LikenessTest {
    private static Described said(String key, String name, String words, String... features) {
        return new Described(key, name, words, List.of(features));
    }

    private static final List<Described> FEW = List.of(
            said("hammer", "Hammer", "drives nails into wood", "process:fdm", "part:bolt"),
            said("hammer2", "Improved hammer", "drives nails, uses less plastic", "process:fdm"),
            said("press", "Cider press", "presses apples for juice", "process:woodworking"),
            said("mill", "Apple mill", "crushes apples before they are pressed", "process:woodworking"));

    @Test
    void theNearestComesFirstWithWhatBothHave() {
        List<Like> like = new Likeness(FEW).listLike("hammer", 3);
        assertEquals("hammer2", like.get(0).key());
        assertTrue(
                like.get(0).shared().containsAll(List.of("hammer", "process:fdm", "drive", "nail")), like.toString());
        assertEquals("mill", new Likeness(FEW).listLike("press", 3).get(0).key());
        assertTrue(like.stream().noneMatch(each -> each.key().equals("hammer")));
    }

    @Test
    void theSameWordsAreLikenessOneAndNoneIsNothing() {
        List<Described> two = List.of(
                said("a", "Red stool", "three legs"),
                said("b", "Red stool", "three legs"),
                said("c", "Kettle", "water"));
        Likeness likeness = new Likeness(two);
        assertEquals(1, likeness.listLike("a", 5).get(0).likeness(), 1e-9);
        assertEquals(1, likeness.listLike("a", 5).size());
        assertEquals(List.of(), likeness.listLike("c", 5));
        assertEquals(List.of(), likeness.listLike("nobody", 5));
    }

    @Test
    void likenessGoesBothWays() {
        Likeness likeness = new Likeness(FEW);
        double there = likeness.listLike("press", 9).stream()
                .filter(l -> l.key().equals("mill"))
                .findFirst()
                .orElseThrow()
                .likeness();
        double back = likeness.listLike("mill", 9).stream()
                .filter(l -> l.key().equals("press"))
                .findFirst()
                .orElseThrow()
                .likeness();
        assertEquals(there, back, 1e-12);
    }

    @Test
    void fiveThousandDesignsAreNoWork() {
        Random random = new Random(3);
        List<Described> many = new ArrayList<>();
        for (int i = 0; i < 5000; i++) {
            StringBuilder words = new StringBuilder();
            for (int w = 0; w < 80; w++) {
                words.append("word")
                        .append((int) Math.abs(random.nextGaussian() * 2000))
                        .append(' ');
            }
            many.add(said("d" + i, "name" + i % 700, words.toString()));
        }
        long begun = System.nanoTime();
        Likeness likeness = new Likeness(many);
        for (int i = 0; i < 200; i++) {
            assertEquals(10, likeness.listLike("d" + i, 10).size());
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        assertTrue(seconds < 10, "seed 3: " + seconds + " s");
    }
}
