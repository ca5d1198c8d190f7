package org.commonshed.picture;

import java.util.List;

/** Equirectangular, with degrees of longitude shortened by the cosine of the middle latitude; north is up. */
record MapFrame(double west, double north, double scale, double shorten, double margin, double height) {
    /** A frame of that width in which all spots lie, with a margin around them. */
    static MapFrame around(List<PlaceMap.Spot> all, double width, double margin) {
        double west = all.stream().mapToDouble(PlaceMap.Spot::lon).min().orElse(0);
        double east = all.stream().mapToDouble(PlaceMap.Spot::lon).max().orElse(1);
        double south = all.stream().mapToDouble(PlaceMap.Spot::lat).min().orElse(0);
        double north = all.stream().mapToDouble(PlaceMap.Spot::lat).max().orElse(1);
        double shorten = Math.cos(Math.toRadians((south + north) / 2));
        double scale = (width - 2 * margin) / Math.max(1e-9, (east - west) * shorten);
        return new MapFrame(west, north, scale, shorten, margin, (north - south) * scale + 2 * margin);
    }

    double x(PlaceMap.Spot spot) {
        return margin + (spot.lon() - west) * shorten * scale;
    }

    double y(PlaceMap.Spot spot) {
        return margin + (north - spot.lat()) * scale;
    }

    /** A line through the spots; those closer than half a pixel to the one before are left out. */
    String course(List<PlaceMap.Spot> spots) {
        StringBuilder path = new StringBuilder();
        double lastX = Double.NaN;
        double lastY = Double.NaN;
        for (PlaceMap.Spot spot : spots) {
            double x = x(spot);
            double y = y(spot);
            if (Math.hypot(x - lastX, y - lastY) < 0.5) {
                continue;
            }
            path.append(path.isEmpty() ? 'M' : 'L').append(Math.round(x * 10) / 10.0);
            path.append(' ').append(Math.round(y * 10) / 10.0);
            lastX = x;
            lastY = y;
        }
        return path.toString();
    }
}
