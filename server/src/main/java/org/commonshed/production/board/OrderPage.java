package org.commonshed.production.board;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.engine.match.Answer;
import org.commonshed.engine.match.Match;
import org.commonshed.engine.match.Requirement;
import org.commonshed.network.Directory;
import org.commonshed.page.AddressCode;
import org.commonshed.page.Frame;
import org.commonshed.production.order.Asking;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Receiving;
import org.commonshed.production.order.Taking;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** One order: who can make it, who is asked, how far it is; and what whoever ordered does about it. */
@Controller
@Entrance(Deed.READ)
class OrderPage {
    private static final String NUMBER = "/orders/{number}";
    private static final int MOST_LISTED = 100;
    private static final Set<String> TOLD =
            Set.of("changed", "nothing", "withdrawn", "thanked", "done", "nothing_left", "cannot");

    private final Orders orders;
    private final Asking asking;
    private final Receiving receiving;
    private final OrderTelling telling;
    private final Beside beside;
    private final Directory directory;
    private final Clock clock;
    private final Taking taking;

    OrderPage(Orders orders, Asking asking, Receiving receiving, Taking taking, OrderTelling telling, Around around) {
        this.taking = taking;
        this.orders = orders;
        this.asking = asking;
        this.receiving = receiving;
        this.telling = telling;
        this.beside = around.beside();
        this.directory = around.directory();
        this.clock = around.clock();
    }

    /** What stands around an order. */
    @Component
    record Around(Beside beside, Directory directory, Clock clock) {}

    @GetMapping(NUMBER)
    @Costly(atOnce = 8)
    ModelAndView order(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String told,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer) {
        ModelAndView view = new ModelAndView("production/order");
        view.addObject("now", frame.words().time(clock.instant()));
        view.addObject("page", telling.page(viewer, open(viewer, number), way, frame.words()));
        if (TOLD.contains(told)) {
            view.addObject("frame", frame.with(new Frame.Notice(frame.say("order.told." + told), Optional.empty())));
        }
        return view;
    }

    private Orders.Open open(Viewer viewer, int number) {
        return orders.find(viewer, number).orElseThrow(OrderPage::nothing);
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Everybody who was looked at, with reasons. */
    @GetMapping(NUMBER + "/looked-at")
    @Costly(atOnce = 4)
    String lookedAt(@PathVariable int number, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        Orders.Open open = open(viewer, number);
        Says says = new Says(frame.words());
        List<OrderViews.LookedPart> parts = new ArrayList<>();
        for (Requirement part : open.parts()) {
            List<Match> matches = orders.listLookedAt(viewer, open.order(), part);
            parts.add(new OrderViews.LookedPart(
                    part.part(),
                    says.say("order.looked.count", (long) matches.size()),
                    others(matches, Answer.YES, says),
                    others(matches, Answer.ASK, says),
                    others(matches, Answer.NO, says),
                    matches.size() > MOST_LISTED ? says.say("order.looked.more", (long) MOST_LISTED) : ""));
        }
        String title = says.say("order.looked.title", open.order().name());
        model.addAttribute("looked", new OrderViews.Looked(title, open.order().address(), parts));
        return "production/looked";
    }

    private List<OrderViews.Other> others(List<Match> matches, Answer answer, Says says) {
        return matches.stream()
                .filter(match -> match.answer() == answer)
                .limit(MOST_LISTED)
                .map(match -> {
                    OrderViews.Other other = beside.other(match, says);
                    boolean isKnown = match.effort().isKnown() && answer != Answer.NO;
                    String effort = isKnown
                            ? says.say(
                                    "order.looked.one",
                                    says.km(match.km()),
                                    says.hours(match.effort().hoursLow()),
                                    says.hours(match.effort().hoursHigh()))
                            : Double.isNaN(match.km()) ? "" : says.km(match.km());
                    String why = answer == Answer.YES
                            ? effort
                            : effort.isEmpty() ? other.why() : effort + ". " + other.why();
                    return new OrderViews.Other(other.name(), other.address(), why);
                })
                .toList();
    }

    @PostMapping(NUMBER + "/ask")
    @Entrance(Deed.STATE_NEED)
    ModelAndView ask(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "-1") int revision,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer) {
        Order order = own(viewer, number);
        Asking.Asked asked = asking.ask(viewer, order, way, revision);
        return asked instanceof Asking.Asked.Done done
                ? links(frame.say("order.links.title"), order, done.links(), frame)
                : new ModelAndView("redirect:" + order.address() + "?told=changed");
    }

    private Order own(Viewer viewer, int number) {
        Order order = open(viewer, number).order();
        if (!orders.speaksFor(viewer, order)) {
            throw nothing();
        }
        return order;
    }

