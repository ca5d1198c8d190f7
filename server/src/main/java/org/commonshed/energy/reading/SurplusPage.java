package org.commonshed.energy.reading;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.energy.SunMachines;
import org.commonshed.energy.Surpluses;
import org.commonshed.energy.kept.SurplusRows;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The sun to spare of a neighbourhood: hour by hour, for machines, and kept for the planner. */
@Controller
@Asks
@Entrance(Deed.READ)
class SurplusPage {
    private static final int MOST_STRETCHES = 1000;

    private final Surpluses surpluses;
    private final Hoods hoods;
    private final Notices notices;
    private final Clock clock;

    SurplusPage(Surpluses surpluses, Hoods hoods, Notices notices, Clock clock) {
        this.surpluses = surpluses;
        this.hoods = hoods;
        this.notices = notices;
        this.clock = clock;
    }

    @GetMapping("/energy/{place}/surplus")
    String surplus(@PathVariable String place, @RequestParam Map<String, String> parts, Asking asking) {
        asking.model()
                .addAttribute(
                        "frame", notices.told(asking.frame(), asking.viewer(), parts.getOrDefault(Notices.DONE, "")));
        int stretch = Hoods.number(parts.getOrDefault("stretch", ""), MOST_STRETCHES, 0);
        return show(hoods.get(asking, place), stretch, List.of(), asking);
    }

    private Surpluses.Left left(Kept hood, Asking asking) {
        return surpluses
                .find(asking.viewer(), hood, asking.words())
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @param column of the plan's stretches; 0 = the one like today */
    private String show(Kept hood, int column, List<String> wrong, Asking asking) {
        Surpluses.Left left = left(hood, asking);
        Surpluses.Part part = left.kept().orElse(Surpluses.Part.ALL);
        String id = hood.get("id");
        List<SunMachines.Stretch> stretches =
                surpluses.listStretches(asking.viewer(), id, asking.words().locale());
        SurplusBoard board = new SurplusBoard(hoods.sight(asking, hood), left, part);
        return asking.show(
                "energy/surplus",
                board.show(new SurplusBoard.Rest(
                        board.runs(stretches, chosen(stretches, column)),
                        board.planner(surpluses.portions(left.of(part)), surpluses.mayKeep(asking.viewer(), id)),
                        wrong)),
                Faults.NONE);
    }

    private int chosen(List<SunMachines.Stretch> stretches, int column) {
        int today = LocalDate.now(clock).getMonthValue();
        int alike = 0;
        for (int i = 0; i < stretches.size(); i++) {
            if (stretches.get(i).column() == column) {
                return i;
            }
            alike = stretches.get(i).month() == today ? i : alike;
        }
        return alike;
    }

    /** It is kept for the planner, in place of what was kept before. */
    @PostMapping("/energy/{place}/surplus")
    @Entrance(Deed.CHANGE_LIMITS)
    String keep(@PathVariable String place, @RequestParam(defaultValue = "") String part, Asking asking) {
        Kept hood = hoods.get(asking, place);
        Surpluses.Left left = left(hood, asking);
        String address = "redirect:" + Hoods.address(hood) + "/surplus";
        boolean isTimed = !surpluses.portions(left.of(Surpluses.Part.ALL)).isEmpty();
        if (Surpluses.Part.find(part).isEmpty() || !isTimed) {
            return address;
        }
        SurplusRows.Keeping keeping =
                surpluses.keep(asking.viewer(), hood, Surpluses.Part.find(part).get(), asking.words());
        if (!keeping.wrong().isEmpty()) {
            asking.refuse();
            List<String> wrong = keeping.wrong().stream()
                    .map(issue -> issue.told(asking.words().locale()))
                    .toList();
            return show(hood, 0, wrong, asking);
        }
        return address
                + keeping.act().stream()
                        .map(act -> "?" + Notices.DONE + "=" + act)
                        .findFirst()
                        .orElse("")
                + "#planner";
    }
}
