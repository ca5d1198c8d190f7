package org.commonshed.energy.reading.region;

import java.util.List;
import org.commonshed.access.Faults;
import org.commonshed.energy.reading.EnergyViews;

/** What the page of a region's layers shows. */
public final class RegionViews {
    private RegionViews() {}

    /**
     * The region before anything was planned.
     *
     * @param lead what there is to plan
     */
    public record None(EnergyViews.Head head, String lead, boolean empty, Terms terms) {}

    /**
     * The plan of its layers.
     *
     * @param lacking who lacks power, in sentences
     * @param layers the region, then neighbourhoods that said something
     * @param silent those for which what is usual counts
     * @param learned what passed over lines, in sentences
     */
    public record Region(
            EnergyViews.Head head,
            String headline,
            List<String> lead,
            String made,
            boolean old,
            List<EnergyViews.Figure> figures,
            List<String> lacking,
            List<Layer> layers,
            List<Layer> silent,
            Line line,
            List<Cut> cuts,
            List<String> learned,
            Terms terms) {
        public Region {
            lead = List.copyOf(lead);
            figures = List.copyOf(figures);
            lacking = List.copyOf(lacking);
            layers = List.copyOf(layers);
            silent = List.copyOf(silent);
            cuts = List.copyOf(cuts);
            learned = List.copyOf(learned);
        }
    }

    /**
     * A layer with all that it builds, numbers as they are written.
     *
     * @param address of the plan of a neighbourhood by itself; empty for the region
     */
    public record Layer(
            String name,
            String address,
            String homes,
            String panels,
            String water,
            String battery,
            String draws,
            String gives,
            String hours) {}

    /** What passes over one line on two typical days of two months. */
    public record Line(List<Choice> layers, List<Choice> spans, String picture, String table, String said) {
        public Line {
            layers = List.copyOf(layers);
            spans = List.copyOf(spans);
        }
    }

    /** Something to choose. */
    public record Choice(String value, String name, boolean chosen) {}

    /** A line that is out, and what runs then. */
    public record Cut(String what, String then) {}

    /** What the layers count with beside what neighbourhoods said. */
    public record Terms(List<Term> list, Faults faults) {
        public Terms {
            list = List.copyOf(list);
        }
    }

    /** @param source empty where somebody said it */
    public record Term(String word, String label, String help, String value, String unit, String source) {}
}
