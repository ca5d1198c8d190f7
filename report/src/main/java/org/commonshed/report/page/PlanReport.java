package org.commonshed.report.page;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.World;
import org.commonshed.picture.Markup;
import org.commonshed.picture.Patterns;
import org.commonshed.picture.Style;
import org.commonshed.report.ReportExtras;
import org.commonshed.report.figures.Material;
import org.commonshed.report.section.AboutSection;
import org.commonshed.report.section.BindingSection;
import org.commonshed.report.section.FlowSection;
import org.commonshed.report.section.Head;
import org.commonshed.report.section.HeatSection;
import org.commonshed.report.section.LimitSection;
import org.commonshed.report.section.MapSection;
import org.commonshed.report.section.NeighbourhoodSection;
import org.commonshed.report.section.OutsideSection;
import org.commonshed.report.section.Section;
import org.commonshed.report.section.WhySection;

/** The front door: a plan as one HTML file that asks nothing of any other place and needs no script. */
public final class PlanReport {
    private PlanReport() {}

    public static String html(World world, Plan plan, ReportExtras extras) {
        Material material = Material.of(world, plan, extras);
        Head head = new Head(material);
        List<Section> sections = sections(material);
        Markup body = new Markup().open("body").add(Patterns.draw());
        body.element("a", material.say("skip"), "class", "skip", "href", "#content");
        body.add(top(material, sections))
                .open("main", "id", "content", "tabindex", "-1")
                .add(head.draw());
        body.open("div", "class", "split")
                .add(sections.get(0).draw())
                .add(sections.get(1).draw())
                .close();
        sections.subList(2, sections.size()).forEach(section -> body.add(section.draw()));
        body.close()
                .open("footer", "class", "foot")
                .element("p", material.say("foot"))
                .close()
                .close();
        return "<!DOCTYPE html>\n<html lang=\"" + material.words().locale().toLanguageTag() + "\">"
                + "<head><meta charset=\"utf-8\"/>"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>"
                + new Markup().element("title", head.title())
                + "<style>" + Style.sheet() + "</style></head>\n" + body + "</html>\n";
    }

    /** What there is to tell; the first two stand side by side. */
    private static List<Section> sections(Material material) {
        List<Section> sections = new ArrayList<>(
                List.of(new NeighbourhoodSection(material).section(), new BindingSection(material).section()));
        List.of(
                        new FlowSection(material).section(),
                        new MapSection(material).section(),
                        new HeatSection(material).section(),
                        new OutsideSection(material).section(),
                        new WhySection(material).section(),
                        new LimitSection(material).section(),
                        new AboutSection(material).section())
                .stream()
                .filter(section -> !section.isEmpty())
                .forEach(sections::add);
        return sections;
    }

    private static Markup top(Material material, List<Section> sections) {
        Markup top = new Markup().open("header", "class", "top").open("div", "class", "top-in");
        top.open("div", "class", "brand").open("svg", "viewBox", "0 0 26 34", "aria-hidden", "true");
        top.leaf("path", "d", "M13 33V14M13 22C6 20 3 14 3 2M13 22C20 20 23 14 23 2M13 14V5")
                .close();
        top.open("div")
                .element("b", material.world().name())
                .element("span", material.say("brand"))
                .close()
                .close();
        top.open("nav", "class", "contents", "aria-label", material.say("contents"));
        sections.forEach(section -> top.element("a", material.say("nav." + section.id()), "href", "#" + section.id()));
        return top.close().close().close();
    }
}
