package org.commonshed.exchange;

import java.util.Map;
import java.util.function.BiFunction;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Outcome;
import org.commonshed.tables.Adding;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A row that is added in a table pushes out as little of what is assumed as one that is said on a page. */
@Configuration(proxyBeanMethods = false)
class StatingInTables {
    private record Stated(String table, BiFunction<Viewer, Map<String, String>, Outcome> as) implements Adding {
        @Override
        public Outcome add(Viewer viewer, Map<String, String> cells) {
            return as.apply(viewer, cells);
        }
    }

    @Bean
    Adding needs(Stating stating) {
        return new Stated("needs", (viewer, cells) -> stating.need(viewer, cells, ""));
    }

    @Bean
    Adding stocks(Stating stating) {
        return new Stated("stocks", stating::stock);
    }

    @Bean
    Adding abilities(Stating stating) {
        return new Stated("abilities", stating::ability);
    }

    @Bean
    Adding capacities(Stating stating) {
        return new Stated("capacities", stating::capacity);
    }
}
