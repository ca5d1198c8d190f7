package org.commonshed.bench.infer;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.commonshed.engine.match.Process;
import org.commonshed.engine.match.Taxonomy;

/** The plain way: a process is proposed where its id, its label or another name stands in the text as whole words. */
final class PlainNames {
    private static final int SHORTEST = 3;
    private final Taxonomy taxonomy;
    private final Map<String, String> names = new LinkedHashMap<>();

    PlainNames(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        for (Process process : taxonomy.listProcesses()) {
            names.putIfAbsent(plain(process.id()), process.id());
            names.putIfAbsent(plain(process.label()), process.id());
            process.names().stream()
                    .filter(name -> name.indexOf(':') < 0 && name.length() >= SHORTEST)
                    .forEach(name -> names.putIfAbsent(plain(name), process.id()));
        }
    }

    private static String plain(String text) {
        return " "
                + text.toLowerCase(Locale.ROOT)
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip() + " ";
    }

    /** The narrowest processes whose names stand there. */
    Set<String> propose(String text) {
        String plain = plain(text);
        Set<String> found = new TreeSet<>();
        names.forEach((name, id) -> {
            if (plain.contains(name)) {
                found.add(id);
            }
        });
        Set<String> all = Set.copyOf(found);
        found.removeIf(each -> all.stream().anyMatch(other -> !other.equals(each) && taxonomy.isKindOf(other, each)));
        return found;
    }
}
