package org.commonshed.command.energy;

import org.commonshed.picture.Markup;
import org.commonshed.picture.Style;

/** What stands around every page: one that needs nothing beside it. */
final class Page {
    private Page() {}

    /** @param body whole, closed */
    static String html(String title, Markup body) {
        return "<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + new Markup().element("title", title) + "<style>" + Style.sheet() + "</style></head>\n" + body
                + "</html>\n";
    }
}
