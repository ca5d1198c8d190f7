package org.commonshed.access;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * Takes pictures of the pages of this room, to be looked at: {@code mvn -pl server test -Dtest=LookAround}. They lie under
 * {@code target/look} afterwards. It is no check, so the suite leaves it out by its name.
 */
final class LookAround {
    private static final Path PICTURES = Path.of("target", "look");

    @Test
    void takePictures() throws Exception {
        Files.createDirectories(PICTURES);
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                com.microsoft.playwright.Browser chromium = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(Path.of("/usr/bin/chromium"))
                                .setArgs(List.of("--no-sandbox")))) {
            for (int width : new int[] {1280, 320}) {
                for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                    look(
                            chromium.newContext(new NewContextOptions()
                                    .setViewportSize(width, 800)
                                    .setColorScheme(scheme)),
                            "-" + width + "-" + scheme.name().toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
    }

    private static void look(BrowserContext context, String suffix) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> System.out.println(suffix + " " + message.text()));
        try (Hut hut = Hut.open()) {
            String host = "http://127.0.0.1:" + hut.port();
            page.navigate(host + "/claim");
            shoot(page, "claim" + suffix);
            page.fill("#name", "Maren");
            page.evaluate("document.querySelectorAll('[required]').forEach(e => e.required = false)");
            page.fill("#passphrase", "short");
            page.click("button.primary");
            shoot(page, "claim-wrong" + suffix);
            UUID keeper = hut.guests().add("Maren", new Viewer.Role.Keeper(), new Viewer.Role.Neighbour("hill"));
            for (String name : List.of("Ana Li", "Bo", "Cleo", "Dov", "Eli")) {
                hut.guests().add(name, new Viewer.Role.Neighbour("mead"), new Viewer.Role.Member("mill"));
            }
            UUID guest = hut.guests().add("Gil", new Viewer.Role.Manager("mill"));
            page.navigate(host + "/sign-in");
            shoot(page, "sign-in" + suffix);
            page.fill("#name", "Maren");
            page.fill("#passphrase", "not this one at all");
            page.click("button.primary");
            shoot(page, "sign-in-wrong" + suffix);
            Viewer viewer = hut.guests().viewer(keeper);
            Invitations invitations = hut.get(Invitations.class);
            String token = invitations.invite(viewer, new Viewer.Role.Manager("mill"), java.time.Duration.ofDays(7));
            invitations.invite(viewer, new Viewer.Role.Neighbour("hill"), java.time.Duration.ofDays(7));
            page.navigate(host + "/invitation/" + token);
            shoot(page, "invitation" + suffix);
            page.navigate(host + "/invitation/none");
            shoot(page, "gone" + suffix);
            enter(context, hut, keeper, host);
            for (Map.Entry<String, String> each : Map.of(
                            "people", "/people",
                            "person", "/people/" + guest,
                            "invite", "/people/invite",
                            "you", "/you?done=name",
                            "reading", "/settings/reading?done=reading")
                    .entrySet()) {
                page.navigate(host + each.getValue());
                shoot(page, each.getKey() + suffix);
            }
            page.navigate(host + "/people/invite");
            page.click("#kind-neighbour");
            page.fill("#where", "m");
            page.click("button.primary");
            shoot(page, "invite-wrong" + suffix);
            page.click("button[name=use]");
            shoot(page, "made" + suffix);
            enter(context, hut, guest, host);
            page.navigate(host + "/settings/reading");
            shoot(page, "refused" + suffix);
        }
        try (Hut demo = Hut.open("--commonshed.demo=true")) {
            page.navigate("http://127.0.0.1:" + demo.port() + "/you/switch");
            shoot(page, "switch" + suffix);
        }
        context.close();
    }

    private static void enter(BrowserContext context, Hut hut, UUID person, String host) {
        String session = hut.guests().as(person).cookies().get("commonshed");
        context.addCookies(List.of(new Cookie("commonshed", session).setUrl(host)));
    }

    private static void shoot(Page page, String name) {
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (wide > 0) {
            System.out.println(name + " is " + wide + " px too wide");
        }
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
