package org.commonshed.engine.plan.why;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.plan.Makings;
import org.commonshed.engine.plan.Plan.CauseKind;
import org.commonshed.engine.plan.model.Raise;
import org.junit.jupiter.api.Test;

/** Which of many bounds are looked at. */
class CandidatesTest {
    private static Candidate hours(String actor, String item, int period, double gain, Makings.Nearness near) {
        return new Candidate(new Raise(CauseKind.CAPACITY, actor + "/" + item, period, 1), 10, 10, gain, near);
    }

    /** Sixty months of hens give more for one of them than one month of sun, in another unit. */
    @Test
    void oneThingInManyMonthsDoesNotPushOutAnother() {
        List<Candidate> all = new ArrayList<>();
        for (int farm = 1; farm <= 5; farm++) {
            for (int t = 1; t <= 12; t++) {
                all.add(hours("farm" + farm, "hens", t, 100 + t, Makings.Nearness.APART));
            }
        }
        all.add(hours("coop", "pv", 6, 0.1, Makings.Nearness.OWN));
        List<Candidate> kept = Candidates.cut(all);
        assertEquals("coop/pv", kept.get(0).raise().id());
        assertEquals(112, kept.get(1).estimate());
        assertEquals(24, kept.size());
    }

    @Test
    void everyThingNamesItsBestBeforeAnyNamesASecond() {
        List<Candidate> all = new ArrayList<>();
        for (int item = 0; item < 20; item++) {
            all.add(hours("farm", "item" + item, 1, 100 - item, Makings.Nearness.BEHIND));
            all.add(hours("farm", "item" + item, 2, 50 - item, Makings.Nearness.BEHIND));
        }
        List<Candidate> kept = Candidates.cut(all);
        assertEquals(
                List.of(
                        "item0", "item1", "item2", "item3", "item4", "item5", "item6", "item7", "item8", "item9",
                        "item10", "item11"),
                kept.subList(0, 12).stream()
                        .map(c -> c.raise().id().replace("farm/", ""))
                        .toList());
        assertTrue(kept.stream().noneMatch(c -> c.raise().id().equals("farm/item12")));
    }
}
