package org.commonshed.bench.same;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.commonshed.engine.same.Entry;
import org.commonshed.files.lists.Headings.Field;
import org.commonshed.files.lists.ListFile;
import org.commonshed.files.lists.ListLimits;
import org.commonshed.files.lists.ListWishes;
import org.commonshed.files.lists.ListedActor;
import org.commonshed.files.lists.ReadList;

/**
 * Two lists of fab labs and who is whom by their key: the last part of the page's address, in lower case. The entries that are
 * compared have neither key nor address.
 */
final class LabPairs {
    /** A lab and its key, which is for counting alone. */
    record Lab(String key, Entry entry) {}

    final List<Lab> directory;
    final List<Lab> machines;
    final Set<String> shared;

    private LabPairs(Collection<Lab> directory, Collection<Lab> machines) {
        this.directory = List.copyOf(directory);
        this.machines = List.copyOf(machines);
        shared = keys(directory);
        shared.retainAll(keys(machines));
    }

    private static Set<String> keys(Collection<Lab> labs) {
        return labs.stream().map(Lab::key).collect(Collectors.toCollection(HashSet::new));
    }

    /**
     * Reads the lists.
     *
     * @param data folder with {@code fablabs/facilities.json.gz} and {@code okw-machines/geomachines.csv}
     */
    static LabPairs read(Path data) {
        List<Lab> directory = new ArrayList<>();
        for (ListedActor lab : actors(data.resolve("fablabs/facilities.json.gz"), ListWishes.NONE)) {
            String page = lab.about().link();
            directory.add(new Lab(key(page.substring(page.lastIndexOf('/') + 1)), bare(lab)));
        }
        // one row a machine; the column that names the lab is what a person would point to
        ListWishes wishes = ListWishes.of(Map.of("lab", Field.NAME, "name", Field.OTHER));
        Map<String, Lab> machines = new LinkedHashMap<>();
        for (ListedActor row : actors(data.resolve("okw-machines/geomachines.csv"), wishes)) {
            String key = key(row.kept().others().getOrDefault("slug", ""));
            machines.putIfAbsent(key, new Lab(key, bare(row)));
        }
        return new LabPairs(directory, machines.values());
    }

    private static List<ListedActor> actors(Path file, ListWishes wishes) {
        ReadList read = ListFile.read(file, ListLimits.DEFAULT, wishes);
        if (!read.problems().isEmpty()) {
            throw new IllegalArgumentException(read.problems().get(0).toString());
        }
        return read.actors();
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    private static Entry bare(ListedActor actor) {
        Entry entry = actor.entry();
        return new Entry(entry.name(), entry.at(), entry.town(), entry.country(), "", "", "");
    }
}
