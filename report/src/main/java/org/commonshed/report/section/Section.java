package org.commonshed.report.section;

import java.util.List;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Table;
import org.commonshed.tell.Words;

/** A part of the page under its own heading, and the pieces that sections share. */
public record Section(String id, String heading, String remark, Markup body) {
    /** Rows of a fold that paper shows. */
    private static final int FEW = 12;

    static Section of(String id, String heading, Markup body) {
        return new Section(id, heading, "", body);
    }

    public boolean isEmpty() {
        return body.toString().isEmpty();
    }

    public Markup draw() {
        String title = id + "-title";
        Markup section = new Markup().open("section", "class", "section", "id", id, "aria-labelledby", title);
        section.open("div", "class", "section-head").element("h2", heading, "id", title);
        if (!remark.isEmpty()) {
            section.element("p", remark, "class", "small soft");
        }
        return section.close().add(body).close();
    }

    /** What not everybody needs, folded up. */
    static Markup folded(String summary, Markup content) {
        return folded("more", summary, content);
    }

    static Markup folded(String summary, Table table) {
        return folded(table.size() <= FEW ? "more few" : "more", summary, table.draw());
    }

    /** The numbers behind a picture, folded up; paper shows the picture alone. */
    static Markup numbers(Words words, Table table) {
        return numbers(words, table.draw());
    }

    static Markup numbers(Words words, Markup table) {
        return folded("numbers", words.say("as.table"), table);
    }

    private static Markup folded(String kind, String summary, Markup content) {
        return new Markup()
                .open("details", "class", kind)
                .element("summary", summary)
                .open("div", "class", "strip", "role", "group", "tabindex", "0", "aria-label", summary)
                .add(content)
                .close()
                .close();
    }

    /** A key: each entry is the class of a mark and its word. */
    static Markup key(List<List<String>> entries) {
        Markup key = new Markup().open("ul", "class", "key");
        for (List<String> entry : entries) {
            key.open("li").open("svg", "width", "16", "height", "12", "aria-hidden", "true");
            if (entry.get(0).equals("limit-line")) {
                key.leaf("line", "class", "limit-line", "x1", "0", "x2", "16", "y1", "6", "y2", "6");
            } else {
                key.leaf("rect", "class", entry.get(0), "width", "16", "height", "12");
            }
            if (entry.get(0).equals("short")) {
                key.leaf("rect", "class", "short-edge", "x", "0.5", "y", "0.5", "width", "15", "height", "11");
            }
            key.close().element("span", entry.get(1)).close();
        }
        return key.close();
    }
}
