package org.commonshed.files.lists;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import org.commonshed.engine.world.Point;
import org.commonshed.files.catalogue.CatalogueBook;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.ReadList.Format;
import org.commonshed.files.world.Issue;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Lists of every format, and what is understood of them. */
class ListFileTest {
    private static ReadList read(String name, String text) {
        return read(name, text.getBytes(StandardCharsets.UTF_8), ListWishes.NONE);
    }

    private static ReadList read(String name, byte[] bytes, ListWishes wishes) {
        return ListFile.read(new ByteArrayInputStream(bytes), name, ListLimits.DEFAULT, wishes);
    }

    private static Set<String> codes(List<Issue> issues) {
        return issues.stream().map(Issue::code).collect(Collectors.toSet());
    }

    private static final String SPANISH = """
            Nombre;Rubro;Barrio;Latitud;Longitud;Teléfono;Fecha de alta;Sitio web
            Panadería Ñandú;panadería;Centro;-34,6037;-58,3816;+54 11 4321-0000;03/04/2021;https://nandu.example
            Huerto Sol;huerto comunitario;Sur;-34,65;-58,40;011 4000-1234;2020-01-31;
            """;

    @Test
    void aTableWithHeadingsOfAnotherLanguageIsUnderstoodAndTheRestLeftAsItStands() {
        ReadList list = read("lista.csv", SPANISH);
        assertEquals(List.of(), list.problems());
        ListedActor bakery = list.actors().get(0);
        assertEquals("Panadería Ñandú", bakery.about().name());
        assertEquals("panaderia_nandu", bakery.id());
        assertEquals("bakery", bakery.kind().kind());
        assertEquals(List.of("panaderia"), bakery.kind().words());
        assertEquals("community_garden", list.actors().get(1).kind().kind());
        assertEquals("Centro", bakery.about().place());
        assertEquals(new Point(-34.6037, -58.3816), bakery.at());
        assertEquals("https://nandu.example", bakery.about().link());
        assertEquals("03/04/2021", bakery.kept().others().get("Fecha de alta"));
        assertEquals(Map.of("Teléfono", "+54 11 4321-0000"), bakery.kept().contacts());
        assertEquals(2, bakery.line());
        assertTrue(codes(list.hints()).contains("contacts_apart"));
    }

    @Test
    void theLettersOfAListMayBeWrittenInSeveralWays() {
        byte[] western = SPANISH.getBytes(Charset.forName("windows-1252"));
        byte[] marked = ("\uFEFF" + SPANISH).getBytes(StandardCharsets.UTF_8);
        byte[] wide = ("\uFEFF" + SPANISH).getBytes(StandardCharsets.UTF_16LE);
        byte[] wideBig = ("\uFEFF" + SPANISH).getBytes(StandardCharsets.UTF_16BE);
        for (byte[] bytes : List.of(western, marked, wide, wideBig)) {
            ReadList list = read("lista.csv", bytes, ListWishes.NONE);
            assertEquals(
                    "Panadería Ñandú",
                    list.actors().get(0).about().name(),
                    list.source().encoding());
            assertEquals("Nombre", list.headings().columns().get(0).name());
        }
        assertTrue(codes(read("lista.csv", western, ListWishes.NONE).hints()).contains("windows_1252"));
    }

    @Test
    void everySeparatorIsFound() {
        for (String separator : List.of(",", ";", "\t", "|")) {
            String text = String.join(separator, "name", "type", "town") + "\n"
                    + String.join(separator, "\"Mill" + separator + " old\"", "flour mill", "Hadley") + "\n";
            ListedActor mill = read("a.csv", text).actors().get(0);
            assertEquals("Mill" + separator + " old", mill.about().name());
            assertEquals("flour_mill", mill.kind().kind());
            assertEquals("Hadley", mill.about().place());
        }
    }

    @Test
    void whatAPersonSaysOfAColumnWins() {
        ListWishes wishes = ListWishes.of(Map.of("town", Field.NAME, "name", Field.OTHER));
        ReadList list = read("a.csv", "name,town\nx,Hadley\n".getBytes(StandardCharsets.UTF_8), wishes);
        assertEquals("Hadley", list.actors().get(0).about().name());
        assertEquals("x", list.actors().get(0).kept().others().get("name"));
        assertEquals(
                Headings.Why.SAID_BY_A_PERSON, list.headings().columns().get(0).why());
    }

