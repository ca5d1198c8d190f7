package org.commonshed.tell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The messages as a whole: each is said by something, and all of it can be said in another language. */
class MessagesTest {
    private static final List<ToldWorlds.Told> WORLDS = new ArrayList<>();
    /** Items that have a word of their own. */
    private static final List<String> ITEMS =
            ResourceBundle.getBundle("org.commonshed.tell.words", Locale.ROOT).keySet().stream()
                    .filter(key -> key.matches("(hours|item|stuff)\\..*"))
                    .map(key -> key.substring(key.indexOf('.') + 1))
                    .sorted()
                    .toList();
    /** Codes that have a word: what they are, and the code. */
    private static final List<String[]> CODES =
            ResourceBundle.getBundle("org.commonshed.tell.words", Locale.ROOT).keySet().stream()
                    .filter(key -> key.matches("(category|kind|size|crop)\\..*"))
                    .map(key -> key.split("\\.", 2))
                    .toList();

    @BeforeAll
    static void planTheWorlds() {
        ToldWorlds.ALL.forEach(text -> WORLDS.add(ToldWorlds.Told.of(text)));
    }

    /** All that the plans of the small worlds say, and the same with gains that were not tried. */
    private static List<String> told(ToldWorlds.Told told, Words words) {
        Teller teller = new Teller(told.world(), told.plan(), words);
        List<String> all = new ArrayList<>();
        for (Plan.Why why : told.plan().why()) {
            all.add(teller.why(why));
            all.add(teller.why(with(why, List.of())));
            for (Plan.Cause cause : why.causes()) {
                all.add(teller.cause(why, cause));
                all.add(teller.why(with(why, List.of(untried(cause, cause.amount())))));
                all.add(teller.why(with(why, List.of(untried(cause, 0)))));
                all.add(teller.cause(why, untried(cause, 0)));
                all.add(teller.why(with(why, List.of(untried(cause, Double.NaN)))));
                all.add(teller.why(with(why, List.of(together(cause)))));
                all.add(teller.cause(why, untried(cause, Double.NaN)));
            }
        }
        told.plan().alternatives().forEach(one -> all.add(teller.alternative(one)));
        return all;
    }

    private static Plan.Why with(Plan.Why why, List<Plan.Cause> causes) {
        return new Plan.Why(why.about(), why.who(), why.priority(), why.product(), why.amount(), why.period(), causes);
    }

    /** The same, as it would be if all periods had to grow together. */
    private static Plan.Cause together(Plan.Cause cause) {
        return new Plan.Cause(
                cause.kind(), null, cause.id(), null, cause.amount(), cause.gain(), cause.gainProduct(), cause.tried());
    }

    private static Plan.Cause untried(Plan.Cause cause, double amount) {
        return new Plan.Cause(
                cause.kind(), null, cause.id(), cause.period(), amount, cause.gain(), cause.gainProduct(), false);
    }

    /** Every goal that may be worse by another source, tried or not, with and without something used up there. */
    private static List<String> alternatives(ToldWorlds.Told told, Words words) {
        Teller teller = new Teller(told.world(), told.plan(), words);
        List<String> all = new ArrayList<>();
        List<String> goals = new ArrayList<>(
                List.of("shares.1", "evenness.1", "outside", "strain", "haulage", "cost", "waste", "beauty"));
        goals.add(null);
        for (String goal : goals) {
            for (Plan.CauseKind kind : Plan.CauseKind.values()) {
                for (double worse : new double[] {0.5, Double.NaN}) {
                    boolean tried = worse > 0;
                    String id = kind == Plan.CauseKind.OUTSIDE ? "bread" : "oven/bread";
                    all.add(teller.alternative(new Plan.Alternative(
                            "green",
                            "bread",
                            "oven",
                            1,
                            1,
                            "outside",
                            goal,
                            worse,
                            tried,
                            kind,
                            id,
                            tried ? 1 : null)));
                    all.add(teller.alternative(new Plan.Alternative(
                            "green", "bread", "oven", 1, 1, "outside", goal, worse, !tried, null, null, null)));
                }
            }
        }
        for (String from : List.of("oven", Plan.OUTSIDE)) {
            all.add(teller.alternative(new Plan.Alternative(
                    "green", "bread", from, 1, 1, null, null, Double.NaN, true, null, null, null)));
        }
        return all;
    }

    private static List<String> unmet(World world, Words words) {
        Plan.Kept bread = new Plan.Kept("oven", "bread", 1, 3);
        List<String> all = new ArrayList<>();
        for (int count = 1; count <= 3; count++) {
            all.add(Teller.unmetAtEnd(List.of(bread, bread, bread).subList(0, count), world, words));
        }
        return all;
    }

    private static List<String> all(Words words) {
        List<String> all = new ArrayList<>();
        WORLDS.forEach(told -> all.addAll(told(told, words)));
        ToldWorlds.Told oven = WORLDS.get(ToldWorlds.ALL.indexOf(ToldWorlds.LINK));
        all.addAll(alternatives(oven, words));
        all.addAll(unmet(oven.world(), words));
        all.addAll(times(words));
        return all;
    }

    private static List<String> times(Words words) {
        List<String> times = new ArrayList<>();
        for (PeriodLength length : PeriodLength.values()) {
            times.add(new Times(new Calendar(LocalDate.of(2027, 1, 1), length, 24, false), words).in(13));
        }
        return times;
    }

