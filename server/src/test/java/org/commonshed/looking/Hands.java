package org.commonshed.looking;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** Fills in forms and presses buttons, with a mouse or with the keyboard alone, and counts the fields and clicks. */
final class Hands {
    private static final int MOST_TABS = 120;

    private final Window window;
    private final Page page;
    private final boolean mouse;
    private int count;

    private Hands(Window window, boolean mouse) {
        this.window = window;
        this.page = window.page();
        this.mouse = mouse;
    }

    static Hands ofMouse(Window window) {
        return new Hands(window, true);
    }

    static Hands ofKeyboard(Window window) {
        return new Hands(window, false);
    }

    /** Fields filled in and buttons pressed so far. */
    int count() {
        return count;
    }

    void fill(String id, String text) {
        count++;
        if (mouse) {
            page.fill("[id='" + id + "']", text);
            return;
        }
        reach("document.activeElement.id === '" + id + "'", id);
        page.keyboard().press("Control+a");
        page.keyboard().insertText(text);
    }

    /** One of the choices of a list; with the keyboard by the arrow keys. */
    void choose(String id, String value) {
        count++;
        if (mouse) {
            page.selectOption("#" + id, value);
            return;
        }
        reach("document.activeElement.id === '" + id + "'", id);
        Object at = page.evaluate(
                "([id, value]) => [...document.getElementById(id).options].findIndex(o => o.value === value)"
                        + " - document.getElementById(id).selectedIndex",
                List.of(id, value));
        for (int i = 0; i < ((Number) at).intValue(); i++) {
            page.keyboard().press("ArrowDown");
        }
    }

    /** A file. */
    void choose(String id, Path file) {
        count++;
        page.setInputFiles("#" + id, file);
    }

    void press(String button) {
        count++;
        if (mouse) {
            window.press("button:has-text('" + button + "')");
            return;
        }
        reach(
                "document.activeElement.tagName === 'BUTTON' && document.activeElement.innerText.trim() === '" + button
                        + "'",
                button);
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
        page.waitForLoadState();
    }

    private void reach(String there, String what) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (Boolean.TRUE.equals(page.evaluate("() => " + there))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(what + " is not reached by the keyboard");
    }
}
