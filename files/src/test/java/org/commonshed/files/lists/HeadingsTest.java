package org.commonshed.files.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.files.lists.Headings.Column;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.Headings.Why;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which column holds what, by its heading and its cells. */
class HeadingsTest {
    private static Column of(String heading, String... cells) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (String cell : cells) {
            rows.add(Map.of(heading, cell, "name", "Somebody " + rows.size()));
        }
        return Headings.propose(List.of(heading, "name"), rows, Map.of())
                .columns()
                .get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "Farm name,NAME,Hill",
        "Nombre del negocio,NAME,Sol",
        "Raison sociale,NAME,Sol",
        "Bezeichnung,NAME,Hof",
        "TYPE,KIND,bakery",
        "Catégorie,KIND,ferme",
        "Stadtteil,PLACE,Nord",
        "Código del país,COUNTRY,AR",
        "Straße,ADDRESS,Weg 1",
        "Breitengrad,LATITUDE,47.1",
        "geo_lng,LONGITUDE,8.2",
        "Coordonnées GPS,BOTH,'47.1, 8.2'",
        "Fläche,SIZE,12",
        "Website URL,LINK,https://a.example",
        "Bemerkungen,NOTE,gut",
        "Ansprechpartnerin,CONTACT,Ana",
        "Contact name,CONTACT,Ana",
        "Name of contact,CONTACT,Ana",
        "Courriel,CONTACT,a@b.example",
        "Code postal,OTHER,75001",
        "Öffnungszeiten,OTHER,9-17"
    })
    void headingsOfFourLanguagesAreUnderstood(String heading, Field field, String cell) {
        Column column = Headings.propose(List.of(heading), List.of(Map.of(heading, cell)), Map.of())
                .columns()
                .get(0);
        assertEquals(field, column.field(), column.reason().in(Locale.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource({
        "'42.37, -72.52',BOTH",
        "POINT(-72.52 42.37),BOTH",
        "https://a.example/b,LINK",
        "www.a.example,LINK",
        "ana@b.example,CONTACT",
        "+41 44 123 45 67,CONTACT",
        "(413) 555-0100,CONTACT",
        "2021-03-04,OTHER",
        "03/04/2021,OTHER",
        "1500,OTHER",
        "red,OTHER"
    })
    void withoutAHeadingTheCellsSpeak(String cell, Field field) {
        Column column = of("zzz", cell, cell, cell);
        assertEquals(field, column.field(), column.reason().in(Locale.ENGLISH));
    }

    @Test
    void datesAndTelephoneNumbersAreLeftAloneWhateverTheHeadingSays() {
        assertEquals(Field.OTHER, of("size of date", "2021-03-04", "2020-01-01").field());
        Column phone = of("ort", "+41 44 123 45 67", "+41 44 123 45 68");
        assertEquals(Field.CONTACT, phone.field());
        assertEquals(Why.HEADING_BUT_NOT_CELLS, phone.why());
        assertTrue(phone.reason().in(Locale.ENGLISH).contains("telephone"));
    }

    @Test
    void whereOnlyCellsSpeakTwoColumnsOfDegreesAreProposedWithDoubt() {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, String> row = new LinkedHashMap<>();
            row.put("a", "47.1" + i);
            row.put("b", "8.2" + i);
            row.put("c", "Place " + i);
            rows.add(row);
        }
        List<Column> columns =
                Headings.propose(List.of("a", "b", "c"), rows, Map.of()).columns();
        assertEquals(
                List.of(Field.LATITUDE, Field.LONGITUDE, Field.NAME),
                columns.stream().map(Column::field).toList());
        assertTrue(columns.stream().allMatch(column -> column.confidence() < 0.5));
    }

    @Test
    void ofTwoColumnsForOneThingTheSurerOneIsTaken() {
        Headings headings = Headings.propose(
                List.of("lab", "name"), List.of(Map.of("lab", "A", "name", "B")), Map.of("lab", Field.NAME));
        assertEquals("lab", headings.findColumn(Field.NAME).orElseThrow().name());
        assertEquals(Why.TAKEN_ALREADY, headings.columns().get(1).why());
    }
}
