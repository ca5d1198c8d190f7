package org.commonshed.engine.energy.layers;

import java.util.List;
import java.util.stream.Stream;
import org.commonshed.engine.energy.cases.Generator;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;

/**
 * A home, a neighbourhood, a bioregion: what it uses and could build itself, and the layers within it.
 *
 * @param lineKw most that the line to its parent carries, either way; finite but for the outermost
 * @param island when it has to stand alone
 */
public record Layer(
        String id,
        List<Load> loads,
        List<Source> sources,
        List<Store> stores,
        List<Generator> generators,
        double lineKw,
        Island island,
        List<Layer> children) {
    public Layer {
        loads = List.copyOf(loads);
        sources = List.copyOf(sources);
        stores = List.copyOf(stores);
        generators = List.copyOf(generators);
        children = List.copyOf(children);
        if (!(lineKw > 0)) {
            throw new IllegalArgumentException(id + ": a line of " + lineKw + " kW.");
        }
        stores.forEach(store -> known(store, id));
        for (Generator generator : generators) {
            boolean isPlain = !generator.hasStates()
                    && generator.also().isEmpty()
                    && generator.fuel().tankUnits() == Double.POSITIVE_INFINITY;
            demand(isPlain, id + ": layers know no states, tanks or heat of generators: " + generator.id());
        }
        Stream.of(
                        sources.stream().map(Source::kw),
                        generators.stream().map(Generator::kw),
                        stores.stream().flatMap(store -> Stream.of(store.kwh(), store.kw())))
                .flatMap(sizes -> sizes)
                .forEach(size -> demand(
                        size.leastIfBuilt() <= size.least(), id + ": layers know no least size of what is built."));
        for (Load load : loads) {
            boolean isPlain = !load.shift().isPossible() && load.unservedPerKwh() == Double.POSITIVE_INFINITY;
            demand(isPlain, id + ": layers know no loads that move or go unserved: " + load.id());
        }
    }

    private static void known(Store store, String id) {
        boolean isCyclic = store.behaviour().start().kind() == Store.Level.Kind.CYCLIC
                && store.behaviour().end().kind() == Store.Level.Kind.CYCLIC;
        demand(isCyclic && store.staysHere(), id + ": layers know no cars and no given contents: " + store.id());
    }

    static void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    /** This one and all within it, parents first. */
    public Stream<Layer> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Layer::all));
    }
}
