package org.commonshed.exchange;

import org.commonshed.keeping.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of this room. */
@Configuration
class ExchangeSheets {
    static final Sheet NEEDS = Sheet.of("exchange_need", "needs", "id", "who", "product", "note");
    static final Sheet LINKS = Sheet.of("exchange_link", "links", "from", "to", "product");
    static final Sheet OUTSIDE = Sheet.of("exchange_outside", "outside", "product");

    @Bean
    Sheet needsSheet() {
        return NEEDS;
    }

    @Bean
    Sheet linksSheet() {
        return LINKS;
    }

    @Bean
    Sheet outsideSheet() {
        return OUTSIDE;
    }
}
