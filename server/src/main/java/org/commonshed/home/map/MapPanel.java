package org.commonshed.home.map;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.commons.Budget;
import org.commonshed.commons.BudgetKind;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.References;
import org.commonshed.network.Actors;
import org.commonshed.picture.BudgetBar;
import org.commonshed.place.Geography;
import org.commonshed.place.Outline;
import org.commonshed.tell.Scale;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What the panel tells of a place or an actor. */
@Component
class MapPanel {
    private static final int MOST = 12;

    private final Geography geography;
    private final Actors actors;
    private final References references;

    MapPanel(Geography geography, Actors actors, References references) {
        this.geography = geography;
        this.actors = actors;
        this.references = references;
    }

    MapViews.Panel show(MapSight sight, List<Budget> all) {
        Kept place = sight.places().get(sight.at());
        if (place != null) {
            return place(sight, place, all);
        }
        return actors.actors()
                .findById(sight.viewer(), sight.at())
                .filter(actor -> !sight.at().isEmpty() && !MapMarks.isHome(actor))
                .map(actor -> actor(sight, actor))
                .orElse(none());
    }

    private static MapViews.Panel none() {
        return new MapViews.Panel("", "", "", List.of(), "", Optional.empty(), List.of(), List.of(), List.of());
    }

    /** How people call places and actors, by id. */
    Map<String, String> names(List<String> ids) {
        return references.names(Column.Kind.CLAIMANT, ids);
    }

    String product(String id) {
        return references.name(Column.Kind.PRODUCT, id);
    }

    private MapViews.Panel place(MapSight sight, Kept place, List<Budget> all) {
        String id = place.get("id");
        List<Budget> here = all.stream().filter(b -> b.place().equals(id)).toList();
        Optional<Budget> main = here.stream()
                .filter(b -> BudgetKind.of(b.indicator()) == sight.kind())
                .findFirst();
        List<MapViews.Small> others = here.stream()
                .filter(b -> main.filter(m -> m == b).isEmpty())
                .map(b -> small(sight, b))
                .toList();
        List<MapViews.Link> links = new ArrayList<>();
        if (!here.isEmpty()) {
            BudgetKind kind =
                    main.isPresent() ? sight.kind() : BudgetKind.of(here.get(0).indicator());
            links.add(new MapViews.Link(sight.say("map.panel.budgets"), sight.commons(id, kind)));
        }
        return new MapViews.Panel(
                id,
                sight.words().sayOr("map.kind." + place.get("kind"), place.get("kind")),
                place.get("name"),
                lines(sight, place),
                sight.address("at", ""),
                main.map(b -> budget(sight, b)),
                others,
                within(sight, id),
                links);
    }

    private List<String> lines(MapSight sight, Kept place) {
        List<String> lines = new ArrayList<>();
        if (!place.get("area_km2").isEmpty()) {
            lines.add(sight.words().amounts().quantity(Double.parseDouble(place.get("area_km2")), "km2"));
        }
        if (!place.get("population").isEmpty()) {
            lines.add(sight.say("map.panel.people", Math.round(Double.parseDouble(place.get("population")))));
        }
        if (!place.get("flows_into").isEmpty()) {
            lines.add(sight.say("map.panel.flows", sight.name(place.get("flows_into"))));
        }
        if (place.get("kind").equals("neighbourhood")) {
            long count = actors.actors().count(sight.viewer(), Query.all().where("neighbourhood", place.get("id")));
            lines.add(sight.say("map.panel.actors", count));
        }
        return lines;
    }

    /** Neighbourhoods of a watershed, or watersheds of a neighbourhood, by the share of the neighbourhood's area. */
    private List<MapViews.Link> within(MapSight sight, String id) {
        Kept place = sight.places().get(id);
        boolean hood = place != null && place.get("kind").equals("neighbourhood");
        List<Outline.Inside> insides =
                hood ? geography.listAround(sight.viewer(), id) : geography.listWithin(sight.viewer(), id);
        String wanted = hood ? "watershed" : "neighbourhood";
        return insides.stream()
                .filter(i -> isKind(sight, i.place(), wanted))
                .filter(i -> i.share() >= 0.01)
                .limit(MOST)
                .map(i -> new MapViews.Link(share(sight, i), sight.address("at", i.place())))
                .toList();
    }

    private static boolean isKind(MapSight sight, String id, String kind) {
        Kept place = sight.places().get(id);
        return place != null && place.get("kind").equals(kind);
    }

    private static String share(MapSight sight, Outline.Inside inside) {
        String name = sight.name(inside.place());
        return inside.share() >= 0.995
                ? sight.say("map.panel.whole", name)
                : sight.say("map.panel.share", name, String.valueOf(Math.round(inside.share() * 100)));
    }

