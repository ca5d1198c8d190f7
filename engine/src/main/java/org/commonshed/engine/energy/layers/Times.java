package org.commonshed.engine.energy.layers;

import java.util.ArrayList;
import java.util.List;

/**
 * The moments in which a layer exchanges power: every step of the case, then the steps of each time in which a layer above it, or it
 * itself, stands alone; the outermost layer's first. What its children see is the whole of it; what its parent sees is the beginning
 * up to {@code up}. The big grid, parent of the outermost, sees the steps alone.
 *
 * @param steps of the case
 * @param up how many moments it shares with its parent
 * @param windows times of standing alone, in order
 */
record Times(int steps, int up, List<Window> windows) {
    /**
     * @param first moment
     * @param start step of the case
     */
    record Window(int first, int start, int length) {}

    Times {
        windows = List.copyOf(windows);
    }

    /** Of the outermost layer. */
    static Times of(LayeredCase layered) {
        int steps = layered.time().steps();
        return new Times(steps, steps, List.of()).with(layered.root(), layered, steps);
    }

    /** Of a layer within the one whose moments these are. */
    Times within(Layer child, LayeredCase layered) {
        return with(child, layered, count());
    }

    private Times with(Layer layer, LayeredCase layered, int shared) {
        List<Window> all = new ArrayList<>(windows);
        int length = (int) Math.ceil(layer.island().hours() / layered.time().hours() - 1e-9);
        int next = count();
        for (int start : layer.island().starts()) {
            all.add(new Window(next, start, Math.min(steps, length)));
            next += Math.min(steps, length);
        }
        return new Times(steps, shared, all);
    }

    /** How many moments there are. */
    int count() {
        return steps + windows.stream().mapToInt(Window::length).sum();
    }
}