    @Test
    void geoJsonHasLongitudeFirstAndOtherGeometriesAreTold() {
        ReadList list = read("a.geojson", """
                {"type": "FeatureCollection", "features": [
                 {"type": "Feature", "properties": {"name": "Hill Bakery", "phone": "+14135550100", "beds": 12},
                  "geometry": {"type": "Point", "coordinates": [-72.52, 42.37]}},
                 {"type": "Feature", "properties": {"name": "Area"},
                  "geometry": {"type": "Polygon", "coordinates": [[[0, 0], [1, 0], [1, 1], [0, 0]]]}}]}
                """);
        assertEquals(Format.GEOJSON, list.source().format());
        assertEquals(1, list.actors().size());
        ListedActor bakery = list.actors().get(0);
        assertEquals(new Point(42.37, -72.52), bakery.at());
        assertEquals("bakery", bakery.kind().kind());
        assertEquals(Map.of("phone", "+14135550100"), bakery.kept().contacts());
        assertTrue(list.hints().stream().anyMatch(hint -> hint.sentence().contains("“Polygon”")));
    }

    @Test
    void tagsOfOpenStreetMapLeadToKindsAndItsIdsAreKept() {
        ReadList list = read("a.geojson", """
                {"type":"FeatureCollection","attribution":"© OpenStreetMap contributors, ODbL 1.0","features":[
                {"type":"Feature","id":"node/7","properties":{"shop":"bakery","name":"Ovens"},
                 "geometry":{"type":"Point","coordinates":[-122.07,37.05]}},
                {"type":"Feature","id":"node/8","properties":{"amenity":"bench"},
                 "geometry":{"type":"Point","coordinates":[-122.07,37.05]}}]}
                """);
        assertEquals(Format.OPENSTREETMAP, list.source().format());
        assertEquals("© OpenStreetMap contributors, ODbL 1.0", list.source().attribution());
        assertEquals(1, list.actors().size());
        assertEquals("bakery", list.actors().get(0).kind().kind());
        assertEquals(List.of("shop=bakery"), list.actors().get(0).kind().words());
        assertEquals("osm:node/7", list.actors().get(0).about().identity());
    }

    @Test
    void murmurationsProfilesOfOrganisationsAreReadAndPeopleAreNot() {
        String organisation = """
                {"linked_schemas": ["organizations_schema-v1.0.0"], "name": "Valley Food Hub", "primary_url": "https://hub.example",
                 "tags": ["food hub", "commons"], "geolocation": {"lat": 42.3, "lon": -72.6}, "locality": "Hadley",
                 "country_iso_3166": "US", "contact_details": {"email": "hub@hub.example"}}""";
        ReadList one = read("a.json", organisation);
        assertEquals(Format.MURMURATIONS, one.source().format());
        ListedActor hub = one.actors().get(0);
        assertEquals("food_hub", hub.kind().kind());
        assertEquals(new Point(42.3, -72.6), hub.at());
        assertEquals("Hadley", hub.about().place());
        assertEquals(
                Map.of("contact_details.email", "hub@hub.example"), hub.kept().contacts());
        ReadList two = read(
                "a.json",
                "[" + organisation + ", {\"linked_schemas\": [\"people_schema-v0.1.0\"], \"name\": \"Ana\"}]");
        assertEquals(1, two.actors().size());
        assertTrue(two.hints().stream().anyMatch(hint -> hint.sentence().contains("people")));
    }

