package org.commonshed.report.screen;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.figures.Bought;
import org.commonshed.report.figures.Causes;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Remarks;
import org.commonshed.report.figures.Served;
import org.commonshed.report.figures.Share;
import org.commonshed.report.section.Head;
import org.commonshed.tell.Names;
import org.commonshed.tell.Words;

/** The front door: a plan on one screen of plain text, 80 columns wide, readable without colour. */
public final class PlanText {
    private static final int WIDTH = 80;
    private static final int NAME = 22;
    private static final int BAR = 36;
    private static final int PLACES = 5;
    private static final int BINDINGS = 4;
    private static final int OUTSIDES = 4;
    private static final int WHY_LINES = 3;
    private static final int REMARK_LINES = 5;

    private final Material material;
    private final Words words;
    private final boolean colours;
    private final StringBuilder text = new StringBuilder();

    private PlanText(Material material, boolean colours) {
        this.material = material;
        this.words = material.words();
        this.colours = colours;
    }

    /**
     * The plan as text.
     *
     * @param colours whether bars are also told apart by colour
     */
    public static String of(World world, Plan plan, ReportExtras extras, boolean colours) {
        PlanText screen = new PlanText(Material.of(world, plan, extras), colours);
        screen.head();
        screen.bars();
        screen.bindings();
        screen.shortage();
        screen.outside();
        screen.remarks();
        screen.proof();
        return screen.text.toString().replace('\u202f', ' ');
    }

    private void head() {
        Head head = new Head(material);
        head.findNote().ifPresent(note -> wrap(note, "", WHY_LINES));
        wrap(head.title(), "", WHY_LINES);
        wrap(head.lead(), "", WHY_LINES);
        if (!material.extras().changes().isEmpty()) {
            line(material.say("changes", words.series(material.extras().changes())));
        }
        new Remarks(material).once().forEach(remark -> wrap(remark, "", 2));
    }

    private void remarks() {
        List<String> remarks = new Remarks(material).inAll();
        if (!remarks.isEmpty()) {
            line("");
        }
        remarks.forEach(remark -> wrap(remark, "", REMARK_LINES));
    }

    private void bars() {
        Served served = material.served();
        List<String> all = served.worstFirst();
        List<String> places = all.stream()
                .filter(who -> material.names().findPlace(who).isPresent())
                .toList();
        List<String> shown = places.isEmpty() ? all : places;
        line("");
        line(String.format(
                Locale.ROOT,
                "%-" + (NAME + BAR + 1) + "s%6s%8s%6s",
                material.say("text.key"),
                material.say("text.here"),
                material.say("text.outside"),
                material.say("text.short")));
        shown.stream().limit(PLACES).forEach(who -> bar(material.names().who(who), served.claimant(who)));
        if (shown.size() > PLACES) {
            String rest = range(shown.subList(PLACES, shown.size()));
            bar(material.say("text.rest", shown.size() - PLACES), mean(shown.subList(PLACES, shown.size())), rest);
        }
        if (!places.isEmpty() && all.size() > places.size()) {
            List<String> others =
                    all.stream().filter(who -> !places.contains(who)).toList();
            bar(material.say("text.others", others.size()), mean(others), range(others));
        }
    }

    private Share mean(List<String> claimants) {
        Share mean = new Share();
        for (String who : claimants) {
            Share one = material.served().claimant(who);
            mean.add(1, 1, one.hereShare(), one.outsideShare());
        }
        return mean;
    }

    private String range(List<String> claimants) {
        double least = claimants.stream()
                .mapToDouble(who -> material.served().claimant(who).hereShare())
                .min()
                .orElse(1);
        double most = claimants.stream()
                .mapToDouble(who -> material.served().claimant(who).hereShare())
                .max()
                .orElse(1);
        return words.percent(least) + "–" + words.percent(most);
    }

    private void bar(String name, Share share) {
        bar(name, share, words.percent(share.inPercents().here()));
    }

    private void bar(String name, Share share, String here) {
        int first = (int) Math.round(share.hereShare() * BAR);
        int met = (int) Math.round((share.hereShare() + share.outsideShare()) * BAR);
        String drawn = colour(32, "█".repeat(first))
                + colour(33, "▒".repeat(Math.max(0, met - first)))
                + colour(35, "·".repeat(Math.max(0, BAR - Math.max(first, met))));
        String numbers = here.length() > 6
                ? " " + here
                : String.format(
                        Locale.ROOT,
                        "%7s%8s%6s",
                        here,
                        words.percent(share.inPercents().outside()),
                        words.percent(share.inPercents().missing()));
        line(String.format(Locale.ROOT, "%-" + NAME + "s", cut(name, NAME - 1)) + drawn + numbers);
    }

