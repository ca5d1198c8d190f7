package org.commonshed.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonshed.picture.BandPicture;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Table;
import org.commonshed.picture.Tint;
import org.commonshed.report.figures.Flows;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Words;

/** The bands from field to table. */
public final class FlowSection {
    private static final int MOST = 14;
    private static final int ROWS = 100;
    private static final int NARROW_ROWS = 12;
    private static final double SMALL = 0.002;

    private final Material material;
    private final Words words;
    private final Flows flows;

    public FlowSection(Material material) {
        this.material = material;
        words = material.words();
        flows = new Flows(material);
    }

    public Section section() {
        List<Flows.Flow> all = flows.list();
        Markup body = new Markup();
        if (all.isEmpty()) {
            body.element("p", words.say("flow.none"));
        } else {
            List<Flows.Flow> gathered = gather(all);
            body.open("div", "class", "strip wide-only", "role", "group", "tabindex", "0", "aria-label", name())
                    .add(picture(gathered).draw())
                    .close();
            body.open("div", "class", "narrow-only")
                    .add(table(gathered, NARROW_ROWS))
                    .close();
            body.open("div", "class", "wide-only")
                    .add(Section.numbers(words, table(all, ROWS)))
                    .close();
        }
        body.add(new NextBest(material).draw());
        String remark = material.isPart() ? "flow.remark.part" : "flow.remark";
        return new Section("flows", name(), words.say(remark), body);
    }

    private String name() {
        return words.say(material.served().isFood() ? "flow.title.food" : "flow.title");
    }

    /** The largest nodes of each stage keep their names; the others are one. */
    private List<Flows.Flow> gather(List<Flows.Flow> all) {
        Map<String, String> called = new HashMap<>();
        Map<String, Double> sizes = sizes(all);
        List<String> grown = kinds(sizes, 0);
        List<String> made = kinds(sizes, 1);
        int room = MOST - (sizes.size() - grown.size() - made.size());
        int half = Math.max(room / 2, room - made.size());
        int first = Math.min(grown.size(), half);
        rename(called, grown, first, "grown ");
        rename(called, made, Math.min(made.size(), room - first), "made ");
        Map<List<String>, Double> sums = new LinkedHashMap<>();
        for (Flows.Flow flow : all) {
            String from = called.getOrDefault(flow.from(), flow.from());
            String to = called.getOrDefault(flow.to(), flow.to());
            if (!from.equals(to)) {
                sums.merge(List.of(from, to), flow.kg(), Double::sum);
            }
        }
        List<Flows.Flow> gathered = new ArrayList<>();
        sums.forEach((ends, kg) -> gathered.add(new Flows.Flow(ends.get(0), ends.get(1), kg)));
        return forward(gathered);
    }

    /** Kinds of makers in a stage, largest first. */
    private static List<String> kinds(Map<String, Double> sizes, int stage) {
        return sizes.keySet().stream()
                .filter(node -> Flows.stage(node) == stage && node.indexOf(' ') > 0)
                .sorted(Comparator.comparingDouble((String node) -> -sizes.getOrDefault(node, 0.0)))
                .toList();
    }

    /** All keep their names if there is room for them; else the last place is for the others. */
    private static void rename(Map<String, String> called, List<String> nodes, int room, String others) {
        int kept = nodes.size() <= room ? nodes.size() : Math.max(0, room - 1);
        for (int i = kept; i < nodes.size(); i++) {
            called.put(nodes.get(i), others);
        }
    }

    /** Between two middle nodes only the stronger direction is drawn. */
    private static List<Flows.Flow> forward(List<Flows.Flow> flows) {
        return flows.stream()
                .filter(flow -> flows.stream()
                        .noneMatch(other -> other.from().equals(flow.to())
                                && other.to().equals(flow.from())
                                && other.kg() > flow.kg()))
                .toList();
    }

