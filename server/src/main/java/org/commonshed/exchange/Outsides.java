package org.commonshed.exchange;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.commonshed.design.Shipped;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Remembered;
import org.springframework.stereotype.Component;

/** What may come from outside at all: what the place states, else what the catalogue says. */
@Component
class Outsides {
    private final Remembered<Set<String>> stated;
    private final Shipped shipped;

    Outsides(Exchange exchange, Shipped shipped, PlaceSettings settings) {
        this.shipped = shipped;
        this.stated = new Remembered<>(settings, List.of(exchange.outside()), () -> {
            Set<String> products = new HashSet<>();
            exchange.outside().allShown().stream()
                    .filter(row -> !row.get("for").equals("inputs"))
                    .forEach(row -> products.add(row.get("product")));
            return products;
        });
    }

    boolean mayCome(String product) {
        Set<String> own = stated.get();
        return own.isEmpty()
                ? shipped.rows("outside").stream()
                        .anyMatch(row -> product.equals(row.get("product")) && !"inputs".equals(row.get("for")))
                : own.contains(product);
    }
}
