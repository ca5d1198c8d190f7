package org.commonshed.picture;

import java.util.List;
import java.util.function.Function;

/** Equal columns for months or other periods, as their strips draw them. */
final class Months {
    static final int HEIGHT = 56;

    private Months() {}

    /** The whole strip; it has its own place in the order of the keyboard, as it may be wider than the page. */
    static <C> Markup strip(String name, List<C> columns, Function<C, Markup> column) {
        Markup strip = new Markup().open("div", "class", "strip", "role", "group", "tabindex", "0", "aria-label", name);
        strip.open("ol", "class", "months");
        columns.forEach(each -> strip.add(column.apply(each)));
        return strip.close().close();
    }

    /**
     * One column with its name on top.
     *
     * @param marked lit, with a line above
     * @param address where it leads; empty = nowhere
     * @param picture what stands under the name
     */
    static Markup column(String name, boolean marked, String address, Markup picture) {
        Markup column = new Markup().open("li", "class", marked ? "month marked" : "month");
        if (!address.isEmpty()) {
            column.open("a", "href", address, "aria-current", marked ? "true" : "false");
        }
        column.element("span", name, "class", "month-name").add(picture);
        return address.isEmpty() ? column.close() : column.close().close();
    }
}
