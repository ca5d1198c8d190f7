package org.commonshed.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.HouseTest;
import org.commonshed.start.Opening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** The description says what there is and nothing else, and every operation answers as it says. */
@HouseTest
final class DescribedTest {
    private static final Duration LONGEST = Duration.ofMinutes(3);
    private static final String V1 = "/api/v1";

    @Autowired
    ApplicationContext house;

    @Autowired
    Worlds worlds;

    private UUID ada;
    private Program program;
    private Description description;
    private Teller teller;

    @BeforeEach
    void bringIn() {
        worlds.bringIn(Example.KEEPER, Example.read("three-springs").stated());
        ada = new Guests(house).add("Ada " + UUID.randomUUID(), new Viewer.Role.Keeper());
        program = Program.as(house, ada);
        description =
                new Description(Program.of(house).get(V1 + "/openapi.json").json());
        teller = new Teller(house, program, description);
    }

    @Test
    void itNamesWhatTheHouseAnswersAndNothingElse() {
        Set<String> answered = new TreeSet<>();
        for (RequestMappingHandlerMapping mapping :
                house.getBeansOfType(RequestMappingHandlerMapping.class).values()) {
            mapping.getHandlerMethods().keySet().forEach(info -> answered.addAll(operations(info)));
        }
        assertTrue(answered.size() > 20, answered.toString());
        assertEquals(answered, description.operations());
    }

    private static Set<String> operations(RequestMappingInfo info) {
        Set<String> some = new TreeSet<>();
        for (String path : info.getPatternValues()) {
            if (path.startsWith("/api/")) {
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                assertEquals(1, methods.size(), path);
                methods.forEach(method -> some.add(method + " " + path));
            }
        }
        return some;
    }

    private Program.Seen get(String address) {
        return teller.get(address);
    }

    private Program.Seen post(String address, String body) {
        return teller.post(address, body);
    }

    /** With a token of its own, as one may ask only so often in a minute. */
    private Teller fresh() {
        return new Teller(house, Program.as(house, ada), description);
    }

    /** One story that comes by all of them. */
    @Test
    void everyOperationAnswersAsItIsDescribed() throws Exception {
        get("/openapi.json");
        tables();
        history();
        place();
        needs();
        designs();
        new OrdersStory(fresh()).tell();
        new JournalStory(fresh()).tell();
        new PeopleStory(fresh()).tell();
        new DesignsStory(fresh()).tell();
        new BringingStory(fresh()).tell();
        new CareStory(fresh()).tell();
        new EnergyStory(fresh()).tell();
        plans();
        Set<String> missing = new TreeSet<>(description.ids());
        missing.removeAll(description.seen());
        assertEquals(Set.of(), missing, "the story does not come by them");
    }

    private void tables() {
        for (JsonNode table : get("/tables").json().path("tables")) {
            String rows = "/tables/" + table.path("table").asString() + "/rows";
            Program.Seen some = get(rows + "?size=200");
            assertEquals(
                    table.path("rows").intValue(), some.json().path("total").intValue());
            for (JsonNode row : some.json().path("rows")) {
                String address = rows + "/" + row.path("row").asString();
                JsonNode again = get(address).json();
                assertEquals(row, again);
                String same = "{\"cells\": " + row.path("cells") + "}";
                String tag = program.get(V1 + address).tag();
                Teller.done(description.send(program, "PUT", V1 + address, same, "If-Match", tag));
                assertEquals(row.path("cells"), get(address).json().path("cells"));
            }
        }
        description.send(program, "GET", V1 + "/tables/nothing/rows", "");
        description.send(program, "POST", V1 + "/tables/actors/rows", "{}");
    }

    private void history() {
        String kiln =
                "{\"cells\": {\"id\": \"kiln\", \"name\": \"Kiln\", \"kind\": \"kiln\", \"neighbourhood\": \"oak\"}}";
        Program.Seen added = post("/tables/actors/rows", kiln);
        String address = added.header("Location").substring(V1.length());
        get("/tables/actors/ids/kiln");
        Program.Seen gone = Teller.done(description.send(program, "DELETE", V1 + address, "", "If-Match", added.tag()));
        String act = gone.json().path("act").asString();
        JsonNode out = get("/history/gone").json().path("rows").get(0);
        assertEquals(act, out.path("act").asString());
        post("/history/gone/" + act + "/" + out.path("row").asString() + "/return", "");
        JsonNode acts = get("/history?table=actors&size=1").json().path("acts");
        assertEquals(1, acts.size());
        String last = acts.get(0).path("act").asString();
        get("/history/" + last);
        post("/history/" + last + "/undo", "");
        post("/tables/actors/bring-in", "{\"rows\": [" + kiln + "]}");
        description.send(program, "POST", V1 + "/history/" + last + "/undo", "");
    }

