package org.commonshed.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.TreeSet;
import org.commonshed.engine.same.Entry;
import org.commonshed.engine.same.Evidence;
import org.commonshed.engine.same.Evidence.Sort;
import org.commonshed.engine.same.Pair;
import org.commonshed.engine.same.Pair.Answer;
import org.commonshed.engine.same.Sameness;
import org.commonshed.engine.world.Point;
import org.junit.jupiter.api.Test;

/** What is said of two entries of lists. */
class SameTellerTest {
    private final SameTeller teller = new SameTeller(new Words(Locale.ENGLISH));

    /** Every sort of evidence and every answer has its sentence, and no sentence stands idle. */
    @Test
    void everySortHasItsSentence() {
        TreeSet<String> keys = new TreeSet<>();
        for (Sort sort : Sort.values()) {
            keys.add("same." + sort.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        for (Answer answer : Answer.values()) {
            keys.add("same.answer." + answer.name().toLowerCase(Locale.ROOT));
        }
        assertEquals(
                keys,
                new TreeSet<>(ResourceBundle.getBundle("org.commonshed.tell.sames", Locale.ENGLISH)
                        .keySet()));
    }

    @Test
    void aDistanceIsSaidInMetresOrKilometres() {
        assertEquals("Distance between them: 33\u202fm.", teller.sentence(distance(Sort.DISTANCE, 0.0334)));
        assertEquals("Distance between them: 2.5\u202fkm.", teller.sentence(distance(Sort.DISTANCE, 2.5)));
        assertTrue(teller.sentence(distance(Sort.TOO_FAR, 1083)).contains("1,080\u202fkm"));
    }

    private static Evidence distance(Sort sort, double km) {
        return new Evidence(sort, 1, List.of(), List.of(), km);
    }

    @Test
    void aPairIsToldInWords() {
        Entry left = Entry.of("Wendeling Bakery", new Point(42, -72)).withLink("https://ovens.example/a");
        Entry right = Entry.of("Wendeling Bakery", new Point(43, -72)).withLink("ovens.example/a");
        Pair pair = Sameness.between(List.of(left), List.of(right), () -> false)
                .pairs()
                .get(0);
        assertEquals(Answer.PERHAPS, pair.answer());
        assertTrue(teller.answer(pair).startsWith("Perhaps the same ("));
        List<String> said = teller.sentences(pair);
        assertTrue(said.contains("The same page: ovens.example/a."), said.toString());
        assertTrue(said.contains("Words in both names: wendeling, bakery."), said.toString());
        // a degree of latitude: 111.195 km on a sphere of 6,371 km
        assertTrue(said.stream().anyMatch(each -> each.contains("111\u202fkm. That is too far")), said.toString());
    }
}
