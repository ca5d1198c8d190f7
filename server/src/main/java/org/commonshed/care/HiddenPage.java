package org.commonshed.care;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What stands in place of something hidden, and where those whose it is say no to that. */
@Controller
@Asks
@Entrance(Deed.READ)
class HiddenPage {
    private final Appealing appealing;
    private final Things things;
    private final CareTold told;

    HiddenPage(Appealing appealing, Things things, CareTold told) {
        this.appealing = appealing;
        this.things = things;
        this.told = told;
    }

    /** Something that is shown again is read where it always was. */
    @GetMapping("/care/hidden/{kind}/{id}")
    String page(@PathVariable String kind, @PathVariable UUID id, Asking asking) {
        Thing.Key key = new Thing.Key(kind, id);
        Optional<Hiding> hiding = appealing.find(asking.viewer(), key);
        if (hiding.isPresent()) {
            return show(hiding.get(), Faults.NONE, asking);
        }
        return things.findKey(asking.viewer(), kind, id.toString())
                .flatMap(things::find)
                .map(thing -> "redirect:" + thing.address())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private String show(Hiding hiding, Faults faults, Asking asking) {
        List<Hiding.Appeal> appeals = appealing.list(hiding);
        boolean isSeen = things.findKey(
                        asking.viewer(),
                        hiding.thing().kind(),
                        hiding.thing().id().toString())
                .isPresent();
        asking.model().addAttribute("faults", faults);
        return asking.show(
                "care/hidden",
                new CareViews.Gone(
                        told.state(hiding, asking.words()),
                        isSeen ? things.find(hiding.thing()).map(Thing::address).orElse("") : "",
                        Appealing.address(hiding.thing()) + "/appeal",
                        appealing.may(asking.viewer(), hiding),
                        appeals.stream().anyMatch(appeal -> appeal.decision().isEmpty()),
                        told.steps(asking.viewer(), List.of(hiding), asking.words())),
                faults);
    }

    @PostMapping("/care/hidden/{kind}/{id}/appeal")
    @Entrance(Deed.KEEP_ACCOUNT)
    String appeal(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String words,
            Asking asking) {
        Hiding hiding = appealing
                .find(asking.viewer(), new Thing.Key(kind, id))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (words.isBlank()) {
            return show(hiding, Faults.of("words", "care.fault.appeal"), asking);
        }
        boolean unused = appealing.appeal(asking.viewer(), hiding, words);
        return "redirect:" + Appealing.address(hiding.thing());
    }
}
