package org.commonshed.keeping;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.commonshed.files.world.Schema;
import org.commonshed.start.HouseTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done at a desk and the account of it are kept together or not at all. */
@HouseTest
class DeskServiceTest {

    @Autowired
    DeskService desks;

    @Autowired
    JdbcClient jdbc;

    private Desk places;

    @BeforeEach
    void openTheDesk() {
        places = desks.find("places").orElseThrow();
        rows().forEach(row -> places.remove(KEEPER, row.id(), row.version()));
    }

    /** Those of these tests; what others leave stays out of sight. */
    private List<Kept> rows() {
        return places.listAll(KEEPER, Query.all()).stream()
                .filter(row -> row.get("id").startsWith("desk-"))
                .toList();
    }

    private static Map<String, String> place(String name) {
        return new HashMap<>(Map.of("id", "desk-" + name, "name", name, "kind", "neighbourhood"));
    }

    private long acts() {
        return jdbc.sql("select count(*) from keeping_act").query(Long.class).single();
    }

    @Test
    void whereNothingWasDoneThereIsNoActEither() {
        Outcome.Done added = assertInstanceOf(Outcome.Done.class, places.add(KEEPER, place("oak")));
        long before = acts();
        Map<String, String> other = place("oak");
        other.put("name", "Oak Spring");
        assertInstanceOf(Outcome.Done.class, places.change(KEEPER, added.row(), 1, other));
        assertEquals(before + 1, acts());
        assertInstanceOf(Outcome.Changed.class, places.change(KEEPER, added.row(), 1, place("oak")));
        assertInstanceOf(Outcome.Changed.class, places.remove(KEEPER, added.row(), 1));
        assertEquals(before + 1, acts());
    }

    @Test
    void whatFailsHalfWayLeavesNoAct() {
        long before = acts();
        // each of them is free as long as the other is not there
        List<Map<String, String>> twice = List.of(place("mill"), place("mill"));
        assertThrows(DuplicateKeyException.class, () -> places.addAll(KEEPER, twice));
        assertEquals(before, acts());
        assertEquals(List.of(), rows());
    }

    @Test
    void whatIsSearchedInARowStandsReadyInTheDatabase() {
        for (String table : Schema.TABLES.keySet()) {
            desks.find(table)
                    .map(Desk::sheet)
                    .filter(sheet -> !sheet.searched().isEmpty())
                    .ifPresent(sheet -> {
                        String made = jdbc.sql(
                                        "select pg_get_expr(adbin, adrelid) from pg_attrdef join pg_attribute"
                                                + " on attrelid = adrelid and attnum = adnum where adrelid = ?::regclass and attname = 'sought'")
                                .param(sheet.table())
                                .query(String.class)
                                .single();
                        List<String> of = Pattern.compile("[a-z_]+")
                                .matcher(made.replace("lower", "").replace("::text", ""))
                                .results()
                                .map(MatchResult::group)
                                .toList();
                        assertEquals(sheet.searched(), of, made);
                    });
        }
    }

    @Test
    void wordsAreFoundInCapitalsAndWithSignsOfTheirOwn() {
        Map<String, String> odd = place("odd");
        odd.put("name", "ÉTANG 100%_Mill");
        places.add(KEEPER, odd);
        places.add(KEEPER, place("even"));
        for (String words : List.of("étang", "ÉTANG mill", "0%_m", "DESK-ODD")) {
            List<String> found = places.list(KEEPER, Query.all().words(words)).rows().stream()
                    .map(row -> row.get("id"))
                    .toList();
            assertEquals(List.of("desk-odd"), found, words);
        }
    }
}