    private void place() {
        Program.Seen place = get("/place");
        String settings = "{\"settings\": " + place.json().path("settings") + "}";
        String renamed = settings.replace(place.json().path("name").asString(), "Four Springs");
        Program.Seen done =
                Teller.done(description.send(program, "PUT", V1 + "/place/settings", renamed, "If-Match", place.tag()));
        assertEquals("Four Springs", done.json().path("name").asString());
        Program.Seen wrong = description.send(
                program,
                "PUT",
                V1 + "/place/settings",
                "{\"settings\": {\"name\": \"x\", \"periods\": \"many\"}}",
                "If-Match",
                done.tag());
        assertEquals("to-mend", wrong.problem());
        post("/history/" + done.json().path("act").asString() + "/undo", "");
        assertEquals(
                "not-found",
                description.send(program, "GET", V1 + "/place/outlines", "").problem());
        outlines();
        assertEquals('P', get("/place/world.zip").content()[0]);
    }

    private void needs() {
        JsonNode bread = get("/needs?product=bread").json();
        assertEquals(3, bread.path("total").intValue(), "oak, mill and ford");
        JsonNode makers = get("/products/bread/makers").json().path("makers");
        assertEquals("bakery", makers.get(0).path("actor").asString());
        JsonNode bakery = get("/actors/bakery").json();
        assertTrue(bakery.path("tables").toString().contains("abilities"), bakery.toString());
        JsonNode budgets = get("/budgets?indicator=water_m3").json().path("budgets");
        assertTrue(budgets.size() > 0);
        assertEquals(
                "keeper", get("/me").json().path("roles").get(0).path("kind").asString());
        for (String nobody : new String[] {"/products/none/makers", "/actors/none", "/designs/none"}) {
            assertEquals(
                    "not-found",
                    description.send(program, "GET", V1 + nobody, "").problem());
        }
    }

    private void designs() {
        house.getBean("org.commonshed.design.library.arriving.ExampleDesigns", Opening.class)
                .open();
        JsonNode some = get("/designs?size=2").json().path("designs");
        assertEquals(2, some.size());
    }

    /** Three Springs has none, so that a larger place is read for a moment. */
    private void outlines() {
        worlds.bringIn(Example.KEEPER, Example.read("pioneer-valley").stated());
        get("/place/outlines");
        new BringingStory(teller).owns();
        worlds.bringIn(Example.KEEPER, Example.read("three-springs").stated());
    }

    /** Other tests share the house, and plans are made one after the other. */
    private void endOtherPlans() {
        for (JsonNode plan : program.get(V1 + "/plans").json().path("plans")) {
            if (!plan.path("state").asString().equals("done")) {
                program.post(V1 + "/plans/" + plan.path("number").asInt() + "/cancel", "");
            }
        }
    }

    private void plans() throws InterruptedException {
        endOtherPlans();
        String first = post("/plans", "{}").header("Location").substring(V1.length());
        String trial = post("/plans", "{\"title\": \"Less\", \"changes\": [\"settings/imports/value=none\"]}")
                .header("Location")
                .substring(V1.length());
        await(first, "done");
        post(first + "/adopt", "");
        assertTrue(get(first).json().path("plan").path("holds").booleanValue());
        get(first + "/needs?product=bread");
        get(first + "/flows?size=5");
        JsonNode why = get(first + "/why?who=oak&product=bread").json();
        assertTrue(why.path("lead").asString().length() > 10, why.toString());
        get(first + "/plan.json");
        get(first + "/inputs.zip");
        get("/plans");
        await(trial, "done");
        post(trial + "/propose", "{\"title\": \"Less\", \"note\": \"Look\"}");
        Teller.done(description.send(program, "DELETE", V1 + trial, ""));
        assertEquals(
                "too-late", description.send(program, "DELETE", V1 + first, "").problem());
        String again = post(first + "/again", "").header("Location").substring(V1.length());
        post(again + "/cancel", "");
        assertEquals(
                "too-late",
                description.send(program, "POST", V1 + first + "/keep", "").problem());
        Set<String> ids = description.seen();
        ids.add("keep-best-plan"); // there is nothing to be kept of a plan that is made in a moment
    }

    private void await(String plan, String state) throws InterruptedException {
        Instant late = Instant.now().plus(LONGEST);
        while (Instant.now().isBefore(late)) {
            JsonNode now = program.get(V1 + plan).json().path("plan");
            if (now.path("state").asString().equals(state)) {
                return;
            }
            Thread.sleep(1000);
        }
        throw new AssertionError(program.get(V1 + plan).text());
    }
}
