package org.commonshed.production.topics;

import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.live.Topics;
import org.springframework.stereotype.Component;

/** What changes of any order, as {@code orders}, and of one, by its number, as {@code order-12}. */
@Component
public class OrderTopics implements Topics {
    public static final String ORDERS = "orders";

    private static final String ONE = "order-";

    private final Doors doors;

    OrderTopics(Doors doors) {
        this.doors = doors;
    }

    /** The topic of one order. */
    public static String of(int number) {
        return ONE + number;
    }

    @Override
    public Set<String> counted(Viewer viewer, String topic) {
        return (topic.equals(ORDERS) || topic.matches(ONE + "\\d{1,9}")) && doors.allows(viewer, Deed.READ, "")
                ? Set.of(topic)
                : Set.of();
    }
}
