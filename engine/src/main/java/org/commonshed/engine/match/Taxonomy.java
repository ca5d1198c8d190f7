package org.commonshed.engine.match;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The processes, each with what it is a kind of. Who asks for a process is served by its kinds and by nothing else:
 * never by a sibling, and not for certain by somebody who names only something wider.
 */
public final class Taxonomy {
    private static final Pattern ADDRESS = Pattern.compile("^https?://(?:[a-z]+\\.)?(?:m\\.)?wikipedia\\.org/wiki/");
    private static final Pattern NO_SIGN = Pattern.compile("[\\u00AD\\u200B-\\u200D\\uFEFF]");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final String ARTICLE = "wikipedia:";

    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Process> processes;
    private final List<BitSet> wider = new ArrayList<>(); // [process] itself and all that it is a kind of
    private final Map<String, Integer> names = new HashMap<>();

    /**
     * @throws IllegalArgumentException where an id or a name stands twice, a parent is unknown or a process is a kind of
     *     itself
     */
    public Taxonomy(List<Process> rows) {
        processes = List.copyOf(rows);
        for (Process process : processes) {
            if (numbers.putIfAbsent(process.id(), numbers.size()) != null) {
                throw new IllegalArgumentException("process “" + process.id() + "” stands twice");
            }
        }
        for (int i = 0; i < processes.size(); i++) {
            BitSet set = new BitSet();
            climb(i, set, new BitSet());
            wider.add(set);
            name(i);
        }
    }

    private void climb(int process, BitSet reached, BitSet path) {
        if (path.get(process)) {
            throw new IllegalArgumentException(
                    "process “" + processes.get(process).id() + "” is a kind of itself");
        }
        path.set(process);
        reached.set(process);
        for (String parent : processes.get(process).parents()) {
            Integer number = numbers.get(parent);
            if (number == null) {
                throw new IllegalArgumentException(
                        "process “" + processes.get(process).id() + "” is said to be a kind of “" + parent
                                + "”, which is not in the table");
            }
            climb(number, reached, path);
        }
        path.clear(process);
    }

    private void name(int number) {
        Process process = processes.get(number);
        List<String> all = new ArrayList<>(process.names());
        all.add(process.id());
        all.add(process.label());
        for (String name : all) {
            Integer other = names.putIfAbsent(plain(name), number);
            if (other != null && other != number) {
                throw new IllegalArgumentException("“" + name + "” is a name of both “"
                        + processes.get(other).id() + "” and “" + process.id() + "”");
            }
        }
    }

    /** A name without what differs by taste: case, hyphens, dots, soft hyphens, the address of an encyclopedia. */
    static String plain(String name) {
        String text = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        text = ADDRESS.matcher(text).replaceFirst(ARTICLE);
        return BETWEEN.matcher(NO_SIGN.matcher(text).replaceAll(""))
                .replaceAll(" ")
                .strip();
    }

    public List<Process> listProcesses() {
        return processes;
    }

    public Optional<Process> findProcess(String id) {
        return Optional.ofNullable(numbers.get(id)).map(processes::get);
    }

    /** A process by its id. */
    public Process getProcess(String id) {
        return processes.get(number(id));
    }

    /** A process by its id, its label or any other name, codes and addresses included; never by likeness. */
    public Optional<Process> findByName(String name) {
        return Optional.ofNullable(names.get(plain(name))).map(processes::get);
    }

    /** Whether the first is the second or a kind of it. */
    public boolean isKindOf(String process, String other) {
        return wider.get(number(process)).get(number(other));
    }

    /** Whether somebody who does {@code offered} can do what is {@code wanted}. */
    public Answer serves(String wanted, String offered) {
        if (isKindOf(offered, wanted)) {
            return Answer.YES;
        }
        return isKindOf(wanted, offered) ? Answer.ASK : Answer.NO;
    }

    /** The widest process that this one is a kind of; of several the one by the first parents. */
    public String family(String process) {
        Process at = getProcess(process);
        while (!at.parents().isEmpty()) {
            at = getProcess(at.parents().get(0));
        }
        return at.id();
    }

    /** The process and all its kinds. */
    public List<String> listKinds(String process) {
        int number = number(process);
        List<String> kinds = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            if (wider.get(i).get(number)) {
                kinds.add(processes.get(i).id());
            }
        }
        return kinds;
    }

    /** All that the process is a kind of, without itself. */
    public List<String> listWider(String process) {
        int number = number(process);
        return wider.get(number).stream()
                .filter(i -> i != number)
                .mapToObj(i -> processes.get(i).id())
                .toList();
    }

    /** Where a process stands in {@link #listProcesses}. */
    int number(String id) {
        Integer number = numbers.get(id);
        if (number == null) {
            throw new IllegalArgumentException("no process “" + id + "”\nMaybe it is a name: see findByName.");
        }
        return number;
    }
}
