package org.commonshed.exchange;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.Notices;
import org.commonshed.keeping.Outcome;
import org.commonshed.page.Frame;
import org.commonshed.tables.Forms;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Saying what one needs, and what one can give. */
@Controller
class SayPage {
    private final NeedLists lists;
    private final Says says;
    private final Exchange exchange;
    private final AllNeeds all;
    private final Stating stating;
    private final Designs designs;

    SayPage(NeedLists lists, Says says, Exchange exchange, AllNeeds all, Stating stating, Designs designs) {
        this.lists = lists;
        this.says = says;
        this.exchange = exchange;
        this.all = all;
        this.stating = stating;
        this.designs = designs;
    }

    @GetMapping("/needs/say")
    @Entrance(Deed.STATE_NEED)
    String need(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        NeedLists.Look look = look(frame, viewer);
        Map<String, String> written = Forms.written(parameters);
        model.addAttribute(
                "say",
                instead(viewer, parameters)
                        .map(one ->
                                says.need(look, written.isEmpty() ? one.row().cells() : written, one))
                        .orElseGet(() -> says.need(look, written)));
        return "exchange/say-page";
    }

    /** The assumed need that is to be replaced, if there is such a one. */
    private Optional<AllNeeds.One> instead(Viewer viewer, Map<String, String> parameters) {
        String id = parameters.getOrDefault("own", "");
        return id.isEmpty() ? Optional.empty() : all.find(viewer, id).filter(AllNeeds.One::assumed);
    }

    /**
     * The answer alone, with the unit of the amount, while the form is being filled in. A part of the page asks for it, not the
     * form: that would wait until all that must be said is said.
     */
    @GetMapping("/needs/answer")
    @Costly(atOnce = 8)
    @Entrance(Deed.READ)
    String answer(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Map<String, String> written = Forms.written(parameters);
        model.addAttribute("told", says.told(look(frame, viewer), says.needCells(written, frame.words())));
        model.addAttribute("units", says.needUnits(written, frame.words()));
        return "exchange/answering";
    }

    @PostMapping("/needs/say")
    @Entrance(Deed.STATE_NEED)
    String add(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Map<String, String> written = Forms.written(parameters);
        Map<String, String> cells = says.needCells(written, frame.words());
        Optional<AllNeeds.One> instead = instead(viewer, parameters);
        Outcome outcome = parameters.containsKey("use")
                ? new Outcome.Wrong(exchange.needs().issues(cells, Optional.empty()))
                : stating.need(viewer, cells, parameters.getOrDefault("own", ""));
        if (outcome instanceof Outcome.Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            ExchangeViews.Say say = says.need(look(frame, viewer), written, wrong.issues());
            model.addAttribute(
                    "say",
                    instead.map(one -> says.with(say, look(frame, viewer), one)).orElse(say));
            return "exchange/say-page";
        }
        String id = instead.map(one -> one.row().get("id")).orElse(cells.getOrDefault("id", ""));
        return "redirect:" + NeedLists.address(id) + done(outcome);
    }

    @GetMapping("/needs/give")
    @Entrance(Deed.STATE_MAKER)
    String offer(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        model.addAttribute("say", says.offer(look(frame, viewer), Forms.written(parameters)));
        return "exchange/give-page";
    }

    /** What one has in store becomes a stock, what one can make an ability. */
    @PostMapping("/needs/give")
    @Entrance(Deed.STATE_MAKER)
    String give(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Map<String, String> written = Forms.written(parameters);
        boolean isMade = parameters.getOrDefault("how", "").equals("make");
        Desk desk = isMade ? designs.abilities() : designs.stocks();
        Map<String, String> cells =
                isMade ? says.abilityCells(written, frame.words()) : says.stockCells(written, frame.words());
        Outcome outcome;
        if (parameters.containsKey("use")) {
            List<Issue> issues = desk.issues(cells, Optional.empty());
            outcome = new Outcome.Wrong(issues);
        } else {
            outcome = isMade ? stating.ability(viewer, cells) : stating.stock(viewer, cells);
        }
        if (outcome instanceof Outcome.Wrong wrong) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("say", says.offer(look(frame, viewer), written, wrong.issues()));
            return "exchange/give-page";
        }
        return "redirect:/needs/offers" + done(outcome);
    }

    private static String done(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? "?" + Notices.DONE + "=" + done.act() : "";
    }

    private NeedLists.Look look(Frame frame, Viewer viewer) {
        return lists.look(viewer, frame.place().seen().map(Frame.Seen::id).orElse(""), frame.words());
    }
}
