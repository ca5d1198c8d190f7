package org.commonshed.production.board;

import java.util.List;
import java.util.Map;
import org.commonshed.access.Viewer;
import org.commonshed.production.order.Orders;

/**
 * Through what one looks at an order.
 *
 * @param way the chosen one; empty where there is none
 * @param letters of makers, those who make most first
 * @param mayAct whether the viewer acts for whoever needs it
 */
record Sight(Viewer viewer, Orders.Open open, String way, Map<String, String> letters, boolean mayAct, Says says) {
    String letter(String actor) {
        return letters.getOrDefault(actor, "");
    }

    int position(String actor) {
        return List.copyOf(letters.keySet()).indexOf(actor);
    }

    String say(String key, Object... parts) {
        return says.say(key, parts);
    }
}
