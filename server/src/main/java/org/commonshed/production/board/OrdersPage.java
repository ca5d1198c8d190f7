package org.commonshed.production.board;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.Version;
import org.commonshed.exchange.Exchange;
import org.commonshed.keeping.Kept;
import org.commonshed.measure.NewId;
import org.commonshed.network.Directory;
import org.commonshed.page.Frame;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Orders;
import org.commonshed.tables.Seen;
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

/** All orders, and the form in which something is ordered or changed. */
@Controller
@Entrance(Deed.READ)
class OrdersPage {
    private static final int PER_PAGE = 50;
    private static final int MOST_FOUND = 12;

    private final Orders orders;
    private final Library library;
    private final Directory directory;
    private final Sources sources;
    private final Clock clock;

    OrdersPage(Orders orders, Library library, Directory directory, Sources sources, Clock clock) {
        this.orders = orders;
        this.library = library;
        this.directory = directory;
        this.sources = sources;
        this.clock = clock;
    }

    /** Where needs and names of those who may ask come from. */
    @Component
    record Sources(Exchange exchange) {}

    @GetMapping("/orders")
    String list(
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Says says = new Says(frame.words());
        int from = Math.max(0, Math.min(page, 10_000) - 1) * PER_PAGE;
        List<Order> found = orders.list(viewer, from, PER_PAGE);
        Map<UUID, List<Job>> jobs = new HashMap<>();
        orders.listJobs(viewer, found.stream().map(Order::id).toList())
                .forEach(job -> jobs.computeIfAbsent(job.order(), key -> new ArrayList<>())
                        .add(job));
        long all = orders.count(viewer);
        model.addAttribute(
                "listing",
                new OrderViews.Listing(
                        found.stream()
                                .map(order -> row(order, jobs.getOrDefault(order.id(), List.of()), says))
                                .toList(),
                        says.say("order.count", all),
                        orders.mayOrder(viewer),
                        from > 0 ? "/orders?page=" + (from / PER_PAGE) : "",
                        from + PER_PAGE < all ? "/orders?page=" + (from / PER_PAGE + 2) : ""));
        return all == 0 ? "production/bare" : "production/orders";
    }

    private OrderViews.Row row(Order order, List<Job> jobs, Says says) {
        long parts = Math.max(1, jobs.stream().map(Job::part).distinct().count());
        OrderTelling.Far far = OrderTelling.Far.of(order.quantity() * parts, jobs);
        return new OrderViews.Row(
                order.address(),
                says.say("order.row", says.number(order.quantity()), order.name()),
                directory.name(order.who()),
                says.say("order.row.due", says.day(order.due())),
                says.say("order.is." + order.state().word()),
                jobs.isEmpty() ? "" : String.join(" · ", far.key(says)),
                jobs.isEmpty() ? "" : far.draw(says),
                orders.isHidden(order));
    }

    @GetMapping("/orders/new")
    @Entrance(Deed.STATE_NEED)
    ModelAndView form(@RequestParam Map<String, String> given, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        Map<String, String> typed = new HashMap<>(given);
        need(viewer, given.getOrDefault("need", "")).ifPresent(row -> fill(typed, row, viewer));
        return show(new OrderForm(typed), Faults.NONE, Optional.empty(), frame, viewer);
    }

    private Optional<Kept> need(Viewer viewer, String need) {
        return need.isEmpty() ? Optional.empty() : sources.exchange().needs().findById(viewer, need);
    }

    /** What the need says already. */
    private void fill(Map<String, String> typed, Kept need, Viewer viewer) {
        typed.putIfAbsent("who", need.get("who"));
        String amount = need.get("amount");
        typed.putIfAbsent("quantity", amount.matches("\\d+(\\.0+)?") ? amount.replaceAll("\\..*", "") : "");
        if (typed.getOrDefault("design", "").isEmpty()
                && typed.getOrDefault("q", "").isEmpty()) {
            library.listFor(viewer, need.get("product")).stream()
                    .findFirst()
                    .ifPresentOrElse(
                            version -> typed.put("design", version.id().toString()),
                            () -> typed.put("q", need.get("product").replace('_', ' ')));
        }
    }

    private ModelAndView show(OrderForm form, Faults faults, Optional<Order> of, Frame frame, Viewer viewer) {
        Optional<Version> design = of.flatMap(order -> library.findVersion(viewer, order.version()))
                .or(() -> design(viewer, form));
        String q = form.value("q");
        HttpStatus status = faults.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        ModelAndView view = new ModelAndView("production/new", status);
        view.addObject(
                "form",
                new OrderViews.Form(
                        of.isPresent() ? frame.say("order.change.title") : frame.say("order.new.title"),
                        of.map(order -> order.address() + "/change").orElse("/orders/new"),
                        of.map(order -> Seen.version(OrderForm.of(order).typed()))
                                .orElse(0),
                        form,
                        faults,
                        whose(viewer),
                        design,
                        design.isEmpty() && !q.isEmpty() ? library.search(viewer, q, MOST_FOUND) : List.of(),
                        frame.say(of.isPresent() ? "order.change.do" : "order.new.do")));
        return view;
    }

