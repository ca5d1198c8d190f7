package org.commonshed.production.order;

import java.util.List;
import org.commonshed.design.library.DesignImproved;
import org.commonshed.design.library.DesignRecalled;
import org.commonshed.design.library.Version;
import org.commonshed.production.notice.NoticeBoard;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells those who make a design, and those who wait for it, that there is a better version or that it must not be used. */
@Component
class DesignNews {
    private final OrderStore orders;
    private final NoticeBoard board;

    DesignNews(OrderStore orders, NoticeBoard board) {
        this.orders = orders;
        this.board = board;
    }

    @EventListener
    void improved(DesignImproved news) {
        tell("order.design.improved", news.after(), news.what(), news.makers(), news.before());
    }

    @EventListener
    void recalled(DesignRecalled news) {
        tell("order.design.recalled", news.version(), news.why(), news.makers(), news.version());
    }

    /** Makers are led to the version, those who have open orders of {@code ordered} to their order. */
    private void tell(String key, Version version, String words, List<String> makers, Version ordered) {
        List<String> parts = List.of(version.name(), String.valueOf(version.number()), words);
        makers.forEach(maker -> board.tell(maker, key, parts, version.address()));
        for (Order order : orders.listOpenOf(ordered.id())) {
            board.tell(order.who(), order.by().person(), key, parts, order.address());
        }
    }
}
