package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.commonshed.energy.SamFile;
import tools.jackson.databind.JsonNode;

/** A village answers, has its plan made without asking for outages, and chooses how it shares. */
record EnergyStory(Teller teller) {
    private static final String MILL = "/energy/mill";
    private static final String BYTES = "application/octet-stream";

    void tell() {
        JsonNode before = teller.get(MILL).json();
        // 300 people, 2.2 to a home
        assertEquals("136", before.path("assumed").path("homes").asString());
        teller.fails("to-mend", "POST", MILL + "/answers", said("homes", "many"));
        JsonNode answered = teller.post(MILL + "/answers", said("hours", "0")).json();
        assertEquals("0", answered.path("stated").path("hours").asString());
        teller.fails("too-late", "POST", MILL + "/sharing", "{\"key\": \"no such\"}");
        JsonNode plan = teller.post(MILL + "/plan", "").json().path("plan");
        assertTrue(plan.path("sizes").size() > 1, plan.toString());
        for (JsonNode key : plan.path("keys")) {
            assertTrue(key.path("sharedWh").longValue() <= key.path("offeredWh").longValue(), key.toString());
        }
        JsonNode chosen = teller.post(MILL + "/sharing", "{\"key\": \"now\"}").json();
        assertEquals("now", chosen.path("sharing").asString());
        assertTrue(chosen.path("decision").isMissingNode(), "no decision chose it");
        JsonNode decided = teller.post(MILL + "/sharing", "{\"key\": \"now\", \"decision\": \"assembly-7\"}")
                .json();
        assertEquals("assembly-7", decided.path("decision").asString());
        spare();
        measured();
        layers();
    }

    /** The three neighbourhoods of Three Springs with their homes. */
    private void layers() {
        String layers = "/energy/three_springs/layers";
        assertTrue(teller.get(layers).json().path("plan").isMissingNode(), "planned before anybody asked");
        teller.fails("to-mend", "POST", layers, "{\"terms\": {\"layers-few\": \"7\"}}");
        teller.fails("to-mend", "POST", layers, "{\"terms\": {\"layers-hours\": \"700\"}}");
        JsonNode known = teller.post(layers, "{\"terms\": {\"layers-home-line\": \"12\"}}")
                .json();
        assertEquals(12, known.path("terms").path("layers-home-line").doubleValue(), 0);
        assertEquals("layers-home-line", known.path("said").get(0).asString());
        JsonNode plan = known.path("plan");
        assertEquals(3, plan.path("layers").size());
        assertTrue(plan.path("least").doubleValue() <= plan.path("total").doubleValue(), plan.toString());
    }

    /** The village of Mill Spring stands at 47.5 degrees north, 8.5 east. */
    private void measured() {
        JsonNode none = teller.get(MILL + "/measured").json();
        assertTrue(none.path("weather").isMissingNode(), none.toString());
        teller.file(MILL + "/weather?name=mill.csv", BYTES, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        assertTrue(teller.get(MILL + "/measured").json().path("weather").isMissingNode(), "a wrong file is kept");
        Program.Seen brought =
                Teller.done(teller.file(MILL + "/weather?name=mill.csv", BYTES, SamFile.typical(47.5, 8.5, 1)));
        assertEquals("mill.csv", brought.json().path("weather").path("name").asString());
        Teller.done(teller.delete(MILL + "/weather", ""));
        byte[] shares = "little;0.25\nmiddle;0.25\nmuch;0.25\nuses;0.25\n".getBytes(StandardCharsets.UTF_8);
        Program.Seen fixed = Teller.done(teller.file(MILL + "/coefficients?name=shares.csv", BYTES, shares));
        assertEquals(
                "shares.csv", fixed.json().path("coefficients").path("name").asString());
        JsonNode out = Teller.done(teller.delete(MILL + "/coefficients", "")).json();
        assertTrue(out.path("coefficients").isMissingNode(), out.toString());
        teller.fails("to-mend", "POST", MILL + "/terms", "{\"terms\": {\"burden-few\": \"7\"}}");
        teller.fails("to-mend", "POST", MILL + "/terms", "{\"terms\": {\"burden-little\": \"700\"}}");
        JsonNode terms = teller.post(MILL + "/terms", "{\"terms\": {\"burden-little\": \"7\"}}")
                .json();
        assertEquals("7", terms.path("terms").path("burden-little").asString());
        teller.post(MILL + "/terms", "{\"terms\": {}}");
        JsonNode usual = teller.get(MILL).json().path("stated");
        assertTrue(usual.path("burden-little").isMissingNode(), "back to what is usual: " + usual);
    }

    private void spare() {
        JsonNode all = teller.get(MILL + "/surplus").json().path("parts").get(0);
        assertEquals("all", all.path("part").asString());
        double year = 0;
        for (int month = 1; month <= 12; month++) {
            for (JsonNode kwh : all.path("hours").get(month - 1)) {
                year += kwh.doubleValue() * YearMonth.of(2027, month).lengthOfMonth();
            }
        }
        assertEquals(all.path("yearKwh").doubleValue(), year, 1e-6 * (1 + year));
        teller.fails("too-late", "POST", MILL + "/surplus", "{\"part\": \"no such\"}");
        JsonNode kept = teller.post(MILL + "/surplus", "{\"part\": \"all\"}").json();
        assertEquals("all", kept.path("kept").asString());
    }

    private static String said(String question, String answer) {
        return "{\"answers\": {\"" + question + "\": \"" + answer + "\"}}";
    }
}