    @Test
    void theDirectoryOfFabLabsIsReadPackedToo() throws IOException {
        String lab = """
                [{"facility": {"name": "Fab Lab Hadley", "url": "https://www.fablabs.io/labs/fablabhadley", "description": "fablab"},
                  "geocoding": {"latitude": 42.34, "longitude": -72.59}, "region": {"country": "US", "city_town": "Hadley"},
                  "address": {"zip_code": "01035", "extended": "1 Mill St"}}]""";
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(lab.getBytes(StandardCharsets.UTF_8));
        }
        ReadList list = read("facilities.json.gz", packed.toByteArray(), ListWishes.NONE);
        assertEquals(Format.FAB_LABS, list.source().format());
        ListedActor read = list.actors().get(0);
        assertEquals("makerspace", read.kind().kind());
        assertEquals("1 Mill St", read.about().address());
        assertEquals("01035", read.kept().others().get("address.zip_code"));
        assertEquals(new Point(42.34, -72.59), read.at());
    }

    @Test
    void pastedLinesMayUseAnySeparator() {
        ReadList list = ListFile.readPasted("""
                - Hill Bakery, bakery, Hadley
                * Old Mill – flour mill – Amherst
                3. Sun Garden; community garden; North Side; https://sun.example
                Repair Cafe Hadley
                Far Lab | fablab | 42.37, -72.52 | lab@far.example
                """, ListLimits.DEFAULT, ListWishes.NONE);
        assertEquals(Format.PASTED, list.source().format());
        assertEquals(
                List.of("Hill Bakery", "Old Mill", "Sun Garden", "Repair Cafe Hadley", "Far Lab"),
                list.actors().stream().map(actor -> actor.about().name()).toList());
        assertEquals(
                List.of("bakery", "flour_mill", "community_garden", "repair_cafe", "makerspace"),
                list.actors().stream().map(actor -> actor.kind().kind()).toList());
        assertEquals("Amherst", list.actors().get(1).about().place());
        assertEquals("https://sun.example", list.actors().get(2).about().link());
        assertEquals(new Point(42.37, -72.52), list.actors().get(4).at());
        assertEquals(
                Map.of("contact", "lab@far.example"),
                list.actors().get(4).kept().contacts());
    }

    @Test
    void whatIsNoListIsToldAndNothingIsTakenIn() {
        assertEquals(Set.of("empty_file"), codes(read("a.csv", " \n").problems()));
        assertEquals(
                Set.of("missing_file"),
                codes(ListFile.read(Path.of("no", "where.csv"), ListLimits.DEFAULT, ListWishes.NONE)
                        .problems()));
        assertEquals(Set.of("not_json"), codes(read("a.json", "[{\"name\": }]").problems()));
        assertTrue(read("a.json", "[".repeat(1000)).actors().isEmpty());
    }

    @Test
    void everyKindIsOneOfTheCatalogueAndEveryKindOfItHasWords() throws IOException {
        Path catalogue = Path.of(System.getProperty("commonshed.root", ".."), "catalogue");
        Set<String> kinds = CatalogueBook.read(catalogue).list(CatalogueBook.Sort.KIND).stream()
                .map(CatalogueBook.Entry::id)
                .collect(Collectors.toSet());
        kinds.removeAll(Set.of("homes", "sun_to_spare")); // no actors that anybody lists
        assertEquals(kinds, new Kinds().ids());
    }

    /** The real lists lie outside the repository; the counts are those of their publishers' files. */
    @Test
    void theRealListsAreReadWithoutAProblem() {
        Path data = Path.of(System.getProperty("commonshed.shared", ""), "data");
        Assumptions.assumeTrue(
                Files.exists(data.resolve("fablabs")),
                "left out: no data/fablabs in the folder of -Dcommonshed.shared");
        ReadList labs = ListFile.read(data.resolve("fablabs/facilities.json.gz"), ListLimits.DEFAULT, ListWishes.NONE);
        assertEquals(List.of(), labs.problems());
        assertEquals(2237, labs.actors().size());
        assertEquals(
                2036, labs.actors().stream().filter(lab -> lab.at() != null).count());
        ReadList machines =
                ListFile.read(data.resolve("okw-machines/geomachines.csv"), ListLimits.DEFAULT, ListWishes.NONE);
        assertEquals(2248, machines.actors().size());
        assertEquals(
                175,
                machines.actors().stream()
                        .filter(machine -> machine.at() == null)
                        .count());
        ReadList felton = ListFile.read(data.resolve("osm/felton-places.geojson"), ListLimits.DEFAULT, ListWishes.NONE);
        assertEquals(Format.OPENSTREETMAP, felton.source().format());
        assertTrue(felton.hints().stream().anyMatch(hint -> hint.sentence().startsWith("82 of the kind “Polygon”")));
        assertNull(felton.actors().get(0).size());
    }
}
