package org.commonshed.production.board;

import java.util.List;
import java.util.Optional;
import org.commonshed.access.Faults;
import org.commonshed.design.library.Version;
import org.commonshed.production.order.Order;

/** What the templates of orders read. All text is ready to be read. */
public final class OrderViews {
    private OrderViews() {}

    /**
     * One of the list.
     *
     * @param hidden most people do not see it
     */
    public record Row(
            String address,
            String title,
            String who,
            String due,
            String state,
            String finding,
            String bar,
            boolean hidden) {}

    /** The list. */
    public record Listing(List<Row> rows, String count, boolean mayOrder, String before, String after) {
        public Listing {
            rows = List.copyOf(rows);
        }
    }

    /** A choice in a form. */
    public record Choice(String value, String text) {}

    /** The form; {@code action} is where it is sent. */
    public record Form(
            String title,
            String action,
            int version,
            OrderForm form,
            Faults faults,
            List<Choice> whose,
            Optional<Version> design,
            List<Version> found,
            String submit) {
        public Form {
            whose = List.copyOf(whose);
            found = List.copyOf(found);
        }

        public String value(String field) {
            return form.value(field);
        }

        public boolean isOn(String field) {
            return form.isOn(field);
        }
    }

    /** An order. */
    public record Page(
            Order order,
            String title,
            String lead,
            String who,
            String whoAddress,
            List<Part> parts,
            Aside aside,
            Acts acts,
            List<BoxRow> boxes,
            List<Step> steps) {
        public Page {
            parts = List.copyOf(parts);
            boxes = List.copyOf(boxes);
            steps = List.copyOf(steps);
        }
    }

    /** What stands beside and below the makers. */
    public record Aside(
            String map, String caption, List<Way> ways, List<Taken> takes, List<Other> others, long looked) {
        public Aside {
            ways = List.copyOf(ways);
            takes = List.copyOf(takes);
            others = List.copyOf(others);
        }
    }

    /** A part of the design with who makes it. */
    public record Part(
            String name,
            String bar,
            List<String> key,
            List<Maker> makers,
            String total,
            String sum,
            String missing,
            String unsure) {
        public Part {
            key = List.copyOf(key);
            makers = List.copyOf(makers);
        }
    }

    /** A maker; {@code sure} is agreed, asked or could. */
    public record Maker(
            String letter,
            String sure,
            String name,
            String address,
            String where,
            List<String> chips,
            String pieces,
            String usd,
            String state,
            String why,
            List<Act> acts) {
        public Maker {
            chips = List.copyOf(chips);
            acts = List.copyOf(acts);
        }
    }

    /** A button that sends a form. */
    public record Act(String address, String text) {}

    /** A way to divide it, beside the others. */
    public record Way(
            String name,
            String address,
            boolean isChosen,
            String makers,
            String day,
            String km,
            String usd,
            String more) {}

    /** What goes into it. */
    public record Taken(String name, String amount, String address) {}

    /** Who was looked at and is not asked, and why. */
    public record Other(String name, String address, String why) {}

    /** What the reader may do with the whole. */
    public record Acts(
            boolean mayAsk,
            String ask,
            String way,
            boolean mayChange,
            boolean mayDivide,
            boolean mayEnd,
            boolean mayEnough,
            boolean mayThank,
            boolean isDividing,
            String trouble,
            String newer) {}

    /** A box on its way or there. */
    public record BoxRow(String address, String code, String what, String state, String from, List<Act> acts) {
        public BoxRow {
            acts = List.copyOf(acts);
        }
    }

    /** What happened. */
    public record Step(String at, String text) {}

    /** Links to pass on. */
    public record Links(String title, String back, List<Link> links) {
        public Links {
            links = List.copyOf(links);
        }
    }

    /** A link for one maker. */
    public record Link(String name, String what, String address, String code) {}

    /** Everybody who was looked at for a part. */
    public record Looked(String title, String back, List<LookedPart> parts) {
        public Looked {
            parts = List.copyOf(parts);
        }
    }

    /** The same for one part. */
    public record LookedPart(
            String name, String count, List<Other> can, List<Other> ask, List<Other> cannot, String more) {
        public LookedPart {
            can = List.copyOf(can);
            ask = List.copyOf(ask);
            cannot = List.copyOf(cannot);
        }
    }

    /** A job, for whoever answers for it; {@code base} is the address that its forms begin with. */
    public record JobPage(
            String base,
            String title,
            String lead,
            String state,
            String trouble,
            List<Taken> facts,
            String who,
            long asked,
            long loose,
            long left,
            long perBox,
            String kg,
            String bar,
            List<BoxRow> boxes,
            String thanks,
            boolean hasLink) {
        public JobPage {
            facts = List.copyOf(facts);
            boxes = List.copyOf(boxes);
        }
    }

    /** A label for a box. */
    public record Label(
            String order, String what, String pieces, String from, String to, String number, String code, String qr) {}

    /** A box by itself. */
    public record BoxPage(
            String title,
            String lead,
            String back,
            String state,
            List<Taken> facts,
            String base,
            long pieces,
            boolean mayReceive,
            boolean mayCheck,
            String trouble) {
        public BoxPage {
            facts = List.copyOf(facts);
        }
    }
}