    /** Numbers, and words for units, items and indicators. */
    private static List<String> words(World world, Words words) {
        Names names = new Names(world, words);
        List<String> all = new ArrayList<>();
        for (double share : new double[] {0, 0.004, 0.5, 0.999}) {
            all.add(words.percent(share));
        }
        for (double amount : new double[] {1, 2, 3e3, 4e6, 5e9}) {
            for (String unit : List.of(
                    "hours", "hour", "h", "ha", "m3", "m2", "km2", "g", "kg", "t", "kwh", "l", "piece", "bale",
                    "run")) {
                all.add(words.quantity(amount, unit));
            }
        }
        for (String item : List.of(
                "n_kg", "p_kg", "cropland_ha", "pasture_ha", "orchard_ha", "water_m3", "wood_m3", "sun_to_spare_kwh")) {
            all.add(names.indicator(item) + names.stuff(item).replace(Names.plain(item.replaceAll("_[^_]*$", "")), ""));
        }
        for (String item : ITEMS) {
            all.add(names.item(item).length() + names.stuff(item).length() > 0 ? "" : item);
        }
        for (String[] code : CODES) {
            all.add(words.code(code[0], code[1]));
        }
        all.add(words.pair("", ""));
        for (String suffix : List.of("h", "hours", "hour")) {
            all.add(names.item("x_" + suffix).substring(1));
        }
        return all;
    }

    /** Every unit that has another in the United States, and one of those that have a word for one. */
    private static void inUs(Words words) {
        List.of("mm", "m", "km", "m2", "km2", "ha", "cm3", "m3", "l").forEach(unit -> words.quantity(1000, unit));
        List.of(0.1, 1.0, 5000.0, 907.18474).forEach(words::mass);
        words.scale("ha");
        words.oneOf("ha");
    }

    @Test
    void everyMessageIsSaidBySomething() {
        SpokenBundle english = SpokenBundle.english();
        Words words = new Words(Locale.ENGLISH, List.of(english));
        all(words);
        words(WORLDS.get(0).world(), words);
        inUs(new Words(Locale.forLanguageTag("en-u-ms-ussystem"), List.of(english)));
        Set<String> idle = new TreeSet<>(english.keySet());
        idle.removeAll(english.said);
        assertEquals(Set.of(), idle);
    }

    @Test
    void everyKindOfCauseComesFromAPlan() {
        Set<String> kinds = new TreeSet<>();
        for (ToldWorlds.Told told : WORLDS) {
            for (Plan.Why why : told.plan().why()) {
                why.causes().forEach(cause -> kinds.add(cause.kind() + " " + cause.nothing()));
            }
        }
        Set<String> expected = new TreeSet<>();
        for (Plan.CauseKind kind : Plan.CauseKind.values()) {
            expected.add(kind + " null");
        }
        expected.remove("NONE null");
        for (Plan.Nothing nothing : Plan.Nothing.values()) {
            expected.add("NONE " + nothing);
        }
        assertEquals(expected, kinds);
    }

    @Test
    void nothingStaysInEnglishInAnotherLanguage() {
        Words greek = new Words(Locale.forLanguageTag("el"), List.of(SpokenBundle.circled()));
        Pattern english = Pattern.compile("[A-Za-z]");
        for (ToldWorlds.Told told : WORLDS) {
            for (String sentence : told(told, greek)) {
                assertFalse(
                        english.matcher(withoutNames(sentence, told.world())).find(), sentence);
            }
        }
        World world = WORLDS.get(ToldWorlds.ALL.indexOf(ToldWorlds.LINK)).world();
        List<String> others = new ArrayList<>(alternatives(WORLDS.get(ToldWorlds.ALL.indexOf(ToldWorlds.LINK)), greek));
        others.addAll(unmet(world, greek));
        others.addAll(times(greek));
        others.addAll(words(world, greek));
        for (String sentence : others) {
            assertFalse(english.matcher(withoutNames(sentence, world)).find(), sentence);
        }
    }

    /** Names and ids that the place gives, and the unit "t km" of a goal, are nobody's to translate. */
    private static String withoutNames(String sentence, World world) {
        List<String> names = new ArrayList<>(List.of("t km"));
        world.places().forEach(place -> names.add(place.name()));
        world.actors().forEach(actor -> names.add(actor.name()));
        world.products().forEach(product -> names.add(product.name()));
        world.recipes().forEach(recipe -> names.add(recipe.name()));
        names.add(world.rules().currency());
        world.capacities().forEach(capacity -> names.add(capacity.item().replaceAll("_[^_]*$", "")));
        world.limits().forEach(limit -> names.add(limit.indicator().replaceAll("_[^_]*$", "")));
        names.sort((a, b) -> b.length() - a.length());
        String rest = sentence;
        for (String name : names) {
            rest = name.isEmpty() ? rest : rest.replaceAll("(?i)" + Pattern.quote(name), "");
        }
        return rest;
    }

    @Test
    void aSentenceBeginsWithACapitalAndEndsWithAFullStop() {
        Words words = new Words(Locale.ENGLISH);
        for (ToldWorlds.Told told : WORLDS) {
            for (String sentence : told(told, words)) {
                assertTrue(sentence.matches("[\\p{Lu}\\d].*[^.:, ]\\."), sentence);
                assertFalse(sentence.contains("  "), sentence);
            }
        }
    }

    @Test
    void everyMessageCanBeFilledIn() {
        ResourceBundle english = ResourceBundle.getBundle("org.commonshed.tell.words", Locale.ROOT);
        for (String key : english.keySet()) {
            String message = english.getString(key);
            new MessageFormat(message, Locale.ENGLISH);
            assertFalse(message.replace("''", "").contains("'"), key + " has a single apostrophe");
        }
    }

    @Test
    void lettersOfPartsAndChoicesAreCircledAndNothingElse() {
        assertEquals("ⓐ {0,choice,0#ⓑ {1}|1#ⓒ|1<{0} ⓓ} Ⓔ", SpokenBundle.circled("a {0,choice,0#b {1}|1#c|1<{0} d} E"));
    }
}
