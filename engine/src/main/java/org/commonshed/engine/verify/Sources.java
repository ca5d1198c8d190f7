package org.commonshed.engine.verify;

import java.util.Map;
import java.util.TreeMap;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.Outside;

/** What comes from outside: only what may, for what it may, no more than there is. */
final class Sources {
    private final Land land;
    private final Findings findings;
    private final Tallies perPeriod; // [product]
    private final Map<String, Tally> inAll = new TreeMap<>(); // [product]

    Sources(Land land, Findings findings) {
        this.land = land;
        this.findings = findings;
        perPeriod = new Tallies(land.periods);
    }

    void check(Plan plan) {
        for (Plan.Bought bought : plan.imports()) {
            Spot spot = new Spot(bought.actor(), bought.product());
            String where = "import of " + spot + " in period " + bought.period();
            if (!land.uses(spot)) {
                findings.never(where + ": it is not an input there", bought.amount());
            }
            bring(where, bought.product(), bought.period(), bought.amount());
        }
        for (Plan.Delivery delivery : plan.deliveries()) {
            Need need = land.needs.get(delivery.need());
            if (need != null && delivery.from().equals(Plan.OUTSIDE)) {
                bringToNeed(need, delivery);
            }
        }
        perPeriod.forEach((product, t, tally) -> most(product, t, tally));
        inAll.forEach(this::most);
    }

    private void bringToNeed(Need need, Plan.Delivery delivery) {
        String where = "delivery to " + need.id() + " from outside in period " + delivery.period();
        Outside row = land.findOutside(need.product());
        if (row != null && row.inputsOnly()) {
            findings.never(where + ": outside gives " + need.product() + " as an input only", delivery.amount());
        }
        bring(where, need.product(), delivery.period(), delivery.amount());
    }

    private void bring(String where, String product, int period, double amount) {
        if (land.findOutside(product) == null) {
            findings.never(where + ": " + product + " cannot come from outside", amount);
        }
        perPeriod.add(product, period, amount);
        inAll.computeIfAbsent(product, p -> new Tally()).add(amount);
    }

    private void most(String product, int period, Tally tally) {
        Outside row = land.findOutside(product);
        if (row != null) {
            String where = product + " from outside in period " + period + ": at most " + row.maxPerPeriod();
            findings.atMost(where, tally, row.maxPerPeriod());
        }
    }

    private void most(String product, Tally tally) {
        Outside row = land.findOutside(product);
        if (row != null) {
            findings.atMost(product + " from outside: at most " + row.maxTotal() + " in all", tally, row.maxTotal());
        }
    }
}
