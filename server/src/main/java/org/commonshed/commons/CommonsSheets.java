package org.commonshed.commons;

import org.commonshed.keeping.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The tables of this room. */
@Configuration
class CommonsSheets {
    static final Sheet LIMITS = Sheet.of("commons_limit", "limits", "id", "place", "indicator", "note");

    @Bean
    Sheet limitsSheet() {
        return LIMITS;
    }
}