    private ModelAndView links(String title, Order order, List<Asking.Link> links, Frame frame) {
        String base =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        Says says = new Says(frame.words());
        return new ModelAndView(
                "production/links",
                "links",
                new OrderViews.Links(
                        title,
                        order.address(),
                        links.stream().map(link -> link(base, link, says)).toList()));
    }

    private OrderViews.Link link(String base, Asking.Link link, Says says) {
        String address = base + "/ask/" + link.token();
        Job job = link.job();
        String name = directory.name(job.actor());
        return new OrderViews.Link(
                name,
                says.say(
                        "order.links.what",
                        job.asked(),
                        job.part(),
                        says.day(job.terms().ready())),
                address,
                new AddressCode(address, says.say("order.links.code", name)).draw());
    }

    @PostMapping(NUMBER + "/jobs/{job}/link")
    @Entrance(Deed.STATE_NEED)
    ModelAndView link(
            @PathVariable int number, @PathVariable UUID job, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        Order order = own(viewer, number);
        return asking.renewLink(viewer, order, job)
                .map(link -> links(frame.say("order.links.one"), order, List.of(link), frame))
                .orElseGet(() -> new ModelAndView("redirect:" + order.address() + "?told=nothing"));
    }

    @PostMapping(NUMBER + "/jobs/{job}/again")
    @Entrance(Deed.STATE_NEED)
    ModelAndView again(
            @PathVariable int number, @PathVariable UUID job, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        Order order = own(viewer, number);
        return asking.askAgain(viewer, order, job)
                .map(link -> links(frame.say("order.links.one"), order, List.of(link), frame))
                .orElseGet(() -> new ModelAndView("redirect:" + order.address() + "?told=nothing"));
    }

    @PostMapping(NUMBER + "/jobs/{job}/withdraw")
    @Entrance(Deed.STATE_NEED)
    String withdraw(
            @PathVariable int number,
            @PathVariable UUID job,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer) {
        Order order = own(viewer, number);
        boolean isDone = asking.withdraw(viewer, order, job, why);
        return "redirect:" + order.address() + (isDone ? "?told=withdrawn" : "?told=nothing");
    }

    /** A maker takes pieces that nobody makes yet. */
    @PostMapping(NUMBER + "/take")
    @Entrance(Deed.STATE_MAKER)
    String take(@PathVariable int number, @RequestParam String part, @RequestParam String actor, Viewer viewer) {
        Order order = open(viewer, number).order();
        Taking.Taken taken = taking.take(viewer, order, part, actor);
        return "redirect:" + order.address() + "?told=" + taken.name().toLowerCase(Locale.ROOT);
    }

    /** A newer version of the design is to be made, while nobody has been asked. */
    @PostMapping(NUMBER + "/version")
    @Entrance(Deed.STATE_NEED)
    String version(@PathVariable int number, Viewer viewer) {
        Order order = own(viewer, number);
        boolean isDone = orders.adoptNewest(viewer, order);
        return "redirect:" + order.address() + (isDone ? "" : "?told=nothing");
    }

    @PostMapping(NUMBER + "/divide")
    @Entrance(Deed.STATE_NEED)
    String divide(@PathVariable int number, Viewer viewer) {
        Order order = own(viewer, number);
        orders.divideAgain(viewer, order);
        return "redirect:" + order.address();
    }

    @GetMapping(NUMBER + "/end")
    @Entrance(Deed.STATE_NEED)
    String end(@PathVariable int number, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        Orders.Open open = open(viewer, own(viewer, number).number());
        model.addAttribute("order", open.order());
        model.addAttribute(
                "makers",
                frame.words()
                        .list(open.jobs().stream()
                                .filter(job -> job.state().isLive())
                                .map(job -> directory.name(job.actor()))
                                .distinct()
                                .toList()));
        return "production/end";
    }

    @PostMapping(NUMBER + "/end")
    @Entrance(Deed.STATE_NEED)
    String end(
            @PathVariable int number,
            @RequestParam(defaultValue = "") String how,
            @RequestParam(defaultValue = "") String why,
            Viewer viewer) {
        Order order = own(viewer, number);
        orders.end(viewer, order, how.equals("enough"), why);
        return "redirect:" + order.address();
    }

    @PostMapping(NUMBER + "/thank")
    @Entrance(Deed.STATE_NEED)
    String thank(@PathVariable int number, @RequestParam(defaultValue = "") String words, Viewer viewer) {
        Order order = own(viewer, number);
        if (words.isBlank()) {
            return "redirect:" + order.address();
        }
        receiving.thank(viewer, order, words);
        return "redirect:" + order.address() + "?told=thanked";
    }
}
