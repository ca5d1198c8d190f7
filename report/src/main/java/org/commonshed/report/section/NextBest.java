package org.commonshed.report.section;

import java.util.Comparator;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.picture.Markup;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Words;

/**
 * Why each flow comes from there: who would be next, and what stops it. The heaviest flows come first; those that are
 * shown unfolded have an alternative, as far as there are such.
 */
final class NextBest {
    private static final int SHOWN = 6;

    private final Material material;
    private final Words words;

    NextBest(Material material) {
        this.material = material;
        words = material.words();
    }

    /** Empty where the plan says nothing of it. */
    Markup draw() {
        List<Plan.Alternative> all = material.plan().alternatives();
        Markup drawn = new Markup();
        if (!all.isEmpty()) {
            drawn.element("h3", words.say("next.title"));
            drawn.add(sentences(all.stream()
                    .sorted(Comparator.comparing((Plan.Alternative one) -> one.other() == null))
                    .limit(SHOWN)
                    .toList()));
        }
        if (all.size() > SHOWN) {
            drawn.add(Section.folded(words.say("next.more", all.size()), sentences(all)));
        }
        return drawn;
    }

    private Markup sentences(List<Plan.Alternative> some) {
        Markup list = new Markup().open("ul", "class", "ways small");
        some.forEach(one -> list.element("li", material.teller().alternative(one)));
        return list.close();
    }
}
