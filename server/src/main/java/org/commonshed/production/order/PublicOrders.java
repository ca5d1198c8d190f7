package org.commonshed.production.order;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.care.PublicThings;
import org.commonshed.care.Thing;
import org.springframework.stereotype.Component;

/** Orders as public things. */
@Component
class PublicOrders implements PublicThings {
    private static final int LONGEST = 9;

    private final OrderStore orders;

    PublicOrders(OrderStore orders) {
        this.orders = orders;
    }

    @Override
    public String kind() {
        return Orders.KIND;
    }

    @Override
    public Optional<Thing> find(UUID id) {
        return orders.find(id)
                .map(order -> new Thing(
                        new Thing.Key(Orders.KIND, id),
                        order.who(),
                        order.quantity() + " × " + order.name(),
                        order.address(),
                        order.by().person().map(Set::of).orElse(Set.of())));
    }

    @Override
    public void touch(UUID id) {
        orders.find(id).ifPresent(orders::tell);
    }

    @Override
    public Optional<UUID> findId(String called) {
        return called.matches("\\d{1," + LONGEST + "}")
                ? orders.find(Integer.parseInt(called)).map(Order::id)
                : Optional.empty();
    }
}
