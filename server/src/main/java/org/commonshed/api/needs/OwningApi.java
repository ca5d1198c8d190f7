package org.commonshed.api.needs;

import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.api.shape.Among;
import org.commonshed.design.Makers;
import org.commonshed.design.Owning;
import org.commonshed.exchange.AssumedNeeds;
import org.commonshed.keeping.Kept;
import org.commonshed.network.Actors;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** What is only assumed becomes rows of one's own, so that it can be changed. */
@Api
@Entrance(Deed.CHANGE_DESIGNS)
class OwningApi {
    private final Owning owning;
    private final Makers makers;
    private final Actors actors;
    private final AssumedNeeds needs;

    OwningApi(Owning owning, Makers makers, Actors actors, AssumedNeeds needs) {
        this.owning = owning;
        this.makers = makers;
        this.actors = actors;
        this.needs = needs;
    }

    /** What was written; it can be taken back by its act. */
    record Owned(UUID act) {}

    /** What of an actor. */
    record OwnedOf(@Among(Assumed.class) String table) {}

    enum Assumed {
        ABILITIES,
        CAPACITIES,
        STOCKS,
        NEEDS
    }

    private static void demandThere(Optional<?> thing) {
        if (thing.isEmpty()) {
            throw Problem.notFound();
        }
    }

    /** Nothing is assumed any more where somebody stated it. */
    private static Answer owned(Optional<UUID> act) {
        return Answer.ok(new Owned(act.orElseThrow(() -> new Problem(ProblemKind.TOO_LATE))));
    }

    @PostMapping("/api/v1/products/{id}/own")
    @Told(id = "own-product", gives = Owned.class)
    Answer product(@PathVariable String id, Call call) {
        return call.once(() -> {
            demandThere(makers.findProduct(call.viewer(), id));
            return owned(owning.product(call.viewer(), id));
        });
    }

    @PostMapping("/api/v1/recipes/{id}/own")
    @Told(id = "own-recipe", gives = Owned.class)
    Answer recipe(@PathVariable String id, Call call) {
        return call.once(() -> {
            demandThere(makers.findRecipe(call.viewer(), id));
            return owned(owning.recipe(call.viewer(), id));
        });
    }

    @PostMapping(path = "/api/v1/actors/{id}/own", consumes = Answer.JSON)
    @Entrance(Deed.STATE_MAKER)
    @Told(id = "own-assumed", takes = OwnedOf.class, gives = Owned.class)
    Answer actor(@PathVariable String id, Call call) {
        return call.once(() -> {
            Kept actor = actors.actors().findById(call.viewer(), id).orElseThrow(Problem::notFound);
            String table = call.body(OwnedOf.class).table();
            return owned(
                    table.equals("needs")
                            ? needs.own(call.viewer(), actor)
                            : owning.ofActor(call.viewer(), actor, table));
        });
    }
}
