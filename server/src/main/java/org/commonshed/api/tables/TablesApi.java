package org.commonshed.api.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.Query;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tables, and rows of them to read. */
@Api
@Entrance(Deed.READ)
class TablesApi {
    static final String ROWS = "/api/v1/tables/{table}/rows";
    private static final String CELL = "is.";

    private final Sheets sheets;
    private final Doors doors;

    TablesApi(Sheets sheets, Doors doors) {
        this.sheets = sheets;
        this.doors = doors;
    }

    /** All tables. */
    record Tables(List<Table> tables) {}

    /** A table of the format; whether the asker may change some of its rows. */
    record Table(String table, String title, long rows, boolean mayChange, List<TableColumn> columns) {}

    /** A column: what it holds, and what an empty cell means. */
    record TableColumn(String column, String holds, boolean must, boolean key, String empty) {}

    /** Some rows of a table. */
    record Rows(List<Row> rows, long total, int page, int size) {}

    @GetMapping("/api/v1/tables")
    @Told(id = "list-tables", gives = Tables.class)
    Answer tables(Call call) {
        List<Table> tables = new ArrayList<>();
        for (Desk desk : sheets.desks().listAll()) {
            tables.add(new Table(
                    desk.sheet().name(),
                    call.words().say("table." + desk.sheet().name()),
                    desk.count(call.viewer(), Query.all()),
                    doors.allowsSomewhere(call.viewer(), desk.deed()),
                    columns(desk.sheet().schema())));
        }
        return Answer.ok(new Tables(tables));
    }

    private static List<TableColumn> columns(Schema schema) {
        return schema.all().stream()
                .map(column -> new TableColumn(
                        column.name(),
                        column.kind().name().toLowerCase(Locale.ROOT),
                        column.must(),
                        column.key(),
                        column.fallback()))
                .toList();
    }

    @GetMapping(ROWS)
    @Told(
            id = "list-rows",
            query = {"q", "sort", "page", "size", CELL + "*"},
            gives = Rows.class)
    Answer rows(@PathVariable String table, Call call) {
        Desk desk = sheets.desk(table);
        Paging paging = Paging.of(call);
        Query query = query(desk, call).page(paging.page()).size(paging.size());
        Page page = desk.list(call.viewer(), query);
        Rows rows = new Rows(
                page.rows().stream().map(kept -> Sheets.row(desk, kept)).toList(),
                page.total(),
                paging.page(),
                paging.size());
        return paging.link(Answer.ok(rows), call, page.total());
    }

    private static Query query(Desk desk, Call call) {
        Query query = Query.all().words(call.text("q"));
        for (String name : call.names()) {
            if (name.startsWith(CELL)) {
                query = query.where(column(desk, name, name.substring(CELL.length())), call.text(name));
            }
        }
        String sort = call.text("sort");
        return sort.isEmpty()
                ? query
                : query.sorted(column(desk, "sort", sort.replaceFirst("^-", "")), sort.startsWith("-"));
    }

    private static String column(Desk desk, String name, String column) {
        if (!desk.sheet().columns().contains(column)) {
            String known = String.join(
                    ", ", desk.sheet().schema().all().stream().map(Column::name).toList());
            throw Problem.of(ProblemKind.QUERY_WRONG, name, "field-word", known);
        }
        return column;
    }

    @GetMapping(ROWS + "/{row}")
    @Told(id = "get-row", gives = Row.class)
    Answer row(@PathVariable String table, @PathVariable String row, Call call) {
        Desk desk = sheets.desk(table);
        return answer(desk, desk.find(call.viewer(), Ids.id(row)).orElseThrow(Problem::notFound));
    }

    @GetMapping("/api/v1/tables/{table}/ids/{id}")
    @Told(id = "find-row", gives = Row.class)
    Answer byId(@PathVariable String table, @PathVariable String id, Call call) {
        Desk desk = sheets.desk(table);
        return answer(desk, desk.findById(call.viewer(), id).orElseThrow(Problem::notFound));
    }

    private static Answer answer(Desk desk, Kept kept) {
        return Answer.ok(Sheets.row(desk, kept)).tagged(CellShapes.tag(kept));
    }
}
