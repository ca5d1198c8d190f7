package org.commonshed.design.library.reading;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.design.DesignViews;

/** What the pages of open designs show; all text is ready to be read. */
public final class LibraryViews {
    private LibraryViews() {}

    /** The list of designs. */
    public record Listing(
            List<DesignViews.Tab> tabs, Sought sought, String count, List<Row> rows, Pages pages, boolean mayShare) {
        public Listing {
            tabs = List.copyOf(tabs);
            rows = List.copyOf(rows);
        }

        public boolean isBare() {
            return rows.isEmpty() && !sought.isNarrow();
        }
    }

    /** What is looked for. */
    public record Sought(
            String words, List<Choice> processes, List<Choice> families, boolean recalled, String question) {
        public Sought {
            processes = List.copyOf(processes);
            families = List.copyOf(families);
        }

        public boolean isNarrow() {
            return !question.isEmpty();
        }
    }

    public record Choice(String value, String text, boolean chosen) {}

    /**
     * A design in a list.
     *
     * @param hidden most people do not see it
     */
    public record Row(
            String name,
            String address,
            String about,
            String needs,
            String licence,
            boolean recalled,
            boolean hidden) {}

    /** Addresses of the pages before and after; empty where there is none. */
    public record Pages(String before, String where, String after) {}

    /** What a design page shows. */
    public record Design(
            Head head, About about, Needs needs, Stuff stuff, Kinship kinship, Said said, Doing doing, Faults faults) {}

    /**
     * What stands on top.
     *
     * @param line who made it, which version it is
     * @param newest address of the newest version; empty where this is it
     */
    public record Head(
            String slug,
            int number,
            String name,
            String lead,
            String line,
            String newest,
            Optional<String> recalled,
            Optional<String> lifted) {
        public String address() {
            return "/designs/" + slug + "/" + number;
        }
    }

    /** What it is and may be done with it. */
    public record About(List<Paragraph> text, Rights rights, List<Link> versions, List<Change> changes, String why) {
        public About {
            text = List.copyOf(text);
            versions = List.copyOf(versions);
            changes = List.copyOf(changes);
        }
    }

    /** A paragraph, or a heading. */
    public record Paragraph(boolean heading, String text) {}

    /**
     * The licence in plain words.
     *
     * @param refusal why nobody may plan with it; empty where one may
     * @param permission who decided that one may all the same; empty where nobody did
     */
    public record Rights(
            String name,
            String makers,
            String make,
            String sell,
            String change,
            String refusal,
            String permission,
            boolean unknown) {}

    /** Text that leads somewhere; no address where it does not. */
    public record Link(String text, String address, String more) {}

    /** What one line said before and says now. */
    public record Change(String key, String before, String after) {}

    /** What it asks of makers. */
    public record Needs(List<Link> asked, List<Proposal> open, List<Proposal> answered, List<Choice> others) {
        public Needs {
            asked = List.copyOf(asked);
            open = List.copyOf(open);
            answered = List.copyOf(answered);
            others = List.copyOf(others);
        }
    }

    /**
     * Something it seems to need, or what somebody said to that.
     *
     * @param why the words that led there, or who said so
     */
    public record Proposal(String kind, String what, String name, String why, boolean needed) {}

    /** What it consists of, and its files. */
    public record Stuff(List<Line> lines, String leftOver, List<Link> parts, List<File> files) {
        public Stuff {
            lines = List.copyOf(lines);
            parts = List.copyOf(parts);
            files = List.copyOf(files);
        }
    }

    /** A line of the bill of materials. */
    public record Line(String amount, String name, String material, String address) {}

    /**
     * A file.
     *
     * @param address where it can be had; empty where only its name is known
     */
    public record File(String kind, String name, String address, String size, boolean outside) {}

    /** Who it is related to. */
    public record Kinship(
            KinDrawing.Drawing tree,
            List<Branch> branches,
            String finding,
            List<Fit> fits,
            List<Link> alike,
            boolean circle) {
        public Kinship {
            branches = List.copyOf(branches);
            fits = List.copyOf(fits);
            alike = List.copyOf(alike);
        }
    }

    /** A line of the tree as text. */
    public record Branch(int depth, String how, String name, String address, boolean self) {}

    /** How licences go together. */
    public record Fit(String with, String verdict, List<String> reasons) {
        public Fit {
            reasons = List.copyOf(reasons);
        }
    }

    /** What people say of it. */
    public record Said(List<Report> reports, List<Link> makers, List<Link> products) {
        public Said {
            reports = List.copyOf(reports);
            makers = List.copyOf(makers);
            products = List.copyOf(products);
        }
    }

    public record Report(String id, String result, String words, String by, String hidden, boolean hiddenFromOthers) {}

    /**
     * What the reader may do.
     *
     * @param actors for which they speak
     * @param moving those of them that make an older version
     */
    public record Doing(
            boolean mayShare, boolean mayChange, List<Choice> actors, List<Choice> making, List<Choice> moving) {
        public Doing {
            actors = List.copyOf(actors);
            making = List.copyOf(making);
            moving = List.copyOf(moving);
        }
    }

    /** What came in, or would come in. */
    public record Arrived(
            String upload, String file, String lead, boolean sound, List<Item> items, int more, List<String> problems) {
        public Arrived {
            items = List.copyOf(items);
            problems = List.copyOf(problems);
        }
    }

    public record Item(String fate, String name, String file, String address, boolean licensed) {}

    /** The form of an improvement as it was filled in. */
    public record Improvement(
            Head head, String name, String version, String function, String notes, String why, Faults faults) {}

    /** A design as a recipe, before it is kept. */
    public record Recipe(
            Head head,
            String product,
            String name,
            String kg,
            List<Ingredient> lines,
            List<String> leftOut,
            String refusal,
            Faults faults) {
        public Recipe {
            lines = List.copyOf(lines);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * A line of the recipe.
     *
     * @param role in or uses
     * @param from what it stands for in the design; empty for one that is added
     */
    public record Ingredient(int number, String role, String from, String item, String amount) {}
}
