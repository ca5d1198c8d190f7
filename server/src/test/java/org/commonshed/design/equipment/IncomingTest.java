package org.commonshed.design.equipment;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Query;
import org.commonshed.keeping.Undoing;
import org.commonshed.network.Actors;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.commonshed.start.LocalDeed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;

/** Lists of workshops come in beside what is here. */
@HouseTest
@TestPropertySource(properties = "commonshed.test.house=tables")
class IncomingTest {
    @Autowired
    Worlds worlds;

    @Autowired
    Actors actors;

    @Autowired
    Inventory inventory;

    @Autowired
    Workshops workshops;

    @Autowired
    Undoing undoing;

    @Autowired
    List<LocalDeed> deeds;

    @BeforeEach
    void threeSprings() {
        worlds.bringIn(KEEPER, Example.read("three-springs").stated());
    }

    private String ask(String deed, Map<String, String> words, String file) throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        LocalDeed.Question question =
                new LocalDeed.Question(words, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
        deeds.stream()
                .filter(each -> each.name().equals(deed))
                .findFirst()
                .orElseThrow()
                .perform(question, answer);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static final String LIST = """
            facility,title,lat,lon,hours,machine,name,process,count
            near-lab,Near lab (example),%s,%s,40,m1,Ultimaker 2,fdm,2
            near-lab,,,,,m2,,sewing,1
            far-lab,Far lab (example),-40,170,,m1,,fdm,1
            lost-lab,Lost lab (example),,,,m1,,fdm,1
            """;

    @Test
    void whoIsNearComesInOnceAndCanBeTakenBack() throws IOException {
        String list = LIST.formatted("47.531", "8.471");
        long before = actors.actors().count(KEEPER, Query.all());
        String told = ask("importokw", Map.of("name", "labs.csv"), list);
        assertTrue(told.contains("New: 1 workshops, 2 machines."), told);
        assertTrue(told.contains("outside of this place: 1 (Far lab (example))"), told);
        assertTrue(told.contains("nobody says where they are: 1"), told);
        Kept lab = actors.actors().findById(KEEPER, "near-lab").orElseThrow();
        assertEquals("workshop", lab.get("kind"));
        assertEquals("oak", lab.get("neighbourhood"));
        assertEquals(
                2, workshops.find(KEEPER, "near-lab").orElseThrow().machines().size());
        String again = ask("importokw", Map.of("name", "labs.csv"), list);
        assertTrue(again.contains("New: 0 workshops, 0 machines. Here before: 1."), again);
        assertTrue(again.contains("Nothing was changed."), again);
        String out = ask("exportokw", Map.of(), "");
        assertTrue(out.contains("Near lab (example)"), out);
        String act = told.replaceAll("(?s).*It is one act \\(([^)]*)\\).*", "$1");
        undoing.undo(KEEPER, java.util.UUID.fromString(act));
        assertEquals(before, actors.actors().count(KEEPER, Query.all()));
        assertEquals(0, inventory.machines().count(KEEPER, Query.all()));
        String back = ask("importokw", Map.of("name", "labs.json"), out);
        assertTrue(back.contains("New: 1 workshops, 2 machines."), back);
        assertEquals(
                List.of(8.0),
                workshops.find(KEEPER, "near-lab").orElseThrow().hours().subList(0, 1)); // 40 / 5
    }

    @Test
    void allComeInWhereThatIsMeant() throws IOException {
        String told = ask("importokw", Map.of("name", "labs.csv", "all", "yes"), LIST.formatted("47.531", "8.471"));
        assertTrue(told.contains("New: 2 workshops, 3 machines."), told);
    }

    @Test
    void modelsOfAListAreKept() throws IOException {
        String told = ask("importmodels", Map.of("name", "3d_printers.csv"), """
                Model,Technology,Materials,Brand,Build Size
                Brook 9,FDM,PLA,Springs,200 x 300 x 400 mm
                """);
        assertTrue(told.contains("1 models are read, 1 of them are new."), told);
        assertTrue(ask("importmodels", Map.of("name", "3d_printers.csv"), """
                Model,Technology,Materials,Brand,Build Size
                Brook 9,FDM,PLA,Springs,200 x 300 x 400 mm
                """).contains("0 of them are new"));
    }
}
