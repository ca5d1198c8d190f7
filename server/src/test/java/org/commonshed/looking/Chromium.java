package org.commonshed.looking;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The real browser in which pages are tested: the machine's own Chromium, without a screen. It is started once for all
 * tests of a JVM; what a test opens in it shares nothing with what others opened, and closes with the test.
 */
final class Chromium implements AutoCloseable {
    /** Names the program, where it is not on the PATH. */
    static final String PROPERTY = "commonshed.chromium";

    private static final List<String> NAMES = List.of("chromium", "chromium-browser", "google-chrome");

    /** Started at first use; it ends with the JVM. */
    private static final class Running {
        static final Browser BROWSER = start();

        private static Browser start() {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            return playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(program())
                            .setArgs(List.of("--no-sandbox")));
        }
    }

    private final Axe axe = Axe.read();
    private final List<BrowserContext> contexts = new ArrayList<>();

    private Chromium() {}

    /** @throws AssertionError when there is no such program, with what to do */
    static Chromium open() {
        program();
        return new Chromium();
    }

    private static Path program() {
        return find(System.getProperty(PROPERTY, ""), System.getenv().getOrDefault("PATH", ""));
    }

    /**
     * The program that is named, else the first of the usual names on the path.
     *
     * @throws AssertionError when there is none, with what to do
     */
    static Path find(String named, String path) {
        if (!named.isEmpty()) {
            return Optional.of(Path.of(named))
                    .filter(Files::isExecutable)
                    .orElseThrow(() -> new AssertionError(PROPERTY + " names " + named
                            + ", which is no program. Maybe leave it out, if Chromium is on the PATH."));
        }
        return NAMES.stream()
                .flatMap(name -> Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                        .filter(folder -> !folder.isEmpty())
                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new AssertionError("Pages are tested in a real browser, and there is no Chromium"
                        + " here. Install it (on Debian or Ubuntu: apt-get install chromium), name another one with"
                        + " -D" + PROPERTY + "=FILE, or leave these tests out: ./commonshed test --quick."));
    }

    /** A window so many pixels wide, of somebody who is not signed in. */
    Window window(int port, int width) {
        return window(port, width, Locale.ENGLISH);
    }

    /** As above, of a reader of that language. */
    Window window(int port, int width, Locale locale) {
        return window(options(width, true).setLocale(locale.toLanguageTag()), home(port), width);
    }

    /** The same without JavaScript. */
    Window plainWindow(int port, int width) {
        return window(options(width, false), home(port), width);
    }

    /** One in which the house is reached by the name of the machine, as some things work there alone. */
    Window localWindow(int port, int width) {
        return window(options(width, true), "http://localhost:" + port, width);
    }

    private Window window(Browser.NewContextOptions options, String home, int width) {
        BrowserContext context = Running.BROWSER.newContext(options);
        contexts.add(context);
        return new Window(context, axe, home, width, options.javaScriptEnabled);
    }

    private static String home(int port) {
        return "http://127.0.0.1:" + port;
    }

    private static Browser.NewContextOptions options(int width, boolean script) {
        return new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setColorScheme(ColorScheme.LIGHT)
                .setReducedMotion(ReducedMotion.REDUCE) // fades would be judged half-way
                .setJavaScriptEnabled(script);
    }

    @Override
    public void close() {
        contexts.forEach(BrowserContext::close);
    }
}
