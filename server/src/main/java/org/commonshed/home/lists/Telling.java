package org.commonshed.home.lists;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.engine.world.Point;
import org.commonshed.files.lists.Headings;
import org.commonshed.files.lists.ListedActor;
import org.commonshed.files.lists.ReadList;
import org.commonshed.files.world.Issue;
import org.commonshed.page.Words;
import org.commonshed.tell.SameTeller;
import org.springframework.web.util.UriUtils;

/** Says what was understood of a list and what becomes of its rows. */
final class Telling {
    private static final int SAMPLE = 3; // cells of a column
    private static final int SAMPLED = 200; // rows that are looked through for them
    private static final int LONGEST = 60; // characters of a cell that is shown
    private static final int MOST_HINTS = 12;
    private static final double DOUBTFUL = 0.5;

    private final Words words;
    private final org.commonshed.tell.Words amounts;
    private final SameTeller teller;

    Telling(Words words) {
        this.words = words;
        amounts = new org.commonshed.tell.Words(words.locale());
        teller = new SameTeller(amounts);
    }

    ListViews.Head head(Lists.Shown shown) {
        ReadList read = shown.looked().read();
        String format = words.say("lists.format." + key(read.source().format()));
        String name = shown.draft().name();
        return new ListViews.Head(
                "/bring-in/" + shown.draft().upload(),
                words.say("lists.from", name, format, read.actors().size()),
                read.source().attribution(),
                hints(read.hints()));
    }

    /** Each sort once, with the columns that it is about. */
    private List<String> hints(List<Issue> hints) {
        return hints.stream()
                .filter(hint -> !hint.code().equals("column_unsure"))
                .map(this::sentence)
                .distinct()
                .limit(MOST_HINTS)
                .toList();
    }

    /** What is wrong or not sure, in the reader's words where there are some for it. */
    String sentence(Issue issue) {
        return words.sayOr("lists.said." + issue.code(), issue.told(words.locale()));
    }

    /** The same, with where it stands. */
    String problem(Issue issue) {
        return issue.line() == 0 ? sentence(issue) : words.say("lists.at.line", issue.line(), sentence(issue));
    }

    List<ListViews.Column> columns(ReadList read) {
        List<ListViews.Column> columns = new ArrayList<>();
        for (Headings.Column column : read.headings().columns()) {
            boolean isProposed = column.confidence() > 0;
            columns.add(new ListViews.Column(
                    columns.size() + 1,
                    column.name(),
                    sample(read.actors(), column),
                    key(column.field()),
                    isProposed ? amounts.percent(column.confidence()) : "",
                    words.say("lists.why." + key(column.why())),
                    isProposed && column.confidence() < DOUBTFUL));
        }
        return columns;
    }

    List<ListViews.Choice> fields() {
        return Stream.of(Headings.Field.values())
                .map(field -> new ListViews.Choice(key(field), words.say("lists.field." + key(field))))
                .toList();
    }

    private static String sample(List<ListedActor> actors, Headings.Column column) {
        return actors.stream()
                .limit(SAMPLED)
                .map(actor -> cell(actor, column))
                .filter(cell -> !cell.isEmpty())
                .map(Telling::cut)
                .distinct()
                .limit(SAMPLE)
                .collect(Collectors.joining(" · "));
    }

    /** Whoever to call or write to is shown to nobody. */
    private static String cell(ListedActor actor, Headings.Column column) {
        String other = actor.kept().others().getOrDefault(column.name(), "");
        ListedActor.About about = actor.about();
        Point at = actor.at();
        return switch (column.field()) {
            case NAME -> about.name();
            case PLACE -> about.place();
            case COUNTRY -> about.country();
            case ADDRESS -> about.address();
            case LINK -> about.link();
            case ID -> about.identity();
            case NOTE -> about.note().isEmpty() ? other : about.note();
            case LATITUDE -> at == null ? other : String.valueOf(at.lat());
            case LONGITUDE -> at == null ? other : String.valueOf(at.lon());
            case BOTH -> at == null ? other : at.lat() + ", " + at.lon();
            case SIZE -> actor.size() == null ? other : String.valueOf(actor.size());
            case CONTACT -> "";
            case KIND, OTHER -> other;
        };
    }

    private static String cut(String cell) {
        return cell.length() > LONGEST ? cell.substring(0, LONGEST) + "…" : cell;
    }

    ListViews.Line line(Deciding.Decided decided, ReadList read, Choices choices) {
        Looked.Row row = decided.row();
        Draft.Choice choice = decided.choice();
        ListedActor actor = row.actor();
        return new ListViews.Line(
                row.number(),
                words.say("lists.row", row.number(), actor.line()),
                new ListViews.Typed(choice.isTaken(), choice.name(), choice.kind(), choice.hood(), choice.size()),
                said(actor, read),
                where(row, choices),
                doubts(row),
                twin(decided),
                words.say("lists.fate." + key(decided.fate())));
    }

