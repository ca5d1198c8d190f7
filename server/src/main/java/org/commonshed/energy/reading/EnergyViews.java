package org.commonshed.energy.reading;

import java.util.List;
import org.commonshed.access.Faults;

/** What the pages of energy show. */
public final class EnergyViews {
    private EnergyViews() {}

    /**
     * The neighbourhoods.
     *
     * @param regions what lies around them and can be planned as layers
     */
    public record Places(List<Place> known, List<Place> others, List<Place> regions) {
        public Places {
            regions = List.copyOf(regions);
            known = List.copyOf(known);
            others = List.copyOf(others);
        }
    }

    /** One neighbourhood; what is said of it is empty where nobody said anything. */
    public record Place(String name, String address, String said) {}

    /** Where the pages of one neighbourhood are, and what this reader may do. */
    public record Head(String name, String address, boolean mayAnswer, boolean mayChoose) {}

    /** The questions. */
    public record Questions(Head head, List<Question> questions, List<UseRow> uses, Faults faults) {
        public Questions {
            questions = List.copyOf(questions);
            uses = List.copyOf(uses);
        }
    }

    /** One question, of one or two fields; that of the uses has none. */
    public record Question(int number, String word, String label, String help, String source, List<Input> inputs) {
        public Question {
            inputs = List.copyOf(inputs);
        }

        public boolean isUses() {
            return inputs.isEmpty();
        }
    }

    /** @param unit behind the field; may be empty */
    public record Input(String field, String label, String value, String unit, boolean assumed) {}

    /** A use that should keep running. */
    public record UseRow(int number, String name, String kw) {}

    /** Nothing was made yet. */
    public record None(Head head, boolean answered, String lead) {}

    /** Wishes that cannot be had together. */
    public record Conflict(Head head, List<String> wishes, List<String> ways, boolean old) {
        public Conflict {
            wishes = List.copyOf(wishes);
            ways = List.copyOf(ways);
        }
    }

    /** The plan of a neighbourhood. */
    public record Plan(
            Head head,
            String headline,
            List<String> lead,
            String made,
            boolean old,
            List<Figure> figures,
            List<Figure> built,
            Week week,
            Survival survival,
            Bigger bigger,
            Shares shares,
            Owners owners,
            List<Figure> numbers) {
        public Plan {
            lead = List.copyOf(lead);
            figures = List.copyOf(figures);
            built = List.copyOf(built);
            numbers = List.copyOf(numbers);
        }
    }

    /** A number that opens: how it came about and where from; the source may be empty. */
    public record Figure(String amount, String label, String about, String source) {}

    /** A week of the year; the ways to others are empty at its ends. */
    public record Week(
            String title, String before, String after, String power, String battery, String table, String reserve) {}

    /** What still runs, by duration. */
    public record Survival(List<String> heads, List<Use> uses, String about) {
        public Survival {
            heads = List.copyOf(heads);
            uses = List.copyOf(uses);
        }
    }

    /** A use with all before it. */
    public record Use(int number, String name, String kw, List<Cell> cells) {
        public Use {
            cells = List.copyOf(cells);
        }
    }

    /**
     * In how many of 100 outages.
     *
     * @param step of colour, 0 to 4
     * @param before what it is with the plan's battery, where that differs; else empty
     */
    public record Cell(String text, int step, String before) {}

    /** The battery made bigger. */
    public record Bigger(int chosen, List<Rung> rungs, List<Compared> rows) {
        public Bigger {
            rungs = List.copyOf(rungs);
            rows = List.copyOf(rows);
        }

        public int last() {
            return rungs.size() - 1;
        }

        public Rung now() {
            return rungs.get(chosen);
        }
    }

    /** One size. */
    public record Rung(int number, String label, String address, String sentence) {}

    /** A number with the plan's battery and with the chosen one. */
    public record Compared(String what, String plan, String now) {}

    /** How the same energy is shared by each key; a key that lacks something is there without numbers. */
    public record Shares(
            String said,
            List<Key> keys,
            List<Key> missing,
            List<String> who,
            List<List<String>> table,
            String assumed) {
        public Shares {
            keys = List.copyOf(keys);
            missing = List.copyOf(missing);
            who = List.copyOf(who);
            table = table.stream().map(List::copyOf).toList();
        }
    }

    /** A sharing key with its rule. */
    public record Key(String word, String name, String rule, boolean chosen) {}

    /** Who owns, beside each other. */
    public record Owners(String chosen, List<Owner> list, String cash, String table) {
        public Owners {
            list = List.copyOf(list);
        }
    }

    /**
     * One way to own it.
     *
     * @param bar how much of each unit of money stays
     */
    public record Owner(
            String word,
            String name,
            String stays,
            String bar,
            String puts,
            String share,
            String address,
            boolean now) {}

    /** An outage as it is played. */
    public record Game(
            Head head,
            String title,
            String lead,
            String past,
            int hour,
            List<GameUse> uses,
            List<GameRow> rows,
            boolean over,
            List<GameEnd> ends,
            String verdict,
            List<Choice> months,
            List<Choice> times) {
        public Game {
            uses = List.copyOf(uses);
            rows = List.copyOf(rows);
            ends = List.copyOf(ends);
            months = List.copyOf(months);
            times = List.copyOf(times);
        }
    }

    /** Something to choose. */
    public record Choice(int value, String name, boolean chosen) {}

    /** A use that can be kept running. */
    public record GameUse(int number, String name, String kw, boolean on) {}

    /** What was lived through in some hours. */
    public record GameRow(String when, String ran, String dark, String battery) {}

    /** Hours that a use had power, as played and by the order that was decided. */
    public record GameEnd(String name, String played, String byOrder) {}

    /** The plan on paper. */
    public record Sheet(
            Head head,
            String title,
            String lead,
            String now,
            Survival survival,
            List<Figure> built,
            List<Choice> reserve) {
        public Sheet {
            built = List.copyOf(built);
            reserve = List.copyOf(reserve);
        }
    }
}
