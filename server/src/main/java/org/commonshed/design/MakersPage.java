package org.commonshed.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.keeping.Notices;
import org.commonshed.network.Directory;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriUtils;

/** Makers by kind, recipes, products; and each recipe and product by itself. */
@Controller
@Entrance(Deed.READ)
class MakersPage {
    private static final int MOST_MAKERS = 60;

    private final Indexes indexes;
    private final Makers makers;
    private final Trees trees;
    private final Owning owning;
    private final Shipped shipped;
    private final Directory directory;
    private final Context context;

    MakersPage(
            Indexes indexes,
            Makers makers,
            Trees trees,
            Owning owning,
            Shipped shipped,
            Directory directory,
            Context context) {
        this.indexes = indexes;
        this.makers = makers;
        this.trees = trees;
        this.owning = owning;
        this.shipped = shipped;
        this.directory = directory;
        this.context = context;
    }

    /** What every page here asks beside the designs. */
    @Component
    record Context(Doors doors, Notices notices, Designs designs) {}

    @GetMapping("/makers")
    String kinds(
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        return index("kinds", q, frame, viewer, model);
    }

    @GetMapping("/makers/recipes")
    String recipes(
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        return index("recipes", q, frame, viewer, model);
    }

    @GetMapping("/makers/products")
    String products(
            @RequestParam(defaultValue = "") String q,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        return index("products", q, frame, viewer, model);
    }

    private String index(String tab, String q, Frame frame, Viewer viewer, Model model) {
        DesignViews.Index index = indexes.index(viewer, tab, q.strip(), frame.words());
        model.addAttribute("index", index);
        model.addAttribute("mayAdd", context.doors().allowsSomewhere(viewer, Deed.ADD_ACTOR));
        boolean isBare = q.isBlank() && directory.byKind().isEmpty() && tab.equals("kinds");
        return isBare ? "design/bare" : "design/makers";
    }

    @GetMapping("/makers/recipes/{id}")
    String recipe(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Making.Recipe recipe = makers.findRecipe(viewer, id)
                .filter(known -> !context.designs().recipes().isHiddenFrom(viewer, id))
                .orElseThrow(MakersPage::nothing);
        Words words = frame.words();
        List<DesignViews.Node> gives = recipe.of("out").stream()
                .map(line -> node(viewer, line.item(), line.total(), words))
                .toList();
        List<DesignViews.Part> parts = new ArrayList<>();
        parts.add(new DesignViews.Part(words.say("makers.part.gives"), gives, words.say("makers.part.gives.none")));
        parts.add(new DesignViews.Part(
                words.say("makers.part.takes"),
                trees.back(viewer, recipe, 1, words),
                words.say("makers.part.takes.none")));
        parts.add(new DesignViews.Part(
                words.say("makers.part.who"), who(viewer, List.of(recipe)), words.say("makers.part.who.none")));
        String edit = recipe.assumed() ? "" : "/tables/recipes/id/" + UriUtils.encodePathSegment(id, "UTF-8");
        model.addAttribute(
                "thing",
                new DesignViews.Thing(
                        "recipes",
                        id,
                        recipe.name(),
                        words.say("makers.recipe.lead"),
                        recipe.assumed(),
                        mayOwn(viewer),
                        edit,
                        source(CatalogueBook.Sort.RECIPE, id, words),
                        parts));
        model.addAttribute("frame", context.notices().told(frame, viewer, done));
        return "design/thing";
    }

