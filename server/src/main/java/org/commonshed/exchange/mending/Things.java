package org.commonshed.exchange.mending;

import java.util.OptionalDouble;
import org.commonshed.access.Viewer;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.keeping.Kept;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Says things in words. */
@Component
class Things {

    private final Makers makers;
    private final Directory directory;

    Things(Makers makers, Directory directory) {
        this.makers = makers;
        this.directory = directory;
    }

    /** @param from the place or actor from which one looks; may be empty */
    MendingViews.Thing thing(Viewer viewer, Kept row, String from, String saved, Words words) {
        String actor = row.get("actor");
        return new MendingViews.Thing(
                words.say("mending.kind." + row.get("kind")),
                name(viewer, row),
                "/tables/all-things/rows/" + row.id(),
                amount(viewer, row, words),
                directory.name(actor),
                "/actors/" + UriUtils.encodePathSegment(actor, "UTF-8"),
                far(from, actor, words),
                saved,
                row.get("note"));
    }

    String name(Viewer viewer, Kept row) {
        if (!row.get("name").isEmpty()) {
            return row.get("name");
        }
        return makers.findProduct(viewer, row.get("product"))
                .map(Making.Product::name)
                .orElse(row.get("product").isEmpty() ? row.get("design") : row.get("product"));
    }

    private String amount(Viewer viewer, Kept row, Words words) {
        String unit = row.get("unit").isEmpty()
                ? makers.findProduct(viewer, row.get("product"))
                        .map(Making.Product::unit)
                        .orElse("")
                : row.get("unit");
        return words.amounts().quantity(Kept.toNumber(row.get("amount"), 1), unit);
    }

    /** How far it is; empty where that is not known or it is here. */
    String far(String from, String to, Words words) {
        OptionalDouble km = from.isEmpty() ? OptionalDouble.empty() : directory.km(from, to);
        return km.isPresent() ? words.say("mending.km", words.km(km.getAsDouble())) : "";
    }
}
