package org.commonshed.api.orders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Paging;
import org.commonshed.api.Problem;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Among;
import org.commonshed.production.notice.NoticeBoard;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Orders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Orders as everybody here sees them in the list, and what one was told. */
@Api
@Entrance(Deed.READ)
class OrdersApi {
    private final Orders orders;
    private final NoticeBoard board;
    private final Doors doors;

    OrdersApi(Orders orders, NoticeBoard board, Doors doors) {
        this.orders = orders;
        this.board = board;
        this.doors = doors;
    }

    /** Open ones first, the newest first. */
    record OrdersKnown(List<OrderKnown> orders, long total, int page, int size) {}

    /**
     * So many of a design for somebody by a day.
     *
     * @param need the need that it comes from
     * @param page of the order in the house
     */
    record OrderKnown(
            int number,
            String who,
            Optional<String> need,
            UUID version,
            String name,
            long quantity,
            String due,
            @Among(OrderState.class) String state,
            String page) {}

    /** Unread ones first. */
    record Notices(List<NoticeTold> notices, int unread, long total, int page, int size) {}

    /** @param leads to that page of the house */
    record NoticeTold(UUID id, String text, String leads, Instant told, boolean read) {}

    private static OrderKnown told(Order order) {
        return new OrderKnown(
                order.number(),
                order.who(),
                Optional.of(order.need()).filter(need -> !need.isEmpty()),
                order.version(),
                order.name(),
                order.quantity(),
                order.due().toString(),
                order.state().word(),
                order.address());
    }

    @GetMapping("/api/v1/orders")
    @Told(
            id = "list-orders",
            query = {"page", "size"},
            gives = OrdersKnown.class)
    Answer orders(Call call) {
        Paging paging = Paging.of(call);
        long total = orders.count(call.viewer());
        List<OrderKnown> some = orders.list(call.viewer(), paging.from(), paging.size()).stream()
                .map(OrdersApi::told)
                .toList();
        return paging.link(Answer.ok(new OrdersKnown(some, total, paging.page(), paging.size())), call, total);
    }

    @GetMapping("/api/v1/orders/{order}")
    @Told(id = "get-order", gives = OrderKnown.class)
    Answer order(@PathVariable String order, Call call) {
        if (!order.matches("[0-9]{1,9}")) {
            throw Problem.notFound();
        }
        return Answer.ok(told(orders.find(call.viewer(), Integer.parseInt(order))
                .orElseThrow(Problem::notFound)
                .order()));
    }

    @GetMapping("/api/v1/notices")
    @Entrance(Deed.KEEP_ACCOUNT)
    @Told(
            id = "list-notices",
            query = {"page", "size"},
            gives = Notices.class)
    Answer notices(Call call) {
        doors.demand(call.viewer(), Deed.KEEP_ACCOUNT, "");
        Paging paging = Paging.of(call);
        long total = board.countAll(call.viewer());
        List<NoticeTold> some = board.listSaid(call.viewer(), call.words(), paging.page(), paging.size()).stream()
                .map(one -> new NoticeTold(one.id(), one.text(), one.address(), one.told(), one.read()))
                .toList();
        Notices told = new Notices(some, board.count(call.viewer()), total, paging.page(), paging.size());
        return paging.link(Answer.ok(told), call, total);
    }

    @PostMapping("/api/v1/notices/read")
    @Entrance(Deed.KEEP_ACCOUNT)
    @Told(id = "read-notices", gives = Notices.class)
    Answer read(Call call) {
        return call.once(() -> {
            doors.demand(call.viewer(), Deed.KEEP_ACCOUNT, "");
            board.readAll(call.viewer());
            int all = board.countAll(call.viewer());
            return Answer.ok(new Notices(List.of(), board.count(call.viewer()), all, 1, all));
        });
    }
}