    private MapViews.Panel actor(MapSight sight, Kept actor) {
        List<String> lines = new ArrayList<>();
        lines.add(sight.say("map.panel.in", sight.name(actor.get("neighbourhood"))));
        watershed(sight, actor).ifPresent(w -> lines.add(sight.say("map.panel.watershed", sight.name(w))));
        String kind = actor.get("kind").replace('_', ' ');
        String address = "/actors/" + UriUtils.encodePathSegment(actor.get("id"), StandardCharsets.UTF_8);
        List<MapViews.Link> links = List.of(
                new MapViews.Link(sight.say("map.panel.actor"), address),
                new MapViews.Link(
                        sight.say("map.panel.place", sight.name(actor.get("neighbourhood"))),
                        sight.address("at", actor.get("neighbourhood"))));
        return new MapViews.Panel(
                actor.get("id"),
                kind,
                actor.get("name"),
                lines,
                sight.address("at", ""),
                Optional.empty(),
                List.of(),
                List.of(),
                links);
    }

    /** As stated, else where its point lies. */
    private Optional<String> watershed(MapSight sight, Kept actor) {
        if (!actor.get("watershed").isEmpty()) {
            return Optional.of(actor.get("watershed"));
        }
        return MapMarks.spot(actor)
                .or(() -> Optional.ofNullable(sight.places().get(actor.get("neighbourhood")))
                        .flatMap(MapMarks::spot))
                .flatMap(spot -> geography.findWatershed(sight.viewer(), spot.lat(), spot.lon()));
    }

    private static MapViews.Budget budget(MapSight sight, Budget budget) {
        Budget.Amount amount = sight.amount(budget);
        String head = sight.say("map.panel.head", thing(sight, budget), sight.monthName(sight.month()));
        return new MapViews.Budget(
                head,
                figure(sight, budget.state(amount), amount),
                bar(budget, amount, head),
                said(sight, budget, amount),
                sight.commons(budget.place(), sight.kind()));
    }

    private static MapViews.Small small(MapSight sight, Budget budget) {
        Budget.Amount amount = sight.amount(budget);
        String name = thing(sight, budget);
        BudgetKind kind = BudgetKind.of(budget.indicator());
        Budget.State state = budget.state(amount);
        Scale scale = BudgetKind.scale(budget.indicator(), sight.words().locale());
        String figure = state != Budget.State.UNKNOWN
                ? figure(sight, state, amount)
                : amount.isLimited()
                        ? sight.say("map.amount", sight.number(scale.of(amount.limit())), scale.unit())
                        : "–";
        return new MapViews.Small(name, sight.commons(budget.place(), kind), bar(budget, amount, name), figure);
    }

    private static String thing(MapSight sight, Budget budget) {
        return sight.words()
                .sayOr(
                        "map.thing." + budget.indicator(),
                        budget.indicator().replaceFirst("_[^_]+$", "").replace('_', ' '));
    }

    private static String bar(Budget budget, Budget.Amount amount, String finding) {
        if (budget.state(amount) == Budget.State.UNKNOWN || Double.isInfinite(amount.share())) {
            return "";
        }
        double used = amount.limit() > 0 ? amount.used() / amount.limit() : 0;
        double planned = amount.limit() > 0 ? amount.planned() / amount.limit() : 0;
        return new BudgetBar(finding, BudgetKind.of(budget.indicator()).tint(), used, planned)
                .draw()
                .toString();
    }

    /** "83 %", "4 % over"; empty where nothing is known. */
    static String figure(MapSight sight, Budget.State state, Budget.Amount amount) {
        if (state == Budget.State.UNKNOWN) {
            return "";
        }
        double share = Double.isInfinite(amount.share()) ? 2 : amount.share();
        return state == Budget.State.OVER
                ? sight.say("map.figure.over", String.valueOf(Math.round((share - 1) * 100)))
                : sight.say("map.figure", String.valueOf(Math.round(share * 100)));
    }

    /** The whole in words. */
    static String said(MapSight sight, Budget budget, Budget.Amount amount) {
        Scale scale = BudgetKind.scale(budget.indicator(), sight.words().locale());
        if (!amount.isLimited()) {
            return sight.say("map.said.none", sight.monthName(sight.month()));
        }
        String limit = sight.number(scale.of(amount.limit()));
        return budget.isUseKnown()
                ? sight.say("map.said.used", sight.number(scale.of(amount.drawn())), limit, scale.unit())
                : sight.say("map.said.limit", limit, scale.unit());
    }
}
