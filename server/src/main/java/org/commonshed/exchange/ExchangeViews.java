package org.commonshed.exchange;

import java.util.List;
import java.util.Optional;
import org.commonshed.exchange.mending.MendingViews;
import org.commonshed.tables.TablesViews;

/** What the pages of this room show; all text is ready to be read. */
public final class ExchangeViews {
    private ExchangeViews() {}

    /** A tab over the lists. */
    public record Tab(String key, String address, long count, boolean current) {}

    /**
     * A need or an offer.
     *
     * @param figure the amount; empty where none is said
     * @param act what one can do about it; empty where nothing
     * @param assumed from the catalogue; nobody stated it
     * @param own the form with which the assumed figure is replaced; empty for those who may not
     */
    public record Row(
            String figure,
            String unit,
            String name,
            String address,
            String who,
            String when,
            List<Chip> chips,
            Act act,
            boolean assumed,
            Act own) {
        public Row {
            chips = List.copyOf(chips);
        }
    }

    /** Says a fact; the tint is that of what it concerns, or empty. */
    public record Chip(String text, String tint) {}

    public record Act(String text, String address) {
        static final Act NONE = new Act("", "");
    }

    /** One of the lists with its filters; {@code assumed} leads to those that nobody stated, where others stand beside them. */
    public record Listing(
            String address,
            String words,
            List<Filter> filters,
            List<TablesViews.Chip> chips,
            String count,
            String assumed,
            List<Row> rows,
            Pages pages) {
        public Listing {
            filters = List.copyOf(filters);
            chips = List.copyOf(chips);
            rows = List.copyOf(rows);
        }
    }

    public record Filter(String name, String label, List<TablesViews.Option> options) {
        public Filter {
            options = List.copyOf(options);
        }
    }

    public record Pages(String before, String where, String after) {}

    /** The form with which somebody says what they need or can give. */
    public record Say(
            String key,
            List<TablesViews.Field> fields,
            List<TablesViews.Option> whose,
            String priority,
            Optional<Told> told,
            boolean may,
            Instead instead) {
        public Say {
            fields = List.copyOf(fields);
            whose = List.copyOf(whose);
        }

        /** The same, in place of an assumed need. */
        Say instead(Instead other) {
            return new Say(key, fields, whose, priority, told, may, other);
        }

        public TablesViews.Field field(String column) {
            return fields.stream()
                    .filter(field -> field.name().equals("c." + column))
                    .findFirst()
                    .orElseThrow();
        }

        public List<TablesViews.Field> wrong() {
            return fields.stream().filter(field -> !field.error().isEmpty()).toList();
        }
    }

    /** The assumed need that is to be replaced; empty texts where one is added. */
    public record Instead(String id, String title, String more) {
        static final Instead NOTHING = new Instead("", "", "");

        public boolean isSome() {
            return !id.isEmpty();
        }
    }

    /** What can be said of a need before any plan. */
    public record Told(boolean good, String finding, String more, String instead, String address) {
        Told(boolean good, String finding, String more) {
            this(good, finding, more, "", "");
        }

        /** The same, with what could be had without making it. */
        Told with(String sentence, String where) {
            return new Told(good, finding, more, sentence, where);
        }
    }

    /** A need by itself. */
    public record Need(
            String title,
            Row row,
            Optional<Told> told,
            Optional<String> why,
            String note,
            String edit,
            List<MendingViews.Thing> instead) {
        public Need {
            instead = List.copyOf(instead);
        }
    }
}
