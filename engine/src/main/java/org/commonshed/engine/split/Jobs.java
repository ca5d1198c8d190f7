package org.commonshed.engine.split;

import java.util.ArrayList;
import java.util.List;

/** What a split means for each maker: pieces, hours, costs, and the days on which they arrive. */
final class Jobs {
    private final Order order;
    private final SplitProblem problem;
    private final MakerLines lines;

    Jobs(Order order, SplitProblem problem, MakerLines lines) {
        this.order = order;
        this.problem = problem;
        this.lines = lines;
    }

    List<OrderSplit.Job> of(Split split) {
        List<OrderSplit.Job> jobs = new ArrayList<>();
        for (Split.Share share : split.shares()) {
            SplitProblem.Maker maker = problem.getMaker(share.maker());
            Deliveries deliveries = new Deliveries(problem, maker, share.parts());
            for (int i = 0; i < share.parts().size(); i++) {
                jobs.add(job(maker, share, i, deliveries.of(i)));
            }
        }
        return jobs;
    }

    /** The way is counted with the first machine of a maker. */
    private OrderSplit.Job job(SplitProblem.Maker maker, Split.Share share, int position, List<Deliveries.Load> loads) {
        Split.Part part = share.parts().get(position);
        SplitProblem.Line line = maker.getLine(part.line());
        long batch = order.wishes().batch();
        MakerLines.Known known = lines.known(maker.id(), part.line());
        double km = position == 0 ? share.km() : 0;
        double usd = line.setupUsd()
                + line.usdPerPiece() * part.pieces()
                + km * problem.terms().usdPerKm();
        double each = known.hoursPerPiece();
        return new OrderSplit.Job(
                maker.id(),
                known.facility().name(),
                part.line(),
                part.pieces() * batch,
                part.late() * batch,
                Double.isNaN(each) ? 0 : each * part.pieces() * batch + known.setupHours(),
                usd,
                km,
                loads.stream()
                        .map(load -> new OrderSplit.Batch(order.start().plusDays(load.day()), load.pieces() * batch))
                        .toList(),
                known.assumed(),
                known.toAsk());
    }
}
