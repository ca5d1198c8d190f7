package org.commonshed.production.board;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Workshops;
import org.commonshed.design.library.Library;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Finding;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.world.Point;
import org.commonshed.network.Directory;
import org.commonshed.picture.MakerMap;
import org.commonshed.picture.PlaceMap;
import org.commonshed.place.Geography;
import org.commonshed.place.Outline;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Proposal;
import org.commonshed.tell.MatchTeller;
import org.springframework.stereotype.Component;

/** What stands beside the makers of an order: the map, other ways to divide it, what goes into it, who is not asked and why. */
@Component
class Beside {
    private static final int MOST_OTHERS = 4;
    private static final int MOST_PINS = 26;

    private final Orders orders;
    private final Directory directory;
    private final Geography geography;
    private final Library library;
    private final Workshops workshops;

    Beside(Orders orders, Directory directory, Geography geography, Library library, Workshops workshops) {
        this.orders = orders;
        this.directory = directory;
        this.geography = geography;
        this.library = library;
        this.workshops = workshops;
    }

    OrderViews.Aside tell(Sight sight) {
        Viewer viewer = sight.viewer();
        Orders.Open open = sight.open();
        Says says = sight.says();
        String way = sight.way();
        Map<String, String> letters = sight.letters();
        Map<String, Double> pieces = pieces(open, way);
        List<OrderViews.Other> others = new ArrayList<>();
        long looked = 0;
        if (open.order().state().isOpen()) {
            for (Requirement part : open.parts()) {
                List<Match> matches = orders.listLookedAt(viewer, open.order(), part);
                looked = Math.max(looked, matches.size());
                matches.stream()
                        .filter(match -> !letters.containsKey(match.facility().id()))
                        .filter(match -> others.size() < MOST_OTHERS)
                        .filter(match -> others.stream()
                                .noneMatch(each -> each.address()
                                        .equals(MakerTelling.address(
                                                match.facility().id()))))
                        .forEach(match -> others.add(other(match, says)));
            }
        }
        return new OrderViews.Aside(
                map(sight, pieces),
                says.say("order.map.caption"),
                open.order().state() == OrderState.PROPOSED ? ways(open, way, says) : List.of(),
                takes(viewer, open, says),
                others,
                looked);
    }

    OrderViews.Other other(Match match, Says says) {
        return new OrderViews.Other(
                directory.name(match.facility().id()),
                MakerTelling.address(match.facility().id()),
                why(match, says));
    }

    /** The first thing that speaks against it, else what would have to be asked, else that others are better. */
    String why(Match match, Says says) {
        MatchTeller teller = new MatchTeller(
                workshops::findName, new org.commonshed.tell.Words(says.words().locale()));
        Optional<Finding> against = match.listFindings().stream()
                .filter(finding -> finding.answer() == Answer.NO)
                .findFirst();
        Optional<Finding> open = match.listFindings().stream()
                .filter(finding -> finding.answer() == Answer.ASK && finding.counts())
                .findFirst();
        return against.or(() -> open).map(teller::sentence).orElse(says.say("order.others.better"));
    }

    /** Pieces that come from each maker, over all parts. */
    private static Map<String, Double> pieces(Orders.Open open, String way) {
        Map<String, Double> pieces = new HashMap<>();
        if (open.order().state() == OrderState.PROPOSED) {
            OrderTelling.shares(open, way)
                    .forEach(share -> pieces.merge(share.actor(), (double) share.pieces(), Double::sum));
        } else {
            open.jobs().stream()
                    .filter(job -> job.supply() > 0)
                    .forEach(job -> pieces.merge(job.actor(), (double) job.supply(), Double::sum));
        }
        return pieces;
    }

    private String map(Sight sight, Map<String, Double> pieces) {
        Orders.Open open = sight.open();
        Map<String, String> letters = sight.letters();
        Optional<Point> goal = directory.point(open.order().who());
        if (goal.isEmpty() || pieces.isEmpty()) {
            return "";
        }
        Set<String> agreed = new HashSet<>();
        Set<String> asked = new HashSet<>();
        for (Job job : open.jobs()) {
            (job.state() == JobState.ASKED ? asked : agreed).add(job.actor());
        }
        double most = pieces.values().stream().mapToDouble(each -> each).max().orElse(1);
        List<MakerMap.Pin> pins = new ArrayList<>();
        pins.add(new MakerMap.Pin("", shortName(open.order().who()), spot(goal.get()), 0, MakerMap.Sure.AGREED));
        letters.forEach((actor, letter) -> directory.point(actor).ifPresent(at -> {
            double share = pieces.getOrDefault(actor, 0.0) / most;
            MakerMap.Sure sure = asked.contains(actor)
                    ? MakerMap.Sure.ASKED
                    : agreed.contains(actor) && share > 0 ? MakerMap.Sure.AGREED : MakerMap.Sure.COULD;
            if (pins.size() <= MOST_PINS) {
                pins.add(new MakerMap.Pin(letter, shortName(actor), spot(at), share, sure));
            }
        }));
        List<List<PlaceMap.Spot>> grounds = new ArrayList<>();
        List<PlaceMap.Line> lines = new ArrayList<>();
        for (Outline outline : geography.outlines(sight.viewer())) {
            for (List<PlaceMap.Spot> path : paths(outline)) {
                switch (outline.what()) {
                    case AREA -> grounds.add(path);
                    case ROAD -> lines.add(new PlaceMap.Line(PlaceMap.LineKind.ROAD, path));
                    case RIVER -> lines.add(new PlaceMap.Line(PlaceMap.LineKind.RIVER, path));
                }
            }
        }
        return new MakerMap(sight.say("order.map.finding", (long) letters.size()), grounds, lines, pins)
                .draw()
                .toString();
    }

