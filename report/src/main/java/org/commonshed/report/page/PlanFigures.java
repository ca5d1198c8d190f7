package org.commonshed.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntFunction;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Span;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Patterns;
import org.commonshed.report.Links;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.Slice;
import org.commonshed.report.figures.Material;
import org.commonshed.report.section.AboutSection;
import org.commonshed.report.section.BindingSection;
import org.commonshed.report.section.FlowSection;
import org.commonshed.report.section.Head;
import org.commonshed.report.section.HeatSection;
import org.commonshed.report.section.LimitSection;
import org.commonshed.report.section.NeedsSection;
import org.commonshed.report.section.NeighbourhoodSection;
import org.commonshed.report.section.OutsideSection;
import org.commonshed.report.section.Section;
import org.commonshed.report.section.WhySection;
import org.commonshed.tell.Names;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;

/** The front door for pages that show parts of a plan: sections as markup, shares as numbers, words to write them with. */
public final class PlanFigures {
    private final Slice slice;
    private final Material material;

    private PlanFigures(Slice slice, Material material) {
        this.slice = slice;
        this.material = material;
    }

    public static PlanFigures of(Slice slice, ReportExtras extras, Locale locale, Links links) {
        return new PlanFigures(slice, Material.of(slice, extras, locale, links));
    }

    /** A part of the page. */
    public enum Part {
        NEIGHBOURHOODS,
        BINDS,
        FLOWS,
        WHEN,
        OUTSIDE,
        WHY,
        NEEDS,
        LIMITS,
        ABOUT
    }

    /** One column of the page: a period, or a few where there are more than fit. */
    public record Column(String name, String longName, Span periods) {}

    /** A kind of product that is needed. */
    public record Category(String id, String name) {}

    /** The part with its heading; nothing where there is nothing to tell. */
    public Markup draw(Part part) {
        Section section = section(part);
        return section.isEmpty() ? new Markup() : section.draw();
    }

    private Section section(Part part) {
        return switch (part) {
            case NEIGHBOURHOODS -> new NeighbourhoodSection(material).section();
            case BINDS -> new BindingSection(material).section();
            case FLOWS -> new FlowSection(material).section();
            case WHEN -> new HeatSection(material).section();
            case OUTSIDE -> new OutsideSection(material).section();
            case WHY -> new WhySection(material).section();
            case NEEDS -> new NeedsSection(material).section();
            case LIMITS -> new LimitSection(material).section();
            case ABOUT -> new AboutSection(material).section();
        };
    }

    /** The patterns that stand beside colour; once a page. */
    public static Markup patterns() {
        return Patterns.draw();
    }

    /**
     * The months along the top.
     *
     * @param chosen from 0; -1 = none
     * @param addresses where a column leads
     */
    public Markup months(int chosen, IntFunction<String> addresses) {
        return new Head(material).months(chosen, addresses);
    }

    public List<Column> columns() {
        List<Column> columns = new ArrayList<>();
        int last = material.world().calendar().periods();
        for (int c = 0; c < material.periods().count(); c++) {
            int column = c;
            int from = first(column);
            int to = c + 1 < material.periods().count() ? first(column + 1) - 1 : last;
            columns.add(
                    new Column(material.periods().name(c), material.periods().longName(c), new Span(from, to)));
        }
        return columns;
    }

    private int first(int column) {
        int period = 1;
        while (material.periods().column(period) < column) {
            period++;
        }
        return period;
    }

    /** Kinds of product that somebody needs, by name. */
    public List<Category> categories() {
        Map<String, String> names = new TreeMap<>();
        material.world().needs().forEach(need -> {
            String category =
                    names().findProduct(need.product()).map(Product::category).orElse("");
            if (!category.isEmpty()) {
                names.put(material.sorts().categoryName(category), category);
            }
        });
        return names.entrySet().stream()
                .map(e -> new Category(e.getValue(), e.getKey()))
                .toList();
    }

    public String categoryName(String category) {
        return material.sorts().categoryName(category);
    }

    public Slice slice() {
        return slice;
    }

    public Words words() {
        return material.words();
    }

    public Names names() {
        return material.names();
    }

    public Teller teller() {
        return material.teller();
    }

    /** Whether the whole is food by weight, else all needs by importance. */
    public boolean isFood() {
        return material.served().isFood();
    }

    /** Of all that is wanted, how much is met from here, 0 … 1. */
    public double hereShare() {
        return material.served().whole().hereShare();
    }

    public double outsideShare() {
        return material.served().whole().outsideShare();
    }

    public double shortShare() {
        return material.served().whole().shortShare();
    }

    /** What the head of the page says beside the sentence. */
    public List<String> facts() {
        return new Head(material).facts();
    }

    /** One to three sentences that say what stays short and what comes from outside. */
    public String lead() {
        return new Head(material).lead();
    }

    Material material() {
        return material;
    }
}
