package org.commonshed.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Page;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Makes the page of a list. */
@Component
class Listings {
    private static final int MOST_OPTIONS = 60;

    private final TableWords shown;
    private final Doors doors;
    private final List<Ways> ways;

    Listings(TableWords shown, Doors doors, List<Ways> ways) {
        this.ways = List.copyOf(ways);
        this.shown = shown;
        this.doors = doors;
    }

    TablesViews.Listing listing(TableWords.Place place, Asked asked, Viewer viewer, Words words) {
        Page page = place.desk().list(viewer, asked.query());
        Labels.Book book = shown.book(place, page.rows());
        return new TablesViews.Listing(
                shown.sheet(place, words),
                filters(place, asked, viewer, words),
                heads(place, asked, words),
                page.rows().stream().map(row -> line(place, row, book, words)).toList(),
                paging(place, asked, page, words),
                new TablesViews.Rights(shown.mayAddSome(place, viewer), doors.allowsSomewhere(viewer, Deed.IMPORT)),
                ways.stream()
                        .filter(some -> some.table().equals(place.table()))
                        .flatMap(some -> some.list(viewer, words).stream())
                        .toList());
    }

    private static List<TablesViews.Head> heads(TableWords.Place place, Asked asked, Words words) {
        List<TablesViews.Head> heads = new ArrayList<>();
        for (String column : place.board().shown()) {
            String now = asked.sortOf(column);
            heads.add(new TablesViews.Head(
                    TableWords.column(place, column, words),
                    now,
                    now.equals("ascending") ? "-" + column : column,
                    TableWords.isNumber(place.desk().sheet().schema().getColumn(column))));
        }
        return heads;
    }

    private TablesViews.Line line(TableWords.Place place, Kept row, Labels.Book book, Words words) {
        List<TablesViews.Cell> cells = new ArrayList<>();
        for (String name : place.board().shown()) {
            Column column = place.desk().sheet().schema().getColumn(name);
            String text = row.get(name);
            String address = cells.isEmpty()
                    ? ""
                    : book.find(column, text).map(Labels.Label::address).orElse("");
            cells.add(new TablesViews.Cell(
                    TableWords.column(place, name, words),
                    TableWords.isNumber(column)
                            ? TableWords.number(text, words)
                            : TableWords.text(column, text, book, words),
                    address,
                    TableWords.isNumber(column)));
        }
        return new TablesViews.Line(
                place.board().forms() + "/rows/" + row.id(), cells, place.desk().isHidden(row));
    }

    private TablesViews.Filters filters(TableWords.Place place, Asked asked, Viewer viewer, Words words) {
        Labels.Book book = shown.book(place, List.of(new Kept(new UUID(0, 0), 1, asked.cells())));
        List<TablesViews.Chip> chips = new ArrayList<>();
        List<TablesViews.Choice> choices = new ArrayList<>();
        for (String name : place.board().choices()) {
            Map<String, Long> counts = place.desk().counts(viewer, name);
            if (counts.size() > 1 && counts.size() <= MOST_OPTIONS) {
                choices.add(choice(place, name, asked.cells().getOrDefault(name, ""), counts, words));
            }
        }
        asked.cells().forEach((name, text) -> {
            Column column = place.desk().sheet().schema().getColumn(name);
            boolean isChosen = choices.stream().anyMatch(choice -> choice.name().equals("is." + name));
            String says = words.pair(TableWords.column(place, name, words), TableWords.text(column, text, book, words));
            chips.add(new TablesViews.Chip(
                    says, place.board().list() + asked.without(name).address(), isChosen ? "" : "is." + name, text));
        });
        List<TablesViews.Option> columns = place.desk().sheet().columns().stream()
                .map(name -> new TablesViews.Option(name, TableWords.column(place, name, words), false))
                .toList();
        return new TablesViews.Filters(asked.words(), choices, chips, columns);
    }

    private static TablesViews.Choice choice(
            TableWords.Place place, String name, String chosen, Map<String, Long> counts, Words words) {
        Column column = place.desk().sheet().schema().getColumn(name);
        List<TablesViews.Option> options = new ArrayList<>();
        new TreeMap<>(counts).forEach((text, count) -> {
            if (!text.isEmpty()) {
                String says = words.say("tables.option", TableWords.said(column, text, words), count);
                options.add(new TablesViews.Option(text, says, text.equals(chosen)));
            }
        });
        return new TablesViews.Choice("is." + name, TableWords.column(place, name, words), options);
    }

    private static TablesViews.Paging paging(TableWords.Place place, Asked asked, Page page, Words words) {
        int at = asked.page();
        String list = place.board().list();
        boolean isMore = at < page.last();
        return new TablesViews.Paging(
                page.total(),
                page.isMore()
                        ? words.say("tables.many", Page.MOST_COUNTED)
                        : words.say("table." + place.table() + ".count", page.total()),
                at > 1 ? list + asked.page(Math.min(at - 1, page.last())).address() : "",
                isMore ? list + asked.page(at + 1).address() : "",
                page.last() == 1
                        ? ""
                        : page.isMore() ? words.say("tables.page.many", at) : words.say("tables.page", at, page.last()),
                place.board().forms() + ".csv" + asked.page(1).address(),
                asked.sort());
    }
}
