package org.commonshed.api.orders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Paging;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Tags;
import org.commonshed.api.Told;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.Version;
import org.commonshed.network.Directory;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Receiving;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** Orders are placed, changed, read and ended by whoever speaks for those who need them. */
@Api
@Entrance(Deed.READ)
class OrdersApi {
    static final String ORDERS = "/api/v1/orders";
    static final String ORDER = ORDERS + "/{order}";
    private static final double LEAST_KM = 0.1;

    private final Orders orders;
    private final OrderTelling telling;
    private final Receiving receiving;
    private final Library library;
    private final Directory directory;
    private final Clock clock;

    OrdersApi(
            Orders orders,
            OrderTelling telling,
            Receiving receiving,
            Library library,
            Directory directory,
            Clock clock) {
        this.orders = orders;
        this.telling = telling;
        this.receiving = receiving;
        this.library = library;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping(ORDERS)
    @Told(
            id = "list-orders",
            query = {"page", "size"},
            gives = OrderViews.OrdersKnown.class)
    Answer orders(Call call) {
        Paging paging = Paging.of(call);
        long total = orders.count(call.viewer());
        List<OrderViews.OrderKnown> some = orders.list(call.viewer(), paging.from(), paging.size()).stream()
                .map(OrderViews.OrderKnown::of)
                .toList();
        return paging.link(
                Answer.ok(new OrderViews.OrdersKnown(some, total, paging.page(), paging.size())), call, total);
    }

    @GetMapping(ORDER)
    @Told(id = "get-order", gives = OrderViews.OrderKnown.class)
    Answer order(@PathVariable String order, Call call) {
        return answer(telling.open(order, call).order());
    }

    private static Answer answer(Order order) {
        return Answer.ok(OrderViews.OrderKnown.of(order)).tagged(tag(order));
    }

    private static String tag(Order order) {
        return Tags.of(OrderViews.OrderKnown.of(order).toString());
    }

    @PostMapping(path = ORDERS, consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "place-order", takes = OrderViews.OrderPlaced.class, gives = OrderViews.OrderKnown.class, status = 201)
    Answer place(Call call) {
        return call.once(() -> {
            OrderViews.OrderPlaced placed = call.body(OrderViews.OrderPlaced.class);
            Optional<Version> version = library.findSeen(call.viewer(), placed.version())
                    .flatMap(seen -> library.findVersion(call.viewer(), seen.id()));
            Order.Wishes wishes =
                    placed.wishes().map(said -> said.over(Order.Wishes.USUAL)).orElse(Order.Wishes.USUAL);
            boolean isKnown = directory.point(placed.who()).isPresent();
            call.demandNone((isKnown ? Faults.NONE : Faults.of("who", "fault.order.who"))
                    .and(versionFaults(version))
                    .and(faults(placed.due(), wishes)));
            OptionalInt number = orders.place(
                    call.viewer(),
                    new Orders.Draft(
                            placed.who(),
                            placed.need().orElse(""),
                            version.orElseThrow(),
                            placed.quantity(),
                            placed.due(),
                            wishes,
                            placed.note().orElse("")));
            if (number.isEmpty()) {
                throw call.said(ProblemKind.TOO_LATE, "who", "fault.order.many");
            }
            Order order = telling.open(String.valueOf(number.getAsInt()), call).order();
            return Answer.created(ORDERS + "/" + order.number(), OrderViews.OrderKnown.of(order))
                    .tagged(tag(order));
        });
    }

    private static Faults versionFaults(Optional<Version> version) {
        if (version.isEmpty()) {
            return Faults.of("version", "fault.order.design");
        }
        return version.get()
                .recalled()
                .map(why -> Faults.of("version", "fault.order.recalled", why))
                .orElse(Faults.NONE);
    }

    private Faults faults(LocalDate due, Order.Wishes wishes) {
        Faults faults = Faults.NONE;
        if (!Order.mayBeDue(due, LocalDate.now(clock))) {
            faults = faults.and(Faults.of("due", "fault.order.due"));
        }
        if (wishes.km() < LEAST_KM || wishes.km() > Order.Wishes.MOST_KM) {
            faults = faults.and(Faults.of("wishes.km", "fault.order.km"));
        }
        if (wishes.reserve() < 0 || wishes.reserve() > 1) {
            faults = faults.and(Faults.of("wishes.reserve", "fault.order.reserve"));
        }
        return faults;
    }

    @PutMapping(path = ORDER, consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(
            id = "change-order",
            takes = OrderViews.OrderChanged.class,
            gives = OrderViews.OrderKnown.class,
            matches = true)
    Answer change(@PathVariable String order, Call call) {
        return call.once(() -> {
            Order before = telling.own(order, call);
            call.demandMatch(tag(before), () -> OrderViews.OrderKnown.of(before));
            OrderViews.OrderChanged said = call.body(OrderViews.OrderChanged.class);
            Order.Wishes wishes =
                    said.wishes().map(some -> some.over(before.wishes())).orElse(before.wishes());
            LocalDate due = said.due().orElse(before.due());
            Optional<Version> version = library.findVersion(call.viewer(), before.version());
            call.demandNone(versionFaults(version).and(faults(due, wishes)));
            boolean isChanged = orders.change(
                    call.viewer(),
                    before,
                    new Orders.Draft(
                            before.who(),
                            before.need(),
                            version.orElseThrow(),
                            said.quantity().map(Integer::longValue).orElse(before.quantity()),
                            due,
                            wishes,
                            said.note().orElse(before.note())));
            if (!isChanged) {
                throw call.said(ProblemKind.TOO_LATE, "", "fault.order.asked");
            }
            return answer(telling.own(order, call));
        });
    }

    @PostMapping(path = ORDER + "/end", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "end-order", takes = OrderViews.Ended.class, gives = OrderViews.OrderKnown.class)
    Answer end(@PathVariable String order, Call call) {
        return call.once(() -> {
            Order before = telling.own(order, call);
            OrderViews.Ended ended = call.body(OrderViews.Ended.class);
            boolean isEnough = ended.how().equals(OrderViews.How.ENOUGH.name().toLowerCase(Locale.ROOT));
            if (!before.state().isOpen()) {
                throw call.said(ProblemKind.TOO_LATE, "", "order.told.nothing");
            }
            orders.end(call.viewer(), before, isEnough, ended.why().orElse(""));
            return answer(telling.own(order, call));
        });
    }

    @PostMapping(ORDER + "/newest")
    @Entrance(Deed.STATE_NEED)
    @Told(id = "order-newest-version", gives = OrderViews.OrderKnown.class)
    Answer newest(@PathVariable String order, Call call) {
        return call.once(() -> {
            if (!orders.adoptNewest(call.viewer(), telling.own(order, call))) {
                throw call.said(ProblemKind.TOO_LATE, "", "order.told.nothing");
            }
            return answer(telling.own(order, call));
        });
    }

    @PostMapping(path = ORDER + "/thank", consumes = Answer.JSON)
    @Entrance(Deed.STATE_NEED)
    @Told(id = "thank-makers", takes = OrderViews.Thanks.class, gives = OrderViews.OrderKnown.class)
    Answer thank(@PathVariable String order, Call call) {
        return call.once(() -> {
            receiving.thank(
                    call.viewer(),
                    telling.own(order, call),
                    call.body(OrderViews.Thanks.class).words());
            return answer(telling.own(order, call));
        });
    }
}
