package org.commonshed.engine.energy.layers;

import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.commonshed.engine.energy.size.Worth;
import org.commonshed.engine.solve.LpMethod;
import org.commonshed.engine.solve.LpSolver;
import org.commonshed.engine.solve.LpStatus;

/** All layers in one model that sees everything, to judge plans of layers by where it is not too large. */
final class WholeModel {
    private final LayeredCase layered;
    private final double dear;
    private final Draft draft = new Draft();
    private double constant;

    WholeModel(LayeredCase layered) {
        this.layered = layered;
        dear = Layers.dear(layered);
        layer(layered.root(), Times.of(layered), new int[0]);
    }

    /** @param parent [shared moment] the parent's balances */
    private void layer(Layer layer, Times times, int[] parent) {
        Own own = new Own(layered, layer, times, draft, dear);
        constant += own.constant;
        if (parent.length == 0) {
            trade(own, layer.lineKw());
        }
        for (int i = 0; i < parent.length; i++) {
            int line = draft.column(-layer.lineKw(), layer.lineKw(), 0);
            draft.add(own.balance[i], line, 1);
            draft.add(parent[i], line, -1);
        }
        layer.children().forEach(child -> layer(child, times.within(child, layered), own.balance));
    }

    private void trade(Own own, double most) {
        double worth =
                new Worth(layered.finance()).electricity() * layered.time().hours();
        for (int t = 0; t < layered.time().steps(); t++) {
            double counted = worth * layered.weights().at(t);
            draft.add(
                    own.balance[t],
                    draft.column(0, most, counted * layered.trade().buyPerKwh().at(t)),
                    1);
            draft.add(
                    own.balance[t],
                    draft.column(
                            0, most, -counted * layered.trade().sellPerKwh().at(t)),
                    -1);
        }
    }

    /** The least cost. */
    double least(Path nativeFolder, BooleanSupplier stop, LpMethod method) {
        try (LpSolver solver = new LpSolver(draft.model(), nativeFolder, stop)) {
            solver.setCosts(draft.costs());
            LpStatus status = solver.run(method);
            if (status != LpStatus.OPTIMAL) {
                throw new IllegalStateException("The whole model ended " + status);
            }
            return solver.solution().objective + constant;
        }
    }
}