    /** What the list itself says, where a person may want to compare. */
    private String said(ListedActor actor, ReadList read) {
        String kind = read.headings()
                .findColumn(Headings.Field.KIND)
                .map(column -> actor.kept().others().getOrDefault(column.name(), ""))
                .orElse("");
        ListedActor.About about = actor.about();
        String said = Stream.of(kind, about.place(), about.address(), about.country(), about.link())
                .filter(text -> !text.isEmpty())
                .map(Telling::cut)
                .collect(Collectors.joining(" · "));
        return said.isEmpty() ? "" : words.say("lists.row.said", said);
    }

    private String where(Looked.Row row, Choices choices) {
        Point at = row.actor().at();
        Looked.Hood hood = row.hood();
        String name = choices.hoods().getOrDefault(hood.id(), hood.id());
        String how = switch (hood.why()) {
            case OUTLINE -> words.say("lists.hood.outline", name);
            case NAMED -> words.say("lists.hood.named", name);
            case NEAREST -> words.say("lists.hood.nearest", name, words.km(hood.km()));
            case FAR -> words.say("lists.hood.far", name, words.km(hood.km()));
            case NONE -> words.say("lists.hood.none");
        };
        return at == null
                ? how
                : words.say("lists.at", String.format(Locale.ROOT, "%.4f, %.4f", at.lat(), at.lon()), how);
    }

    private List<String> doubts(Looked.Row row) {
        List<String> doubts = new ArrayList<>();
        row.actor().kept().doubts().forEach(issue -> {
            boolean isSettled = issue.code().equals("no_kind") && !row.kind().isEmpty();
            if (!isSettled) {
                doubts.add(sentence(issue));
            }
        });
        return doubts;
    }

    private ListViews.Twin twin(Deciding.Decided decided) {
        List<ListViews.Partner> partners = new ArrayList<>();
        List<ListViews.Choice> options = new ArrayList<>();
        options.add(new ListViews.Choice("", words.say("lists.same.choose")));
        for (Looked.Partner partner : decided.row().partners()) {
            boolean isHere = partner.whom().isHere();
            String name = isHere
                    ? partner.name()
                    : words.say("lists.same.row", partner.whom().id(), partner.name());
            String address = isHere
                    ? "/actors/" + UriUtils.encodePathSegment(partner.whom().id(), "UTF-8")
                    : "";
            partners.add(new ListViews.Partner(
                    name, address, teller.answer(partner.pair()), teller.sentences(partner.pair())));
            options.add(new ListViews.Choice(
                    new Same(true, partner.whom()).toString(), words.say("lists.same.fill", name)));
            options.add(new ListViews.Choice(
                    new Same(false, partner.whom()).toString(), words.say("lists.same.out", name)));
        }
        options.add(new ListViews.Choice(Same.TWO, words.say("lists.same.two")));
        String chosen = decided.choice().same();
        return new ListViews.Twin(partners, partners.isEmpty() ? List.of() : options, chosen);
    }

    /** How many rows there are of each fate. */
    List<String> sums(List<Deciding.Decided> rows) {
        Map<Deciding.Fate, Integer> counts = new EnumMap<>(Deciding.Fate.class);
        rows.forEach(row -> counts.merge(row.fate(), 1, Integer::sum));
        return Stream.of(Deciding.Fate.values())
                .filter(counts::containsKey)
                .map(fate -> words.say("lists.sum." + key(fate), Objects.requireNonNull(counts.get(fate))))
                .toList();
    }

    List<ListViews.Rule> rules(Draft.Rest rest, Choices choices) {
        ListViews.Choice asks = choice(Draft.Rest.ASK);
        ListViews.Choice out = choice(Draft.Rest.OUT);
        List<ListViews.Choice> kinds = new ArrayList<>(List.of(new ListViews.Choice("", asks.name()), out));
        kinds.addAll(choices.listKinds());
        List<ListViews.Choice> hoods = new ArrayList<>(List.of(new ListViews.Choice("", asks.name()), out));
        hoods.addAll(choices.listHoods());
        return List.of(
                rule("same", List.of(choice(Draft.Rest.FILL), out), rest.same()),
                rule("perhaps", List.of(asks, choice(Draft.Rest.TWO), out), rest.perhaps()),
                rule("far", List.of(out, choice(Draft.Rest.TAKE)), rest.far()),
                rule("kind", kinds, rest.kind()),
                rule("hood", hoods, rest.hood()),
                rule("others", List.of(out, choice(Draft.Rest.KEEP)), rest.others()));
    }

    private ListViews.Rule rule(String field, List<ListViews.Choice> options, String chosen) {
        return new ListViews.Rule(field, words.say("lists.rest." + field), options, chosen);
    }

    private ListViews.Choice choice(String value) {
        return new ListViews.Choice(value, words.say("lists.do." + value));
    }

    private static String key(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