    private static Map<String, Double> sizes(List<Flows.Flow> all) {
        Map<String, Double> in = new TreeMap<>();
        Map<String, Double> out = new TreeMap<>();
        for (Flows.Flow flow : all) {
            out.merge(flow.from(), flow.kg(), Double::sum);
            in.merge(flow.to(), flow.kg(), Double::sum);
        }
        Map<String, Double> sizes = new TreeMap<>(in);
        out.forEach((node, kg) -> sizes.merge(node, kg, Math::max));
        return sizes;
    }

    private BandPicture picture(List<Flows.Flow> gathered) {
        double largest = gathered.stream().mapToDouble(Flows.Flow::kg).max().orElse(0);
        List<Flows.Flow> seen =
                gathered.stream().filter(f -> f.kg() >= largest * SMALL).toList();
        Set<String> early = seen.stream()
                .filter(f -> Flows.stage(f.from()) == 1 && Flows.stage(f.to()) == 1)
                .map(Flows.Flow::from)
                .collect(Collectors.toSet());
        Map<String, Double> sizes = sizes(seen);
        List<String> ordered = new ArrayList<>(sizes.keySet());
        ordered.sort(Comparator.comparingInt(FlowSection::last)
                .thenComparingDouble(node -> Flows.stage(node) == 2 ? 0 : -sizes.getOrDefault(node, 0.0))
                .thenComparingInt(FlowSection::southward));
        List<BandPicture.Node> nodes = new ArrayList<>();
        for (String node : ordered) {
            double kg = sizes.getOrDefault(node, 0.0);
            boolean left = early.contains(node);
            nodes.add(new BandPicture.Node(
                    node, nodeName(node), words.mass(kg), Flows.stage(node), left, tint(node), kg));
        }
        List<BandPicture.Band> bands = seen.stream()
                .map(f -> new BandPicture.Band(f.from(), f.to(), bandTint(f), f.kg()))
                .toList();
        return new BandPicture(finding(seen), stages(), nodes, bands);
    }

    private List<String> stages() {
        String last = material.served().isFood() ? "flow.eaten" : "flow.used";
        return List.of(words.say("flow.grown"), words.say("flow.made"), words.say(last));
    }

    private static int last(String node) {
        return node.equals("grown ") || node.equals("made ") ? 1 : beside(node);
    }

    private static int beside(String node) {
        return node.equals(Flows.OUTSIDE) || node.endsWith(Flows.OUTSIDE) || node.equals(Flows.BACK) ? 2 : 0;
    }

    private static int southward(String node) {
        return Math.max(0, List.of("north", "west", "middle", "south", "east").indexOf(node));
    }

    private static Tint tint(String node) {
        if (Flows.stage(node) == 0) {
            return node.equals(Flows.OUTSIDE) ? Tint.STONE : Tint.LAND;
        }
        return node.equals(Flows.BACK) ? Tint.ENERGY : Tint.PEOPLE;
    }

    private static Tint bandTint(Flows.Flow flow) {
        if (flow.to().equals(Flows.BACK)) {
            return Tint.ENERGY;
        }
        return flow.from().endsWith(Flows.OUTSIDE) ? Tint.STONE : Tint.LAND;
    }

    private String nodeName(String node) {
        return node.equals("grown ") || node.equals("made ") ? words.say("flow.others") : flows.name(node);
    }

    private String finding(List<Flows.Flow> seen) {
        String largest = seen.stream()
                .sorted(Comparator.comparingDouble(Flows.Flow::kg).reversed())
                .limit(3)
                .map(f -> words.say("flow.one", nodeName(f.from()), nodeName(f.to()), words.mass(f.kg())))
                .collect(Collectors.joining("; "));
        return words.say("flow.finding", largest);
    }

    private Markup table(List<Flows.Flow> list, int most) {
        Table table = new Table(
                name(),
                List.of(
                        Table.Column.words(words.say("flow.from")),
                        Table.Column.words(words.say("flow.to")),
                        Table.Column.numbers(words.say("amount"))));
        list.stream()
                .sorted(Comparator.comparingDouble(Flows.Flow::kg).reversed())
                .limit(most)
                .forEach(f -> table.row(nodeName(f.from()), nodeName(f.to()), words.mass(f.kg())));
        return table.draw();
    }
}
