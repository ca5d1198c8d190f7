package org.commonshed.api.needs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.Told;
import org.commonshed.design.Makers;
import org.commonshed.exchange.AssumedNeeds;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Needs, those that nobody stated too; who can make something; somebody with all that tables say of them. */
@Api
@Entrance(Deed.READ)
class NeedsApi {
    private static final int MOST_OF_TABLE = 1_000;

    private final DeskService desks;
    private final AssumedNeeds assumed;
    private final Makers makers;

    NeedsApi(DeskService desks, AssumedNeeds assumed, Makers makers) {
        this.desks = desks;
        this.assumed = assumed;
        this.makers = makers;
    }

    /** The stated ones first. */
    record Needs(List<NeedKnown> needs, long total, int page, int size) {}

    /**
     * A line of the table of needs.
     *
     * @param assumed because nobody there has stated a need, and all of that kind have such
     */
    record NeedKnown(boolean assumed, Map<String, String> cells) {}

    /** Who can make a product, by one recipe or another. */
    record MakersOf(String product, String name, String unit, List<MakerOf> makers) {}

    /**
     * Somebody who can run a recipe.
     *
     * @param mostRuns in a period; left out where capacities alone say it
     * @param assumed because all of its kind can; nobody stated it
     */
    record MakerOf(String actor, String recipe, Optional<Double> mostRuns, boolean assumed) {}

    /** Somebody, and the rows of each table that are about them. */
    record ActorKnown(Map<String, String> cells, List<TableOf> tables) {}

    /** @param total of rows there are; the first thousand are told */
    record TableOf(String table, long total, List<RowOf> rows) {}

    record RowOf(UUID row, Map<String, String> cells) {}

    private Desk desk(String table) {
        return desks.find(table).orElseThrow(Problem::notFound);
    }

    @GetMapping("/api/v1/needs")
    @Told(
            id = "list-needs",
            query = {"who", "product", "page", "size"},
            gives = Needs.class)
    Answer needs(Call call) {
        Paging paging = Paging.of(call);
        Query query = Query.all().where("who", call.text("who")).where("product", call.text("product"));
        Stream<NeedKnown> stated =
                desk("needs").listAll(call.viewer(), query).stream().map(row -> new NeedKnown(false, row.cells()));
        Stream<NeedKnown> others = assumed.listAll(call.viewer()).stream()
                .filter(row -> isMeant(call.text("who"), row.get("who")))
                .filter(row -> isMeant(call.text("product"), row.get("product")))
                .map(row -> new NeedKnown(true, row.cells()));
        List<NeedKnown> all = Stream.concat(stated, others).toList();
        Answer answer = Answer.ok(new Needs(paging.part(all), all.size(), paging.page(), paging.size()));
        return paging.link(answer, call, all.size());
    }

    private static boolean isMeant(String asked, String is) {
        return asked.isEmpty() || asked.equals(is);
    }

    @GetMapping("/api/v1/products/{id}/makers")
    @Told(id = "list-makers", gives = MakersOf.class)
    Answer makers(@PathVariable String id, Call call) {
        var product = makers.findProduct(call.viewer(), id).orElseThrow(Problem::notFound);
        List<MakerOf> some = makers.making(call.viewer(), id).stream()
                .map(maker -> new MakerOf(
                        maker.actor(),
                        maker.recipe(),
                        Optional.of(maker.mostRuns()).filter(Double::isFinite),
                        maker.assumed()))
                .toList();
        return Answer.ok(new MakersOf(product.id(), product.name(), product.unit(), some));
    }

    @GetMapping("/api/v1/actors/{id}")
    @Told(id = "get-actor", gives = ActorKnown.class)
    Answer actor(@PathVariable String id, Call call) {
        Kept actor = desk("actors").findById(call.viewer(), id).orElseThrow(Problem::notFound);
        List<TableOf> tables = new ArrayList<>();
        for (Desk desk : desks.listAll()) {
            Map<UUID, RowOf> rows = new LinkedHashMap<>();
            for (Column column : desk.sheet().schema().all()) {
                boolean names = column.kind() == Column.Kind.ACTOR || column.kind() == Column.Kind.CLAIMANT;
                if (names) {
                    desk.listAll(call.viewer(), Query.all().where(column.name(), id))
                            .forEach(row -> rows.put(row.id(), new RowOf(row.id(), row.cells())));
                }
            }
            if (!rows.isEmpty()) {
                List<RowOf> first = rows.values().stream().limit(MOST_OF_TABLE).toList();
                tables.add(new TableOf(desk.sheet().name(), rows.size(), first));
            }
        }
        return Answer.ok(new ActorKnown(actor.cells(), tables));
    }
}
