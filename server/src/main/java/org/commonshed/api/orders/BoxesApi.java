package org.commonshed.api.orders;

import java.util.function.Consumer;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.production.journal.NotPossible;
import org.commonshed.production.order.Receiving;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Boxes by the code on their label: where they are, that they have come, what of them is good. */
@Api
@Entrance(Deed.STATE_NEED)
class BoxesApi {
    private static final String BOX = "/api/v1/boxes/{code}";

    private final Receiving receiving;

    BoxesApi(Receiving receiving) {
        this.receiving = receiving;
    }

    private Receiving.Found get(String code, Call call) {
        return receiving.find(call.viewer(), code).orElseThrow(Problem::notFound);
    }

    private OrderViews.BoxFound told(String code, Call call) {
        Receiving.Found found = get(code, call);
        return new OrderViews.BoxFound(
                OrderTelling.box(found.box()),
                found.order().number(),
                found.job().id(),
                found.job().part(),
                found.job().actor(),
                found.order().who());
    }

    @GetMapping(BOX)
    @Entrance(Deed.READ)
    @Told(id = "get-box", gives = OrderViews.BoxFound.class)
    Answer box(@PathVariable String code, Call call) {
        return Answer.ok(told(code, call));
    }

    private Answer act(String code, Call call, Consumer<Receiving.Found> deed) {
        return call.once(() -> {
            try {
                deed.accept(get(code, call));
            } catch (NotPossible corrected) {
                throw call.said(ProblemKind.TOO_LATE, "", "box.not-by-journal");
            }
            return Answer.ok(told(code, call));
        });
    }

    @PostMapping(BOX + "/receive")
    @Told(id = "receive-box", gives = OrderViews.BoxFound.class)
    Answer receive(@PathVariable String code, Call call) {
        return act(code, call, found -> {
            if (!receiving.receive(call.viewer(), found)) {
                throw new Problem(ProblemKind.TOO_LATE);
            }
        });
    }

    @PostMapping(path = BOX + "/check", consumes = Answer.JSON)
    @Told(id = "check-box", takes = OrderViews.BoxChecked.class, gives = OrderViews.BoxFound.class)
    Answer check(@PathVariable String code, Call call) {
        return act(code, call, found -> {
            OrderViews.BoxChecked said = call.body(OrderViews.BoxChecked.class);
            switch (receiving.check(
                    call.viewer(), found, said.bad(), said.note().orElse(""))) {
                case DONE -> {}
                case BEFORE -> throw new Problem(ProblemKind.TOO_LATE);
                case TOO_MANY ->
                    throw call.said(
                            ProblemKind.TO_MEND,
                            "bad",
                            "box.too-many",
                            found.box().pieces());
            }
        });
    }
}
