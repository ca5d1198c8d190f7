package org.commonshed.files.okw;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.commonshed.engine.match.Envelope;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkshopFilesTest {
    private static final Vocabulary VOCABULARY = Catalogues.vocabulary();
    private static final ModelBook MODELS = Catalogues.models();

    @TempDir
    Path folder = Path.of("");

    private FacilityReading read(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.writeString(file, text);
        return new FacilityFile(VOCABULARY, MODELS).read(file);
    }

    private static final String TABLE = """
            facility,title,lat,lon,status,access,hours,skills,certificates,material_kg,minimum_order,machine,name,process,count,shape,x_mm,y_mm,z_mm,materials,materials_only,tolerance,per_hour,unit,usd_per_hour,setup_hours
            hall,Maker hall,42.37,-72.52,active,shared space,Mo-Fr 09:00-17:00; Sa 10:00-12:00,sewing,none,petg: 12.5,10,p,Prusa MK4,FFF,3,box,250,210,220.5,PLA;PETG,yes,0.2,12,cm3,3,0.25
            hall,,,,,,,,,,,l,Laser,laser,1,sheet,600,300,,acrylic<=8;wood,,,,,,
            hut,Hut,,,,,,,,,,,,,,,,,,,,,,,,
            """;

    @Test
    void ourTableIsReadAsItStands() throws IOException {
        FacilityReading read = read("w.csv", TABLE);
        assertEquals(List.of(), read.problems());
        assertEquals(
                List.of("hall", "hut"),
                read.facilities().stream().map(Facility::id).toList());
        Facility hall = read.facilities().get(0);
        assertEquals(List.of(8.0, 8.0, 8.0, 8.0, 8.0, 2.0, 0.0), hall.hours());
        assertEquals(Map.of("petg", 12.5), hall.materialKg());
        assertEquals(Set.of(), hall.certificates(), "none is not the same as not known");
        assertEquals(Envelope.box(250, 210, 220.5), hall.machines().get(0).envelope());
        assertEquals("fdm", hall.machines().get(0).process());
        assertEquals(8, hall.machines().get(1).accepts().get(0).maxThicknessMm());
        Facility hut = read.facilities().get(1);
        assertNull(hut.at());
        assertNull(hut.certificates());
        assertEquals(List.of(), hut.machines());
    }

    @Test
    void whatIsWrittenReadsTheSame() throws IOException {
        List<Facility> first = read("w.csv", TABLE).facilities();
        StringWriter table = new StringWriter();
        WorkshopTable.write(first, table);
        assertEquals(first, read("again.csv", table.toString()).facilities());
        StringWriter json = new StringWriter();
        OkwJson.write(first, VOCABULARY, json);
        assertEquals(first, read("okw.json", json.toString()).facilities());
        assertTrue(json.toString().contains("https://en.wikipedia.org/wiki/Fused_filament_fabrication"));
        assertTrue(json.toString().contains("\"z_travel\" : 220"), "whole millimetres, rounded down");
    }

    @Test
    void foreignOpenKnowWhereIsReadWithoutPeople() throws IOException {
        FacilityReading read = read("okw.json", """
                [{"name": "Shop", "contact": {"email": "a@example.org"}, "phone": "1", "facility_status": "Closed",
                  "access_type": "Membership", "location": {"gps_coordinates": "42.1, -72.5"},
                  "opening_hours": "whenever", "certifications": ["food safety"],
                  "equipment": [{"manufacturing_process": "https://en.wikipedia.org/wiki/Laser_cutting", "make": "X",
                    "model": "Y", "quantity": 2, "bed_size": "600 x 400 mm", "materials_worked": ["Plywood", "moon dust"]}]}]
                """);
        assertEquals(List.of(), read.problems());
        Facility shop = read.facilities().get(0);
        assertEquals(Facility.Status.CLOSED, shop.status());
        assertEquals(Facility.Access.MEMBERSHIP, shop.access());
        assertEquals(2, read.leftOut());
        Machine laser = shop.machines().get(0);
        assertEquals("laser-cutting", laser.process());
        assertEquals(2, laser.count());
        assertEquals(List.of(new Machine.Accepted("plywood", Double.NaN)), laser.accepts());
        assertTrue(read.hints().stream().anyMatch(hint -> hint.code().equals("unclear_hours")));
        StringWriter again = new StringWriter();
        OkwJson.write(read.facilities(), VOCABULARY, again);
        assertFalse(again.toString().contains("example.org"));
    }

    /** Soft hyphens, brands in names, sizes by alias: the traps of the published list, in small. */
    @Test
    void aListOfMachinesIsJoinedByNamesAndNeverByLikeness() throws IOException {
        FacilityReading read = read("machines.csv", """
                ,name,brand,slug,class_1,lab,city,county,country_code,latitude,longitude
                0,ulti\u00admaker 2 ,ultimaker,a,three_d_printer,Lab A,X,,ES,41.25,1.85
                1,form2,formlabs,a,three_d_printer,Lab A,X,,ES,41.25,1.85
                2,makerbot replicator,makerbot industries,a,three_d_printer,Lab A,X,,ES,41.25,1.85
                3,prusa i3x,reprap,a,three_d_printer,Lab A,X,,ES,41.25,1.85
                4,toaster oven,cuisinart,a,other,Lab A,X,,ES,41.25,1.85
                5,gx-24,roland,b,vinyl_cutting,Lab B,X,,ES,,
                """);
        assertEquals(List.of(), read.problems());
        List<Machine> machines = read.facilities().get(0).machines();
        assertEquals(
                List.of("fdm", "sla", "3d-printing", "3d-printing"),
                machines.stream().map(Machine::process).toList());
        assertEquals(Envelope.box(223, 223, 205), machines.get(0).envelope());
        assertTrue(machines.get(0).assumed().contains("envelope"));
        assertNull(machines.get(2).envelope(), "two generations of different size bear this name");
        assertNull(machines.get(3).envelope());
        assertNull(read.facilities().get(1).at());
        assertNotNull(read.facilities().get(1).machines().get(0).envelope());
    }

    @Test
    void sizesAreReadInEverySpellingThatLeavesNoDoubt() {
        Map<String, List<Double>> sizes = Map.of(
                "200 x 270 x 200 mm ", List.of(200.0, 270.0, 200.0),
                "300 х 300 х 340 mm ", List.of(300.0, 300.0, 340.0),
                "120 mm × 67.5 mm × 150 mm ", List.of(120.0, 67.5, 150.0),
                "50 x 50 x 80 mm3", List.of(50.0, 50.0, 80.0),
                "165 x 165 x 165 mm. ", List.of(165.0, 165.0, 165.0),
                "340 × 340 ×  ∞ mm ", List.of(340.0, 340.0, Double.POSITIVE_INFINITY),
                "81.3 x 81.3 x 127 ", List.of(81.3, 81.3, 127.0),
                "2000/8000 x 1300/3200 mm", List.of(),
                "0 x 5 x 5 mm", List.of(),
                "large", List.of());
        sizes.forEach((text, expected) -> assertEquals(expected, Lengths.parse(text), text));
        assertNull(Lengths.box("290 x 445"), "which length is missing is not known");
    }

    @Test
    void aCutOffListOfMaterialsIsNotWhole() {
        Vocabulary.Accepts accepts = VOCABULARY.accepts(List.of("PVA", "PLA", "ABS and +51 materials"));
        assertEquals(
                List.of("pva", "pla", "abs"),
                accepts.known().stream().map(Machine.Accepted::material).toList());
        assertTrue(accepts.isCutOff());
    }

    @Test
    void hoursAreReadOrNotKnown() {
        assertEquals(List.of(8.0, 8.0, 8.0, 8.0, 8.0, 0.0, 0.0), Hours.parse("40"));
        assertEquals(List.of(24.0, 24.0, 24.0, 24.0, 24.0, 24.0, 24.0), Hours.parse("24/7"));
        assertEquals(List.of(0.0, 0.0, 0.0, 0.0, 0.0, 4.5, 4.5), Hours.parse("Sa-Su 10:00-14:30"));
        assertNull(Hours.parse("on Tuesdays, mostly"));
        assertNull(Hours.parse("200"));
    }

    @Test
    void aSemicolonIsFoundBelowAComment() throws IOException {
        FacilityReading read = read("comment.csv", "# ours, of May\nfacility;process\nA;fdm\n");
        assertEquals(List.of(), read.problems());
        assertEquals("A", read.facilities().get(0).id());
    }

    @Test
    void theShippedModelsAreFactsWithASource() throws IOException {
        assertTrue(MODELS.listModels().size() >= 60);
        for (MachineModel model : MODELS.listModels()) {
            assertTrue(VOCABULARY.taxonomy().findProcess(model.process()).isPresent(), model.label());
            assertNotNull(model.envelope(), model.label());
            assertFalse(model.accepts().isEmpty(), model.label());
            assertFalse(model.source().isEmpty(), model.label());
        }
        Filling filling = Filling.read(Catalogues.FOLDER, VOCABULARY, MODELS);
        Machine bare = new Machine(
                "m",
                "Ultimaker 3",
                "3d-printing",
                1,
                null,
                List.of(),
                false,
                null,
                null,
                Double.NaN,
                Double.NaN,
                Set.of());
        Machine filled = filling.fill(bare);
        assertEquals("fdm", filled.process());
        assertEquals(215, Objects.requireNonNull(filled.envelope()).x());
        assertTrue(filled.assumed().containsAll(List.of("envelope", "materials", "rate", "price", "setup")));
    }
}
