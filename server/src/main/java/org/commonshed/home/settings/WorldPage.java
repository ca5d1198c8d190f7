package org.commonshed.home.settings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Act;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.Shelf;
import org.commonshed.measure.NewId;
import org.commonshed.page.Frame;
import org.commonshed.place.Places;
import org.commonshed.planning.world.Worlds;
import org.commonshed.tables.Seen;
import org.commonshed.tables.TablesViews;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The settings of the place, and the ways in and out for all of it. */
@Controller
@Entrance(Deed.READ)
class WorldPage {
    private static final Map<String, String> TOLD =
            Map.of("undone", "home.world.told.undone", "late", "home.world.told.late");

    private final Places places;
    private final Worlds worlds;
    private final WorldForm form;
    private final Shelf shelf;
    private final Doors doors;

    WorldPage(Places places, Worlds worlds, WorldForm form, Shelf shelf, Doors doors) {
        this.places = places;
        this.worlds = worlds;
        this.form = form;
        this.shelf = shelf;
        this.doors = doors;
    }

    @GetMapping("/world")
    String page(
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Optional<Act> act = findUndoable(viewer, done);
        String told = act.isPresent() ? "home.world.told." + act.get().deed() : TOLD.getOrDefault(done, "");
        String id = act.map(Act::id).map(UUID::toString).orElse("");
        return show(
                new Shown(places.settings(), List.of(), told.isEmpty() ? "" : frame.say(told), id),
                frame,
                viewer,
                model);
    }

    @PostMapping("/world")
    @Entrance(Deed.CHANGE_PLACES)
    String change(
            @RequestParam Map<String, String> typed,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        doors.demand(viewer, Deed.CHANGE_PLACES, "");
        Map<String, String> now = places.settings();
        Map<String, String> wanted = form.wanted(now, typed);
        if (!Seen.isOf(typed, now) && !wanted.equals(now)) {
            response.setStatus(HttpStatus.CONFLICT.value());
            model.addAttribute("clash", clash(wanted, frame));
            return "tables/clash";
        }
        List<Issue> problems = form.problems(wanted);
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return show(new Shown(wanted, problems, "", ""), frame, viewer, model);
        }
        return "redirect:/world?done=" + places.replaceSettings(viewer, wanted);
    }

    /** Both versions side by side; nothing was changed. */
    private TablesViews.Clash clash(Map<String, String> wanted, Frame frame) {
        return Seen.clash(
                new Seen.Form(
                        "/world",
                        frame.say("home.world"),
                        frame.say("home.world"),
                        "/world",
                        Seen.version(places.settings())),
                form.typed(wanted),
                form.typed(places.settings()),
                field -> frame.say("home.world." + field.replace('-', '.')));
    }

    /** Takes back what was done on this page or by bringing a folder in. */
    @PostMapping("/world/undo")
    @Entrance(Deed.CHANGE_PLACES)
    String undo(@RequestParam(defaultValue = "") String act, Viewer viewer) {
        Optional<Act> done = findUndoable(viewer, act);
        boolean isUndone =
                done.isPresent() && worlds.takeBack(viewer, done.get().id()) instanceof Outcome.Done;
        return isUndone ? "redirect:/world?done=undone" : "redirect:/world?done=late";
    }

    private Optional<Act> findUndoable(Viewer viewer, String act) {
        return NewId.find(act)
                .flatMap(shelf::findAct)
                .filter(found -> found.person().isPresent() && found.person().equals(viewer.person()))
                .filter(found -> List.of("world.imported", "settings.changed").contains(found.deed()));
    }

    /** What the form shows; the act can be taken back. */
    private record Shown(Map<String, String> settings, List<Issue> problems, String told, String act) {}

    private String show(Shown shown, Frame frame, Viewer viewer, Model model) {
        model.addAttribute(
                "world",
                new SettingsViews.World(
                        form.fields(shown.settings(), shown.problems(), frame.words()),
                        form.faults(shown.problems(), frame.words()),
                        worlds.isThere(),
                        doors.allows(viewer, Deed.CHANGE_PLACES, ""),
                        doors.allows(viewer, Deed.IMPORT, ""),
                        shown.told(),
                        shown.act(),
                        Seen.version(places.settings())));
        return "home/world";
    }
}
