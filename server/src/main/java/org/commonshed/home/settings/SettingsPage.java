package org.commonshed.home.settings;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.home.today.Agenda;
import org.commonshed.home.today.Clockwork;
import org.commonshed.page.Frame;
import org.commonshed.place.Places;
import org.commonshed.place.PlannedTime;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;

/** All that a keeper can set, as it stands, and where it is changed. */
@Controller
@Entrance(Deed.KEEP_SERVER)
class SettingsPage {
    private final Places places;
    private final Agenda agenda;
    private final Clockwork clockwork;
    private final Doors doors;

    SettingsPage(Places places, Agenda agenda, Clockwork clockwork, Doors doors) {
        this.places = places;
        this.agenda = agenda;
        this.clockwork = clockwork;
        this.doors = doors;
    }

    @GetMapping("/settings")
    String page(@ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        doors.demand(viewer, Deed.KEEP_SERVER, "");
        boolean isThere = frame.place().isThere();
        List<SettingsViews.Setting> settings = new ArrayList<>();
        settings.add(
                new SettingsViews.Setting("world", "/world", isThere ? place(frame) : frame.say("home.settings.none")));
        if (isThere) {
            settings.add(new SettingsViews.Setting("outlines", "/outlines", ""));
            settings.add(new SettingsViews.Setting("tables", "/tables", ""));
        }
        settings.add(new SettingsViews.Setting("import", "/world/import", ""));
        boolean isOpen = doors.allows(Viewer.VISITOR, Deed.READ, "");
        String reading = isOpen ? "home.settings.reading.open" : "home.settings.reading.closed";
        settings.add(new SettingsViews.Setting("reading", "/settings/reading", frame.say(reading)));
        settings.add(new SettingsViews.Setting("people", "/people", ""));
        ZoneId zone = clockwork.zone(agenda.findSpot(viewer, ""));
        String clock = zone instanceof ZoneOffset ? "UTC" + zone.getId().replace("Z", "") : zone.getId();
        model.addAttribute(
                "view",
                new SettingsViews.Settings(
                        settings, List.of(frame.say("home.settings.zone", clock), frame.say("home.settings.backup"))));
        return "home/settings";
    }

    /** "Pioneer Valley, 12 months from 1 January 2027, money in USD". */
    private String place(Frame frame) {
        Map<String, String> stated = places.settings();
        List<String> parts = new ArrayList<>();
        parts.add(places.name());
        PlannedTime.of(stated).ifPresent(time -> {
            DateTimeFormatter day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                    .withLocale(frame.words().locale());
            parts.add(frame.say("home.settings.time." + time.word(), time.periods(), day.format(time.firstDay(1))));
        });
        Optional.ofNullable(stated.get("currency"))
                .filter(currency -> !currency.isEmpty())
                .ifPresent(currency -> parts.add(frame.say("home.settings.currency", currency)));
        parts.add(frame.say(
                stated.getOrDefault("catalogue", "").equals("standard")
                        ? "home.settings.catalogue"
                        : "home.settings.catalogue.none"));
        return String.join(" · ", parts);
    }
}
