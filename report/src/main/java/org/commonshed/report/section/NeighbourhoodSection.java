package org.commonshed.report.section;

import java.util.List;
import org.commonshed.picture.Markup;
import org.commonshed.picture.ShareBar;
import org.commonshed.picture.Table;
import org.commonshed.report.Links;
import org.commonshed.report.figures.Material;
import org.commonshed.report.figures.Share;
import org.commonshed.tell.Words;

/** How each claimant is served, the worst first. */
public final class NeighbourhoodSection {
    private static final int SHOWN = 14;
    private static final int TALL = 16;

    private final Material material;
    private final Words words;

    public NeighbourhoodSection(Material material) {
        this.material = material;
        words = material.words();
    }

    public Section section() {
        List<String> all = material.served().worstFirst();
        List<String> places = all.stream()
                .filter(who -> material.names().findPlace(who).isPresent())
                .toList();
        List<String> others = all.stream().filter(who -> !places.contains(who)).toList();
        List<String> first = places.isEmpty() ? others : places;
        int shown = first.size() <= SHOWN + 2 ? first.size() : SHOWN;
        Markup body = new Markup().add(bars(first.subList(0, shown)));
        if (shown < first.size()) {
            List<String> rest = first.subList(shown, first.size());
            body.add(Section.folded(words.say("bars.more", rest.size()), bars(rest)));
        }
        if (!places.isEmpty() && !others.isEmpty()) {
            body.add(Section.folded(words.say("bars.others", others.size()), bars(others)));
        }
        body.add(Section.numbers(words, table(all)));
        return new Section("neighbourhoods", words.say("bars.title"), words.say("bars.remark"), body);
    }

    private Markup bars(List<String> claimants) {
        Markup bars = new Markup().open("ul", "class", "bars");
        for (String who : claimants) {
            Share share = material.served().claimant(who);
            String name = material.names().who(who);
            bars.open("li")
                    .open("span", "class", "name", "title", name)
                    .add(name(who, name))
                    .close();
            bars.add(new ShareBar(material.finding(name, share), share.hereShare(), share.outsideShare(), TALL).draw());
            bars.element("b", words.percent(share.hereShare()));
            bars.element("span", rest(share), "class", "rest").close();
        }
        return bars.close();
    }

    private Markup name(String who, String name) {
        String address = material.links().to(Links.Thing.CLAIMANT, who);
        return address.isEmpty() ? new Markup().text(name) : new Markup().element("a", name, "href", address);
    }

    private String rest(Share share) {
        return share.shortShare() > 1e-6
                ? words.say("bars.short", words.percent(share.shortShare()))
                : words.say("bars.met");
    }

    private Table table(List<String> claimants) {
        Table table = new Table(
                words.say("bars.title"),
                List.of(
                        Table.Column.words(words.say("who")),
                        Table.Column.numbers(words.say("here")),
                        Table.Column.numbers(words.say("from.outside")),
                        Table.Column.numbers(words.say("short"))));
        for (String who : claimants) {
            Share share = material.served().claimant(who);
            table.row(List.of(
                    Table.Cell.of(material.names().who(who)).to(material.links().to(Links.Thing.CLAIMANT, who)),
                    Table.Cell.of(words.percent(share.hereShare())),
                    Table.Cell.of(words.percent(share.outsideShare())),
                    Table.Cell.of(words.percent(share.shortShare()))));
        }
        return table;
    }
}
