package org.commonshed.looking;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A window in which pages are opened and looked at. What is not as it should be is noted in words: what axe calls serious,
 * scrolling sideways, things that jump, errors in the console (what the content policy stops is one), requests to
 * elsewhere. With {@code -Dcommonshed.pictures=true} pictures to be looked at lie under {@code target/look} afterwards.
 */
final class Window implements AutoCloseable {
    static final int WIDE = 1280;
    static final int NARROW = 320;

    private static final Path PICTURES = Path.of("target", "look");
    private static final boolean DRAWS = Boolean.getBoolean("commonshed.pictures");
    private static final double MOST_SHIFT = 0.02;

    /** How far things jump while a page is read, as Chromium measures it; what a person sets off does not count. */
    private static final String SHIFTS = """
            window.looking = { shift: 0 };
            window.looking.add = (entries) => entries.forEach((each) => {
              if (!each.hadRecentInput) window.looking.shift += each.value;
            });
            window.looking.observer = new PerformanceObserver((list) => window.looking.add(list.getEntries()));
            window.looking.observer.observe({ type: "layout-shift", buffered: true });
            """;

    /** What is being fetched stands there paler. */
    private static final String FETCHED = """
            () => ![...document.querySelectorAll(".htmx-request")].some((each) => getComputedStyle(each).opacity < 1)
            """;

    private static final String SETTLED = """
            () => document.fonts.ready.then(() => new Promise((done) =>
              requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, 30)))))
            """;

    private static final String SHIFTED = """
            () => { looking.add(looking.observer.takeRecords()); return looking.shift; }
            """;

    /** What stands in columns that are too narrow for any of its words. */
    private static final String PRESSED = """
            () => [...document.querySelectorAll("th, td")]
              .filter((cell) => cell.clientWidth > 1 && cell.clientWidth < 30 && cell.innerText.trim().length > 6)
              .map((cell) => cell.innerText.trim())
            """;

    private final BrowserContext context;
    private final Axe axe;
    private final Page page;
    private final String home;
    private final int width;
    private final boolean script;
    private final List<String> faults = new ArrayList<>();
    private String at = "";
    private Duration looked = Duration.ZERO;

    Window(BrowserContext context, Axe axe, String home, int width, boolean script) {
        this.context = context;
        this.axe = axe;
        this.home = home;
        this.width = width;
        this.script = script;
        context.addInitScript(SHIFTS);
        this.page = context.newPage();
        page.setDefaultTimeout(60_000); // a division takes six seconds, and four times as much beside other work
        page.onConsoleMessage(this::heard);
        page.onPageError(fault -> note("a script failed: " + fault));
        page.onRequest(request -> {
            if (!request.url().startsWith(home) && !request.url().startsWith("data:")) {
                note("asks elsewhere: " + request.url());
            }
        });
    }

    /** That a page is refused or wrong is said by its status; the console repeats it. */
    private void heard(ConsoleMessage message) {
        boolean isStatus = message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                && message.location().startsWith(page.url());
        if (message.type().equals("error") && !isStatus) {
            note("in the console: " + message.text());
        }
    }

    private void note(String fault) {
        faults.add(at + "-" + width + ": " + fault);
    }

    /** What was not as it should be. */
    List<String> faults() {
        return faults;
    }

    /** Whether JavaScript runs in it. */
    boolean hasScript() {
        return script;
    }

    Page page() {
        return page;
    }

    /** Opens a page of this house, which answers so. */
    void go(String address, int status) {
        at = address;
        Response answer = page.navigate(home + address);
        if (answer == null || answer.status() != status) {
            throw new AssertionError(address + " answers " + (answer == null ? "nothing" : answer.status()));
        }
    }

    void go(String address) {
        go(address, 200);
    }

    /** Opens a page and looks at it, in both widths; that it is not there is a fault like others. */
    void see(String who, String address) {
        try {
            go(address);
            lookInBoth(who + " " + address);
        } catch (AssertionError | PlaywrightException fault) {
            note(fault.getMessage());
        }
    }

    /** Presses a button that sends a form, and waits for the page that answers. */
    void press(String button) {
        page.locator(button).first().click();
        page.waitForLoadState();
    }

    /** Looks at the page in another width for a moment; its colours are the same. */
    void lookAlso(String name, int otherWidth) {
        page.setViewportSize(otherWidth, 800);
        look(name + " at " + otherWidth, List.of());
        page.setViewportSize(width, 800);
    }

    /** Looks at the page as it is, light and dark; not without JavaScript, which looking needs. */
    void look(String name) {
        look(name, List.of(ColorScheme.LIGHT, ColorScheme.DARK));
    }

    /** Looks at the page as it is, and in the other width. */
    void lookInBoth(String name) {
        look(name);
        lookAlso(name, width == WIDE ? NARROW : WIDE);
    }

    private void look(String name, List<ColorScheme> schemes) {
        at = name;
        if (!script) {
            return;
        }
        Instant start = Instant.now();
        try {
            settle();
            if (page.evaluate(SHIFTED) instanceof Number shift && shift.doubleValue() >= MOST_SHIFT) {
                note("things jump by " + shift);
            }
            fit();
            axe.faults(page).forEach(this::note);
            if (schemes.isEmpty()) {
                picture(ColorScheme.LIGHT);
            }
            schemes.forEach(this::judgeColours);
        } catch (PlaywrightException fault) {
            note("could not be looked at: " + fault.getMessage());
        }
        looked = looked.plus(Duration.between(start, Instant.now()));
    }

    private void fit() {
        if (page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth")
                        instanceof Number more
                && more.intValue() > 0) {
            note(more + " px too wide");
        }
        if (page.evaluate(PRESSED) instanceof List<?> pressed && !pressed.isEmpty()) {
            note("pressed together: " + pressed.get(0));
        }
    }

    /** How long looking took, which a person does not wait for. */
    Duration looked() {
        return looked;
    }

    /** Until nothing is fetched that others wait for, the map has drawn itself and letters stand where they belong. */
    void settle() {
        page.waitForFunction(FETCHED);
        if (page.locator("#map-plate").count() > 0) {
            page.waitForSelector("#map-plate[data-drawn]");
        }
        page.evaluate(SETTLED);
    }

    /** Where all is light, the page stays as it is. */
    private void judgeColours(ColorScheme scheme) {
        boolean isDark = scheme == ColorScheme.DARK;
        if (isDark) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        }
        axe.faultsOfColours(page).forEach(each -> note(shade(scheme) + ": " + each));
        picture(scheme);
        if (isDark) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        }
    }

    private void picture(ColorScheme scheme) {
        picture(at + "-" + width + "-" + shade(scheme));
    }

    /** Draws the page as it is, where pictures are asked for. */
    void picture(String name) {
        if (DRAWS) {
            Path file = PICTURES.resolve(name(name) + ".png");
            page.screenshot(new Page.ScreenshotOptions().setPath(file).setFullPage(true));
        }
    }

    private static String shade(ColorScheme scheme) {
        return scheme.name().toLowerCase(Locale.ROOT);
    }

    /** Of a picture; ids, which are others each time, are left out. */
    private static String name(String at) {
        return at.replaceAll("[A-Za-z0-9_-]{36,}", "one")
                .replaceAll("[^A-Za-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }

    @Override
    public void close() {
        context.close();
    }
}
