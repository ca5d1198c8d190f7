package org.commonshed.engine.energy.layers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.commonshed.engine.energy.cases.Series;
import org.junit.jupiter.api.Test;

/** What layers tell each other: what crosses the line between them, and nothing of what lies behind it. */
final class WireTest {
    private static final Path NATIVE = Path.of(System.getProperty("java.io.tmpdir"), "commonshed-native");

    private record Passed(String from, String to, Message message) {}

    private final LayeredCase layered = new Nested(5, 2).region(2, 3, true);
    private final Map<String, String> parentOf = new HashMap<>();
    private final Map<String, Integer> shared = new HashMap<>(); // moments that a layer shares with its parent

    private List<Passed> heard() {
        List<Passed> heard = new ArrayList<>();
        Wire wire = (from, to, message) -> {
            synchronized (heard) {
                heard.add(new Passed(from, to, message));
            }
        };
        Layers layers = new Layers(NATIVE, new Layers.Wishes(0.005, 50, 2), wire, () -> false);
        assertTrue(layers.find(layered).isPresent());
        parents(layered.root(), Times.of(layered));
        return heard;
    }

    private void parents(Layer layer, Times times) {
        for (Layer child : layer.children()) {
            Times within = times.within(child, layered);
            parentOf.put(child.id(), layer.id());
            shared.put(child.id(), within.up());
            parents(child, within);
        }
    }

    @Test
    void messagesPassBetweenParentAndChildAlone() {
        for (Passed passed : heard()) {
            boolean isUp = passed.message() instanceof Message.Proposal;
            String child = isUp ? passed.from() : passed.to();
            String parent = isUp ? passed.to() : passed.from();
            assertEquals(parent, parentOf.get(child));
            for (Series series : series(passed.message())) {
                assertTrue(series.fits(shared.get(child)) && !series.fits(shared.get(child) + 1), passed.toString());
            }
        }
    }

    private static List<Series> series(Message message) {
        if (message instanceof Message.Prices prices) {
            return List.of(prices.draw(), prices.give());
        }
        return message instanceof Message.Proposal proposal
                ? List.of(proposal.exchangeKw(), proposal.worth())
                : List.of();
    }

    /** No load or yield passes, of which each home has several; what a home exchanges is heard by its neighbourhood and by nobody else. */
    @Test
    void noSeriesOfAChildLeavesItsNode() {
        List<Passed> heard = heard();
        int steps = layered.time().steps();
        Set<List<Double>> inside = new HashSet<>();
        layered.root()
                .all()
                .flatMap(layer -> Stream.concat(
                        layer.loads().stream().flatMap(load -> Stream.of(load.kw(), load.criticalKw())),
                        layer.sources().stream().map(source -> source.kwPerKw())))
                .forEach(series -> inside.add(first(series, steps)));
        Set<List<Double>> ofHomes = new HashSet<>();
        Set<List<Double>> ofNeighbourhoods = new HashSet<>();
        for (Passed passed : heard) {
            series(passed.message()).forEach(series -> assertFalse(inside.contains(first(series, steps))));
            if (passed.message() instanceof Message.Proposal proposal) {
                boolean isHome = passed.from().startsWith("home");
                (isHome ? ofHomes : ofNeighbourhoods).add(first(proposal.exchangeKw(), steps));
            }
        }
        assertTrue(ofHomes.size() > 6 && ofNeighbourhoods.size() > 2, "it was not recorded");
        ofNeighbourhoods.forEach(series -> assertFalse(ofHomes.contains(series)));
        assertTrue(heard.stream()
                .noneMatch(passed ->
                        passed.from().startsWith("home") && passed.to().equals("bioregion")));
    }

    private static List<Double> first(Series series, int steps) {
        List<Double> values = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            values.add(series.at(t));
        }
        return values;
    }

    /** What a node keeps cannot be asked for: its fields are private but for its master, which its parent has no hold of. */
    @Test
    void aNodeShowsItsParentNothing() {
        long open = Arrays.stream(Node.class.getDeclaredFields())
                .filter(field -> !Modifier.isPrivate(field.getModifiers()) && !field.isSynthetic())
                .filter(field -> !field.getName().equals("master"))
                .count();
        assertEquals(0, open);
        assertFalse(Modifier.isPublic(Node.class.getModifiers()));
        assertEquals(
                Set.of(Message.Prices.class, Message.Proposal.class, Message.Shares.class),
                Set.of(Message.class.getPermittedSubclasses()));
    }
}
