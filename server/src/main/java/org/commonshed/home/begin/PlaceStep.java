package org.commonshed.home.begin;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.place.Arriving;
import org.commonshed.place.Places;
import org.commonshed.tables.NewName;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The name of the place and where it is; a file with its waters goes on to {@link WatersStep}. */
@Controller
@Asks
@Entrance(Deed.KEEP_SERVER)
class PlaceStep {
    private static final int LONGEST = 80;

    private final BeginSteps steps;
    private final Places places;
    private final Ground ground;
    private final Arriving arriving;
    private final Clock clock;

    PlaceStep(BeginSteps steps, Places places, Ground ground, Arriving arriving, Clock clock) {
        this.steps = steps;
        this.places = places;
        this.ground = ground;
        this.arriving = arriving;
        this.clock = clock;
    }

    /** What was typed. */
    private record Typed(String name, String at, String currency) {}

    @GetMapping("/begin")
    String begin(Viewer viewer) {
        return "redirect:" + steps.next(viewer).address;
    }

    @GetMapping("/begin/place")
    String page(Asking asking, Locale locale) {
        Map<String, String> settings = places.settings();
        Typed typed = new Typed(
                places.name(), ground.middle(asking.viewer()), settings.getOrDefault("currency", currency(locale)));
        return show(typed, Faults.NONE, asking);
    }

    private String show(Typed typed, Faults faults, Asking asking) {
        boolean hasWaters = places.places().count(asking.viewer(), Query.all().where("kind", "watershed")) > 0;
        BeginViews.Way way = steps.way(BeginSteps.Step.PLACE, asking);
        return asking.show(
                "home/begin/place",
                new BeginViews.Place(way, typed.name(), typed.at(), typed.currency(), hasWaters, faults),
                faults);
    }

    @PostMapping("/begin/place")
    @TakesFile(mostMegabytes = 40)
    String keep(
            @RequestParam Map<String, String> given,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Asking asking)
            throws IOException {
        Typed typed = new Typed(
                given.getOrDefault("name", "").strip(),
                given.getOrDefault("at", "").strip(),
                given.getOrDefault("currency", "").strip().toUpperCase(Locale.ROOT));
        boolean hasFile = file != null && !file.isEmpty();
        Faults faults = faults(typed, hasFile);
        Optional<UUID> upload = Optional.empty();
        if (faults.isEmpty() && hasFile && file != null) {
            upload = arriving.receive(
                    asking.viewer(),
                    Optional.ofNullable(file.getOriginalFilename()).orElse(""),
                    file.getBytes());
            faults = upload.isEmpty() ? Faults.of("file", "fault.outlines-encoding") : faults;
        }
        if (!faults.isEmpty()) {
            return show(typed, faults, asking);
        }
        state(asking.viewer(), typed);
        String waters = given.getOrDefault("waters", "");
        return "redirect:"
                + upload.map(id -> "/begin/waters/" + id)
                        .orElse(waters.equals("draw") ? "/begin/draw" : BeginSteps.Step.NEIGHBOURHOODS.address);
    }

    private static Faults faults(Typed typed, boolean hasFile) {
        Faults faults = Faults.NONE;
        if (typed.name().isEmpty() || typed.name().length() > LONGEST) {
            faults = faults.and(Faults.of("name", "fault.begin.name"));
        }
        boolean mayBeEmpty = hasFile && typed.at().isEmpty();
        if (!mayBeEmpty && TypedPoint.find(typed.at()).isEmpty()) {
            faults = faults.and(Faults.of("at", typed.at().isEmpty() ? "fault.begin.at.empty" : "fault.begin.at"));
        }
        if (!typed.currency().matches("[A-Z]{3}")) {
            faults = faults.and(Faults.of("currency", "fault.begin.currency"));
        }
        return faults;
    }

    /** A year in months from this one on; what was stated before stays. */
    private void state(Viewer viewer, Typed typed) {
        Map<String, String> wanted = new LinkedHashMap<>();
        wanted.put("commonshed", "1");
        wanted.put("start", LocalDate.now(clock).withDayOfMonth(1).toString());
        wanted.put("period", "month");
        wanted.put("periods", "12");
        wanted.put("cyclic", "true");
        wanted.put("catalogue", "standard");
        wanted.putAll(places.settings());
        wanted.put("name", typed.name());
        wanted.put("currency", typed.currency());
        if (!wanted.equals(places.settings())) {
            places.replaceSettings(viewer, wanted);
        }
        stateBioregion(viewer, typed);
    }

    private void stateBioregion(Viewer viewer, Typed typed) {
        Optional<Kept> before = ground.findBioregion(viewer);
        Map<String, String> cells = new HashMap<>(before.map(Kept::cells).orElse(Map.of("kind", "bioregion")));
        cells.put("name", typed.name());
        TypedPoint.find(typed.at()).ifPresent(at -> TypedPoint.put(at, cells));
        if (before.isEmpty()) {
            cells.put("id", NewName.free(places.places(), typed.name(), Set.of()));
            Ground.require(places.places().add(viewer, cells));
        } else if (!before.get().cells().equals(cells)) {
            Ground.require(places.places()
                    .change(viewer, before.get().id(), before.get().version(), cells));
        }
    }

    /** That of the reader's country, where the browser tells it. */
    private static String currency(Locale locale) {
        try {
            return locale.getCountry().isEmpty()
                    ? "EUR"
                    : Currency.getInstance(locale).getCurrencyCode();
        } catch (IllegalArgumentException noCountry) {
            return "EUR";
        }
    }
}
