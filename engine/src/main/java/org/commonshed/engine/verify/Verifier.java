package org.commonshed.engine.verify;

import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;

/** The front door: checks a plan against the tables of its world alone (planning: sections 2, 3 and 5). */
public final class Verifier {
    private Verifier() {}

    /** Never fails because of what the plan says: whatever is wrong with it is in the answer. */
    public static Verification verify(World world, Plan plan) {
        Land land = new Land(world);
        Roads roads = new Roads(land);
        Findings findings = new Findings();
        Plan admitted = new Admission(land, findings).admit(plan);
        new Permissions(land, roads, findings).check(admitted);
        Sources sources = new Sources(land, findings);
        sources.check(admitted);
        new Balances(land, findings).check(admitted);
        new Takings(land, findings).check(admitted);
        Draws draws = new Draws(land, admitted);
        draws.check(findings);
        Deliveries deliveries = new Deliveries(land, admitted);
        deliveries.check(findings);
        List<Plan.Level> levels = new Worth(land, roads, admitted, draws, deliveries).levels(plan.levels());
        List<String> differences = new Claims(land, draws, deliveries).differences(plan, levels);
        return new Verification(
                !findings.hasBreach() && differences.isEmpty(), findings.findLargest(), levels, differences);
    }
}
