package org.commonshed.report.section;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.PlaceKind;
import org.commonshed.engine.world.Point;
import org.commonshed.files.world.Outlines;
import org.commonshed.picture.Markup;
import org.commonshed.picture.PlaceMap;
import org.commonshed.picture.Table;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Share;
import org.commonshed.tell.Words;

/** A map of the places, coloured by what they get from here. */
public final class MapSection {
    private static final int STEPS = 5;

    private final Material material;
    private final Words words;
    private final double top;

    public MapSection(Material material) {
        this.material = material;
        words = material.words();
        double most = material.served().worstFirst().stream()
                .filter(who -> material.names().findPlace(who).isPresent())
                .mapToDouble(who -> material.served().measured(who).hereShare())
                .max()
                .orElse(1);
        top = Math.max(0.05, Math.min(1, Math.ceil(most * 20) / 20));
    }

    /** Empty where there are no outlines. */
    public Section section() {
        List<PlaceMap.Area> areas = new ArrayList<>();
        List<PlaceMap.Line> lines = new ArrayList<>();
        boolean sketch = false;
        for (Outlines.Shape shape : material.extras().shapes()) {
            Place place = material.names().findPlace(shape.id()).orElse(null);
            if (shape.area() && place != null && place.kind() == PlaceKind.NEIGHBOURHOOD) {
                areas.add(area(place, shape));
            } else {
                sketch |= !shape.area() && shape.sketch();
                shape.lines().forEach(line -> lines.add(new PlaceMap.Line(kind(shape), spots(line))));
            }
        }
        Markup body = new Markup();
        if (!areas.isEmpty() || !lines.isEmpty()) {
            lines.sort(Comparator.comparing(PlaceMap.Line::kind));
            body.open("div", "class", "mapped").open("div");
            body.add(new PlaceMap(finding(), areas, lines).draw()).close();
            body.open("div").add(scale()).add(notes(sketch)).add(best()).close().close();
        }
        String title = material.served().isFood() ? "map.title.food" : "map.title";
        return new Section("map", words.say(title), "", body);
    }

    private PlaceMap.Area area(Place place, Outlines.Shape shape) {
        Share share = material.served().measured(place.id());
        boolean counted = share.wanted > 0;
        String finding = counted ? material.finding(place.name(), share) : place.name();
        double colour = counted ? share.hereShare() / top : Double.NaN;
        List<List<PlaceMap.Spot>> rings =
                shape.lines().stream().map(MapSection::spots).toList();
        return new PlaceMap.Area(place.name(), finding, colour, place.population(), rings);
    }

    private static List<PlaceMap.Spot> spots(List<Point> points) {
        return points.stream()
                .map(point -> new PlaceMap.Spot(point.lon(), point.lat()))
                .toList();
    }

    private static PlaceMap.LineKind kind(Outlines.Shape shape) {
        return shape.area()
                ? PlaceMap.LineKind.DIVIDE
                : shape.sketch() ? PlaceMap.LineKind.SKETCH : PlaceMap.LineKind.RIVER;
    }

    private String finding() {
        return words.say("map.finding", material.world().name());
    }

    private Markup scale() {
        Markup scale = new Markup()
                .element("p", words.say("map.scale"), "class", "small soft")
                .open("ol", "class", "scale");
        for (int i = 0; i < STEPS; i++) {
            String from = String.valueOf(Math.round(top * i / STEPS * 100));
            String to = words.percent(top * (i + 1) / STEPS);
            scale.element("li", words.say("map.step", from, to), "class", "heat" + i);
        }
        return scale.close();
    }

    private Markup notes(boolean sketch) {
        Markup notes = new Markup().open("p", "class", "small soft");
        notes.text(words.say("map.divides"));
        if (sketch) {
            notes.text(" " + words.say("map.sketch"));
        }
        return notes.close();
    }

    /** The places that get most and least from here. */
    private Markup best() {
        List<String> places = material.served().worstFirst().stream()
                .filter(who -> material.names().findPlace(who).isPresent())
                .sorted(Comparator.comparingDouble(
                        (String who) -> -material.served().measured(who).hereShare()))
                .toList();
        Table table = new Table(
                words.say("map.table"),
                List.of(Table.Column.words(words.say("place")), Table.Column.numbers(words.say("here"))));
        places.forEach(who -> table.row(
                material.names().who(who),
                words.percent(material.served().measured(who).hereShare())));
        return Section.numbers(words, table);
    }
}
