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
        Version after = news.after();
        news.makers()
                .forEach(maker ->
                        board.tell(maker, "order.design.improved", parts(after, news.what()), after.address()));
        for (Order order : orders.listOpenOf(news.before().id())) {
            board.tell(
                    order.who(),
                    order.by().person(),
                    "order.design.improved",
                    parts(after, news.what()),
                    order.address());
        }
    }

    @EventListener
    void recalled(DesignRecalled news) {
        Version version = news.version();
        news.makers()
                .forEach(maker ->
                        board.tell(maker, "order.design.recalled", parts(version, news.why()), version.address()));
        for (Order order : orders.listOpenOf(version.id())) {
            board.tell(
                    order.who(),
                    order.by().person(),
                    "order.design.recalled",
                    parts(version, news.why()),
                    order.address());
        }
    }

    private static List<String> parts(Version version, String words) {
        return List.of(version.name(), String.valueOf(version.number()), words);
    }
}
