package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.design.ReadersNames;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.commonshed.network.Actors;
import org.commonshed.network.Directory;
import org.springframework.stereotype.Component;

/** What people here can give: what they have in store, and what they can make. */
@Component
class Offers {
    private final Makers makers;
    private final Designs designs;
    private final Directory directory;
    private final Doors doors;
    private final ReadersNames names;
    private final Remembered<List<Offer>> offers;

    Offers(Makers makers, Designs designs, Actors actors, Directory directory, Ground ground) {
        this.makers = makers;
        this.designs = designs;
        this.directory = directory;
        this.doors = ground.doors();
        this.names = ground.names();
        this.offers = new Remembered<>(
                ground.settings(),
                List.of(
                        designs.products(),
                        designs.recipes(),
                        designs.lines(),
                        designs.abilities(),
                        designs.stocks(),
                        actors.actors()),
                this::read);
    }

    /** What it stands on beside the tables. */
    @Component
    record Ground(PlaceSettings settings, Doors doors, ReadersNames names) {}

    /**
     * An offer.
     *
     * @param amount in store, or the most that can be made in a period; NaN where it is not said
     * @param recipe by which it is made; empty for what is in store
     * @param sought what words are looked for in, in small letters
     */
    record Offer(String actor, Making.Product product, double amount, String recipe, boolean assumed, String sought) {
        boolean isStored() {
            return recipe.isEmpty();
        }
    }

    private List<Offer> read() {
        List<Offer> all = new ArrayList<>();
        for (Kept row : designs.stocks().allShown()) {
            boolean isSome = row.get("amount").matches("[0-9.]*[1-9][0-9.]*");
            if (isSome) {
                makers.findProduct(Viewer.HOUSE, row.get("product"))
                        .ifPresent(product -> all.add(
                                offer(row.get("actor"), product, Double.parseDouble(row.get("amount")), "", false)));
            }
        }
        for (Making.Recipe recipe : makers.listRecipes(Viewer.HOUSE)) {
            makers.findProduct(Viewer.HOUSE, recipe.main()).ifPresent(product -> {
                Set<String> told = new HashSet<>();
                for (Making.Maker maker : makers.running(Viewer.HOUSE, recipe.id())) {
                    if (told.add(maker.actor())) {
                        double most = maker.mostRuns() * recipe.gives(product.id());
                        all.add(offer(maker.actor(), product, most, recipe.id(), maker.assumed()));
                    }
                }
            });
        }
        return all;
    }

    private Offer offer(String actor, Making.Product product, double amount, String recipe, boolean assumed) {
        String sought = (product.name() + " " + product.id() + " " + directory.name(actor)).toLowerCase(Locale.ROOT)
                + " "
                + names.sought("products", product.id());
        return new Offer(actor, product, amount, recipe, assumed, sought);
    }

    /** What the reader calls what is offered. */
    String name(Viewer viewer, Offer offer) {
        Making.Product product = offer.product();
        return makers.findProduct(viewer, product.id()).orElse(product).name();
    }

    /** All of them, what is in store first. */
    List<Offer> list(Viewer viewer) {
        doors.demand(viewer, Deed.READ, "");
        return offers.get();
    }
}
