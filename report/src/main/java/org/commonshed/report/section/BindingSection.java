package org.commonshed.report.section;

import java.util.List;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Table;
import org.commonshed.report.figures.Causes;
import org.commonshed.report.figures.Material;
import org.commonshed.tell.Words;

/** What binds, and what one more unit of it gives. */
public final class BindingSection {
    private static final int SHOWN = 7;

    private final Words words;
    private final List<Causes.Binding> bindings;

    public BindingSection(Material material) {
        words = material.words();
        bindings = new Causes(material).list();
    }

    public Section section() {
        Markup body = new Markup();
        if (bindings.isEmpty()) {
            body.element("p", words.say("binds.none"));
        } else {
            body.add(
                    table(bindings.subList(0, Math.min(SHOWN, bindings.size()))).draw());
        }
        if (bindings.size() > SHOWN) {
            List<Causes.Binding> rest = bindings.subList(SHOWN, bindings.size());
            body.add(Section.folded(words.say("binds.more", rest.size()), table(rest)));
        }
        return Section.of("binds", words.say("binds.title"), body);
    }

    private Table table(List<Causes.Binding> rows) {
        boolean worth = rows.stream().anyMatch(row -> !row.worth().isEmpty());
        Table.Column first = Table.Column.words(words.say("binds.what"));
        Table table = new Table(
                words.say("binds.title"),
                worth ? List.of(first, Table.Column.numbers(words.say("binds.worth"))) : List.of(first));
        for (Causes.Binding row : rows) {
            Table.Cell name = new Table.Cell(row.name(), row.state(), true, row.address());
            table.row(worth ? List.of(name, Table.Cell.of(row.worth())) : List.of(name));
        }
        return table;
    }
}
