package org.commonshed.files.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.world.Point;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.Rows.Row;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/**
 * Where the actors of a list are. Latitude and longitude that seem exchanged are asked about, never put right: where one row in
 * ten or more shows it, no row of the list gets a place.
 */
final class Places {
    private static final double OTHERWHERE_KM = 500; // from where the list should lie
    private static final double THERE_KM = 200;
    private static final double SUSPECT = 0.1; // of the placed rows
    private static final Said MEND = Said.of("lists:which_is_which");

    private final Map<Field, String> columns;
    private final ListWishes wishes;
    private final Findings findings;
    private int placed;
    private int exchanged;

    Places(Map<Field, String> columns, ListWishes wishes, Findings findings) {
        this.columns = columns;
        this.wishes = wishes;
        this.findings = findings;
    }

    /** Looks at all rows before any gets its place. */
    void lookAt(List<Row> rows) {
        for (Row row : rows) {
            Point stated = stated(row, new ArrayList<>());
            placed += stated == null ? 0 : 1;
            exchanged += stated != null && isExchanged(stated) ? 1 : 0;
        }
        if (exchanged > 0) {
            String why = wishes.near() == null ? "lists:swapped_beyond" : "lists:swapped_near";
            findings.hint(
                    0,
                    columns.getOrDefault(Field.LATITUDE, columns.getOrDefault(Field.BOTH, "coordinates")),
                    "swapped_coordinates",
                    Said.of(why, exchanged, placed),
                    MEND);
        }
    }

    /** The place of a row; null where none is stated, or none is sure, for which there is a doubt then. */
    @Nullable
    Point of(Row row, List<Issue> rowDoubts) {
        Point stated = stated(row, rowDoubts);
        if (stated == null) {
            return null;
        }
        if (isExchanged(stated) || exchanged >= SUSPECT * placed && exchanged > 0) {
            rowDoubts.add(issue(row, "maybe_swapped", Said.of("lists:maybe_swapped"), MEND));
            return null;
        }
        if (!Contents.isOnEarth(stated)) {
            Said sentence = Said.of("lists:off_earth", stated.lat(), stated.lon());
            rowDoubts.add(issue(row, "off_earth", sentence, Said.of("lists:off_earth.mend")));
            return null;
        }
        if (stated.lat() == 0 && stated.lon() == 0) {
            rowDoubts.add(issue(row, "nowhere", Said.of("lists:nowhere"), Said.of("lists:nowhere.mend")));
            return null;
        }
        return stated;
    }

    private boolean isExchanged(Point at) {
        Point other = new Point(at.lon(), at.lat());
        if (!Contents.isOnEarth(other)) {
            return false;
        }
        Point near = wishes.near();
        if (!Contents.isOnEarth(at)) {
            return true;
        }
        return near != null && near.kmTo(at) > OTHERWHERE_KM && near.kmTo(other) <= THERE_KM;
    }

    private @Nullable Point stated(Row row, List<Issue> rowDoubts) {
        Point given = row.at();
        String both = row.get(columns.getOrDefault(Field.BOTH, ""));
        if (given == null && !both.isEmpty()) {
            given = Contents.findPoint(both);
            if (given == null) {
                rowDoubts.add(
                        issue(row, "no_coordinates", Said.of("lists:no_pair", both), Said.of("lists:no_pair.mend")));
                return null;
            }
        }
        if (given != null) {
            return wishes.isSwapped() ? new Point(given.lon(), given.lat()) : given;
        }
        String lat = row.get(columns.getOrDefault(Field.LATITUDE, ""));
        String lon = row.get(columns.getOrDefault(Field.LONGITUDE, ""));
        if (lat.isEmpty() && lon.isEmpty()) {
            return null;
        }
        double north = Contents.number(lat);
        double east = Contents.number(lon);
        if (Double.isNaN(north) || Double.isNaN(east)) {
            rowDoubts.add(issue(
                    row, "no_coordinates", Said.of("lists:no_degrees", lat, lon), Said.of("lists:no_degrees.mend")));
            return null;
        }
        return new Point(north, east);
    }

    private Issue issue(Row row, String code, Said sentence, Said mend) {
        String column = columns.getOrDefault(Field.LATITUDE, columns.getOrDefault(Field.BOTH, row.place()));
        return new Issue(findings.file, row.line(), column, code, sentence, mend).shortened();
    }
}
