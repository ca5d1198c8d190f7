package org.commonshed.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * The pages of this room in a real browser, wide and narrow, light and dark: nothing that axe calls serious, no scrolling
 * sideways, nothing that the content policy stops. Pictures to be looked at lie under {@code target/look} afterwards.
 */
final class PagesInBrowserTest {
    private static final Path PICTURES = Path.of("target", "look");
    private static final Set<String> GRAVE = Set.of("serious", "critical");

    private final List<String> faults = new ArrayList<>();

    @Test
    void everyPageCanBeReadAndUsedByAll() throws IOException {
        Files.createDirectories(PICTURES);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                com.microsoft.playwright.Browser chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")));
                Hut unclaimed = Hut.open();
                Hut hut = Hut.open();
                Hut demo = Hut.open("--commonshed.demo=true")) {
            UUID keeper = settle(hut.guests());
            for (int width : new int[] {1280, 320}) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    String suffix = "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT);
                    try (BrowserContext context = chromium.newContext(
                            new NewContextOptions().setViewportSize(width, 800).setColorScheme(scheme))) {
                        Walk walk = new Walk(context.newPage(), suffix);
                        walk.claim(unclaimed);
                        walk.visitor(hut, keeper);
                        walk.keeper(hut, keeper);
                        walk.go(demo, "/you/switch", "switch");
                    }
                }
            }
        }
        assertEquals(List.of(), faults);
    }

    private static UUID settle(Guests guests) {
        UUID keeper = guests.add("Maren", new Viewer.Role.Keeper(), new Viewer.Role.Neighbour("hill"));
        for (String name : List.of("Ana Li", "Bo", "Cleo", "Dov", "Eli")) {
            guests.add(name, new Viewer.Role.Neighbour("mead"), new Viewer.Role.Member("mill"));
        }
        return keeper;
    }

    /** From page to page in one window. */
    private final class Walk {
        private final Page page;
        private final String suffix;

        Walk(Page page, String suffix) {
            this.page = page;
            this.suffix = suffix;
            page.onConsoleMessage(message -> {
                if (message.text().contains("Content Security Policy")) {
                    faults.add(suffix + " " + message.text());
                }
            });
        }

        void claim(Hut hut) {
            go(hut, "/claim", "claim");
            page.fill("#name", "Maren");
            page.fill("#passphrase", "short");
            page.click(".reveal .show");
            assertEquals("text", page.getAttribute("#passphrase", "type"), "it was not shown");
            send("claim-wrong");
            assertEquals("Maren", page.inputValue("#name"), "the name was lost");
            assertEquals("", page.inputValue("#passphrase"), "a passphrase came back");
            assertEquals(
                    true,
                    page.evaluate("document.activeElement.classList.contains('summary')"),
                    "the summary has no focus");
        }

        void visitor(Hut hut, UUID keeper) {
            hut.pass(Duration.ofDays(2));
            go(hut, "/sign-in", "sign-in");
            page.fill("#name", "Maren");
            page.fill("#passphrase", "not this one at all");
            send("sign-in-wrong");
            Viewer viewer = hut.guests().viewer(keeper);
            Invitations invitations = hut.get(Invitations.class);
            String token = invitations.invite(viewer, new Viewer.Role.Manager("mill"), Duration.ofDays(7));
            go(hut, "/invitation/" + token, "invitation");
            go(hut, "/invitation/none", "gone");
            go(hut, "/nowhere", "missing");
        }

        void keeper(Hut hut, UUID keeper) {
            enter(hut, keeper);
            go(hut, "/people", "people");
            go(hut, "/people/" + keeper, "person");
            go(hut, "/you?done=name", "you");
            go(hut, "/settings/reading?done=reading", "reading");
            go(hut, "/people/invite", "invite");
            page.click("#kind-neighbour");
            page.fill("#where", "m");
            send("invite-wrong");
            page.click("button[name=use]");
            look("made");
            enter(hut, hut.guests().add("Guest" + suffix, new Viewer.Role.Manager("mill")));
            go(hut, "/settings/reading", "refused");
            page.context().clearCookies();
        }

        void go(Hut hut, String address, String name) {
            page.navigate("http://127.0.0.1:" + hut.port() + address);
            look(name);
        }

        /** What the browser itself would hold back is sent all the same. */
        private void send(String name) {
            page.evaluate("document.querySelectorAll('[required]').forEach(each => each.required = false)");
            page.click("button.primary");
            look(name);
        }

        private void enter(Hut hut, UUID person) {
            String session = hut.guests().as(person).cookies().get("commonshed");
            page.context()
                    .addCookies(List.of(new Cookie("commonshed", session).setUrl("http://127.0.0.1:" + hut.port())));
        }

        private void look(String name) {
            int more =
                    (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
            if (more > 0) {
                faults.add(name + suffix + " is " + more + " px too wide");
            }
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(PICTURES.resolve(name + suffix + ".png"))
                    .setFullPage(true));
            for (Rule rule : new AxeBuilder(page).analyze().getViolations()) {
                if (GRAVE.contains(rule.getImpact())) {
                    faults.add(name + suffix + ": " + rule.getHelp() + " "
                            + rule.getNodes().get(0).getHtml());
                }
            }
        }
    }
}
