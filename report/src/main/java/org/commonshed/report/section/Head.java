package org.commonshed.report.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.picture.Markup;
import org.commonshed.picture.MonthStrip;
import org.commonshed.picture.Table;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Periods;
import org.commonshed.report.figures.Remarks;
import org.commonshed.report.figures.Share;
import org.commonshed.tell.Words;

/** The sentence of the page, what it means, and the months along the top. */
public final class Head {
    private final Material material;
    private final Words words;

    public Head(Material material) {
        this.material = material;
        words = material.words();
    }

    /** "In a typical year Pioneer Valley can feed itself to 24 %, by weight." */
    public String title() {
        Calendar calendar = material.world().calendar();
        String key = material.served().isFood() ? "title.food." : "title.needs.";
        String when = calendar.cyclic() ? "cyclic" : "span";
        LocalDate first = calendar.firstDay(1);
        LocalDate last = calendar.firstDay(calendar.periods() + 1).minusDays(1);
        boolean oneYear = first.getYear() == last.getYear();
        String from = oneYear
                ? material.periods().shortDay(first)
                : material.periods().day(first);
        String to = material.periods().day(last);
        String share = words.percent(material.served().whole().inPercents().here());
        String sofar = material.plan().status() == Plan.Status.STOPPED ? ".stopped" : "";
        return words.say(key + when + sofar, material.world().name(), share, from, to);
    }

    public String lead() {
        Share whole = material.served().whole();
        boolean outside = whole.outsideShare() > 1e-6;
        boolean missing = whole.shortShare() > 1e-6;
        String key = outside ? (missing ? "lead.both" : "lead.outside") : missing ? "lead.short" : "lead.none";
        boolean food = material.served().isFood() && outside && !missing;
        boolean makers = !outside && !material.plan().imports().isEmpty();
        return words.say(
                key + (food ? ".food" : makers ? ".makers" : ""),
                words.percent(whole.inPercents().outside()),
                words.percent(whole.inPercents().missing()));
    }

    /** That the plan was stopped before it was finished, and by what. */
    public Optional<String> findNote() {
        return material.plan().status() == Plan.Status.STOPPED
                ? Optional.of(words.say(material.extras().byHand() ? "note.stopped.hand" : "note.stopped"))
                : Optional.empty();
    }

    public Markup draw() {
        Markup head = new Markup();
        findNote()
                .ifPresent(note -> head.open("div", "class", "note warn")
                        .element("p", note)
                        .close());
        head.element("h1", title(), "id", "title").element("p", lead(), "class", "lead");
        Remarks remarks = new Remarks(material);
        remarks.once().forEach(remark -> head.element("p", remark));
        remarks.inAll().forEach(remark -> head.element("p", remark));
        head.open("ul", "class", "facts");
        facts().forEach(fact -> head.element("li", fact));
        head.close();
        return head.add(months(isEven() ? -1 : worst(), column -> ""));
    }

    public List<String> facts() {
        ReportExtras extras = material.extras();
        List<String> facts = new ArrayList<>();
        if (!extras.made().isEmpty()) {
            facts.add(words.say("made", extras.made()));
        }
        if (!extras.changes().isEmpty()) {
            facts.add(words.say("changes", words.series(extras.changes())));
        }
        facts.add(words.say(
                "sizes",
                material.world().actors().size(),
                material.world().places().size()));
        if (!extras.assumed().isEmpty()) {
            facts.add(words.say("assumed.count", extras.assumed().size()));
        }
        return facts;
    }

    /**
     * The months along the top.
     *
     * @param marked the column that is lit; -1 = none
     * @param addresses where a column leads
     */
    public Markup months(int marked, IntFunction<String> addresses) {
        Periods periods = material.periods();
        List<MonthStrip.Month> months = new ArrayList<>();
        Table table = new Table(
                words.say("months.name"),
                List.of(
                        Table.Column.words(words.say("period")),
                        Table.Column.numbers(words.say("here")),
                        Table.Column.numbers(words.say("from.outside")),
                        Table.Column.numbers(words.say("short"))));
        for (int i = 0; i < periods.count(); i++) {
            Share share = material.served().column(i);
            String label = String.valueOf(Math.round(share.hereShare() * 100));
            String finding = material.finding(periods.longName(i), share);
            months.add(new MonthStrip.Month(
                    periods.name(i),
                    label,
                    finding,
                    share.hereShare(),
                    share.outsideShare(),
                    i == marked,
                    addresses.apply(i)));
            table.row(
                    periods.longName(i),
                    words.percent(share.inPercents().here()),
                    words.percent(share.inPercents().outside()),
                    words.percent(share.inPercents().missing()));
        }
        return new Markup()
                .open("section", "id", "months", "aria-labelledby", "months-title")
                .element("h2", monthsTitle(), "id", "months-title", "class", "months-title")
                .add(new MonthStrip(words.say("months.name"), months).draw())
                .add(Section.key(List.of(
                        List.of("met-here", words.say("key.here")),
                        List.of("met-outside", words.say("key.outside")),
                        List.of("short", words.say("key.short")))))
                .add(Section.numbers(words, table))
                .close();
    }

    private String monthsTitle() {
        String key = (isEven() ? "months.even." : "months.title.")
                + (material.served().isFood() ? "food" : "needs");
        return words.say(key, material.periods().longName(worst()));
    }

    /** Whether every column gets the same from here, as far as can be seen. */
    private boolean isEven() {
        double least = material.served().column(worst()).hereShare();
        for (int i = 0; i < material.periods().count(); i++) {
            if (material.served().column(i).hereShare() > least + 0.005) {
                return false;
            }
        }
        return true;
    }

    /** The column that gets least from here. */
    private int worst() {
        int worst = 0;
        for (int i = 1; i < material.periods().count(); i++) {
            if (material.served().column(i).hereShare()
                    < material.served().column(worst).hereShare() - 1e-9) {
                worst = i;
            }
        }
        return worst;
    }
}
