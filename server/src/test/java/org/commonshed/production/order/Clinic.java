package org.commonshed.production.order;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.commonshed.access.Viewer;

/** The clinic at the end of the {@link Street}: orders clips, asks, and sees who makes how many. */
record Clinic(Street.Builder street, Clock clock, Orders orders, Asking asking, Answering answering) {
    private static final Viewer SPEAKER = Street.maker("clinic");

    static Order.Wishes wishes(double reserve, int mostMakers) {
        return new Order.Wishes("12:00", 60, mostMakers, reserve, 1, 0, false, false, 24);
    }

    Orders.Open place(long quantity, Order.Wishes wishes) {
        LocalDate friday = LocalDate.now(clock).with(DayOfWeek.FRIDAY);
        int number = orders.place(
                        SPEAKER,
                        new Orders.Draft("clinic", "", street.clip(), quantity, friday, wishes, "Ring twice (example)"))
                .orElseThrow();
        return divided(number);
    }

    Orders.Open divided(int number) {
        return Street.soon(
                () -> orders.find(SPEAKER, number).filter(open -> !open.order().toDivide()));
    }

    Orders.Open now(Orders.Open before) {
        return divided(before.order().number());
    }

    List<Asking.Link> ask(Orders.Open open) {
        Asking.Asked asked =
                asking.ask(SPEAKER, open.order(), "cheapest", open.order().revision());
        return assertInstanceOf(Asking.Asked.Done.class, asked).links();
    }

    /** Pieces by maker of those that are live. */
    Map<String, Long> live(Orders.Open open) {
        return now(open).jobs().stream()
                .filter(job -> job.state().isLive())
                .collect(Collectors.toMap(
                        Job::actor,
                        job -> job.state() == JobState.ASKED ? job.asked() : job.accepted(),
                        Long::sum,
                        TreeMap::new));
    }

    Answering.Hand hand(Asking.Link link) {
        return answering.findByLink(link.token()).orElseThrow();
    }

    static Set<String> actors(List<Asking.Link> links) {
        return links.stream().map(link -> link.job().actor()).collect(Collectors.toSet());
    }
}
