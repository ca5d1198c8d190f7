package org.commonshed.home.begin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.engine.world.Point;
import org.commonshed.picture.PlaceMap;
import org.commonshed.place.Arriving;
import org.commonshed.place.Geography;
import org.commonshed.place.Outline;
import org.commonshed.place.Places;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import tools.jackson.databind.node.StringNode;

/** The waters that people live by: some of those in a file, or an outline by hand. */
@Controller
@Asks
@Entrance(Deed.KEEP_SERVER)
class WatersStep {
    private static final String KIND = "watershed";
    private static final int MOST_CORNERS = 500;
    private static final int FEWEST_CORNERS = 3;
    private static final int LONGEST = 80;

    private final BeginSteps steps;
    private final Arriving arriving;
    private final Geography geography;
    private final Places places;
    private final Ground ground;

    WatersStep(BeginSteps steps, Arriving arriving, Geography geography, Places places, Ground ground) {
        this.steps = steps;
        this.arriving = arriving;
        this.geography = geography;
        this.places = places;
        this.ground = ground;
    }

    @GetMapping("/begin/waters/{upload}")
    @Costly(atOnce = 1)
    String choose(@PathVariable UUID upload, Asking asking) {
        return choose(upload, Faults.NONE, asking);
    }

    private String choose(UUID upload, Faults faults, Asking asking) {
        Optional<Arriving.Found> found = arriving.find(asking.viewer(), upload, KIND, asking.words());
        if (found.isEmpty()) {
            return "redirect:" + BeginSteps.Step.PLACE.address;
        }
        Arriving.Found file = found.get();
        boolean isSound = file.isSound() && !file.areas().isEmpty();
        Faults all = isSound ? faults : Faults.of("waters", "fault.begin.waters.file");
        return asking.show(
                "home/begin/waters",
                new BeginViews.Waters(
                        steps.way(BeginSteps.Step.PLACE, asking),
                        upload.toString(),
                        file.name(),
                        file.areas().stream().map(area -> area(area, asking)).toList(),
                        drawing(file.areas(), asking),
                        total(file.areas(), asking),
                        file.remarks(),
                        all),
                all);
    }

    private static BeginViews.Area area(Arriving.Area area, Asking asking) {
        String more = area.flowsInto().isEmpty() ? "" : asking.say("begin.waters.into", area.flowsInto());
        return new BeginViews.Area(area.id(), area.name(), more, true);
    }

    static String drawing(List<Arriving.Area> areas, Asking asking) {
        List<PlaceMap.Area> grounds = areas.stream()
                .filter(area -> !area.rings().isEmpty())
                .map(area -> new PlaceMap.Area(
                        area.name(), area.name(), Double.NaN, area.km2(), rings(area.rings()), "", "water"))
                .toList();
        return grounds.isEmpty()
                ? ""
                : new PlaceMap(asking.say("begin.waters.drawing", grounds.size()), grounds, List.of())
                        .draw()
                        .toString();
    }

    private static List<List<PlaceMap.Spot>> rings(List<List<Outline.Spot>> rings) {
        return rings.stream()
                .map(ring -> ring.stream()
                        .map(at -> new PlaceMap.Spot(at.lon(), at.lat()))
                        .toList())
                .toList();
    }

    private static String total(List<Arriving.Area> areas, Asking asking) {
        double km2 = areas.stream().mapToDouble(Arriving.Area::km2).sum();
        String amount = asking.words().amounts().quantity(km2, "km2");
        return asking.say("begin.waters.total", areas.size(), amount);
    }

    @PostMapping("/begin/waters/{upload}")
    @Costly(atOnce = 1)
    String keep(@PathVariable UUID upload, @RequestParam MultiValueMap<String, String> given, Asking asking) {
        Set<String> chosen = Set.copyOf(given.getOrDefault("water", List.of()));
        if (chosen.isEmpty()) {
            return choose(upload, Faults.of("waters", "fault.begin.waters.none"), asking);
        }
        return arriving.keep(asking.viewer(), upload, KIND, chosen).isPresent()
                ? "redirect:" + BeginSteps.Step.NEIGHBOURHOODS.address
                : "redirect:" + BeginSteps.Step.PLACE.address;
    }

    @GetMapping("/begin/draw")
    String draw(Asking asking) {
        return draw(places.name(), "", Faults.NONE, asking);
    }

    private String draw(String name, String corners, Faults faults, Asking asking) {
        List<BeginViews.Corners> there = geography.outlines(asking.viewer()).stream()
                .flatMap(outline -> outline.paths().stream())
                .map(path -> new BeginViews.Corners(
                        path.stream().map(spot -> spot.lon() + "," + spot.lat()).collect(Collectors.joining(" "))))
                .toList();
        return asking.show(
                "home/begin/draw",
                new BeginViews.Draw(
                        steps.way(BeginSteps.Step.PLACE, asking),
                        name,
                        corners,
                        ground.middle(asking.viewer()),
                        there,
                        faults),
                faults);
    }

    @PostMapping("/begin/draw")
    @Costly(atOnce = 1)
    String keepDrawn(@RequestParam Map<String, String> given, Asking asking) {
        String name = given.getOrDefault("name", "").strip();
        String typed = given.getOrDefault("corners", "");
        List<Point> corners = new ArrayList<>();
        List<Integer> unread = new ArrayList<>();
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        for (int i = 0; i < Math.min(lines.size(), MOST_CORNERS + 1); i++) {
            Optional<Point> corner = TypedPoint.find(lines.get(i));
            corner.ifPresent(corners::add);
            if (corner.isEmpty()) {
                unread.add(i + 1);
            }
        }
        Faults faults = faults(name, corners, unread);
        if (faults.isEmpty()) {
            byte[] file = geoJson(name, corners).getBytes(StandardCharsets.UTF_8);
            Optional<UUID> upload = arriving.receive(asking.viewer(), name, file);
            if (upload.isPresent()) {
                return "redirect:/begin/waters/" + upload.get();
            }
        }
        return draw(name, typed, faults.isEmpty() ? Faults.of("corners", "fault.begin.corners.few") : faults, asking);
    }

    private static Faults faults(String name, List<Point> corners, List<Integer> unread) {
        Faults faults = Faults.NONE;
        if (name.isEmpty() || name.length() > LONGEST) {
            faults = faults.and(Faults.of("name", "fault.begin.name"));
        }
        if (!unread.isEmpty()) {
            faults = faults.and(Faults.of("corners", "fault.begin.corner", unread.get(0)));
        } else if (corners.size() < FEWEST_CORNERS || corners.size() > MOST_CORNERS) {
            faults = faults.and(Faults.of("corners", "fault.begin.corners.few"));
        }
        return faults;
    }

    private static String geoJson(String name, List<Point> corners) {
        List<Point> ring = new ArrayList<>(corners);
        ring.add(corners.get(0));
        String points = ring.stream()
                .map(corner -> "[" + corner.lon() + "," + corner.lat() + "]")
                .collect(Collectors.joining(","));
        return "{\"type\":\"FeatureCollection\",\"features\":[{\"type\":\"Feature\",\"properties\":{\"name\":"
                + StringNode.valueOf(name) + "},\"geometry\":{\"type\":\"Polygon\",\"coordinates\":[[" + points
                + "]]}}]}";
    }
}
