package org.commonshed.engine.design;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.commonshed.engine.design.Lineage.Descent;
import org.commonshed.engine.design.Lineage.Edge;
import org.commonshed.engine.design.Lineage.Entry;
import org.junit.jupiter.api.Test;

/** Families of designs. */
final class LineageTest {
    private static Entry entry(String design, String... parents) {
        return new Entry(design, List.of("https://example.org/" + design), Map.of(Descent.FORK, List.of(parents)));
    }

    @Test
    void forksVariantsAndPartsAreDifferentEdges() {
        Entry stool = entry("stool");
        Entry fork = entry("fork", "http://www.example.org/stool/");
        Entry variant = new Entry(
                "long",
                List.of("long"),
                Map.of(
                        Descent.VARIANT,
                        List.of("https://EXAMPLE.org/stool#top"),
                        Descent.PART,
                        List.of("https://example.org/leg")));
        Lineage lineage = Lineage.of(List.of(
                fork,
                stool,
                variant,
                entry("leg"),
                entry("late", "https://example.org/fork", "https://elsewhere.org/x")));
        assertEquals(
                Set.of(
                        new Edge("fork", "stool", Descent.FORK),
                        new Edge("long", "stool", Descent.VARIANT),
                        new Edge("long", "leg", Descent.PART),
                        new Edge("late", "fork", Descent.FORK)),
                Set.copyOf(lineage.edges()));
        assertEquals(List.of(new Edge("late", "https://elsewhere.org/x", Descent.FORK)), lineage.outside());
        assertEquals(List.of("fork", "long"), lineage.listChildren("stool"));
        assertEquals(List.of("fork", "long", "late"), lineage.listDescendants("stool"));
        assertEquals(List.of(), lineage.listChildren("leg"));
    }

    @Test
    void whoComesFromItselfIsToldAndKeepsItsOtherParents() {
        Lineage lineage = Lineage.of(List.of(entry("a", "https://example.org/a", "https://example.org/b"), entry("b")));
        assertEquals(List.of("a"), lineage.ofThemselves());
        assertEquals(List.of(new Edge("a", "b", Descent.FORK)), lineage.edges());
    }

    @Test
    void circlesAreFoundAndCut() {
        Lineage lineage = Lineage.of(List.of(
                entry("a", "https://example.org/b"),
                entry("b", "https://example.org/c"),
                entry("c", "https://example.org/a"),
                entry("d", "https://example.org/a")));
        assertEquals(List.of(List.of("a", "b", "c")), lineage.circles());
        assertEquals(3, lineage.edges().size());
        assertEquals(List.of("a", "d"), lineage.listDescendants("b"));
    }

    @Test
    void longFamiliesNeedNoDeepStack() {
        List<Entry> entries = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            entries.add(entry("d" + i, "https://example.org/d" + (i + 1) % 50_000));
        }
        Lineage lineage = Lineage.of(entries);
        assertEquals(1, lineage.circles().size());
        assertEquals(50_000, lineage.circles().get(0).size());
        assertEquals(49_999, lineage.edges().size());
    }

    @Test
    void whateverIsStatedNoCircleIsLeftAndTheOrderDoesNotMatter() {
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            List<Entry> entries = new ArrayList<>();
            for (int i = 0; i < 12; i++) {
                entries.add(entry(
                        "d" + i,
                        "https://example.org/d" + random.nextInt(12),
                        "https://example.org/d" + random.nextInt(15)));
            }
            Lineage lineage = Lineage.of(entries);
            for (Entry each : entries) {
                assertTrue(!lineage.listDescendants(each.design()).contains(each.design()));
                Set<String> above = new HashSet<>(Set.of(each.design()));
                for (int step = 0; step < 13; step++) {
                    Set<String> next = new HashSet<>();
                    lineage.edges().stream()
                            .filter(edge -> above.contains(edge.design()))
                            .forEach(edge -> next.add(edge.parent()));
                    assertTrue(!next.contains(each.design()) || above.isEmpty(), "seed 7, round " + round);
                    above.clear();
                    above.addAll(next);
                }
                assertTrue(above.isEmpty(), "seed 7, round " + round);
            }
            Collections.shuffle(entries, random);
            assertEquals(lineage, Lineage.of(entries));
        }
    }
}
