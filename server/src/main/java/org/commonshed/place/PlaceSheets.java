package org.commonshed.place;

import java.util.List;
import org.commonshed.files.world.Column;
import org.commonshed.files.world.Schema;
import org.commonshed.keeping.Known;
import org.commonshed.keeping.KnownRows;
import org.commonshed.keeping.Sheet;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** The tables of this room. */
@Configuration
class PlaceSheets {
    static final Sheet PLACES = Sheet.of("place_place", "places", "name", "id");
    static final Sheet SETTINGS = new Sheet("place_setting", Schema.SETTINGS, List.of("key", "value"));
    static final Sheet FILES = new Sheet("place_file", Schema.SETTINGS, List.of("key"));

    @Bean
    Sheet placesSheet() {
        return PLACES;
    }

    @Bean
    Sheet settingsSheet() {
        return SETTINGS;
    }

    @Bean
    Sheet filesSheet() {
        return FILES;
    }

    @Bean
    Known knownPlaces(JdbcTemplate jdbc) {
        return new KnownRows(jdbc, PLACES, Column.Kind.PLACE);
    }
}
