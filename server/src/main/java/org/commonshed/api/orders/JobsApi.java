package org.commonshed.api.orders;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.function.Function;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.production.journal.NotPossible;
import org.commonshed.production.order.Answering;
import org.commonshed.production.order.Answering.Refusal;
import org.commonshed.production.order.Taking;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What makers answer, and what they say of their work; for those who speak for them. */
@Api
@Entrance(Deed.STATE_MAKER)
class JobsApi {
    private static final String JOBS = "/api/v1/jobs";
    private static final String JOB = JOBS + "/{job}";
    private static final int MOST = 500;
    private static final int MOST_PLACES = 3; // grams

    private final Answering answering;
    private final Taking taking;

    JobsApi(Answering answering, Taking taking) {
        this.answering = answering;
        this.taking = taking;
    }

    @GetMapping(JOBS)
    @Told(id = "list-jobs", query = "actor", gives = OrderViews.Jobs.class)
    Answer list(Call call) {
        return Answer.ok(new OrderViews.Jobs(answering.list(call.viewer(), call.needed("actor"), MOST).stream()
                .map(JobsApi::told)
                .toList()));
    }

    @GetMapping("/api/v1/openings")
    @Entrance(Deed.READ)
    @Told(id = "list-openings", query = "actor", gives = OrderViews.Openings.class)
    Answer openings(Call call) {
        return Answer.ok(new OrderViews.Openings(taking.list(call.viewer(), call.needed("actor")).stream()
                .map(open -> new OrderViews.Opening(
                        open.order().number(), open.order().name(), open.order().due(), open.part(), open.pieces()))
                .toList()));
    }

    @GetMapping(JOB)
    @Told(id = "get-job", gives = OrderViews.JobKnown.class)
    Answer job(@PathVariable String job, Call call) {
        return Answer.ok(told(get(job, call)));
    }

    private static OrderViews.JobKnown told(Answering.Hand hand) {
        return OrderTelling.job(hand.order(), hand.job());
    }

    private Answering.Hand get(String job, Call call) {
        return answering.find(call.viewer(), Ids.id(job)).orElseThrow(Problem::notFound);
    }

    private Answer act(String job, Call call, Function<Answering.Hand, Refusal> deed) {
        return call.once(() -> {
            Refusal refusal;
            try {
                refusal = deed.apply(get(job, call));
            } catch (NotPossible corrected) {
                refusal = Refusal.NOT_BY_JOURNAL;
            }
            if (refusal != Refusal.NONE) {
                throw call.said(
                        refusal == Refusal.TOO_MANY ? ProblemKind.TO_MEND : ProblemKind.TOO_LATE,
                        "",
                        "job.refused." + refusal.name().toLowerCase(Locale.ROOT));
            }
            return Answer.ok(told(get(job, call)));
        });
    }

    @PostMapping(path = JOB + "/accept", consumes = Answer.JSON)
    @Told(id = "accept-job", takes = OrderViews.Accepted.class, gives = OrderViews.JobKnown.class)
    Answer accept(@PathVariable String job, Call call) {
        return act(job, call, hand -> {
            long pieces = call.body(OrderViews.Accepted.class)
                    .pieces()
                    .map(Integer::longValue)
                    .orElse(hand.job().asked());
            return answering.accept(hand, pieces);
        });
    }

    @PostMapping(path = JOB + "/decline", consumes = Answer.JSON)
    @Told(id = "decline-job", takes = OrderViews.Because.class, gives = OrderViews.JobKnown.class)
    Answer decline(@PathVariable String job, Call call) {
        return act(job, call, hand -> answering.decline(hand, why(call)));
    }

    @PostMapping(path = JOB + "/drop", consumes = Answer.JSON)
    @Told(id = "drop-job", takes = OrderViews.Because.class, gives = OrderViews.JobKnown.class)
    Answer drop(@PathVariable String job, Call call) {
        return act(job, call, hand -> answering.drop(hand, why(call)));
    }

    private static String why(Call call) {
        return call.body(OrderViews.Because.class).why().orElse("");
    }

    @PostMapping(path = JOB + "/made", consumes = Answer.JSON)
    @Told(id = "say-made", takes = OrderViews.Made.class, gives = OrderViews.JobKnown.class)
    Answer made(@PathVariable String job, Call call) {
        return act(job, call, hand -> {
            OrderViews.Made said = call.body(OrderViews.Made.class);
            BigDecimal kg = said.kg().orElse(BigDecimal.ZERO);
            boolean isFine = kg.stripTrailingZeros().scale() <= MOST_PLACES && kg.compareTo(BigDecimal.TEN.pow(6)) < 0;
            return isFine ? answering.make(hand, said.pieces(), said.wasted().orElse(0), kg) : Refusal.TOO_MANY;
        });
    }

    @PostMapping(JOB + "/take-back")
    @Told(id = "take-back-made", gives = OrderViews.JobKnown.class)
    Answer takeBack(@PathVariable String job, Call call) {
        return act(job, call, answering::takeBack);
    }

    @PostMapping(path = JOB + "/pack", consumes = Answer.JSON)
    @Told(id = "pack-boxes", takes = OrderViews.Packed.class, gives = OrderViews.JobKnown.class)
    Answer pack(@PathVariable String job, Call call) {
        return act(job, call, hand -> {
            OrderViews.Packed said = call.body(OrderViews.Packed.class);
            return answering.pack(hand, said.pieces(), said.perBox());
        });
    }

    @PostMapping(path = JOB + "/hand-over", consumes = Answer.JSON)
    @Told(id = "hand-over-box", takes = OrderViews.HandedOver.class, gives = OrderViews.JobKnown.class)
    Answer handOver(@PathVariable String job, Call call) {
        return act(
                job,
                call,
                hand -> answering.handOver(
                        hand, call.body(OrderViews.HandedOver.class).code()));
    }
}
