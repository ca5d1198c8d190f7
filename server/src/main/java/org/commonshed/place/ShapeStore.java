package org.commonshed.place;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.commonshed.place.shape.Overlaps;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.locationtech.jts.io.WKBWriter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;

/** Shapes and containment as they were worked out, and whether they still hold. */
@Repository
class ShapeStore {
    private static final int BATCH = 500;

    private final JdbcTemplate jdbc;

    ShapeStore(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** @param place empty for lines that belong to none */
    record Shape(String place, Outline.What what, boolean sketch, Geometry geometry, double areaKm2) {}

    record State(boolean outlinesStale, boolean placesStale, String version) {
        boolean isFresh() {
            return !outlinesStale && !placesStale;
        }
    }

    State state() {
        return state("");
    }

    /** Nobody else changes outlines or places until the transaction ends. */
    State lock() {
        return state(" for update");
    }

    private State state(String how) {
        List<State> states = jdbc.query(
                "select outlines_stale, places_stale, version from place_geometry" + how,
                (rs, n) -> new State(rs.getBoolean(1), rs.getBoolean(2), rs.getString(3)));
        if (states.isEmpty()) {
            throw new IllegalStateException("place_geometry is empty\nMaybe the migrations did not run.");
        }
        return states.get(0);
    }

    void hold(String version) {
        jdbc.update("update place_geometry set outlines_stale = false, places_stale = false, version = ?", version);
    }

    void replaceShapes(List<Shape> shapes) {
        jdbc.update("delete from place_shape");
        int[] number = {0};
        jdbc.batchUpdate("""
                insert into place_shape (number, place, what, sketch, wkb, west, south, east, north, area_km2)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, shapes, BATCH, (statement, shape) -> {
            Envelope box = shape.geometry().getEnvelopeInternal();
            statement.setInt(1, ++number[0]);
            statement.setString(2, shape.place());
            statement.setString(3, shape.what().word());
            statement.setBoolean(4, shape.sketch());
            statement.setBytes(5, new WKBWriter().write(shape.geometry()));
            statement.setDouble(6, box.getMinX());
            statement.setDouble(7, box.getMinY());
            statement.setDouble(8, box.getMaxX());
            statement.setDouble(9, box.getMaxY());
            statement.setDouble(10, shape.areaKm2());
        });
    }

    List<Shape> listShapes() {
        return jdbc.query(
                "select place, what, sketch, wkb, area_km2 from place_shape order by number", (rs, n) -> shape(rs));
    }

    private static Shape shape(ResultSet rs) throws SQLException {
        try {
            Geometry geometry = new WKBReader().read(rs.getBytes(4));
            Outline.What what = Outline.What.of(rs.getString(2));
            return new Shape(rs.getString(1), what, rs.getBoolean(3), geometry, rs.getDouble(5));
        } catch (ParseException e) {
            throw new IllegalStateException("place_shape holds no WKB for " + rs.getString(1), e);
        }
    }

    /** @param byPoint which of the two kinds is replaced */
    void replaceInsides(boolean byPoint, List<Overlaps.Inside> all) {
        jdbc.update("delete from place_inside where by_point = ?", byPoint);
        jdbc.batchUpdate("""
                insert into place_inside (inner_place, outer_place, share, area_km2, by_point)
                values (?, ?, ?, ?, ?) on conflict do nothing
                """, all, BATCH, (statement, inside) -> {
            statement.setString(1, inside.inner());
            statement.setString(2, inside.outer());
            statement.setDouble(3, inside.share());
            statement.setDouble(4, inside.areaKm2());
            statement.setBoolean(5, inside.byPoint());
        });
    }

    /** What lies in it, the largest first. */
    List<Overlaps.Inside> listWithin(String outer) {
        return insides("outer_place = ? order by area_km2 desc, share desc, inner_place", outer);
    }

    /** In what it lies, the largest share first. */
    List<Overlaps.Inside> listAround(String inner) {
        return insides("inner_place = ? order by share desc, outer_place", inner);
    }

    private List<Overlaps.Inside> insides(String where, String place) {
        return jdbc.query(
                "select inner_place, outer_place, share, area_km2, by_point from place_inside where " + where,
                (rs, n) -> new Overlaps.Inside(
                        rs.getString(1), rs.getString(2), rs.getDouble(3), rs.getDouble(4), rs.getBoolean(5)),
                place);
    }
}
