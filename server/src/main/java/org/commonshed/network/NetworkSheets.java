package org.commonshed.network;

import org.commonshed.files.world.Column;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.KnownRows;
import org.commonshed.keeping.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of this room. */
@Configuration
class NetworkSheets {
    static final Sheet ACTORS = Sheet.of("network_actor", "actors", "name", "id", "kind");

    @Bean
    Sheet actorsSheet() {
        return ACTORS;
    }

    @Bean
    Known knownActors(JdbcTemplate jdbc) {
        return new KnownRows(jdbc, ACTORS, Column.Kind.ACTOR);
    }
}
