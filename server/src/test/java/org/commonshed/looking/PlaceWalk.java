package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.EnergyRegions;
import org.commonshed.files.world.folder.WorldZip;
import org.commonshed.keeping.Kept;
import org.commonshed.live.underway.Progress;
import org.commonshed.page.Words;

/** A walk over all pages of a place with plans, and through its forms and what they answer. */
final class PlaceWalk {
    private static final Path ROOT = Path.of(System.getProperty("commonshed.root"));

    /** Four neighbouring squares and the brook, in degrees. */
    private static final String OUTLINES = """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"id":"three_springs"},"geometry":{"type":"Polygon","coordinates":
            [[[8.4,47.4],[8.6,47.4],[8.6,47.6],[8.4,47.6],[8.4,47.4]]]}},
            {"type":"Feature","properties":{"id":"oak"},"geometry":{"type":"Polygon","coordinates":
            [[[8.4,47.5],[8.5,47.5],[8.5,47.6],[8.4,47.6],[8.4,47.5]]]}},
            {"type":"Feature","properties":{"id":"mill"},"geometry":{"type":"Polygon","coordinates":
            [[[8.5,47.5],[8.6,47.5],[8.6,47.6],[8.5,47.6],[8.5,47.5]]]}},
            {"type":"Feature","properties":{"id":"ford"},"geometry":{"type":"Polygon","coordinates":
            [[[8.4,47.4],[8.6,47.4],[8.6,47.5],[8.4,47.5],[8.4,47.4]]]}},
            {"type":"Feature","properties":{"id":"brook_line","kind":"river","name":"Three Springs brook"},"geometry":
            {"type":"LineString","coordinates":[[8.45,47.58],[8.5,47.5],[8.52,47.42]]}}]}
            """;

    private final Chromium chromium;
    private final Path temporary;

    /** @param temporary where files lie that are brought in */
    PlaceWalk(Chromium chromium, Path temporary) {
        this.chromium = chromium;
        this.temporary = temporary;
    }

    /** What was not as it should be, for a reader of that language. */
    List<String> faults(Locale locale) throws IOException, InterruptedException {
        Walk walk = Walk.read();
        try (Springs springs = Springs.open()) {
            drawTheMap(springs);
            planEnergy(springs);
            try (Window window = chromium.window(springs.port(), Window.WIDE, locale)) {
                for (String address : walk.pages("open")) {
                    window.see("visitor", found(window, address));
                }
                become(window, "Maren");
                for (String address : walk.pages("keeper")) {
                    window.see("keeper", found(window, address));
                }
                formsAndTheirAnswers(window);
                return window.faults();
            }
        }
    }

    /** Looks through the eyes of one of the people of a demo. */
    private static void become(Window window, String name) {
        window.go("/you/switch");
        window.press("main li:has-text('" + name + "') button");
    }

    /** What stands in braces is found on the page that leads there. */
    private static String found(Window window, String address) {
        if (address.contains("{person}")) {
            window.go("/people");
            return link(window, "main tbody th a");
        }
        if (address.contains("{row}")) {
            window.go("/limits");
            return address.replace("{row}", link(window, "main tbody th a"));
        }
        if (address.contains("{job}")) {
            window.go("/actors/w1");
            return address.replace("{job}", link(window, "#promised tbody th a"));
        }
        if (address.contains("{box}")) {
            window.go("/orders/2");
            return link(window, "#boxes a");
        }
        if (address.contains("{event}")) {
            window.go("/journal?action=consume");
            return link(window, "main .item:last-child h3 a");
        }
        return address;
    }

    private static String link(Window window, String selector) {
        return window.page().locator(selector).first().getAttribute("href");
    }

    private void drawTheMap(Springs springs) {
        try (Window window = chromium.window(springs.port(), Window.WIDE)) {
            become(window, "Maren");
            window.go("/outlines");
            window.page()
                    .setInputFiles(
                            "#file",
                            new FilePayload(
                                    "springs.geojson",
                                    "application/geo+json",
                                    OUTLINES.getBytes(StandardCharsets.UTF_8)));
            window.press("main button.primary");
            window.press("main button.primary");
            assertEquals(List.of(), window.faults());
        }
    }

    /** For a village that does not ask for outages to be survived, which takes longest. */
    private static void planEnergy(Springs springs) {
        EnergyPlans plans = springs.house().getBean(EnergyPlans.class);
        Words words = new Words(springs.house(), Locale.ENGLISH);
        Kept mill = plans.findPlace(KEEPER, "mill").orElseThrow();
        Map<String, String> said = Map.of("hours", "0", "battery", "40", "turbine", "5");
        assertTrue(plans.answer(KEEPER, mill, said, words).typed().faults().isEmpty());
        assertTrue(plans.make(KEEPER, mill, words, Progress.NONE).isPlan());
        EnergyRegions regions = springs.house().getBean(EnergyRegions.class);
        EnergyRegions.Region region = regions.find(KEEPER, "three_springs").orElseThrow();
        assertEquals(
                3, regions.make(KEEPER, region, words, Progress.NONE).parts().size());
    }

