package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.access.session.Sessions;
import org.commonshed.planning.Example;
import org.commonshed.planning.world.Worlds;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** Beside an amount stands the unit of whatever is chosen just now, in the reader's language. */
@Tag("browser")
final class UnitStoryTest {
    private static final Locale SPANISH = Locale.forLanguageTag("es");

    private static void awaitUnit(Page page, String unit) {
        page.waitForSelector("#f-amount-unit:text-is('" + unit + "')");
    }

    @Test
    void theUnitFollowsTheProduct() throws IOException {
        try (ConfigurableApplicationContext house = TestHouse.open();
                Chromium chromium = Chromium.open()) {
            Guests guests = new Guests(house);
            UUID keeper = guests.add("Maren", new Viewer.Role.Keeper());
            house.getBean(Worlds.class)
                    .bringIn(Example.KEEPER, Example.read("three-springs").stated());
            int port = house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            String token = house.getBean(Sessions.class).open(keeper, "Test");
            try (Window window = chromium.window(port, Window.WIDE, SPANISH)) {
                Page page = window.page();
                page.context().addCookies(List.of(new Cookie("commonshed", token).setUrl("http://127.0.0.1:" + port)));
                for (String address : List.of("/needs/say", "/tables/all-needs/add", "/needs/give")) {
                    window.go(address);
                    assertEquals("", page.textContent("#f-amount-unit"), address + " before anything is chosen");
                    page.fill("#f-product", "huevos");
                    awaitUnit(page, "piezas");
                    page.fill("#f-product", "pan");
                    awaitUnit(page, "kg");
                    page.fill("#f-amount", "12");
                    window.look("unit beside " + address);
                    window.lookAlso("unit beside " + address, Window.NARROW);
                }
                assertEquals(List.of(), window.faults());
            }
        }
    }
}
