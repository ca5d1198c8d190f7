package org.commonshed.production.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Workshops;
import org.commonshed.design.library.Library;
import org.commonshed.engine.match.Design;
import org.commonshed.engine.match.Requirement;
import org.commonshed.network.Directory;
import org.commonshed.page.AddressCode;
import org.commonshed.page.Words;
import org.commonshed.production.order.Answering;
import org.commonshed.production.order.Answering.Refusal;
import org.commonshed.production.order.Box;
import org.commonshed.production.order.BoxState;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Tells a job to whoever answers for it. */
@Component
class JobTelling {
    private static final long USUAL_BOX = 25;

    private final Library library;
    private final Workshops workshops;
    private final Directory directory;

    JobTelling(Library library, Workshops workshops, Directory directory) {
        this.library = library;
        this.workshops = workshops;
        this.directory = directory;
    }

    OrderViews.JobPage page(Answering.Hand hand, String base, Refusal refusal, Words words) {
        Says says = new Says(words);
        Order order = hand.order();
        Job job = hand.job();
        String state = state(order, job);
        String who = directory.name(order.who());
        long promised = Math.max(1, job.accepted());
        Optional<Requirement> part = part(order, job);
        OrderTelling.Far far = OrderTelling.Far.of(promised, List.of(job));
        return new OrderViews.JobPage(
                base,
                says.say(
                        "job.title." + state,
                        pieces(job),
                        job.part(),
                        says.longDay(job.terms().ready())),
                says.say(
                        "job.lead." + state,
                        who,
                        order.name(),
                        says.moment(job.answer().until())),
                state,
                refusal == Refusal.NONE
                        ? ""
                        : says.say("job.refused." + refusal.name().toLowerCase(Locale.ROOT)),
                facts(order, job, part, says),
                directory.name(job.actor()),
                job.asked(),
                job.made() - job.packed(),
                job.accepted() - job.made(),
                order.wishes().box() > 1 ? order.wishes().box() : USUAL_BOX,
                kilograms(part),
                job.state() == JobState.ACCEPTED ? far.draw(says) : "",
                job.boxes().stream().map(box -> row(base, box, says)).toList(),
                order.thanks(),
                base.startsWith("/ask/"));
    }

    private static long pieces(Job job) {
        return job.state() == JobState.ASKED || job.accepted() == 0 ? job.asked() : job.accepted();
    }

    private static String state(Order order, Job job) {
        boolean isOver = order.state() == OrderState.DONE || order.state() == OrderState.CANCELLED;
        if (isOver && job.state() == JobState.ACCEPTED) {
            return order.state() == OrderState.DONE ? "done" : "over";
        }
        return job.state().word();
    }

    private List<OrderViews.Taken> facts(Order order, Job job, Optional<Requirement> made, Says says) {
        List<OrderViews.Taken> facts = new ArrayList<>();
        facts.add(new OrderViews.Taken(says.say("job.fact.for"), directory.name(order.who()), order.address()));
        library.findVersion(Viewer.HOUSE, order.version())
                .ifPresent(version -> facts.add(new OrderViews.Taken(
                        says.say("job.fact.design"),
                        says.say("order.takes.design", version.name(), (long) version.number()),
                        version.address())));
        made.ifPresent(part -> {
            String material = part.material();
            if (material != null) {
                String name = workshops.materialName(material);
                facts.add(new OrderViews.Taken(says.say("job.fact.material"), name, ""));
            }
        });
        facts.add(new OrderViews.Taken(
                says.say("job.fact.hours"), says.hours(job.terms().hours()), ""));
        facts.add(new OrderViews.Taken(
                says.say("job.fact.pay"),
                says.say("job.fact.pay.text", says.usd(job.terms().usd())),
                ""));
        facts.add(new OrderViews.Taken(
                says.say("job.fact.way"), says.km(job.terms().km()), ""));
        if (!order.note().isEmpty()) {
            facts.add(new OrderViews.Taken(says.say("job.fact.note"), order.note(), ""));
        }
        return facts;
    }

    private Optional<Requirement> part(Order order, Job job) {
        return library.findNeeds(Viewer.HOUSE, order.version()).map(Design::parts).orElse(List.of()).stream()
                .filter(part -> part.part().equals(job.part()))
                .findFirst();
    }

    /** What one more piece takes; told where it is asked. */
    private static String kilograms(Optional<Requirement> made) {
        return made.filter(part -> !Double.isNaN(part.kgPerPiece()))
                .map(part -> String.format(Locale.ROOT, "%.3f", part.kgPerPiece()))
                .orElse("");
    }

    private OrderViews.BoxRow row(String base, Box box, Says says) {
        List<OrderViews.Act> acts = box.state() == BoxState.PACKED
                ? List.of(new OrderViews.Act(base + "/hand-over", says.say("job.hand-over")))
                : List.of();
        return new OrderViews.BoxRow(
                box.address(),
                box.code(),
                says.say("job.box", (long) box.number(), box.pieces()),
                OrderTelling.state(box, says),
                "",
                acts);
    }

    /** One for each box that has not been received yet. */
    List<OrderViews.Label> labels(Answering.Hand hand, Words words) {
        Says says = new Says(words);
        Order order = hand.order();
        Job job = hand.job();
        String host =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return job.boxes().stream()
                .filter(box -> box.state() == BoxState.PACKED || box.state() == BoxState.SENT)
                .map(box -> {
                    String address = host + box.address();
                    return new OrderViews.Label(
                            says.say("label.order", String.valueOf(order.number()), order.name()),
                            job.part(),
                            says.say("label.pieces", box.pieces()),
                            directory.name(job.actor()),
                            directory.name(order.who()),
                            says.say("label.number", (long) box.number(), (long)
                                    job.boxes().size()),
                            box.code(),
                            new AddressCode(address, says.say("label.code")).draw());
                })
                .toList();
    }
}
