package org.commonshed.home.twice;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Notices;
import org.commonshed.keeping.Outcome;
import org.commonshed.keeping.References;
import org.commonshed.measure.NewId;
import org.commonshed.network.Actors;
import org.commonshed.network.Twos;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Actors that may be there twice; a person says that they are two, or makes one of them. */
@Controller
@Asks
@Entrance(Deed.ADD_ACTOR)
class TwicePage {
    private static final int MOST = 50;

    private final Pairs pairs;
    private final Merging merging;
    private final Desk actors;
    private final Twos twos;
    private final References references;
    private final Notices notices;

    TwicePage(Pairs pairs, Merging merging, Actors actors, Twos twos, References references, Notices notices) {
        this.notices = notices;
        this.pairs = pairs;
        this.merging = merging;
        this.actors = actors.actors();
        this.twos = twos;
        this.references = references;
    }

    @GetMapping("/twice")
    @Costly(atOnce = 1)
    String page(@RequestParam(name = Notices.DONE, defaultValue = "") String done, Asking asking) {
        asking.model().addAttribute("frame", notices.told(asking.frame(), asking.viewer(), done));
        try {
            List<Pairs.Likely> likely = pairs.list(asking.viewer());
            List<Pairs.Likely> said = pairs.listTwos(asking.viewer());
            List<Pairs.Likely> first =
                    likely.stream().filter(Pairs.Likely::isRather).toList();
            List<Pairs.Likely> less =
                    likely.stream().filter(each -> !each.isRather()).toList();
            int more = Math.max(0, first.size() - MOST);
            TwiceViews.Listing view =
                    new TwiceViews.Listing(twins(first, asking), twins(less, asking), twins(said, asking), more, false);
            return asking.show("home/twice/list", view, Faults.NONE);
        } catch (CancellationException tooLong) {
            return asking.show(
                    "home/twice/list", new TwiceViews.Listing(List.of(), List.of(), List.of(), 0, true), Faults.NONE);
        }
    }

    private List<TwiceViews.Twins> twins(List<Pairs.Likely> some, Asking asking) {
        TwiceTelling telling = new TwiceTelling(references, asking.words());
        return some.stream()
                .limit(MOST)
                .map(likely -> telling.twins(likely, mayChange(likely, asking)))
                .toList();
    }

    private boolean mayChange(Pairs.Likely likely, Asking asking) {
        return actors.mayChange(asking.viewer(), likely.one().cells())
                && actors.mayChange(asking.viewer(), likely.other().cells());
    }

    @PostMapping("/twice/two")
    String two(@RequestParam String one, @RequestParam String other, Asking asking) {
        twos.say(checked(one, other, asking));
        return "redirect:/twice";
    }

    @PostMapping("/twice/again")
    String again(@RequestParam String one, @RequestParam String other, Asking asking) {
        twos.unsay(checked(one, other, asking));
        return "redirect:/twice";
    }

    /** Two actors that the viewer may change. */
    private Twos.Two checked(String one, String other, Asking asking) {
        return merging.find(asking.viewer(), one, other)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    @GetMapping("/twice/merge")
    String merge(
            @RequestParam(defaultValue = "") String kept, @RequestParam(defaultValue = "") String gone, Asking asking) {
        if (kept.isEmpty() && gone.isEmpty()) {
            return "redirect:/twice";
        }
        return show(plan(kept, gone, asking), Map.of(), Faults.NONE, asking);
    }

    private MergePlan plan(String kept, String gone, Asking asking) {
        return merging.plan(asking.viewer(), kept, gone)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(MergePlan plan, Map<String, String> typed, Faults faults, Asking asking) {
        TwiceTelling telling = new TwiceTelling(references, asking.words());
        String closed = asking.words()
                .series(Merging.listClosed(asking.viewer(), plan).stream()
                        .map(telling::table)
                        .toList());
        return asking.show(
                "home/twice/merge",
                new TwiceViews.Merge(
                        telling.who(plan.kept()),
                        telling.who(plan.gone()),
                        telling.cells(plan, typed),
                        telling.rivals(plan),
                        telling.told(plan),
                        closed,
                        new TwiceViews.Form(
                                Merging.stamp(plan), TwiceTelling.address(plan.gone(), plan.kept()), faults)),
                faults);
    }

    @PostMapping("/twice/merge")
    @Costly(atOnce = 1)
    String keep(@RequestParam Map<String, String> given, Asking asking) {
        MergePlan plan = plan(given.getOrDefault("kept", ""), given.getOrDefault("gone", ""), asking);
        Outcome outcome = merging.merge(asking.viewer(), plan, wish(plan, given));
        if (outcome instanceof Outcome.Done done) {
            return "redirect:/twice?" + Notices.DONE + "=" + done.act();
        }
        Faults faults = outcome instanceof Outcome.Wrong wrong
                ? Faults.of(
                        "cells",
                        "fault.twice.wrong",
                        wrong.issues().get(0).sentence(asking.words().locale()))
                : Faults.of("cells", "fault.twice.changed");
        return show(plan(plan.kept().get("id"), plan.gone().get("id"), asking), given, faults, asking);
    }

    /** The cells that were chosen; nothing is taken from the form but which side it is. */
    private static Merging.Wish wish(MergePlan plan, Map<String, String> given) {
        Set<String> columns = new HashSet<>();
        Set<UUID> rows = new HashSet<>();
        given.forEach((field, side) -> {
            if (side.equals("gone") && field.startsWith("cell.")) {
                columns.add(field.substring("cell.".length()));
            } else if (side.equals("gone") && field.startsWith("row.")) {
                NewId.find(field.substring("row.".length())).ifPresent(rows::add);
            }
        });
        return Merging.wish(plan, columns, rows, given.getOrDefault("seen", ""));
    }
}
