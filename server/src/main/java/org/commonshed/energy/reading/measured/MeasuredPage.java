package org.commonshed.energy.reading.measured;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.HomeMeters;
import org.commonshed.energy.Measuring;
import org.commonshed.energy.kept.FileRows;
import org.commonshed.energy.kept.MeterRows;
import org.commonshed.energy.kept.MeterYear;
import org.commonshed.energy.kept.SumRows;
import org.commonshed.energy.reading.CsvAnswer;
import org.commonshed.energy.reading.Hoods;
import org.commonshed.files.energy.meter.MeterFile;
import org.commonshed.files.energy.meter.MeterWishes;
import org.commonshed.keeping.Kept;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;

/** What was measured in a neighbourhood: homes together, meters that somebody shows, weather from a file. */
@Controller
@Asks
@Entrance(Deed.READ)
class MeasuredPage {
    private static final int MEGABYTES = SentFile.MEGABYTES;
    private static final int LONGEST = 60;
    private static final double DEGREES_AN_HOUR = 15;
    private static final List<String> UNITS = List.of("W", "kW", "Wh", "kWh", "MWh");

    private final Hoods hoods;
    private final HomeMeters meters;
    private final Measuring measuring;
    private final FileErrands bringing;

    MeasuredPage(Hoods hoods, HomeMeters meters, Measuring measuring, FileErrands bringing) {
        this.bringing = bringing;
        this.hoods = hoods;
        this.meters = meters;
        this.measuring = measuring;
    }

    @GetMapping("/energy/{place}/measured")
    String measured(@PathVariable String place, Asking asking) {
        return show(hoods.get(asking, place), MeterViews.Sent.NOTHING, asking);
    }

    private String show(Kept hood, MeterViews.Sent sent, Asking asking) {
        String id = hood.get("id");
        MeterViews.Measured view = new MeterViews.Measured(
                hoods.head(asking, hood),
                sum(hood, asking),
                SumRows.LEAST,
                meters.hasOwn(asking.viewer(), id),
                meters.mayBringIn(asking.viewer(), id),
                shown(hood, asking),
                new MeterViews.Weather(weather(id, asking)),
                sent);
        return asking.show("energy/measured", view, sent.faults());
    }

    /** What the plan that is there counts with. */
    private String sum(Kept hood, Asking asking) {
        int homes = hoods.findPlan(asking, hood)
                .map(EnergyPlans.Plan::found)
                .map(found -> found.inputs().homes())
                .orElse(0);
        return homes == 0 ? asking.say("energy.measured.none") : asking.say("energy.measured.sum", homes);
    }

    private String weather(String place, Asking asking) {
        return measuring
                .find(place, FileRows.Kind.WEATHER)
                .map(head -> weather(head, asking))
                .orElse("");
    }

    private static String weather(FileRows.Head head, Asking asking) {
        return asking.say("energy.weather.from", head.name(), asking.words().time(head.at()));
    }

    private List<MeterViews.Shown> shown(Kept hood, Asking asking) {
        List<MeterViews.Shown> shown = new ArrayList<>();
        for (MeterRows.Meter meter : meters.listShown(asking.viewer(), hood.get("id"))) {
            shown.add(new MeterViews.Shown(
                    asking.say("energy.meter.home", shown.size() + 1),
                    address(hood, meter),
                    asking.say("energy.meter.to." + meter.audience().word())));
        }
        return shown;
    }

    private static String address(Kept hood, MeterRows.Meter meter) {
        return Hoods.address(hood) + "/meters/" + meter.id();
    }

    private MeterRows.Meter get(Asking asking, String place, String id) {
        return meters.find(asking.viewer(), hoods.get(asking, place).get("id"), id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/energy/{place}/meters/{id}")
    String meter(@PathVariable String place, @PathVariable String id, Asking asking) {
        MeterRows.Meter meter = get(asking, place, id);
        Kept hood = hoods.get(asking, place);
        MeterViews.Other view = new MeterViews.Other(
                hoods.head(asking, hood),
                asking.say("energy.meter.of", hood.get("name")),
                address(hood, meter),
                MeterPart.show(meter, meters.year(asking.viewer(), meter), asking.words()));
        return asking.show("energy/meter", view, Faults.NONE);
    }

    @GetMapping("/energy/{place}/meters/{id}/hours.csv")
    ResponseEntity<String> hours(@PathVariable String place, @PathVariable String id, Asking asking) {
        MeterRows.Meter meter = get(asking, place, id);
        return CsvAnswer.of("meter-hours.csv", MeterPart.csv(meters.year(asking.viewer(), meter)));
    }

    @PostMapping("/energy/{place}/meters")
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 1)
    @TakesFile(mostMegabytes = MEGABYTES, about = "place")
    String bringIn(
            @PathVariable String place,
            @RequestParam(required = false) @Nullable MultipartFile meter,
            @RequestParam(defaultValue = "") String column,
            @RequestParam(defaultValue = "") String unit,
            Asking asking)
            throws IOException {
        Kept hood = hoods.get(asking, place);
        String named = column.strip();
        String shortName = named.length() > LONGEST ? named.substring(0, LONGEST) : named;
        String known = UNITS.contains(unit) ? unit : "";
        if (meter == null || meter.isEmpty()) {
            Faults none = Faults.of("meter", "fault.energy.file.none");
            return show(hood, new MeterViews.Sent(shortName, known, none, List.of()), asking);
        }
        double offset = Math.rint(hood.number("lon", 0) / DEGREES_AN_HOUR);
        MeterWishes wishes = new MeterWishes(shortName, "", known, false, false, offset);
        MeterFile.Read read = Measuring.read(meter.getBytes(), path -> MeterFile.readYear(path, wishes));
        if (read.series().isEmpty()) {
            List<String> problems = SentFile.problems(read.problems(), asking.words());
            Faults faults = Faults.of("meter", "fault.energy.file");
            return show(hood, new MeterViews.Sent(shortName, known, faults, problems), asking);
        }
        meters.bringIn(
                asking.viewer(),
                place,
                SentFile.name(meter),
                MeterYear.of(read.series().get()));
        return "redirect:/you/meter";
    }

    @PostMapping("/energy/{place}/weather")
    @Entrance(Deed.STATE_NEED)
    @Costly(atOnce = 1)
    @TakesFile(mostMegabytes = MEGABYTES, about = "place")
    String weather(
            @PathVariable String place, @RequestParam(required = false) @Nullable MultipartFile weather, Asking asking)
            throws IOException {
        Kept hood = hoods.get(asking, place);
        Measuring.Brought brought = bringing.take(asking, place, FileRows.Kind.WEATHER, weather);
        if (brought.faults().isEmpty()) {
            return "redirect:" + Hoods.address(hood) + "/measured#weather";
        }
        List<String> problems = SentFile.problems(brought.issues(), asking.words());
        return show(hood, new MeterViews.Sent("", "", brought.faults(), problems), asking);
    }

    @PostMapping("/energy/{place}/weather/out")
    @Entrance(Deed.STATE_NEED)
    String weatherOut(@PathVariable String place, Asking asking) {
        Kept hood = hoods.get(asking, place);
        measuring.takeOut(asking.viewer(), place, FileRows.Kind.WEATHER);
        return "redirect:" + Hoods.address(hood) + "/measured#weather";
    }
}
