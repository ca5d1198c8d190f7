package org.commonshed.home;

import org.commonshed.access.Viewer;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.files.world.Column;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.References;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** How people call what ids mean, and in which unit a product is told. */
@Component
public class Called {
    private final References references;
    private final Makers makers;

    Called(References references, Makers makers) {
        this.references = references;
        this.makers = makers;
    }

    /** A place or an actor. */
    public String claimant(String id) {
        return references.name(Column.Kind.CLAIMANT, id);
    }

    /** A product of the place, else of the catalogue. */
    public String product(String id) {
        return references.name(Column.Kind.PRODUCT, id);
    }

    /** What stands or lies somewhere: its own name, else its process or product. */
    public String thing(Kept row) {
        if (!row.get("name").isEmpty()) {
            return row.get("name");
        }
        return row.get("process").isEmpty()
                ? product(row.get("product"))
                : references.name(Column.Kind.PROCESS, row.get("process"));
    }

    /** An amount of a product in words: "46 kg". */
    public String quantity(Viewer viewer, String product, double amount, Words words) {
        String unit =
                makers.findProduct(viewer, product).map(Making.Product::unit).orElse("");
        return words.amounts().quantity(amount, unit);
    }
}
