package org.commonshed.tables;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.commonshed.tell.Items;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Words for tables, columns and rows. */
@Component
class TableWords {
    private final DeskService desks;
    private final Labels labels;
    private final Doors doors;

    TableWords(DeskService desks, Labels labels, Doors doors) {
        this.desks = desks;
        this.labels = labels;
        this.doors = doors;
    }

    /** The board and the desk at an address, or the page that says that there is none. */
    Place at(String address) {
        Board board = Board.find(address).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Desk desk = desks.find(board.table()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return new Place(board, desk);
    }

    /** A table with whoever answers for it. */
    record Place(Board board, Desk desk) {
        String table() {
            return board.table();
        }
    }

    TablesViews.Sheet sheet(Place place, Words words) {
        String key = place.table();
        return new TablesViews.Sheet(
                key,
                place.board().list(),
                place.board().forms(),
                words.say("table." + key),
                words.say("table." + key + ".lead"));
    }

    boolean mayAddSome(Place place, Viewer viewer) {
        return doors.allowsSomewhere(viewer, place.desk().deed());
    }

    Labels.Book book(Place place, List<Kept> rows) {
        return labels.of(place.desk().sheet().schema().all(), rows);
    }

    static String column(Place place, String column, Words words) {
        return words.sayOr("column." + place.table() + "." + column, words.sayOr("column." + column, column));
    }

    static String help(Place place, String column, Words words) {
        return words.sayOr(
                "column." + place.table() + "." + column + ".help", words.sayOr("column." + column + ".help", ""));
    }

    /** A word of the format in plain language. */
    static String word(String column, String word, Words words) {
        return words.sayOr("word." + column + "." + word, words.sayOr("word." + word, words.code(column, word)));
    }

    /** What a cell says to people: names instead of ids, words instead of codes. */
    static String text(Column column, String text, Labels.Book book, Words words) {
        return column.kind() == Column.Kind.PERIOD
                ? book.periods().name(column, text, words)
                : book.find(column, text).map(Labels.Label::name).orElseGet(() -> said(column, text, words));
    }

    /** A code in words: what is drawn or used by its name and unit, other words of the format in plain language. */
    static String said(Column column, String text, Words words) {
        boolean isItem = column.kind() == Column.Kind.CAPACITY || column.kind() == Column.Kind.INDICATOR;
        return isItem && !text.isEmpty() ? item(text, words) : isWord(column) ? word(column.name(), text, words) : text;
    }

    private static String item(String id, Words words) {
        org.commonshed.tell.Words told = words.amounts();
        Items items = new Items(told);
        String name = told.findWord("indicator." + id).orElseGet(() -> items.label(id));
        return items.isHours(id) || items.unit(id).isEmpty()
                ? name
                : words.say("tables.item", name, told.unit(items.unit(id)));
    }

    /** A number as the reader's language writes it; what is no number as it stands. */
    static String number(String text, Words words) {
        if (!text.matches("-?\\d+(\\.\\d+)?")) {
            return text;
        }
        NumberFormat format = NumberFormat.getNumberInstance(words.locale());
        format.setMaximumFractionDigits(9);
        return format.format(new BigDecimal(text));
    }

    private static boolean isWord(Column column) {
        return column.kind() == Column.Kind.WORD
                || column.name().equals("kind")
                || column.name().equals("category")
                || column.name().equals("priority");
    }

    /** What a row is called: its name, or what it is about. */
    String name(Place place, Kept row, Labels.Book book, Words words) {
        if (!row.get("name").isEmpty()) {
            return row.get("name");
        }
        List<String> parts = new ArrayList<>();
        for (String shown : place.board().shown()) {
            Column column = place.desk().sheet().schema().getColumn(shown);
            if (!Labels.kinds(column.kind()).isEmpty() && !row.get(shown).isEmpty() && parts.size() < 2) {
                parts.add(text(column, row.get(shown), book, words));
            }
        }
        return parts.stream()
                .reduce((first, second) -> words.say("tables.name", first, second))
                .orElse(row.get("id"));
    }

    static boolean isNumber(Column column) {
        return switch (column.kind()) {
            case NUMBER, AMOUNT, SHARE, WHOLE -> !column.name().equals("priority");
            default -> false;
        };
    }

    /** The page number or such, as somebody wrote it into an address. */
    static int number(String text, int otherwise) {
        return Optional.of(text)
                .filter(t -> t.matches("\\d{1,6}"))
                .map(Integer::valueOf)
                .orElse(otherwise);
    }

    static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