    @GetMapping("/makers/products/{id}")
    String product(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String done,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model) {
        Making.Product product = makers.findProduct(viewer, id)
                .filter(known -> !context.designs().products().isHiddenFrom(viewer, id))
                .orElseThrow(MakersPage::nothing);
        Words words = frame.words();
        List<Making.Recipe> by = makers.giving(viewer, id);
        List<DesignViews.Node> ways = new ArrayList<>();
        for (Making.Recipe recipe : by) {
            double runs = 1 / recipe.gives(id);
            ways.add(new DesignViews.Node(
                    "",
                    recipe.name(),
                    "/makers/recipes/" + UriUtils.encodePathSegment(recipe.id(), "UTF-8"),
                    "",
                    trees.back(viewer, recipe, runs, words)));
        }
        String one = Trees.amounts(words).quantity(1, product.unit());
        List<DesignViews.Part> parts = List.of(
                new DesignViews.Part(words.say("makers.part.ways", one), ways, words.say("makers.by.none")),
                new DesignViews.Part(words.say("makers.part.who"), who(viewer, by), words.say("makers.part.who.none")));
        String edit = product.assumed() ? "" : "/tables/products/id/" + UriUtils.encodePathSegment(id, "UTF-8");
        String group = product.category().isEmpty() ? "" : words.code("category", product.category());
        model.addAttribute(
                "thing",
                new DesignViews.Thing(
                        "products",
                        id,
                        product.name(),
                        words.say(
                                group.isEmpty() ? "makers.product.lead.bare" : "makers.product.lead",
                                Trees.amounts(words).unit(product.unit()),
                                group),
                        product.assumed(),
                        mayOwn(viewer),
                        edit,
                        source(CatalogueBook.Sort.PRODUCT, id, words),
                        parts));
        model.addAttribute("frame", context.notices().told(frame, viewer, done));
        return "design/thing";
    }

    @PostMapping("/makers/recipes/{id}/own")
    @Entrance(Deed.CHANGE_DESIGNS)
    String ownRecipe(@PathVariable String id, Viewer viewer) {
        return owned("recipes", id, owning.recipe(viewer, id));
    }

    @PostMapping("/makers/products/{id}/own")
    @Entrance(Deed.CHANGE_DESIGNS)
    String ownProduct(@PathVariable String id, Viewer viewer) {
        return owned("products", id, owning.product(viewer, id));
    }

    private static String owned(String kind, String id, Optional<UUID> act) {
        return "redirect:/makers/" + kind + "/" + UriUtils.encodePathSegment(id, "UTF-8")
                + act.map(done -> "?" + Notices.DONE + "=" + done).orElse("");
    }

    private boolean mayOwn(Viewer viewer) {
        return context.doors().allows(viewer, Deed.CHANGE_DESIGNS, "");
    }

    private String source(CatalogueBook.Sort sort, String id, Words words) {
        return shipped.list(sort).stream()
                .filter(entry -> entry.id().equals(id))
                .map(entry -> status(entry, words))
                .findFirst()
                .orElse("");
    }

    /** How far to trust it, and what the catalogue notes of it. */
    private static String status(CatalogueBook.Entry entry, Words words) {
        String status = words.sayOr("makers.status." + entry.status().replace(' ', '-'), entry.status());
        return entry.note().isEmpty() ? status : words.pair(status, entry.note());
    }

    private DesignViews.Node node(Viewer viewer, String product, double amount, Words words) {
        Optional<Making.Product> known = makers.findProduct(viewer, product);
        return new DesignViews.Node(
                Trees.amounts(words)
                        .quantity(amount, known.map(Making.Product::unit).orElse("")),
                known.map(Making.Product::name).orElse(product),
                "/makers/products/" + UriUtils.encodePathSegment(product, "UTF-8"),
                "",
                List.of());
    }

    private List<DesignViews.Node> who(Viewer viewer, List<Making.Recipe> recipes) {
        return recipes.stream()
                .flatMap(recipe -> makers.running(viewer, recipe.id()).stream())
                .map(Making.Maker::actor)
                .distinct()
                .limit(MOST_MAKERS)
                .map(actor -> new DesignViews.Node(
                        "",
                        directory.name(actor),
                        "/actors/" + UriUtils.encodePathSegment(actor, "UTF-8"),
                        "",
                        List.of()))
                .toList();
    }

    private static ResponseStatusException nothing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
