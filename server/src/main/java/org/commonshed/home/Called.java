package org.commonshed.home;

import java.util.Optional;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** How people call what ids mean, and in which unit a product is told. */
@Component
class Called {
    private final References references;
    private final Designs designs;
    private final BroughtAlong along;

    Called(References references, Designs designs, BroughtAlong along) {
        this.references = references;
        this.designs = designs;
        this.along = along;
    }

    /** A place or an actor. */
    String claimant(String id) {
        return references.name(Column.Kind.CLAIMANT, id);
    }

    /** A product of the place, else of the catalogue. */
    String product(String id) {
        return references
                .find(Column.Kind.PRODUCT, id)
                .map(named -> named.name())
                .or(() -> along.book().findProduct(id).map(CatalogueBook.Entry::name))
                .orElse(id);
    }

    /** An amount of a product in words: "46 kg". */
    String quantity(Viewer viewer, String product, double amount, Words words) {
        return new org.commonshed.tell.Words(words.locale()).quantity(amount, unit(viewer, product));
    }

    private String unit(Viewer viewer, String product) {
        Optional<String> own = designs.products().findById(viewer, product).map(row -> row.get("unit"));
        return own.or(() -> along.book().findProduct(product).map(CatalogueBook.Entry::unit))
                .orElse("");
    }
}
