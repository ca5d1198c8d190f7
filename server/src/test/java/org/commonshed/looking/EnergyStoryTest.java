package org.commonshed.looking;

import static org.commonshed.planning.Example.KEEPER;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.commonshed.energy.MeterHomes;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * From nothing to a first plan of the energy of Montague, whose largest village is Turners Falls: twelve questions, the plan, a
 * bigger battery, an outage, a sharing key, the sheet for the wall.
 */
@Tag("browser")
final class EnergyStoryTest {
    private static final List<String> PAGES = List.of(
            "/energy",
            "/energy/montague?week=30&battery=2",
            "/energy/montague/questions",
            "/energy/montague/outage?hour=100&past=3",
            "/energy/montague/outage?hour=100&past=3.1.1.1.1.1.1.15",
            "/energy/montague/keys",
            "/energy/montague/measured",
            "/energy/montague/surplus",
            "/energy/pioneer_valley/layers",
            "/energy/pioneer_valley/layers?line=montague&days=3",
            "/energy/montague/sheet");

    private final Chromium chromium = Chromium.open();
    private ConfigurableApplicationContext house;
    private Window window;
    private Page page;

    @BeforeEach
    void openTheHouse() {
        house = TestHouse.open();
        house.getBean(Worlds.class)
                .bringIn(KEEPER, Example.read("pioneer-valley").stated());
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    private int port() {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Test
    void fromTwelveQuestionsToASheetForTheWall() throws IOException {
        window = chromium.window(port(), Window.WIDE);
        page = window.page();
        claim();
        answer();
        look();
        biggerBattery();
        outage();
        share();
        measure();
        spare();
        layers();
        window.go("/energy/montague");
        window.press("a:has-text('Print for the wall')");
        reads("When the grid is down in Montague", "1 Clinic fridges", "What to do");
        looked("energy sheet");
        inOtherLanguages();
        assertEquals(List.of(), window.faults());
    }

    /** Every page of it, with the plan, for readers of Spanish and French. */
    private void inOtherLanguages() throws IOException {
        List<String> left = new ArrayList<>();
        for (Locale locale : English.OTHERS) {
            English english = English.besides(locale);
            Window reader = chromium.window(port(), Window.WIDE, locale);
            reader.go("/sign-in");
            reader.page().fill("#name", "Maren");
            reader.page().fill("#passphrase", "rain oak mill fox");
            reader.press("main button.primary");
            for (String address : PAGES) {
                reader.go(address);
                reader.lookInBoth("energy " + locale + " " + address);
                english.left(reader.page()).forEach(text -> left.add(locale + " " + address + ": " + text));
            }
            left.addAll(reader.faults());
        }
        assertEquals("", String.join("\n", left));
    }

    private void claim() throws IOException {
        window.go("/");
        Path word = Path.of(house.getEnvironment().getRequiredProperty("commonshed.data"), "claim-word");
        page.fill("#code", Files.readString(word).strip());
        page.fill("#name", "Maren");
        page.fill("#passphrase", "rain oak mill fox");
        window.press("button:has-text('Claim and begin')");
    }

    private void answer() {
        window.go("/energy");
        looked("energy places");
        window.press("main a:has-text('Montague')");
        reads("Nobody has answered the twelve questions yet.");
        looked("energy none");
        window.press("main a.primary");
        assertEquals("3432", page.inputValue("#homes"), "8,580 people, 2.5 to a home");
        looked("energy questions");
        page.fill("#homes", "many");
        page.fill("#sell", "0.30");
        window.press("main button.primary:visible");
        reads("Write a number from 1 to 100000.", "The grid cannot pay more than it asks");
        looked("energy questions wrong");
        page.fill("#homes", "214");
        page.fill("#roof", "5350");
        page.fill("#sell", "0,05");
        page.fill("#turbine", "18");
        page.fill("#hours", "0"); // outages that must be survived take the engine longest
        page.fill("[id='use-1']", "Clinic fridges and oxygen");
        page.fill("[id='use-1-kw']", "6");
        page.fill("[id='use-2']", "Pumps of Turners Falls"); // a name that is left is in the language of who left it
        page.fill("[id='use-2-kw']", "14");
        page.fill("[id='use-3']", "Phones at the hall");
        page.fill("[id='use-4']", "The hall");
        window.press("main button.primary:visible");
        page.waitForURL("**/energy/montague**", new Page.WaitForURLOptions().setTimeout(180_000));
    }

    private void look() {
        reads("Montague can make", "In 100 of 100 outages “Clinic fridges and oxygen” still has power after 72 hours.");
        looked("energy plan");
        // the first use takes 6 kW, less than the turbine gives
        assertEquals("100", cell(1, 8));
        page.locator(".energy-figures summary").first().click();
        reads("What 214 homes use");
        page.locator("a:has-text('The week after')").click();
        page.waitForURL("**week=**");
    }

    private String cell(int use, int duration) {
        return page.locator("#survival tbody tr:nth-child(" + use + ") td")
                .nth(duration)
                .innerText();
    }

    private void biggerBattery() {
        window.go("/energy/montague?battery=3");
        reads("building costs", "more, and the bill is");
        looked("energy bigger");
        String before = page.locator("#bigger p").innerText();
        page.locator("#battery").focus();
        page.keyboard().press("ArrowRight");
        page.waitForCondition(() -> !page.locator("#bigger p").innerText().equals(before));
    }

    private void outage() {
        window.press("main a:has-text('Try an outage')");
        window.go("/energy/montague/outage?month=1&time=18");
        reads("The grid goes down: Wed 15 Jan, 18:00");
        looked("energy outage");
        page.uncheck("#keep-4");
        for (int block = 0; block < 8; block++) {
            window.press("main button.primary:visible");
        }
        reads("48 hours have gone by", "By the order decided");
        // fridges live on the turbine
        reads("Clinic fridges and oxygen 48 h 48 h");
        looked("energy outage over");
        window.go("/energy/montague");
    }

    private void spare() {
        window.go("/energy/montague");
        window.press("a:has-text('See the sun to spare')");
        reads(
                "In a typical year Montague has",
                "The planner knows nothing of it yet.",
                "No plan draws on this sun yet.");
        looked("energy sun");
        window.press("button:has-text('Keep it for the planner')");
        reads("Kept for the planner, with what would be sold.");
        looked("energy sun kept");
        window.go("/commons?kind=energy");
        reads("Sun to spare", "Montague");
        looked("energy sun commons");
    }

    /** The 45 towns with their homes: none sees into another. */
    private void layers() {
        window.go("/energy");
        reads("All together", "45 neighbourhoods; nobody has had them planned together yet.");
        window.press("main a:has-text('Pioneer Valley')");
        reads("The layers of Pioneer Valley", "45 neighbourhoods lie here.");
        looked("energy layers none");
        page.fill("#layers-line", "thick");
        page.fill("#layers-hours", "12");
        window.press("main button.primary:visible");
        reads("Write a number from 0.1 to 1,000, or leave it empty.");
        looked("energy layers wrong");
        assertEquals("12", page.inputValue("#layers-hours"), "what was typed is lost");
        page.fill("#layers-line", "");
        window.press("main button.primary:visible");
        page.waitForURL("**/energy/pioneer_valley/layers?**", new Page.WaitForURLOptions().setTimeout(180_000));
        reads(
                "Pioneer Valley can make",
                "45 neighbourhoods with their homes are planned together",
                "44 neighbourhoods have said nothing yet",
                "What must keep running everywhere has power for 12 hours");
        looked("energy layers");
        page.selectOption("#line-of", "montague");
        page.selectOption("#days", "3");
        window.press("button:has-text('Show this line')");
        assertEquals("May and June", page.locator("#days option:checked").innerText());
        reads("over the lines of the homes");
        looked("energy layers line");
    }

    private void share() {
        page.check("#key-first");
        window.press("button:has-text('Share so')");
        reads("Chosen: First where it weighs most.", "A co-op of neighbours");
        looked("energy shared");
        window.press("a:has-text('The power company')");
        reads("The money over the years: The power company");
    }

    /** A household brings in its meter, shows it to neighbours and hides it again. */
    private void measure() throws IOException {
        window.go("/energy/montague/keys");
        looked("energy keys");
        window.go("/energy/montague");
        window.press("main a:has-text('What was measured here')");
        reads("No home’s meter is counted in the plan yet");
        looked("energy measured");
        bringIn("time,usage (kWh)\n2025-01-01T00:00,0.2\n2025-01-01T01:00,much\n2025-01-01T02:00,0.2\n");
        reads("Line 3: ");
        looked("energy measured wrong");
        bringIn(new String(MeterHomes.file(MeterHomes.year(1)), StandardCharsets.UTF_8));
        reads("Your meter", "Nobody else learns that it is here.");
        looked("energy own meter");
        page.check("#audience-neighbours");
        window.press("button:has-text('Show it so')");
        page.check("#audience-me");
        window.press("button:has-text('Show it so')");
        assertTrue(page.isChecked("#audience-me"));
        window.go("/energy/montague");
    }

    private void bringIn(String text) throws IOException {
        Path file = Files.createTempFile("meter", ".csv");
        Files.writeString(file, text);
        page.setInputFiles("#meter", file);
        window.press("button:has-text('Bring in my meter')");
        Files.delete(file);
    }

    private void looked(String name) {
        window.lookInBoth(name);
    }

    private void reads(String... texts) {
        String all = page.locator("body").innerText().replaceAll("[\\s\\h\\u202f]+", " ");
        for (String text : texts) {
            assertTrue(all.contains(text), () -> "no “" + text + "” in " + all);
        }
    }
}
