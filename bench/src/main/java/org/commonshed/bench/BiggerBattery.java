package org.commonshed.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The energy plan of a town, and somebody who makes its battery bigger and smaller on the page. */
final class BiggerBattery {
    private static final String TOWN = "/energy/n1";
    private static final int SIZES = 6; // the plan's own and five bigger ones
    private static final int LOOKS = 30;

    private final Visitor keeper;

    BiggerBattery(Visitor keeper) {
        this.keeper = keeper;
    }

    /** Milliseconds that half of the answers took at most; making the plan does not count. */
    double median() throws IOException, InterruptedException {
        keeper.get(TOWN + "/questions");
        Visitor.Answer asked = keeper.post(TOWN + "/questions", "hours", "0");
        String plan = keeper.await(asked);
        if (!plan.startsWith(TOWN)) {
            throw new IllegalStateException("the energy plan was not made: it answers " + asked.status() + " " + plan);
        }
        List<Double> times = new ArrayList<>();
        for (int i = 0; i < LOOKS; i++) {
            Visitor.Answer answer = keeper.get(TOWN + "?battery=" + i % SIZES);
            if (answer.status() != 200) {
                throw new IllegalStateException("the page of the energy plan answers " + answer.status());
            }
            times.add(answer.milliseconds());
        }
        return times.stream().sorted().toList().get(LOOKS / 2);
    }
}
