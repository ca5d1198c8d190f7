package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.design.Owning;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.network.Actors;
import org.commonshed.network.Directory;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.commonshed.place.Atlas;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** An actor: what it can make and with what, what it has in store, what it needs, where it is, and its work of this month. */
@Controller
@Entrance(Deed.READ)
class ActorPage {
    private final Actors actors;
    private final ActorParts parts;
    private final Owning owning;
    private final Directory directory;
    private final Atlas atlas;
    private final ActorWork work;
    private final Notices notices;

    ActorPage(
            Actors actors,
            ActorParts parts,
            Owning owning,
            Directory directory,
            Atlas atlas,
            ActorWork work,
            Notices notices) {
        this.actors = actors;
        this.parts = parts;
        this.owning = owning;
        this.directory = directory;
        this.atlas = atlas;
        this.work = work;
        this.notices = notices;
    }

    @GetMapping("/actors/{id}")
    String actor(
            @PathVariable String id,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        String now = directory.find(id).map(Directory.Entry::id).orElse(id);
        if (!now.equals(id)) {
            return "redirect:/actors/" + UriUtils.encodePathSegment(now, "UTF-8");
        }
        Kept row = kept(viewer, id);
        Words words = frame.words();
        boolean mayChange = actors.actors().mayChange(viewer, row.cells());
        String place =
                atlas.find(row.get("neighbourhood")).map(Atlas.Spot::name).orElse(row.get("neighbourhood"));
        model.addAttribute(
                "actor",
                new ActorViews.Actor(
                        id,
                        row.get("name"),
                        words.say("actor.lead", parts.kind(row.get("kind"), words), place),
                        facts(row, frame),
                        mayChange ? "/tables/actors/rows/" + row.id() : "",
                        work.find(viewer, row, column(given), words),
                        parts.of(viewer, row, words),
                        parts.tools(viewer, id, words)));
        model.addAttribute("week", work.findWeek(viewer, id, words));
        model.addAttribute("frame", notices.told(frame, viewer, given.getOrDefault(Notices.DONE, "")));
        return "exchange/actor";
    }

    private static int column(Map<String, String> given) {
        String month = given.getOrDefault("month", "");
        return month.matches("\\d{1,4}") ? Integer.parseInt(month) : 0;
    }

    private Kept kept(Viewer viewer, String id) {
        return actors.actors()
                .findById(viewer, id)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private List<String> facts(Kept row, Frame frame) {
        Words words = frame.words();
        List<String> facts = new ArrayList<>();
        Optional<Frame.Seen> seen = frame.place().seen();
        if (seen.isPresent()) {
            OptionalDouble km = directory.km(seen.get().id(), row.get("id"));
            if (km.isPresent() && km.getAsDouble() >= 1) {
                String far = words.km(km.getAsDouble());
                facts.add(words.say("actor.far", far, seen.get().name()));
            }
        }
        atlas.find(row.get("watershed"))
                .ifPresent(watershed -> facts.add(words.say("actor.watershed", watershed.name())));
        if (!row.get("size").isEmpty()) {
            facts.add(words.say("actor.size", Double.parseDouble(row.get("size")), parts.unit(row.get("kind"), words)));
        }
        return facts;
    }

    /** What was assumed is taken into the place's own tables. */
    @PostMapping("/actors/{id}/own")
    @Entrance(Deed.STATE_MAKER)
    String own(@PathVariable String id, @RequestParam String table, Viewer viewer) {
        Kept row = kept(viewer, id);
        Optional<UUID> act = table.equals("needs") ? parts.ownNeeds(viewer, row) : owning.ofActor(viewer, row, table);
        return "redirect:/actors/" + UriUtils.encodePathSegment(id, "UTF-8")
                + act.map(done -> "?" + Notices.DONE + "=" + done).orElse("");
    }

    /** Names of tables that have parts here. */
    static final Map<String, String> TABLES =
            Map.of("abilities", "abilities", "capacities", "capacities", "stocks", "stocks", "needs", "all-needs");
}
