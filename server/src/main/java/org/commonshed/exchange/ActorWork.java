package org.commonshed.exchange;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Kept;
import org.commonshed.page.Words;
import org.commonshed.picture.BudgetBar;
import org.commonshed.picture.LoadStrip;
import org.commonshed.picture.Tint;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** An actor's work of a month as its page shows it. */
@Component
class ActorWork {
    private final ObjectProvider<Work> work;
    private final ObjectProvider<Promises> promises;
    private final Clock clock;

    ActorWork(ObjectProvider<Work> work, ObjectProvider<Promises> promises, Clock clock) {
        this.work = work;
        this.promises = promises;
        this.clock = clock;
    }

    /** What it has promised and was asked for. */
    Optional<Promises.Week> findWeek(Viewer viewer, String actor, Words words) {
        return promises.stream()
                .flatMap(one -> one.find(viewer, actor, words).stream())
                .findFirst();
    }

    /** @param column of the months, from 1; 0 = that of today */
    Optional<ActorViews.Working> find(Viewer viewer, Kept actor, int column, Words words) {
        Work.Asked asked = new Work.Asked(actor.get("id"), column, LocalDate.now(clock), words.locale());
        return work.stream()
                .flatMap(one -> one.find(viewer, asked).stream())
                .findFirst()
                .map(month -> new ActorViews.Working(month, strip(actor, month, words), used(month, words)));
    }

    private static String strip(Kept actor, Work.Month month, Words words) {
        String address = "/actors/" + UriUtils.encodePathSegment(actor.get("id"), "UTF-8") + "?month=";
        List<LoadStrip.Load> loads = new ArrayList<>();
        for (Work.Column column : month.columns()) {
            int number = loads.size() + 1;
            String label =
                    Double.isNaN(column.full()) ? "" : words.say("actor.percent", Math.round(column.full() * 100));
            loads.add(new LoadStrip.Load(
                    column.name(), label, column.finding(), column.full(), number == month.column(), address + number));
        }
        return new LoadStrip(words.say("actor.work.months", month.measure()), loads)
                .draw()
                .toString();
    }

    private static List<ActorViews.Used> used(Work.Month month, Words words) {
        return month.uses().stream()
                .map(use -> new ActorViews.Used(
                        use,
                        new BudgetBar(
                                        words.say("actor.work.used", use.name(), Math.round(use.share() * 100)),
                                        use.item().endsWith("_ha") ? Tint.LAND : Tint.PEOPLE,
                                        0,
                                        use.share())
                                .draw()
                                .toString()))
                .toList();
    }
}
