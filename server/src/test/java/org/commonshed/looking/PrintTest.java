package org.commonshed.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What comes out of the browser's print: black on white, with a code, an address and "as of", on few pages. */
@Tag("browser")
final class PrintTest {
    private static final Path SHEETS = Path.of("target", "look");
    /** A page of a PDF file, not the tree of its pages. */
    private static final Pattern PAGE = Pattern.compile("/Type\\s*/Page\\b");

    private static final String HEAD = ".sheet-head";

    private final Chromium chromium = Chromium.open();

    @AfterEach
    void close() {
        chromium.close();
    }

    @Test
    void everySheet() throws IOException, InterruptedException {
        try (Springs springs = Springs.open();
                Window window = chromium.window(springs.port(), Window.WIDE)) {
            check(window, "/plan", 6);
            check(window, "/actors/bakery", 3);
            check(window, "/commons", 2);
            check(window, "/orders/2", 3);
            check(window, "/needs/sheet", 2);
            check(window, "/needs/sheet?sees=mill&week=2027-06-07", 2);
            String sheet = window.page().locator("main").innerText();
            assertTrue(sheet.contains("By the plan, for the week from 7 June 2027"), sheet);
            // Mill Spring asks for 150 kg of bread a week: what comes and what is missing are all of it
            assertEquals(
                    150, amount(sheet, "kg\\s+Bread\\s+Mill Spring") + amount(sheet, "kg\\s+Bread\\s+Village oven"));
            window.go("/needs/sheet?sees=mill&week=2027-06-07");
            window.look("needs of the week");
            window.lookAlso("needs of the week", Window.NARROW);
            assertEquals(List.of(), window.faults());
        }
    }

    private static int amount(String sheet, String what) {
        Matcher found = Pattern.compile("(\\d+)[\\s\u202f]" + what).matcher(sheet);
        assertTrue(found.find(), what + " is not in " + sheet);
        return Integer.parseInt(found.group(1));
    }

    private static void check(Window window, String address, int mostPages) throws IOException {
        window.go(address);
        Page page = window.page();
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT).setColorScheme(ColorScheme.DARK));
        assertEquals("rgb(255, 255, 255)", style(page, "body", "background-color"), address);
        assertEquals("rgb(0, 0, 0)", style(page, "h1", "color"), address);
        assertTrue(page.locator(HEAD).isVisible(), address + " has no head");
        String head = page.locator(HEAD).innerText();
        assertTrue(head.contains("As of ") && head.contains(address), head);
        assertTrue(page.locator(HEAD + " svg.code").isVisible(), address + " has no code");
        for (String left : new String[] {".rail", ".bar", ".tabs", ".foot", "main form", "main button"}) {
            page.locator(left).all().forEach(one -> assertTrue(!one.isVisible(), address + " prints " + left));
        }
        byte[] pdf = page.pdf(new Page.PdfOptions().setFormat("A4").setPreferCSSPageSize(true));
        Path file = SHEETS.resolve("print" + address.replaceAll("[^a-z0-9]+", "-") + ".pdf");
        Files.createDirectories(SHEETS);
        Files.write(file, pdf);
        long pages = PAGE.matcher(new String(pdf, StandardCharsets.ISO_8859_1))
                .results()
                .count();
        assertTrue(pages >= 1 && pages <= mostPages, address + " takes " + pages + " pages");
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN).setColorScheme(ColorScheme.LIGHT));
    }

    private static Object style(Page page, String selector, String property) {
        return page.locator(selector)
                .first()
                .evaluate("(one, property) => getComputedStyle(one).getPropertyValue(property)", property);
    }
}
