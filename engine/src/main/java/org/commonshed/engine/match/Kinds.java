package org.commonshed.engine.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ids of which some are kinds of others, and the names that lead to them. */
final class Kinds {
    private static final Pattern ADDRESS = Pattern.compile("^https?://(?:[a-z]+\\.)?(?:m\\.)?wikipedia\\.org/wiki/");
    private static final Pattern NO_SIGN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\uFEFF]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern ID = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final String ARTICLE = "wikipedia:";

    private final String what;
    private final List<String> ids = new ArrayList<>();
    private final List<List<String>> parents = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final Map<String, Integer> names = new HashMap<>();
    private final List<BitSet> wider = new ArrayList<>(); // [number] itself and all that it is a kind of

    /** @param what they are, for messages: "process" */
    Kinds(String what) {
        this.what = what;
    }

    void add(String id, List<String> itsParents, List<String> itsNames) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException(what + " “" + id + "” is not lower case with hyphens");
        }
        if (numbers.putIfAbsent(id, ids.size()) != null) {
            throw new IllegalArgumentException(what + " “" + id + "” stands twice");
        }
        ids.add(id);
        parents.add(itsParents);
        name(id, ids.size() - 1);
        itsNames.forEach(name -> name(name, ids.size() - 1));
    }

    private void name(String name, int number) {
        Integer other = names.putIfAbsent(plain(name), number);
        if (other != null && other != number) {
            throw new IllegalArgumentException(
                    "“" + name + "” is a name of both “" + ids.get(other) + "” and “" + ids.get(number) + "”");
        }
    }

    /** To be called once, after all were added. */
    void ready() {
        for (int i = 0; i < ids.size(); i++) {
            BitSet reached = new BitSet();
            climb(i, reached, new BitSet());
            wider.add(reached);
        }
    }

    private void climb(int at, BitSet reached, BitSet path) {
        if (path.get(at)) {
            throw new IllegalArgumentException(what + " “" + ids.get(at) + "” is a kind of itself");
        }
        path.set(at);
        reached.set(at);
        for (String parent : parents.get(at)) {
            Integer number = numbers.get(parent);
            if (number == null) {
                throw new IllegalArgumentException(what + " “" + ids.get(at) + "” is said to be a kind of “" + parent
                        + "”, which is not in the table");
            }
            climb(number, reached, path);
        }
        path.clear(at);
    }

    /** A name without what differs by taste: case, hyphens, dots, soft hyphens, the address of an encyclopedia. */
    static String plain(String name) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = ADDRESS.matcher(text).replaceFirst(ARTICLE);
        return BETWEEN.matcher(NO_SIGN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    @Nullable
    Integer find(String id) {
        return numbers.get(id);
    }

    @Nullable
    Integer findByName(String name) {
        return names.get(plain(name));
    }

    int number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("no " + what + " “" + id + "”\nMaybe it is a name: see findByName.");
        }
        return number;
    }

    boolean isKindOf(int one, int other) {
        return wider.get(one).get(other);
    }

    Answer serves(int wanted, int offered) {
        if (isKindOf(offered, wanted)) {
            return Answer.YES;
        }
        return isKindOf(wanted, offered) ? Answer.ASK : Answer.NO;
    }
}
