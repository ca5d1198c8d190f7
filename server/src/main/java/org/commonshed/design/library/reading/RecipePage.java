package org.commonshed.design.library.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.recipe.Draft;
import org.commonshed.design.library.recipe.Recipes;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Notices;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriUtils;

/** A design becomes a recipe of the planner: shown first, then kept with one button. */
@Controller
@Entrance(Deed.CHANGE_DESIGNS)
class RecipePage {
    private static final int MOST_LINES = 400;
    private static final int EMPTY_LINES = 2; // for what matched nothing
    private static final Set<String> FIELDS = Set.of("id", "name", "kg_per_unit");

    private final Portrait portrait;
    private final Library library;
    private final Recipes recipes;
    private final Doors doors;

    RecipePage(Portrait portrait, Library library, Recipes recipes, Doors doors) {
        this.portrait = portrait;
        this.library = library;
        this.recipes = recipes;
        this.doors = doors;
    }

    @GetMapping("/designs/{slug}/{number}/recipe")
    @Costly(atOnce = 4)
    String page(@ModelAttribute At at, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        KeptVersion version = portrait.get(viewer, at.slug(), at.number());
        Draft draft = recipes.draft(viewer, version);
        model.addAttribute("recipe", view(frame, viewer, version, draft, Faults.NONE));
        return "design/library/recipe";
    }

    private LibraryViews.Recipe view(Frame frame, Viewer viewer, KeptVersion version, Draft draft, Faults faults) {
        List<LibraryViews.Ingredient> lines = new ArrayList<>();
        for (Draft.Line line : draft.lines()) {
            lines.add(new LibraryViews.Ingredient(lines.size(), line.role(), line.from(), line.item(), line.amount()));
        }
        for (int i = 0; i < EMPTY_LINES && !draft.leftOut().isEmpty(); i++) {
            lines.add(new LibraryViews.Ingredient(lines.size(), "in", "", "", ""));
        }
        return new LibraryViews.Recipe(
                portrait.head(version, frame.words()),
                draft.product(),
                draft.name(),
                draft.kg(),
                lines,
                draft.leftOut(),
                library.findRefusal(viewer, version.id()).map(frame::say).orElse(""),
                faults);
    }

    @PostMapping("/designs/{slug}/{number}/recipe")
    String keep(
            @RequestParam Map<String, String> form,
            @ModelAttribute At at,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        KeptVersion version = portrait.get(viewer, at.slug(), at.number());
        Draft draft = new Draft(
                form.getOrDefault("id", "").strip(),
                form.getOrDefault("name", "").strip(),
                form.getOrDefault("kg_per_unit", "").strip().replace(',', '.'),
                lines(form),
                recipes.draft(viewer, version).leftOut());
        Frame frame = (Frame) Objects.requireNonNull(model.getAttribute("frame"));
        Faults faults = Faults.NONE;
        if (library.findRefusal(viewer, version.id()).isEmpty()) {
            Recipes.Outcome outcome = recipes.keep(viewer, version, draft);
            if (outcome instanceof Recipes.Outcome.Kept kept) {
                return "redirect:/makers/products/" + UriUtils.encodePathSegment(draft.product(), "UTF-8") + "?"
                        + Notices.DONE + "=" + kept.act();
            }
            faults = faults(((Recipes.Outcome.Wrong) outcome).issues(), frame.words());
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("recipe", view(frame, viewer, version, draft, faults));
        return "design/library/recipe";
    }

    /** Lines of the design that were chosen, and those that somebody filled in besides. */
    private static List<Draft.Line> lines(Map<String, String> form) {
        return Stream.iterate(0, i -> i + 1)
                .limit(MOST_LINES)
                .filter(i -> form.containsKey("take." + i) || isAdded(form, i))
                .map(i -> new Draft.Line(
                        form.getOrDefault("role." + i, "in").equals("uses") ? "uses" : "in",
                        form.getOrDefault("from." + i, ""),
                        form.getOrDefault("item." + i, "").strip(),
                        form.getOrDefault("amount." + i, "").strip().replace(',', '.')))
                .toList();
    }

    private static boolean isAdded(Map<String, String> form, int line) {
        String typed = form.getOrDefault("item." + line, "") + form.getOrDefault("amount." + line, "");
        return form.getOrDefault("from." + line, "").isEmpty() && !typed.isBlank();
    }

    /** Each with its field; what concerns a line leads to the lines. */
    private static Faults faults(List<Issue> issues, Words words) {
        Faults faults = Faults.NONE;
        for (Issue issue : issues) {
            String field = FIELDS.contains(issue.column()) ? issue.column() : "lines";
            String sentence = words.sentences(issue.sentence(words.locale()), issue.mend(words.locale()));
            faults = faults.and(Faults.of(field, "library.fault.row", sentence));
        }
        return faults;
    }
}
