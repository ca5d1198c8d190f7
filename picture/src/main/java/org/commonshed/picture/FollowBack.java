package org.commonshed.picture;

import java.util.List;

/** A chain of reasons that ends at a bar like a closed sluice. */
public record FollowBack(String name, List<Step> steps) {
    public FollowBack {
        steps = List.copyOf(steps);
    }

    /**
     * One link of the chain.
     *
     * @param word what it is: need, flow, recipe, limit
     * @param figure its amount
     * @param limit true: here it ends
     * @param address where the finding leads; empty = nowhere
     */
    public record Step(String word, String figure, String finding, String more, boolean limit, String address) {
        public Step(String word, String figure, String finding, String more, boolean limit) {
            this(word, figure, finding, more, limit, "");
        }
    }

    public Markup draw() {
        Markup chain = new Markup().open("ol", "class", "chain", "aria-label", name);
        for (Step step : steps) {
            chain.open("li", "class", step.limit ? "link sluice" : "link");
            chain.element("span", step.word, "class", "chain-word");
            chain.element("span", step.figure, "class", "chain-figure");
            chain.open("div", "class", "chain-text").open("strong");
            if (step.address.isEmpty()) {
                chain.text(step.finding);
            } else {
                chain.element("a", step.finding, "href", step.address);
            }
            chain.close();
            if (!step.more.isEmpty()) {
                chain.element("p", step.more, "class", "small");
            }
            chain.close().close();
        }
        return chain.close();
    }
}
