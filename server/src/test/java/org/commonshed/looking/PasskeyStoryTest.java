package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Guests;
import org.commonshed.access.Viewer;
import org.commonshed.start.TestHouse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

/** A passkey from being made to being removed, in a real browser with a device in software. */
@Tag("browser")
final class PasskeyStoryTest {
    private final Chromium chromium = Chromium.open();
    private ConfigurableApplicationContext house;
    private Window window;
    private Page page;

    @BeforeEach
    void openTheHouse() {
        house = TestHouse.open();
        Guests guests = new Guests(house);
        guests.add("Maren", new Viewer.Role.Keeper());
        guests.add("Ana Li", new Viewer.Role.Neighbour("hill"));
        window = chromium.localWindow(port(), Window.WIDE);
        page = window.page();
    }

    @AfterEach
    void close() {
        chromium.close();
        house.close();
    }

    private int port() {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private CDPSession device() {
        CDPSession device = page.context().newCDPSession(page);
        device.send("WebAuthn.enable");
        JsonObject options = new JsonObject();
        options.addProperty("protocol", "ctap2");
        options.addProperty("transport", "internal");
        options.addProperty("hasResidentKey", true);
        options.addProperty("hasUserVerification", true);
        options.addProperty("isUserVerified", true);
        options.addProperty("automaticPresenceSimulation", true);
        JsonObject all = new JsonObject();
        all.add("options", options);
        device.send("WebAuthn.addVirtualAuthenticator", all);
        return device;
    }

    private void signIn() {
        window.go("/sign-in");
        page.fill("#name", "Ana Li");
        page.fill("#passphrase", Guests.PASSPHRASE);
        window.press("button:text-is('Sign in')");
    }

    @Test
    void aPasskeyIsMadeOpensThePlaceAndGoes() {
        CDPSession device = device();
        signIn();
        window.go("/you");
        assertTrue(page.isVisible("#called"), "where a browser can, the form is there");
        window.look("passkeys you");
        window.lookAlso("passkeys you", Window.NARROW);
        page.fill("#called", "Blue phone");
        page.fill("[data-passkey-form] #passphrase", "not this one at all");
        page.click("button[data-passkey=create]");
        page.waitForSelector("[data-passkey-says]:not([hidden])");
        assertEquals("This is not your passphrase.", page.textContent("[data-passkey-says]"));
        page.fill("[data-passkey-form] #passphrase", Guests.PASSPHRASE);
        page.waitForNavigation(() -> page.click("button[data-passkey=create]"));
        reads("The passkey is added.", "Blue phone", "not used yet");
        window.look("passkeys one");
        window.lookAlso("passkeys one", Window.NARROW);

        window.press("button:text-is('Sign out here')");
        window.look("passkeys sign in");
        window.lookAlso("passkeys sign in", Window.NARROW);
        List<String> sent = new ArrayList<>();
        page.onRequest(request -> {
            if (request.url().endsWith("/sign-in/passkey") && request.postData() != null) {
                sent.add(request.postData());
            }
        });
        page.waitForNavigation(() -> page.click("button[data-passkey=get]"));
        window.go("/you");
        reads("Ana Li", "last used");
        refusedAgain(sent.get(0));

        page.click("a:text-is('Remove')");
        reads("Remove the passkey Blue phone?");
        window.look("passkeys remove");
        window.lookAlso("passkeys remove", Window.NARROW);
        window.press("button:text-is('Remove this passkey')");
        reads("The passkey is removed.");
        window.press("button:text-is('Sign out here')");
        page.waitForNavigation(() -> page.click("button[data-passkey=get]"));
        reads("This passkey does not open this place");
        device.detach();
        assertEquals(List.of(), window.faults());
    }

    /** What the browser sent once is sent again by somebody who saw it, with a session's own word for forms. */
    private void refusedAgain(String form) {
        String token = page.locator("form[action='/sign-out'] input[name=_csrf]")
                .first()
                .inputValue();
        FormData fields = FormData.create();
        for (String pair : form.split("&")) {
            String[] parts = pair.split("=", 2);
            String value = parts[0].equals("_csrf") ? token : URLDecoder.decode(parts[1], StandardCharsets.UTF_8);
            fields.set(parts[0], value);
        }
        APIResponse answer = page.context()
                .request()
                .post(
                        "http://localhost:" + port() + "/sign-in/passkey",
                        RequestOptions.create().setForm(fields));
        assertEquals(422, answer.status(), answer.text());
    }

    @Test
    void anAccountIsDeletedWithAPasskey() {
        device();
        signIn();
        window.go("/you");
        page.fill("#called", "Key");
        page.fill("[data-passkey-form] #passphrase", Guests.PASSPHRASE);
        page.waitForNavigation(() -> page.click("button[data-passkey=create]"));
        window.go("/you/delete");
        window.look("leaving");
        window.lookAlso("leaving", Window.NARROW);
        page.fill("#typed", "Ana Li");
        page.waitForNavigation(() -> page.click("button[data-passkey=get]"));
        reads("Your account is deleted.");
        window.look("leaving left");
        window.lookAlso("leaving left", Window.NARROW);
        window.go("/sign-in/forgotten");
        window.look("leaving forgotten");
        window.lookAlso("leaving forgotten", Window.NARROW);
        assertEquals(List.of(), window.faults());
    }

    @Test
    void whereAPageIsReadByAnotherNameNoneIsOffered() {
        Window plain = chromium.window(port(), Window.WIDE);
        plain.go("/sign-in");
        assertFalse(plain.page().isVisible("button[data-passkey]"));
    }

    private void reads(String... parts) {
        String text = page.innerText("main");
        for (String part : parts) {
            assertTrue(text.contains(part), "no “" + part + "” in\n" + text);
        }
    }
}
