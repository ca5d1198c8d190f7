package org.commonshed.report.figures;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.tell.Words;

/** The things that would help one who is short, each once, and what would follow if there were a tenth more of one. */
public final class Lifting {
    private static final double STEP = 0.1;
    private static final double SEEN = 0.005; // a rise of the share that is less is not seen in whole percent

    private final Causes causes;
    private final Words words;

    public Lifting(Causes causes, Words words) {
        this.causes = causes;
        this.words = words;
    }

    /** By name, with the causes that differ only in their period; worth most first. */
    public Map<String, List<Plan.Cause>> things(Plan.Why why) {
        Map<String, List<Plan.Cause>> things = new LinkedHashMap<>();
        for (Plan.Cause cause : why.causes()) {
            if (Causes.helps(cause)) {
                things.computeIfAbsent(causes.name(cause), name -> new ArrayList<>())
                        .add(cause);
            }
        }
        return things;
    }

    /**
     * Share of the need that is met with a tenth more of the thing, if nothing else binds before; NaN = not known.
     *
     * @param wanted of the product, in its unit
     */
    public static double then(List<Plan.Cause> thing, double wanted, double metShare) {
        double gained = thing.stream()
                .mapToDouble(cause -> cause.gainProduct() * cause.amount() * STEP)
                .sum();
        double then = metShare + gained / wanted;
        return wanted > 0 && Double.isFinite(then) ? Math.min(1, then) : Double.NaN;
    }

    /** The same in a sentence; empty = not known. */
    public String follows(double then, double metShare) {
        if (Double.isNaN(then)) {
            return "";
        }
        return then > metShare + SEEN ? words.say("why.then", words.percent(then)) : words.say("why.hardly");
    }
}
