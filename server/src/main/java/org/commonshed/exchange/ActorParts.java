package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.design.Shipped;
import org.commonshed.design.equipment.MachineTeller;
import org.commonshed.exchange.mending.Mending;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Query;
import org.commonshed.page.Words;
import org.commonshed.place.PlannedTime;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What is known of an actor, table by table: stated, else assumed of its kind. */
@Component
class ActorParts {
    private final Designs designs;
    private final Exchange exchange;
    private final Makers makers;
    private final Shipped shipped;
    private final PlaceSettings settings;
    private final Tools tools;

    ActorParts(
            Designs designs, Exchange exchange, Makers makers, Shipped shipped, PlaceSettings settings, Tools tools) {
        this.tools = tools;
        this.designs = designs;
        this.exchange = exchange;
        this.makers = makers;
        this.shipped = shipped;
        this.settings = settings;
    }

    /** What tells of machines and of things. */
    @Component
    record Tools(MachineTeller machines, Mending mending, AssumedNeeds assumed) {}

    ActorViews.Tools tools(Viewer viewer, String actor, Words words) {
        return new ActorViews.Tools(
                tools.machines().ofActor(viewer, actor, words),
                tools.machines().add(viewer, actor),
                tools.mending().at(viewer, actor, words));
    }

    /** Who asks, in which words, the time planned, and what is typical of the actor. */
    private record Asking(
            Viewer viewer, Words words, Optional<PlannedTime> time, Map<String, List<Map<String, String>>> typical) {}

    List<ActorViews.Part> of(Viewer viewer, Kept actor, Words words) {
        Asking asking = new Asking(viewer, words, PlannedTime.of(settings.all()), shipped.of(actor.cells()));
        return List.of(
                part("abilities", designs.abilities(), "actor", actor, asking),
                part("capacities", designs.capacities(), "actor", actor, asking),
                part("stocks", designs.stocks(), "actor", actor, asking),
                part("needs", exchange.needs(), "who", actor, asking));
    }

    private ActorViews.Part part(String table, Desk desk, String column, Kept actor, Asking asking) {
        String id = actor.get("id");
        List<Kept> stated = desk.listAll(asking.viewer(), Query.all().where(column, id));
        boolean isAssumed = stated.isEmpty();
        List<Map<String, String>> rows = isAssumed
                ? asking.typical().getOrDefault(table, List.of())
                : stated.stream().map(Kept::cells).toList();
        boolean mayAdd = desk.mayChange(asking.viewer(), Map.of(column, id));
        List<ActorViews.Line> lines = new ArrayList<>();
        for (Map<String, String> row : rows) {
            lines.add(line(table, row, asking));
        }
        String address = ActorPage.TABLES.getOrDefault(table, table);
        return new ActorViews.Part(
                table,
                lines,
                isAssumed && !lines.isEmpty(),
                mayAdd,
                mayAdd && !(isAssumed && !lines.isEmpty())
                        ? "/tables/" + address + "/add?c." + column + "=" + UriUtils.encodeQueryParam(id, "UTF-8")
                        : "");
    }

    private ActorViews.Line line(String table, Map<String, String> row, Asking asking) {
        return switch (table) {
            case "abilities" -> ability(row, asking);
            case "capacities" -> capacity(row, asking);
            case "stocks" -> stock(row, asking);
            default -> need(row, asking);
        };
    }

    private ActorViews.Line ability(Map<String, String> row, Asking asking) {
        String recipe = row.getOrDefault("recipe", "");
        Optional<Making.Recipe> known = makers.findRecipe(asking.viewer(), recipe);
        String gives = known.map(Making.Recipe::main)
                .flatMap(main -> makers.findProduct(asking.viewer(), main))
                .map(Making.Product::name)
                .orElse("");
        double most = Kept.toNumber(row.getOrDefault("max_runs", ""), Double.NaN);
        return new ActorViews.Line(
                known.map(Making.Recipe::name).orElse(recipe),
                "/makers/recipes/" + UriUtils.encodePathSegment(recipe, "UTF-8"),
                gives,
                Double.isNaN(most) ? "" : per(asking.words().say("actor.runs", most), asking),
                "");
    }

    private static String per(String text, Asking asking) {
        return Told.unit(text, true, asking.time(), asking.words());
    }

    private ActorViews.Line capacity(Map<String, String> row, Asking asking) {
        String item = row.getOrDefault("item", "");
        Told.Amount amount =
                Told.ofItem(item, Kept.toNumber(row.getOrDefault("amount", ""), Double.NaN), asking.words());
        String written = (amount.figure() + " " + amount.unit()).strip();
        String mark = item.endsWith("_ha") ? "field" : item.endsWith("_kg") ? "room" : "machine";
        return new ActorViews.Line(
                Told.stuff(item, asking.words()),
                "",
                Told.when(row, asking.time(), asking.words()),
                Told.isHours(item, asking.words()) ? per(written, asking) : written,
                mark);
    }

    private ActorViews.Line stock(Map<String, String> row, Asking asking) {
        String id = row.getOrDefault("product", "");
        Optional<Making.Product> product = makers.findProduct(asking.viewer(), id);
        String unit = product.map(Making.Product::unit).orElse("");
        double room = Kept.toNumber(row.getOrDefault("room", ""), Double.NaN);
        double amount = Kept.toNumber(row.getOrDefault("amount", ""), Double.NaN);
        return new ActorViews.Line(
                product.map(Making.Product::name).orElse(id),
                "/makers/products/" + UriUtils.encodePathSegment(id, "UTF-8"),
                Double.isNaN(room) ? "" : asking.words().say("actor.room", Told.written(room, unit, asking.words())),
                Told.written(Double.isNaN(amount) ? 0 : amount, unit, asking.words()),
                "");
    }

    private ActorViews.Line need(Map<String, String> row, Asking asking) {
        String id = row.getOrDefault("product", "");
        Optional<Making.Product> product = makers.findProduct(asking.viewer(), id);
        String unit = product.map(Making.Product::unit).orElse("");
        String amount = Told.written(Kept.toNumber(row.getOrDefault("amount", ""), Double.NaN), unit, asking.words());
        boolean every = "every_period".equals(row.get("repeat"));
        return new ActorViews.Line(
                product.map(Making.Product::name).orElse(id),
                "/makers/products/" + UriUtils.encodePathSegment(id, "UTF-8"),
                asking.words().say("exchange.urgency." + Could.urgency(row.getOrDefault("priority", ""))),
                Told.unit(amount, every, asking.time(), asking.words()),
                "");
    }

    /** A kind of actor in plain words. */
    String kind(String kind, Words words) {
        return shipped.list(CatalogueBook.Sort.KIND).stream()
                .filter(entry -> entry.id().equals(kind))
                .map(CatalogueBook.Entry::name)
                .findFirst()
                .orElseGet(() -> words.code("kind", kind));
    }

    /** What the size of a kind counts. */
    String unit(String kind, Words words) {
        return shipped.list(CatalogueBook.Sort.KIND).stream()
                .filter(entry -> entry.id().equals(kind))
                .map(entry -> words.code("size", entry.unit()))
                .findFirst()
                .orElse("");
    }

    /** The needs that are assumed of an actor become its own. */
    Optional<UUID> ownNeeds(Viewer viewer, Kept actor) {
        return tools.assumed().own(viewer, actor);
    }
}