    private String colour(int code, String part) {
        return colours && !part.isEmpty() ? "\033[" + code + "m" + part + "\033[0m" : part;
    }

    /** The most helpful of each sort, and how many are like it. */
    private void bindings() {
        Map<String, List<Causes.Binding>> sorts = new LinkedHashMap<>();
        for (Causes.Binding one : new Causes(material).list()) {
            sorts.computeIfAbsent(one.name().replaceAll(",.*", ""), sort -> new ArrayList<>())
                    .add(one);
        }
        if (sorts.isEmpty()) {
            return;
        }
        line("");
        twoSides(material.say("binds.title"), material.say("binds.worth"));
        sorts.values().stream().limit(BINDINGS).forEach(this::binding);
        if (sorts.size() > BINDINGS) {
            line(material.say("text.more", sorts.size() - BINDINGS));
        }
    }

    private void binding(List<Causes.Binding> alike) {
        Causes.Binding first = alike.get(0);
        String like = alike.size() > 1 ? material.say("text.like", alike.size() - 1) : "";
        int room = WIDTH - first.worth().length() - 2 - like.length();
        String whole = first.state().isEmpty() ? first.name() : first.name() + " · " + first.state();
        boolean fits = like.isEmpty() && whole.length() <= room;
        twoSides(fits ? whole : cut(first.name(), room) + like, first.worth());
    }

    /** The largest shortage of the first class that has one, with its reason. */
    private void shortage() {
        material.plan().why().stream()
                .filter(why -> why.about() == Plan.About.SHORT)
                .min(Comparator.comparingInt(PlanText::priority).thenComparingDouble(why -> -why.amount()))
                .ifPresent(why -> {
                    line("");
                    wrap(material.teller().why(why), "", WHY_LINES);
                });
    }

    private static int priority(Plan.Why why) {
        Integer priority = why.priority();
        return priority == null ? Integer.MAX_VALUE : priority;
    }

    private void outside() {
        Bought bought = new Bought(material);
        List<String> products = bought.mostFirst();
        if (products.isEmpty()) {
            return;
        }
        line("");
        line(material.say("outside.title"));
        String before = "";
        for (String product : products.subList(0, Math.min(OUTSIDES, products.size()))) {
            String reason = bought.findReason(product).orElse("");
            String why = !reason.isEmpty() && reason.equals(before) ? material.say("text.same") : reason;
            String amount = Names.capital(bought.amount(product));
            wrap(why.isEmpty() ? amount : words.pair(amount, why), "  ", 3);
            before = reason;
        }
        if (products.size() > OUTSIDES) {
            List<String> rest = new ArrayList<>();
            products.stream()
                    .skip(OUTSIDES)
                    .limit(6)
                    .map(material.names()::product)
                    .forEach(rest::add);
            int more = products.size() - OUTSIDES - rest.size();
            String also = words.series(rest);
            wrap(more > 0 ? material.say("text.also.more", also, more) : material.say("text.also", also), "  ", 2);
        }
    }

    private void proof() {
        List<String> open = material.plan().levels().stream()
                .filter(level -> !level.proven())
                .map(Plan.Level::goal)
                .toList();
        line("");
        wrap(open.isEmpty() ? material.say("about.proven") : material.say("text.unproven", words.series(open)), "", 2);
    }

    private void twoSides(String left, String right) {
        int room = WIDTH - right.length() - 2;
        line(
                right.isEmpty()
                        ? cut(left, WIDTH)
                        : String.format(Locale.ROOT, "%-" + room + "s  %s", cut(left, room), right));
    }

    /** Cut at a width with an ellipsis. */
    private static String cut(String words, int width) {
        return words.length() <= width ? words : words.substring(0, Math.max(0, width - 1)) + "…";
    }

    /** Words in lines of the width, the later ones set in; what does not fit the lines is cut. */
    private void wrap(String sentence, String indent, int lines) {
        String rest = sentence.replace('\n', ' ');
        for (int i = 0; i < lines && !rest.isEmpty(); i++) {
            String inset = i == 0 ? indent : indent + (indent.isEmpty() ? "" : "  ");
            int room = WIDTH - inset.length();
            int at = rest.length() <= room ? rest.length() : Math.max(rest.lastIndexOf(' ', room), 1);
            boolean last = i == lines - 1;
            line(inset + (last ? cut(rest, room) : rest.substring(0, at)));
            rest = rest.substring(at).strip();
        }
    }

    private void line(String words) {
        text.append(words.stripTrailing()).append('\n');
    }
}
