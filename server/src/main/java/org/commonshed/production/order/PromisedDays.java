package org.commonshed.production.order;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.commonshed.production.notice.Dated;
import org.springframework.stereotype.Component;

/** The days on which pieces are to be there that an actor promised, for its calendar. */
@Component
class PromisedDays implements Dated {
    private static final int MOST = 200;

    private final OrderStore orders;
    private final JobStore jobs;
    private final Directory directory;

    PromisedDays(OrderStore orders, JobStore jobs, Directory directory) {
        this.orders = orders;
        this.jobs = jobs;
        this.directory = directory;
    }

    @Override
    public List<Entry> listDated(String actor, Words words) {
        List<Entry> entries = new ArrayList<>();
        List<Job> own = jobs.listOfActor(actor, MOST);
        Map<UUID, Order> theirs = orders.getAll(own.stream().map(Job::order).collect(Collectors.toSet()));
        for (Job job : own) {
            Order order = Objects.requireNonNull(theirs.get(job.order()));
            if (job.state() == JobState.ACCEPTED && order.state() == OrderState.ASKED) {
                String text = words.say("order.calendar", job.accepted(), job.part(), directory.name(order.who()));
                entries.add(new Entry(job.id().toString(), job.terms().ready(), text, job.address()));
            }
        }
        return entries;
    }
}
