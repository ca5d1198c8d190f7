package org.commonshed.production.order;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.commonshed.access.people.Tokens;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Makers are asked, asked again, or not any more; each has a link with which it can answer from a phone without an account. */
@Service
@NamedInterface("order")
public class Asking {
    private static final int LONGEST_WHY = 500;

    private final Ground ground;
    private final OrderStore orders;
    private final JobStore jobs;
    private final Deeds deeds;
    private final Needs needs;

    Asking(Ground ground, OrderStore orders, JobStore jobs, Deeds deeds, Needs needs) {
        this.ground = ground;
        this.orders = orders;
        this.jobs = jobs;
        this.deeds = deeds;
        this.needs = needs;
    }

    /** A question and the link that leads to it; the link is told once and kept nowhere. */
    public record Link(Job job, String token) {}

    /** What comes of asking. */
    public sealed interface Asked {
        @NamedInterface("order")
        record Done(List<Link> links) implements Asked {
            public Done {
                links = List.copyOf(links);
            }
        }

        /** The order changed, or was not divided yet; the page shows how it stands now. */
        record Changed() implements Asked {}
    }

    /**
     * Asks all makers of a way.
     *
     * @param revision that the viewer saw
     */
    public Asked ask(Viewer viewer, Order order, String way, int revision) {
        ground.demandFor(viewer, order);
        return ground.locked(order.id(), locked -> {
            Order now = locked.order();
            Optional<Proposal> proposal = orders.findProposal(order.id());
            boolean isSame = now.state() == OrderState.PROPOSED && now.revision() == revision && !now.toDivide();
            List<Proposal.Part> parts = proposal.map(Proposal::parts).orElse(List.of());
            if (!isSame
                    || parts.isEmpty()
                    || parts.stream().anyMatch(part -> part.findWay(way).isEmpty())) {
                return new Asked.Changed();
            }
            List<Link> links = new ArrayList<>();
            for (Proposal.Part part : parts) {
                for (Proposal.Share share : part.findWay(way).orElseThrow().shares()) {
                    links.add(link(ask(locked, part.name(), share)));
                }
            }
            orders.put(order.id(), OrderState.ASKED);
            deeds.begin(now, locked.now());
            ground.note(locked, "order.step.asked", String.valueOf(makers(links)));
            return new Asked.Done(links);
        });
    }

    private static long makers(List<Link> links) {
        return links.stream().map(link -> link.job().actor()).distinct().count();
    }

    /** One maker is asked. */
    Job ask(Ground.Locked locked, String part, Proposal.Share share) {
        Order order = locked.order();
        Job job = new Job(
                ground.nextId(),
                order.id(),
                part,
                share.actor(),
                share.machine(),
                share.pieces(),
                0,
                JobState.ASKED,
                share.terms(),
                new Job.Answer(
                        locked.now(),
                        locked.now().plus(Duration.ofHours(order.wishes().answerHours())),
                        Optional.empty(),
                        "",
                        ""),
                0,
                0,
                List.of());
        jobs.add(job);
        tell(locked, job, "order.asked");
        return job;
    }

    private void tell(Ground.Locked locked, Job job, String words) {
        String name = ground.name(locked.order().who());
        ground.tellMaker(job, words, name, String.valueOf(job.asked()), job.part());
    }

    private Link link(Job job) {
        String token = Tokens.next();
        jobs.putLink(job.id(), Tokens.digest(token));
        return new Link(job, token);
    }

    /** A new link for a job; the one before does not lead to it any more. */
    public Optional<Link> renewLink(Viewer viewer, Order order, UUID job) {
        ground.demandFor(viewer, order);
        return ground.locked(
                order.id(),
                locked ->
                        find(locked, job).filter(each -> each.state().isLive()).map(this::link));
    }

    private static Optional<Job> find(Ground.Locked locked, UUID id) {
        return locked.jobs().stream().filter(job -> job.id().equals(id)).findFirst();
    }

    /** Takes a question back; what was accepted cannot be taken back, the maker has to be talked to. */
    public boolean withdraw(Viewer viewer, Order order, UUID id, String why) {
        ground.demandFor(viewer, order);
        return ground.locked(order.id(), locked -> {
            Optional<Job> job = find(locked, id).filter(each -> each.state() == JobState.ASKED);
            job.ifPresent(each -> {
                end(locked, each, JobState.WITHDRAWN, viewer.name(), why);
                ground.tellMaker(
                        each, "order.withdrawn", ground.name(locked.order().who()));
                ground.note(locked, "order.step.withdrawn", ground.name(each.actor()));
                orders.touch(order.id(), true);
            });
            return job.isPresent();
        });
    }

    /** Asks one again who declined, did not answer, or was not asked any more, for as much as is missing now; empty where nothing is. */
    public Optional<Link> askAgain(Viewer viewer, Order order, UUID id) {
        ground.demandFor(viewer, order);
        return ground.locked(order.id(), locked -> {
            Optional<Job> job = find(locked, id)
                    .filter(each -> !each.state().isLive() && each.gone() == 0)
                    .filter(each -> locked.order().state() == OrderState.ASKED)
                    .filter(each -> missing(locked, each) > 0);
            return job.map(each -> {
                long pieces = Math.min(each.asked(), missing(locked, each));
                Job again = ask(locked, each.part(), share(each, pieces));
                ground.note(locked, "order.step.again", ground.name(each.actor()));
                orders.touch(order.id(), false);
                return link(again);
            });
        });
    }

    /** What so many pieces of a job take, by what all of it took. */
    private static Proposal.Share share(Job job, long pieces) {
        return share(new Proposal.Share(job.actor(), job.machine(), job.asked(), 0, job.terms(), List.of()), pieces);
    }

    static Proposal.Share share(Proposal.Share all, long pieces) {
        Job.Terms terms = all.terms();
        double part = (double) pieces / all.pieces();
        List<Job.Batch> batches = List.of(new Job.Batch(terms.ready(), pieces));
        Job.Terms less = new Job.Terms(
                terms.hours() * part, terms.usd() * part, terms.km(), terms.ready(), batches, terms.assumed());
        return new Proposal.Share(all.actor(), all.machine(), pieces, 0, less, List.of());
    }

    private long missing(Ground.Locked locked, Job job) {
        return needs.missing(locked.order(), locked.jobs(), job.part());
    }

    /** Ends a job; its link leads to a page that says so. */
    void end(Ground.Locked locked, Job job, JobState state, String by, String why) {
        jobs.end(job.id(), state, locked.now(), by, cut(why));
        if (job.state() == JobState.ACCEPTED) {
            job.boxes().stream().filter(box -> box.state() == BoxState.PACKED).forEach(box -> jobs.unpack(box.id()));
            deeds.giveUp(job, cut(why));
        }
    }

    static String cut(String text) {
        String stripped = text.strip();
        return stripped.length() > LONGEST_WHY ? stripped.substring(0, LONGEST_WHY) : stripped;
    }
}