    private void formsAndTheirAnswers(Window window) throws IOException {
        wrongNeed(window);
        limits(window);
        files(window);
        invitation(window);
        others(window);
    }

    private static void wrongNeed(Window window) {
        window.go("/needs/say");
        window.page().fill("#f-product", "breat");
        window.page().fill("#f-amount", "a lot");
        window.page().fill("#f-who", "Oak");
        send(window, "main .narrow button.primary");
        assertTrue(window.page().url().endsWith("/needs/say"), window.page().url());
        window.lookInBoth("answer need wrong");
        assertEquals("a lot", window.page().inputValue("#f-amount"), "what was typed is lost");
        assertEquals(
                true,
                window.page().evaluate("document.activeElement.classList.contains('summary')"),
                "the summary has no focus");
    }

    /** What the browser itself would hold back is sent all the same. */
    static void send(Window window, String button) {
        window.page().evaluate("document.querySelectorAll('[required]').forEach(each => each.required = false)");
        window.press(button);
    }

    private static void limits(Window window) {
        Page page = window.page();
        window.go("/tables/limits/id/brook");
        window.lookInBoth("answer limit");
        page.fill("#f-amount", "-6");
        send(window, "main button.primary");
        window.lookInBoth("answer limit wrong");
        // the same row is changed in another window meanwhile
        window.go("/tables/limits/id/brook");
        String old = page.locator("main input[name=version]").inputValue();
        page.fill("#f-note", "what the brook can spare");
        send(window, "main button.primary");
        window.lookInBoth("answer limit changed");
        window.go("/tables/limits/id/brook");
        page.evaluate("old => document.querySelector('main input[name=version]').value = old", old);
        page.fill("#f-note", "something else");
        send(window, "main button.primary");
        window.lookInBoth("answer limit changed meanwhile");
    }

    private void files(Window window) throws IOException {
        Path springs = ROOT.resolve("examples/three-springs");
        Path zip = temporary.resolve("three-springs.zip");
        try (OutputStream out = Files.newOutputStream(zip)) {
            WorldZip.pack(springs, "three-springs", out);
        }
        bring(window, "/world/import", zip, "answer world");
        Path broken = Files.writeString(temporary.resolve("broken.zip"), "this is no zip file");
        bring(window, "/world/import", broken, "answer world wrong");
        String needs = Files.readString(springs.resolve("needs.csv"));
        Path table = Files.writeString(temporary.resolve("needs.csv"), needs.replace("oak,bread,60", "oak,bread,70"));
        bring(window, "/tables/all-needs/bring-in", table, "answer needs");
        Path faulty = Files.writeString(temporary.resolve("faulty.csv"), needs.replace("oak,bread,60", "oak,breat,6O"));
        bring(window, "/tables/all-needs/bring-in", faulty, "answer needs wrong");
        Path outlines = Files.writeString(temporary.resolve("again.geojson"), OUTLINES);
        bring(window, "/outlines", outlines, "answer outlines");
        Path nothing = Files.writeString(temporary.resolve("nothing.geojson"), "{}");
        bring(window, "/outlines", nothing, "answer outlines wrong");
    }

    private static void bring(Window window, String address, Path file, String name) {
        window.go(address);
        window.page().setInputFiles("main input[type=file]", file);
        window.press("main button.primary");
        window.lookInBoth(name);
    }

    private static void invitation(Window window) {
        Page page = window.page();
        window.go("/people/invite");
        page.click("#kind-neighbour");
        page.fill("#where", "Sprin");
        send(window, "main button.primary");
        window.lookInBoth("answer invitation wrong");
        window.press("button[name=use]");
        window.lookInBoth("answer invitation made");
        String link = page.inputValue("#link").replaceFirst("^https?://[^/]*", "");
        window.see("keeper", link);
        window.go("/you/switch");
        window.press("main form:has(input[name=id][value='']) button"); // somebody who is not signed in
        window.go(link);
        window.lookInBoth("visitor invitation");
        send(window, "main button.primary");
        window.lookInBoth("visitor invitation wrong");
    }

    /** What is not there, is refused, or was typed wrongly. */
    private static void others(Window window) {
        window.go("/nowhere", 404);
        window.lookInBoth("visitor nowhere");
        window.go("/invitation/none", 404);
        window.lookInBoth("visitor invitation gone");
        window.go("/sign-in");
        window.page().fill("#name", "Nobody");
        window.page().fill("#passphrase", "not this one at all");
        send(window, "main button.primary");
        window.lookInBoth("visitor sign-in wrong");
        become(window, "Noor");
        window.go("/settings/reading", 403);
        window.lookInBoth("neighbour refused");
        window.see("neighbour", "/needs");
        window.see("neighbour", "/");
    }
}
