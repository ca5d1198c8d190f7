package org.commonshed.energy.reading.measured;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.HomeMeters;
import org.commonshed.energy.kept.Audience;
import org.commonshed.energy.kept.MeterRows;
import org.commonshed.energy.reading.CsvAnswer;
import org.commonshed.energy.reading.Hoods;
import org.commonshed.keeping.Kept;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** A household's own meter, wherever it belongs: what it holds, who sees it, taking it along and out. */
@Controller
@Asks
@Entrance(Deed.KEEP_ACCOUNT)
class OwnMeterPage {
    private final HomeMeters meters;
    private final EnergyPlans plans;

    OwnMeterPage(HomeMeters meters, EnergyPlans plans) {
        this.meters = meters;
        this.plans = plans;
    }

    @GetMapping("/you/meter")
    String own(Asking asking) {
        return show(Faults.NONE, asking);
    }

    private String show(Faults faults, Asking asking) {
        Optional<MeterRows.Meter> own = meters.findOwn(asking.viewer());
        if (own.isEmpty()) {
            MeterViews.Own none = new MeterViews.Own("", "", "/energy", MeterViews.Year.NONE, List.of(), faults);
            return asking.show("energy/own-meter", none, faults);
        }
        MeterRows.Meter meter = own.get();
        Optional<Kept> place = plans.findPlace(asking.viewer(), meter.place());
        List<MeterViews.Choice> audiences = Stream.of(Audience.values())
                .map(one -> new MeterViews.Choice(
                        one.word(),
                        asking.say("energy.meter.to." + one.word()),
                        asking.say("energy.meter.to." + one.word() + ".about"),
                        one == meter.audience()))
                .toList();
        MeterViews.Own view = new MeterViews.Own(
                meter.name(),
                place.map(row -> row.get("name")).orElse(""),
                place.map(row -> Hoods.address(row) + "/measured").orElse("/energy"),
                MeterPart.show(meter, meters.year(asking.viewer(), meter), asking.words()),
                audiences,
                faults);
        return asking.show("energy/own-meter", view, faults);
    }

    @PostMapping("/you/meter")
    String say(@RequestParam(defaultValue = "") String audience, Asking asking) {
        Optional<Audience> chosen = Audience.find(audience);
        if (chosen.isEmpty()) {
            return show(Faults.of("audience", "fault.energy.audience"), asking);
        }
        return meters.show(asking.viewer(), chosen.get())
                ? "redirect:/you/meter#who"
                : show(Faults.of("audience", "fault.energy.audience.few"), asking);
    }

    @GetMapping("/you/meter/hours.csv")
    ResponseEntity<String> hours(Asking asking) {
        MeterRows.Meter meter =
                meters.findOwn(asking.viewer()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return CsvAnswer.of("meter-hours.csv", MeterPart.csv(meters.year(asking.viewer(), meter)));
    }

    @PostMapping("/you/meter/out")
    String takeOut(Asking asking) {
        meters.takeOut(asking.viewer());
        return "redirect:/you/meter";
    }
}