    /** Those for whom the viewer speaks; empty for those who speak for so many that they type it. */
    private List<OrderViews.Choice> whose(Viewer viewer) {
        return viewer.roles().stream()
                .filter(role -> !(role instanceof Viewer.Role.Keeper || role instanceof Viewer.Role.Steward))
                .map(Viewer.Role::at)
                .distinct()
                .map(id -> new OrderViews.Choice(id, directory.name(id)))
                .toList();
    }

    private Optional<Version> design(Viewer viewer, OrderForm form) {
        return NewId.find(form.value("design")).flatMap(id -> library.findVersion(viewer, id));
    }

    @PostMapping("/orders/new")
    @Entrance(Deed.STATE_NEED)
    ModelAndView place(@RequestParam Map<String, String> given, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        Map<String, String> typed = new HashMap<>(given);
        typed.computeIfPresent("who", (field, text) -> called(text.strip()));
        OrderForm form = new OrderForm(typed);
        OrderForm.Read read = form.read(today(), isKnown(form.value("who")), design(viewer, form));
        if (read.draft().isEmpty()) {
            return show(form, read.faults(), Optional.empty(), frame, viewer);
        }
        OptionalInt number = orders.place(viewer, read.draft().get());
        return number.isPresent()
                ? new ModelAndView("redirect:/orders/" + number.getAsInt())
                : show(form, Faults.of("who", "fault.order.many"), Optional.empty(), frame, viewer);
    }

    /** The id of the one who is called so; else what was typed. */
    private String called(String text) {
        List<String> ids = isKnown(text)
                ? List.of(text)
                : directory.byKind().values().stream()
                        .flatMap(List::stream)
                        .filter(entry -> entry.name().equalsIgnoreCase(text))
                        .map(Directory.Entry::id)
                        .toList();
        return ids.size() == 1 ? ids.get(0) : text;
    }

    private boolean isKnown(String who) {
        return directory.point(who).isPresent();
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    @GetMapping("/orders/{number}/change")
    @Entrance(Deed.STATE_NEED)
    ModelAndView change(@PathVariable int number, @ModelAttribute("frame") Frame frame, Viewer viewer) {
        Order order = get(viewer, number);
        return show(OrderForm.of(order), Faults.NONE, Optional.of(order), frame, viewer);
    }

    @PostMapping("/orders/{number}/change")
    @Entrance(Deed.STATE_NEED)
    ModelAndView change(
            @PathVariable int number,
            @RequestParam Map<String, String> given,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer) {
        Order order = get(viewer, number);
        Map<String, String> typed = new HashMap<>(given);
        typed.put("who", order.who());
        OrderForm form = new OrderForm(typed);
        OrderForm.Read read = form.read(today(), true, library.findVersion(viewer, order.version()));
        if (read.draft().isEmpty()) {
            return show(form, read.faults(), Optional.of(order), frame, viewer);
        }
        if (Seen.isOf(given, OrderForm.of(order).typed())
                && orders.change(viewer, order, read.draft().get())) {
            return new ModelAndView("redirect:" + order.address());
        }
        Order now = get(viewer, number);
        return now.state() == OrderState.PROPOSED
                ? clash(form, now, frame)
                : show(form, Faults.of("quantity", "fault.order.asked"), Optional.of(now), frame, viewer);
    }

    /** Both versions side by side; nothing was changed. */
    private static ModelAndView clash(OrderForm mine, Order order, Frame frame) {
        Map<String, String> now = OrderForm.of(order).typed();
        Map<String, String> own = new HashMap<>();
        now.keySet().forEach(field -> own.put(field, mine.value(field)));
        ModelAndView view = new ModelAndView("tables/clash", HttpStatus.CONFLICT);
        view.addObject(
                "clash",
                Seen.clash(
                        new Seen.Form(
                                order.address(),
                                order.name(),
                                order.name(),
                                order.address() + "/change",
                                Seen.version(now)),
                        own,
                        now,
                        field -> frame.say("order.field." + field)));
        return view;
    }

    private Order get(Viewer viewer, int number) {
        return orders.find(viewer, number)
                .map(Orders.Open::order)
                .filter(order -> orders.speaksFor(viewer, order))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
