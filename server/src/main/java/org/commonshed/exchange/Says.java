package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.exchange.mending.Mending;
import org.commonshed.exchange.mending.MendingViews;
import org.commonshed.files.world.Issue;
import org.commonshed.keeping.Kept;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.commonshed.tables.Forms;
import org.commonshed.tables.TablesViews;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** The forms with which people say what they need and what they can give. */
@Component
class Says {
    private static final List<String> NEED = List.of("product", "amount", "repeat", "from", "to", "note");
    private static final List<String> STOCK = List.of("product", "amount");
    private static final List<String> ABILITY = List.of("recipe", "max_runs");

    private final Forms forms;
    private final Answers answers;
    private final Directory directory;
    private final Mending mending;
    private final Doors doors;

    Says(Forms forms, Answers answers, Directory directory, Mending mending, Doors doors) {
        this.mending = mending;
        this.forms = forms;
        this.answers = answers;
        this.directory = directory;
        this.doors = doors;
    }

    ExchangeViews.Say need(NeedLists.Look look, Map<String, String> written) {
        return say("need", look, written, List.of(), Deed.STATE_NEED);
    }

    ExchangeViews.Say need(NeedLists.Look look, Map<String, String> written, List<Issue> issues) {
        return say("need", look, written, issues, Deed.STATE_NEED);
    }

    ExchangeViews.Say offer(NeedLists.Look look, Map<String, String> written) {
        return say("offer", look, written, List.of(), Deed.STATE_MAKER);
    }

    ExchangeViews.Say offer(NeedLists.Look look, Map<String, String> written, List<Issue> issues) {
        return say("offer", look, written, issues, Deed.STATE_MAKER);
    }

    /** The form for a need in place of one that is assumed. */
    ExchangeViews.Say need(NeedLists.Look look, Map<String, String> written, AllNeeds.One assumed) {
        return with(need(look, written), look, assumed);
    }

    ExchangeViews.Say with(ExchangeViews.Say say, NeedLists.Look look, AllNeeds.One assumed) {
        return say.instead(instead(look, assumed));
    }

    private ExchangeViews.Instead instead(NeedLists.Look look, AllNeeds.One assumed) {
        String who = directory.name(assumed.row().get("who"));
        Words words = look.words();
        return new ExchangeViews.Instead(
                assumed.row().get("id"), words.say("exchange.instead", who), words.say("exchange.instead.more", who));
    }

    private ExchangeViews.Say say(
            String key, NeedLists.Look look, Map<String, String> written, List<Issue> issues, Deed deed) {
        Words words = look.words();
        List<TablesViews.Field> fields = new ArrayList<>();
        String whose = key.equals("need") ? "who" : "actor";
        if (key.equals("need")) {
            fields.addAll(forms.fields("needs", NEED, written, words));
        } else {
            fields.addAll(forms.fields("stocks", STOCK, written, words));
            fields.addAll(forms.fields("abilities", ABILITY, written, words));
        }
        fields.replaceAll(field -> named(key, field, words));
        List<TablesViews.Option> own = whose(look, deed, written.getOrDefault(whose, ""));
        boolean isChosen = !look.viewer().isKeeper() && !own.isEmpty();
        if (!isChosen) {
            String table = key.equals("need") ? "needs" : "abilities";
            fields.add(named(
                    key, forms.fields(table, List.of(whose), written, words).get(0), words));
        }
        List<TablesViews.Field> marked = issues.isEmpty() ? fields : forms.faulty(fields, written, issues, words);
        return new ExchangeViews.Say(
                key,
                marked,
                isChosen ? own : List.of(),
                written.getOrDefault("priority", ""),
                key.equals("need") ? told(look, forms.cells("needs", written, words)) : Optional.empty(),
                doors.allowsSomewhere(look.viewer(), deed),
                ExchangeViews.Instead.NOTHING);
    }

    private static TablesViews.Field named(String key, TablesViews.Field field, Words words) {
        String of = "exchange." + key + "." + field.name().substring(2);
        return field.named(words.sayOr(of, field.label()), words.sayOr(of + ".help", field.help()));
    }

    /** Places and organisations for which one may say it. */
    private List<TablesViews.Option> whose(NeedLists.Look look, Deed deed, String chosen) {
        return look.own().stream()
                .filter(id -> doors.allows(look.viewer(), deed, id))
                .map(id -> new TablesViews.Option(id, directory.name(id), id.equals(chosen)))
                .toList();
    }

    /** What can be said of a need from what is filled in so far. */
    Optional<ExchangeViews.Told> told(NeedLists.Look look, Map<String, String> cells) {
        String product = cells.getOrDefault("product", "");
        if (product.isEmpty()) {
            return Optional.empty();
        }
        boolean every = cells.getOrDefault("repeat", "").equals("every_period");
        String who = cells.getOrDefault("who", look.sees());
        String amount = cells.getOrDefault("amount", "");
        double much = amount.matches("[0-9]{1,15}(\\.[0-9]+)?") ? Double.parseDouble(amount) : 0;
        return answers.find(look.viewer(), product, much, who.isEmpty() ? look.sees() : who, every)
                .map(answer -> beside(Told.told(answer, every, look.time(), look.words()), look, cells));
    }

    private ExchangeViews.Told beside(ExchangeViews.Told told, NeedLists.Look look, Map<String, String> cells) {
        int ways = instead(look, cells).size();
        if (ways == 0) {
            return told;
        }
        String product = nameOf(look, cells);
        return told.with(
                look.words().say("mending.ways", ways), "/things?q=" + UriUtils.encodeQueryParam(product, "UTF-8"));
    }

    private String nameOf(NeedLists.Look look, Map<String, String> cells) {
        return answers.name(look.viewer(), cells.getOrDefault("product", ""));
    }

    /** What could be had without making it new. */
    List<MendingViews.Thing> instead(NeedLists.Look look, Map<String, String> cells) {
        String who = cells.getOrDefault("who", look.sees());
        double amount = Kept.toNumber(cells.getOrDefault("amount", ""), 0);
        Mending.Wanted wanted =
                new Mending.Wanted(cells.getOrDefault("product", ""), amount, who.isEmpty() ? look.sees() : who);
        return mending.ways(look.viewer(), wanted, look.words());
    }

    /** Cells for the table of needs; the priority is chosen in words. */
    Map<String, String> needCells(Map<String, String> written, Words words) {
        return forms.cells("needs", written, words);
    }

    /** What stands beside the amount. */
    Map<String, String> needUnits(Map<String, String> written, Words words) {
        return forms.units("needs", written, words);
    }

    Map<String, String> stockCells(Map<String, String> written, Words words) {
        return forms.cells("stocks", only(written, List.of("actor", "product", "amount")), words);
    }

    Map<String, String> abilityCells(Map<String, String> written, Words words) {
        return forms.cells("abilities", only(written, List.of("actor", "recipe", "max_runs")), words);
    }

    private static Map<String, String> only(Map<String, String> written, List<String> columns) {
        Map<String, String> some = new HashMap<>(written);
        some.keySet().retainAll(columns);
        return some;
    }
}
