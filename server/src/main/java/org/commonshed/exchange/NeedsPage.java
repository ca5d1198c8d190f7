package org.commonshed.exchange;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.page.Frame;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** What people here ask for and what they can give. */
@Controller
@Entrance(Deed.READ)
class NeedsPage {
    private final NeedLists lists;
    private final AllNeeds all;
    private final Makers makers;
    private final Says says;
    private final Notices notices;
    private final ObjectProvider<Promises> promises;

    NeedsPage(
            NeedLists lists,
            AllNeeds all,
            Makers makers,
            Says says,
            Notices notices,
            ObjectProvider<Promises> promises) {
        this.promises = promises;
        this.lists = lists;
        this.all = all;
        this.makers = makers;
        this.says = says;
        this.notices = notices;
    }

    @GetMapping("/needs")
    String needs(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        NeedLists.Look look = look(frame, viewer);
        model.addAttribute("listing", lists.needs(look, Sought.of(parameters), false));
        return show("needs", look, parameters, frame, model);
    }

    @GetMapping("/needs/yours")
    String yours(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        NeedLists.Look look = look(frame, viewer);
        model.addAttribute("listing", lists.needs(look, Sought.of(parameters), true));
        return show("yours", look, parameters, frame, model);
    }

    @GetMapping("/needs/offers")
    String offers(
            @RequestParam Map<String, String> parameters,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        NeedLists.Look look = look(frame, viewer);
        model.addAttribute("listing", lists.offers(look, Sought.of(parameters)));
        return show("offers", look, parameters, frame, model);
    }

    private String show(String tab, NeedLists.Look look, Map<String, String> parameters, Frame frame, Model model) {
        model.addAttribute("tabs", lists.tabs(look, tab));
        model.addAttribute("say", tab.equals("offers") ? says.offer(look, Map.of()) : says.need(look, Map.of()));
        model.addAttribute("frame", notices.told(frame, look.viewer(), parameters.getOrDefault(Notices.DONE, "")));
        return "exchange/needs";
    }

    private NeedLists.Look look(Frame frame, Viewer viewer) {
        return lists.look(viewer, frame.place().seen().map(Frame.Seen::id).orElse(""), frame.words());
    }

    /** One need, with what can be said of it before a plan. */
    @GetMapping("/needs/{id}")
    String need(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        AllNeeds.One one = all.find(viewer, id).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Kept row = one.row();
        NeedLists.Look look = look(frame, viewer);
        Map<String, Making.Product> products = new HashMap<>();
        makers.findProduct(viewer, row.get("product")).ifPresent(product -> products.put(product.id(), product));
        Map<String, PlanAnswers.Answer> answers = lists.answers(viewer, List.of(row));
        ExchangeViews.Row shown = lists.need(look, one, new NeedLists.Beside(products, answers));
        boolean mayChange = !one.assumed() && all.mayChange(viewer, row);
        model.addAttribute(
                "need",
                new ExchangeViews.Need(
                        frame.say("exchange.need.title", shown.name(), shown.who()),
                        shown,
                        says.told(look, row.cells()),
                        Optional.ofNullable(answers.get(id)).map(PlanAnswers.Answer::why),
                        row.get("note"),
                        mayChange ? "/tables/all-needs/rows/" + row.id() : "",
                        says.instead(look, row.cells())));
        model.addAttribute(
                "made",
                promises.stream()
                        .flatMap(each -> each.listOfNeed(viewer, id, frame.words()).stream())
                        .toList());
        model.addAttribute(
                "ordering",
                promises.stream()
                        .flatMap(each -> each.findOrdering(viewer, id, frame.words()).stream())
                        .findFirst());
        model.addAttribute("frame", notices.told(frame, viewer, done));
        return "exchange/need";
    }
}
