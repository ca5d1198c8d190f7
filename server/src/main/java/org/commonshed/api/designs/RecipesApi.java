package org.commonshed.api.designs;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Problem;
import org.commonshed.api.ProblemKind;
import org.commonshed.api.Told;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.recipe.Draft;
import org.commonshed.design.library.recipe.Recipes;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** A design becomes a recipe of the planner: drafted first, then kept. */
@Api
@Entrance(Deed.CHANGE_DESIGNS)
class RecipesApi {
    private static final String RECIPE = DesignsApi.VERSION + "/recipe";

    private final Library library;
    private final Recipes recipes;

    RecipesApi(Library library, Recipes recipes) {
        this.library = library;
        this.recipes = recipes;
    }

    @GetMapping(RECIPE)
    @Costly(atOnce = 4)
    @Told(id = "draft-recipe", gives = DesignShapes.RecipeDrafted.class)
    Answer draft(@PathVariable String version, Call call) {
        KeptVersion found = DesignsApi.get(library, version, call);
        Draft draft = recipes.draft(call.viewer(), found);
        List<DesignShapes.RecipeLine> lines = draft.lines().stream()
                .map(line -> new DesignShapes.RecipeLine(line.role(), line.item(), some(line.amount())))
                .toList();
        return Answer.ok(new DesignShapes.RecipeDrafted(
                draft.product(),
                draft.name(),
                some(draft.kg()),
                lines,
                draft.leftOut(),
                library.findRefusal(call.viewer(), found.id()).map(call.words()::say)));
    }

    private static Optional<String> some(String text) {
        return Optional.of(text).filter(one -> !one.isEmpty());
    }

    @PostMapping(path = RECIPE, consumes = Answer.JSON)
    @Told(id = "keep-recipe", takes = DesignShapes.RecipeKept.class, gives = DesignShapes.RecipeMade.class)
    Answer keep(@PathVariable String version, Call call) {
        return call.once(() -> {
            KeptVersion found = DesignsApi.get(library, version, call);
            DesignShapes.RecipeKept said = call.body(DesignShapes.RecipeKept.class);
            library.findRefusal(call.viewer(), found.id()).ifPresent(key -> {
                throw call.said(ProblemKind.TOO_LATE, "", key);
            });
            List<Draft.Line> lines = said.lines().stream()
                    .map(line -> new Draft.Line(
                            line.role(), "", line.item(), line.amount().orElse("")))
                    .toList();
            Draft draft = new Draft(said.product(), said.name(), said.kg().orElse(""), lines, List.of());
            Recipes.Outcome outcome = recipes.keep(call.viewer(), found, draft);
            if (outcome instanceof Recipes.Outcome.Kept kept) {
                return Answer.ok(new DesignShapes.RecipeMade(kept.act(), said.product()));
            }
            throw new Problem(
                    ProblemKind.TO_MEND,
                    ((Recipes.Outcome.Wrong) outcome)
                            .issues().stream()
                                    .map(issue -> Problem.fault(issue.column(), issue))
                                    .toList());
        });
    }
}
