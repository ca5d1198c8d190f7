package org.commonshed.home.twice;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.files.world.Column;
import org.commonshed.home.twice.MergePlan.Fate;
import org.commonshed.home.twice.MergePlan.Move;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.commonshed.tell.Names;
import org.commonshed.tell.SameTeller;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/** Says what is known of two actors, and what becomes of all that names them. */
final class TwiceTelling {
    private static final String NOTHING = "–";

    private final References references;
    private final Words words;
    private final SameTeller teller;

    TwiceTelling(References references, Words words) {
        this.references = references;
        this.words = words;
        teller = new SameTeller(new org.commonshed.tell.Words(words.locale()));
    }

    TwiceViews.Twins twins(Pairs.Likely likely, boolean mayMerge) {
        return new TwiceViews.Twins(
                who(likely.one()),
                who(likely.other()),
                teller.answer(likely.pair()),
                teller.sentences(likely.pair()),
                mayMerge ? address(likely.one(), likely.other()) : "");
    }

    static String address(Kept kept, Kept gone) {
        return UriComponentsBuilder.fromPath("/twice/merge")
                .queryParam("kept", "{kept}")
                .queryParam("gone", "{gone}")
                .encode()
                .buildAndExpand(kept.get("id"), gone.get("id"))
                .toUriString();
    }

    TwiceViews.Who who(Kept row) {
        String kind = Names.capital(row.get("kind").replace('_', ' '));
        String place = references.name(Column.Kind.PLACE, row.get("neighbourhood"));
        return new TwiceViews.Who(
                row.get("id"),
                row.get("name"),
                "/actors/" + UriUtils.encodePathSegment(row.get("id"), "UTF-8"),
                words.say("twice.about", kind, place, row.get("id")));
    }

    /** Columns in which the two differ; latitude and longitude go together. */
    List<TwiceViews.Cell> cells(MergePlan plan, Map<String, String> typed) {
        List<TwiceViews.Cell> cells = new ArrayList<>();
        for (String column : plan.columns()) {
            String own = text(column, plan.kept());
            String other = text(column, plan.gone());
            if (!own.equals(other)) {
                boolean theirs = typed.getOrDefault("cell." + column, own.isEmpty() ? "gone" : "kept")
                        .equals("gone");
                String label = column.equals("lat") ? words.say("lists.field.both") : label("actors", column);
                cells.add(new TwiceViews.Cell(column, label, shown(own), shown(other), theirs));
            }
        }
        return cells;
    }

    private String text(String column, Kept row) {
        String text = row.get(column);
        return switch (column) {
            case "lat" -> text.isEmpty() && row.get("lon").isEmpty() ? "" : text + ", " + row.get("lon");
            case "neighbourhood", "watershed" -> references.name(Column.Kind.PLACE, text);
            default -> text;
        };
    }

    private static String shown(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    private String label(String table, String column) {
        return words.sayOr("column." + table + "." + column, words.sayOr("column." + column, column));
    }

    String table(Desk desk) {
        return words.sayOr("table." + desk.sheet().name(), desk.sheet().name());
    }

    List<TwiceViews.Rival> rivals(MergePlan plan) {
        return plan.of(Fate.RIVAL).stream()
                .map(move -> new TwiceViews.Rival(
                        move.row().id().toString(),
                        words.say("twice.of", table(move.desk()), about(move)),
                        others(move.desk(), move.rival().map(Kept::cells).orElse(Map.of())),
                        others(move.desk(), move.row().cells())))
                .toList();
    }

    /** What becomes of the rows that name the one who goes. */
    List<String> told(MergePlan plan) {
        List<String> told = new ArrayList<>();
        Map<String, Integer> counts = new LinkedHashMap<>();
        plan.of(Fate.RENAMED).forEach(move -> counts.merge(table(move.desk()), 1, Integer::sum));
        counts.forEach((table, count) -> told.add(words.say("twice.renamed", table, count)));
        plan.of(Fate.EQUAL).forEach(move -> told.add(words.say("twice.equal", table(move.desk()), about(move))));
        plan.of(Fate.LOOP).forEach(move -> told.add(words.say("twice.loop", table(move.desk()), about(move))));
        return told;
    }

    /** What its key names beside the actor. */
    private String about(Move move) {
        String about = move.desk().sheet().schema().key().stream()
                .map(move.desk().sheet().schema()::getColumn)
                .filter(column -> !MergePlan.namesActor(column))
                .map(column -> said(column, move.row().get(column.name())))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
        return shown(about);
    }

    /** What it says beside its key. */
    private String others(Desk desk, Map<String, String> cells) {
        List<String> key = desk.sheet().schema().key();
        String others = Stream.concat(desk.sheet().columns().stream(), desk.unknownColumns().stream())
                .filter(column ->
                        !key.contains(column) && !cells.getOrDefault(column, "").isEmpty())
                .map(column ->
                        words.say("twice.cell", label(desk.sheet().name(), column), cells.getOrDefault(column, "")))
                .collect(Collectors.joining(" · "));
        return shown(others);
    }

    private String said(Column column, String text) {
        Column.Kind kind = column.kind() == Column.Kind.ITEM ? Column.Kind.PRODUCT : column.kind();
        return references.areKnown(kind) ? references.name(kind, text) : text.replace('_', ' ');
    }
}
