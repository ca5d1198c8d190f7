package org.commonshed.report.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.plan.Plan;
import org.commonshed.picture.FollowBack;
import org.commonshed.picture.Markup;
import org.commonshed.picture.ShareBar;
import org.commonshed.report.figures.Causes;
import org.commonshed.report.figures.Lifting;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Share;
import org.commonshed.report.figures.Slack;
import org.commonshed.report.section.WhySection;
import org.commonshed.tell.Words;

/** Why there is not more of a product for somebody: the answer, the chain that proves it, what is left, what would lift it. */
public final class Explanation {
    private static final int TALL = 24;
    private static final int MOST_WAYS = 6;

    private final PlanFigures figures;
    private final Material material;
    private final Words words;
    private final String who;
    private final String product;
    private final Optional<Plan.Why> why;
    private final WhySection chains;
    private final Causes causes;
    private final Lifting lifting;

    private Explanation(PlanFigures figures, String who, String product) {
        this.figures = figures;
        this.material = figures.material();
        this.words = material.words();
        this.who = who;
        this.product = product;
        this.chains = new WhySection(material);
        this.causes = new Causes(material);
        this.lifting = new Lifting(causes, words);
        this.why = material.plan().why().stream()
                .filter(one -> one.product().equals(product))
                .filter(one -> who.isEmpty() ? one.who() == null : who.equals(one.who()))
                .min(Comparator.comparingInt(one -> one.priority() == null ? 0 : one.priority()));
    }

    /** @param who empty asks why the product comes from outside */
    public static Explanation of(PlanFigures figures, String who, String product) {
        return new Explanation(figures, who, product);
    }

    /**
     * One way to get more.
     *
     * @param bar how much would be met with a tenth more of it, if nothing else binds before; empty = not known
     * @param follows the same in a sentence
     * @param thing what would have to grow
     */
    public record Way(String name, String worth, Markup bar, String follows, Plan.Cause thing) {}

    public String title() {
        return who.isEmpty()
                ? words.say("explain.outside", material.names().product(product))
                : words.say(
                        isMet() ? "explain.met.title" : "why.heading",
                        material.names().product(product),
                        material.names().who(who));
    }

    /** The whole answer. */
    public String lead() {
        if (who.isEmpty()) {
            return why.map(one -> material.teller().why(one)).orElseGet(() -> words.say("explain.untold"));
        }
        double wanted = wanted();
        if (wanted <= 0) {
            return words.say(
                    "explain.nothing",
                    material.names().who(who),
                    material.names().product(product));
        }
        if (isMet()) {
            String all = words.say(
                    "explain.all", material.names().who(who), material.names().amountOf(wanted, product));
            return isFromOutside() ? all + " " + fromOutside() : all;
        }
        return words.say(
                "explain.met", material.names().who(who), material.names().amountOf(wanted, product), quantity(met()));
    }

    private String fromOutside() {
        double outside = share().outsideShare();
        return words.say("explain.all.outside", outside > 1 - 1e-6 ? 1 : 0, words.percent(outside));
    }

    /** What binds, in a sentence; empty where nothing stays short. */
    public Optional<String> answer() {
        if (who.isEmpty() || isMet()) {
            return Optional.empty();
        }
        return Optional.of(why.map(one -> one.causes().isEmpty()
                        ? words.say("explain.fair")
                        : material.teller().why(one))
                .orElseGet(() -> words.say("explain.untold")));
    }

    private boolean isMet() {
        return met() > wanted() * (1 - 1e-6);
    }

    /** How much of it is met, 0 … 1. */
    public double metShare() {
        return share().metShare();
    }

    /** Whether some of it comes from outside, which has reasons of its own. */
    public boolean isFromOutside() {
        return !who.isEmpty() && share().outsideShare() > 1e-6;
    }

    private double wanted() {
        return lines().mapToDouble(Plan.NeedMet::amount).sum();
    }

    private double met() {
        return lines().mapToDouble(Plan.NeedMet::met).sum();
    }

    private java.util.stream.Stream<Plan.NeedMet> lines() {
        return material.plan().needs().stream()
                .filter(line -> line.who().equals(who) && line.product().equals(product));
    }

    private String quantity(double amount) {
        return words.quantity(amount, material.names().unit(product));
    }

    /** How much of it is met, as a bar. */
    public Markup bar() {
        return bar(share().metShare(), share().outsideShare());
    }

    private Share share() {
        Share share = new Share();
        double outside = material.plan().deliveries().stream()
                .filter(d -> d.from().equals(Plan.OUTSIDE) && isIts(d.need()))
                .mapToDouble(Plan.Delivery::amount)
                .sum();
        share.add(1, wanted(), Math.max(0, met() - outside), Math.min(outside, met()));
        return share;
    }

    private boolean isIts(String need) {
        var found = material.served().needs().get(need);
        return found != null && found.who().equals(who) && found.product().equals(product);
    }

    private Markup bar(double met, double outside) {
        Share share = new Share();
        share.add(1, 1, Math.max(0, met - outside), outside);
        String finding = material.finding(material.names().who(who), share);
        return new ShareBar(finding, share.hereShare(), share.outsideShare(), TALL).draw();
    }

    /** What is met and what is short, in words. */
    public List<String> ends() {
        Share share = share();
        return List.of(
                words.say("why.met", quantity(met()), words.percent(share.metShare())),
                isMet() ? words.say("bars.met") : words.say("why.short", quantity(Math.max(0, wanted() - met()))));
    }

    /** Need, flow, recipe, limit; nothing where it was not worked out. */
    public Markup chain() {
        return why.filter(one -> !who.isEmpty())
                .map(one -> new FollowBack(words.say("why.chain"), chains.steps(one, chains.want(one))).draw())
                .orElseGet(Markup::new);
    }

    /** The other things its makers use, which have something left. */
    public List<Slack> slack() {
        if (who.isEmpty() || why.isEmpty()) {
            return List.of();
        }
        return chains.slack(why.get());
    }

    /** Each thing that would help, named once; worth most first. */
    public List<Way> ways() {
        if (why.isEmpty()) {
            return List.of();
        }
        Plan.Why one = why.get();
        return lifting.things(one).values().stream()
                .limit(MOST_WAYS)
                .map(all -> way(one, all))
                .toList();
    }

    /** @param all causes that differ only in their period */
    private Way way(Plan.Why one, List<Plan.Cause> all) {
        Plan.Cause cause = all.get(0);
        Share share = share();
        double then = one.about() == Plan.About.SHORT ? Lifting.then(all, wanted(), share.metShare()) : Double.NaN;
        Markup bar = Double.isNaN(then) ? new Markup() : bar(then, share.outsideShare());
        String follows = lifting.follows(then, share.metShare());
        return new Way(causes.name(cause), causes.worth(one, cause), bar, follows, cause);
    }

    /** Every cause in words, worth most first. */
    public List<String> sentences() {
        List<String> sentences = new ArrayList<>();
        why.ifPresent(one -> one.causes().stream()
                .limit(MOST_WAYS)
                .forEach(cause -> sentences.add(material.teller().cause(one, cause))));
        return sentences;
    }

    public PlanFigures figures() {
        return figures;
    }
}