    /** On the map there is little room; that it is an example stands in the list. */
    private String shortName(String actor) {
        return directory.name(actor).replaceFirst("\\s*\\([^)]*\\)$", "");
    }

    private static List<List<PlaceMap.Spot>> paths(Outline outline) {
        return outline.paths().stream()
                .map(path -> path.stream()
                        .map(at -> new PlaceMap.Spot(at.lon(), at.lat()))
                        .toList())
                .toList();
    }

    private static PlaceMap.Spot spot(Point at) {
        return new PlaceMap.Spot(at.lon(), at.lat());
    }

    /** The ways beside each other, each honest about what it costs more than the cheapest. */
    private static List<OrderViews.Way> ways(Orders.Open open, String chosen, Says says) {
        List<OrderViews.Way> ways = new ArrayList<>();
        List<Proposal.Part> parts = open.proposal().map(Proposal::parts).orElse(List.of());
        double least = Double.NaN;
        for (String word : open.proposal().map(Proposal::listWays).orElse(List.of())) {
            List<Proposal.Way> all =
                    parts.stream().flatMap(part -> part.findWay(word).stream()).toList();
            double usd = all.stream().mapToDouble(Proposal.Way::usd).sum();
            double km = all.stream().mapToDouble(Proposal.Way::km).sum();
            least = Double.isNaN(least) ? usd : least;
            long unmet = all.stream().mapToLong(Proposal.Way::unmet).sum();
            long count = all.stream()
                    .flatMap(each -> each.shares().stream())
                    .map(Proposal.Share::actor)
                    .distinct()
                    .count();
            String day = all.stream()
                    .flatMap(each -> each.findLastDay().stream())
                    .max(LocalDate::compareTo)
                    .map(says::day)
                    .orElse("");
            String more = unmet > 0
                    ? says.say("order.way.missing", unmet)
                    : usd - least >= 0.005 ? says.say("order.way.more", says.usd(usd - least)) : "";
            ways.add(new OrderViews.Way(
                    says.say("order.way." + word),
                    open.order().address() + "?way=" + word,
                    word.equals(chosen),
                    says.number(count),
                    day,
                    says.km(km),
                    says.usd(usd),
                    more));
        }
        return ways;
    }

    /** Material by the parts, with how much of it is known to lie at makers here, and the bill of materials. */
    private List<OrderViews.Taken> takes(Viewer viewer, Orders.Open open, Says says) {
        List<OrderViews.Taken> takes = new ArrayList<>();
        Order order = open.order();
        for (Requirement part : open.parts()) {
            String material = part.material();
            if (material != null && !Double.isNaN(part.kgPerPiece())) {
                double kg = part.kgPerPiece() * order.target(part.quantity());
                double there = workshops.list(viewer).stream()
                        .mapToDouble(each -> each.materialKg().getOrDefault(material, 0.0))
                        .sum();
                String name = workshops.materialName(material);
                takes.add(new OrderViews.Taken(
                        says.say("order.takes.material", name, part.part()),
                        says.say("order.takes.kg", says.mass(kg), says.mass(there)),
                        ""));
            }
        }
        for (Library.Line line : library.listLines(viewer, order.version())) {
            String amount = line.quantity()
                    .map(each -> says.say(
                            "order.takes.line",
                            each.doubleValue() * order.quantity(),
                            line.unit().isEmpty() ? says.say("order.pieces.unit") : line.unit()))
                    .orElse(says.say("order.takes.unknown"));
            takes.add(new OrderViews.Taken(line.name(), amount, ""));
        }
        library.findVersion(viewer, order.version())
                .ifPresent(version -> takes.add(new OrderViews.Taken(
                        says.say("order.takes.design", version.name(), (long) version.number()),
                        says.say("order.takes.open"),
                        version.address())));
        return takes;
    }
}
