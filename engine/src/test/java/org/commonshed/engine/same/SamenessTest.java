package org.commonshed.engine.same;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.stream.Collectors;
import org.commonshed.engine.same.Evidence.Sort;
import org.commonshed.engine.same.Pair.Answer;
import org.commonshed.engine.world.Point;
import org.junit.jupiter.api.Test;

/** Who is called the same as whom, and by what. */
class SamenessTest {
    private static final Point MILL = new Point(42.3700, -72.5200);
    private static final Point NEXT_DOOR = new Point(42.3703, -72.5200); // 33 m north
    private static final Point FAR = new Point(48.1351, 11.5820);

    /** A region around the mill in which others lie about, so that being near says something. */
    private static List<Entry> region() {
        List<Entry> others = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Point at = new Point(42 + i * 0.02, -72.9 + i * 0.017);
            others.add(Entry.of("Place " + (char) ('a' + i % 26) + "lder" + i + " farm", at));
        }
        return others;
    }

    private static Pair only(Entry left, Entry right) {
        List<Entry> lefts = region();
        lefts.add(left);
        List<Pair> pairs = Sameness.between(lefts, List.of(right), () -> false).pairs().stream()
                .filter(pair -> pair.left() == lefts.size() - 1)
                .toList();
        return pairs.isEmpty() ? new Pair(0, 0, 0, Answer.DIFFERENT, List.of()) : pairs.get(0);
    }

    private static Set<Sort> sorts(Pair pair) {
        return pair.evidence().stream().map(Evidence::sort).collect(Collectors.toSet());
    }

    @Test
    void caseAccentsSoftHyphensAndLegalFormsMakeNoDifference() {
        Pair pair = only(Entry.of("Köhler-M\u00adühle e.V.", MILL), Entry.of("KOHLER MÜHLE", NEXT_DOOR));
        assertEquals(Answer.SAME, pair.answer());
        assertTrue(sorts(pair).contains(Sort.NAMES_EQUAL));
    }

    @Test
    void whatOneWritesInOneWordAndTheOtherInTwoIsOneName() {
        Pair pair = only(Entry.of("Fablab Quabbin", MILL), Entry.of("Fab Lab Quabbin", NEXT_DOOR));
        assertEquals(Answer.SAME, pair.answer());
    }

    @Test
    void aLetterThatDiffersStillLeadsToThePair() {
        Pair pair = only(Entry.of("Wendeling Bakery", MILL), Entry.of("Wendelng Bakery", NEXT_DOOR));
        assertEquals(Answer.SAME, pair.answer());
        assertTrue(sorts(pair).contains(Sort.WORDS_NEAR));
    }

    @Test
    void neighboursWithOtherNamesAreNotTheSame() {
        assertTrue(only(Entry.of("Wendeling Bakery", MILL), Entry.of("Ostrow Sawmill", NEXT_DOOR))
                        .answer()
                != Answer.SAME);
        assertTrue(only(Entry.of("Makerspace 56", MILL), Entry.of("Makerspace 57", NEXT_DOOR))
                        .answer()
                != Answer.SAME);
    }

    /** One pattern of names in many towns is a chain's, or a catalogue's; what is shared says nothing of who it is. */
    @Test
    void branchesThatSayTheirOwnTownsAreTwo() {
        List<Entry> list = region();
        list.add(Entry.of("Wendeling bakery Orange", null).withTown("Orange", ""));
        list.add(Entry.of("Wendeling bakery Whately", null).withTown("Whately", ""));
        assertEquals(List.of(), pairsOfTheLast(list, 2));
        list.set(list.size() - 1, Entry.of("Wendeling bakery", null).withTown("Orange", ""));
        assertEquals(1, pairsOfTheLast(list, 2).size());
    }

    @Test
    void whatIsOfTwoKindsIsHardlyOne() {
        List<Entry> list = region();
        list.add(Entry.of("Ostrow poultry farm", null).withTown("Orange", ""));
        list.add(Entry.of("Ostrow poultry house", null).withTown("Orange", ""));
        double unknown = pairsOfTheLast(list, 2).get(0).probability();
        int last = list.size() - 1;
        list.set(last - 1, list.get(last - 1).withKind("poultry_farm"));
        list.set(last, list.get(last).withKind("poultry_farm"));
        assertEquals(unknown, pairsOfTheLast(list, 2).get(0).probability());
        list.set(last, list.get(last).withKind("abattoir"));
        // odds / 64
        double odds = unknown / (1 - unknown) / 64;
        double apart = pairsOfTheLast(list, 2).stream()
                .mapToDouble(Pair::probability)
                .findFirst()
                .orElse(0);
        assertEquals(odds / (1 + odds), apart, 1e-9);
    }

    private static List<Pair> pairsOfTheLast(List<Entry> list, int count) {
        return Sameness.within(list, () -> false).pairs().stream()
                .filter(pair -> pair.left() >= list.size() - count)
                .toList();
    }

    @Test
    void placesHundredsOfKilometresApartAreAtMostPerhapsAndSayWhy() {
        String page = "https://www.fablabs.io/labs/thebeachlab";
        Pair moved = only(
                Entry.of("The Beach Lab", FAR).withLink(page),
                Entry.of("The Beach Lab x Europe", new Point(41.2568, 1.8571))
                        .withLink("fablabs.io/labs/thebeachlab/"));
        assertEquals(Answer.PERHAPS, moved.answer());
        Evidence why = moved.evidence().stream()
                .filter(each -> each.sort() == Sort.TOO_FAR)
                .findFirst()
                .orElseThrow();
        assertEquals(FAR.kmTo(new Point(41.2568, 1.8571)), why.km(), 1e-9);
        Pair renamed = only(
                Entry.of("FabLab Avallon", new Point(53.7297862, -1.8760871))
                        .withLink("https://www.fablabs.io/labs/fablabessex"),
                Entry.of("FabLab Essex ", new Point(51.5564391, 0.504909))
                        .withLink("https://www.fablabs.io/labs/fablabessex"));
        assertEquals(Answer.PERHAPS, renamed.answer());
    }

    @Test
    void namesInOtherScriptsSayNothingAndThePlaceStillSpeaks() {
        Pair pair = only(Entry.of("Мастерская Восток", MILL), Entry.of("Masterskaya Vostok", NEXT_DOOR));
        assertTrue(sorts(pair).contains(Sort.SCRIPTS));
        assertEquals(Answer.PERHAPS, pair.answer());
        Pair cyrillic = only(Entry.of("Мастерская ВОСТОК", MILL), Entry.of("мастерская восток", NEXT_DOOR));
        assertEquals(Answer.SAME, cyrillic.answer());
        Pair han = only(Entry.of("北京创客空间", MILL), Entry.of("北京创客空间", NEXT_DOOR));
        assertEquals(Answer.SAME, han.answer());
    }

    @Test
    void aRegisterAndAPageLeadToARenamedActor() {
        Entry old = Entry.of("Wendeling Bakery", MILL);
        Entry renamed = Entry.of("Three Ovens", MILL);
        assertEquals(
                Answer.SAME,
                only(old.withIdentity("osm:node/7"), renamed.withIdentity("osm:node/7"))
                        .answer());
        assertEquals(
                Answer.SAME,
                only(old.withLink("https://ovens.example/us"), renamed.withLink("http://www.ovens.example/us/?x=1"))
                        .answer());
    }

    @Test
    void betweenTwoListsOnePartnerIsTheSameAndWhoFitsAlmostAsWellWaits() {
        List<Entry> lefts = region();
        lefts.add(Entry.of("Wendeling Bakery", MILL));
        List<Entry> rights = List.of(Entry.of("Wendeling Bakery", MILL), Entry.of("Wendeling Bakery", MILL));
        List<Pair> pairs = Sameness.between(lefts, rights, () -> false).pairs();
        assertEquals(2, pairs.size());
        pairs.forEach(pair -> {
            assertEquals(Answer.PERHAPS, pair.answer());
            assertTrue(sorts(pair).contains(Sort.BETTER_ELSEWHERE));
        });
    }

    @Test
    void theProbabilityIsThatOfTheStatedBits() {
        Pair pair = only(Entry.of("Wendeling Bakery", MILL), Entry.of("Wendeling Bakery", NEXT_DOOR));
        // half of the shorter list is expected in the other, and short lists count as 100 entries
        double prior = Math.log(0.5 / 100) / Math.log(2);
        double bits = pair.evidence().stream().mapToDouble(Evidence::bits).sum();
        assertEquals(1 - 1 / (1 + Math.pow(2, prior + bits)), pair.probability(), 1e-12);
    }

    @Test
    void aSharedWordWeighsByHowRareItIs() {
        Evidence words = only(Entry.of("Wendeling", MILL), Entry.of("Wendeling", NEXT_DOOR)).evidence().stream()
                .filter(each -> each.sort() == Sort.WORDS_SHARED)
                .findFirst()
                .orElseThrow();
        // two of 42 names hold it, and one of the 1,000 that nobody has listed: 0.9 / (3 / 1042)
        assertEquals(Math.log(0.9 * 1042 / 3) / Math.log(2), words.bits(), 1e-12);
    }

    @Test
    void nothingComesOfNothingAndASearchCanBeStopped() {
        assertEquals(List.of(), Sameness.within(List.of(), () -> false).pairs());
        assertEquals(
                List.of(), Sameness.between(region(), List.of(), () -> false).pairs());
        assertEquals(
                List.of(), Sameness.between(List.of(), region(), () -> false).pairs());
        Entry empty = Entry.of(" ", null);
        assertEquals(
                List.of(), Sameness.within(List.of(empty, empty), () -> false).pairs());
        assertThrows(CancellationException.class, () -> Sameness.within(region(), () -> true));
    }

    /** Every pair of small random lists is looked at: blocking must lose none that is the same. */
    @Test
    void lookingOnlyWhereSomethingIsSharedLosesNobodyWhoIsTheSame() {
        for (long seed = 1; seed <= 60; seed++) {
            Random random = new Random(seed);
            List<Entry> left = randomList(random, 30);
            List<Entry> right = changed(left, random);
            check(
                    "two lists, seed " + seed,
                    Sameness.ofTwo(left, right).searchEverybody(),
                    Sameness.between(left, right, () -> false));
            check(
                    "one list, seed " + seed,
                    Sameness.ofOne(right).searchEverybody(),
                    Sameness.within(right, () -> false));
        }
    }

    private static void check(String which, List<Pair> everybody, Found found) {
        Set<String> seen = found.pairs().stream()
                .map(pair -> pair.left() + " " + pair.right())
                .collect(Collectors.toSet());
        long same = 0;
        for (Pair pair : everybody) {
            if (pair.answer() == Answer.SAME) {
                same++;
                assertTrue(seen.contains(pair.left() + " " + pair.right()), which + ": lost " + pair);
            }
        }
        assertTrue(which.startsWith("one") || same > 0, which + ": nobody is the same, so nothing is tested");
    }

    private static List<Entry> randomList(Random random, int size) {
        String[] first = {
            "Green", "Hill", "River", "Wendeling", "Ostrow", "Kessler", "Atelier", "Verde", "Nord", "Marigold"
        };
        String[] second = {"Bakery", "Farm", "Makerspace", "Fab Lab", "Fablab", "Mill", "Orchard", "Co-op", "Garden"};
        List<Entry> list = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String name = first[random.nextInt(first.length)] + " " + second[random.nextInt(second.length)]
                    + (random.nextInt(3) == 0 ? " " + first[random.nextInt(first.length)] : "");
            Point at = random.nextInt(5) == 0
                    ? null
                    : new Point(42 + random.nextDouble() * 0.5, -72 + random.nextDouble() * 0.5);
            list.add(Entry.of(name, at).withTown(random.nextBoolean() ? "Amherst" : "Hadley", "US"));
        }
        return list;
    }

    /** Some stay, some lose a letter, some move by some metres. */
    private static List<Entry> changed(List<Entry> list, Random random) {
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : list) {
            String name = entry.name();
            int cut = 1 + random.nextInt(name.length() - 1);
            String other = random.nextBoolean() ? name : name.substring(0, cut - 1) + name.substring(cut);
            Point at = entry.at();
            Point moved = at == null ? null : new Point(at.lat() + random.nextDouble() * 0.005, at.lon());
            changed.add(Entry.of(other, moved).withTown(entry.town(), entry.country()));
        }
        changed.addAll(list.subList(0, 5));
        return changed;
    }
}
