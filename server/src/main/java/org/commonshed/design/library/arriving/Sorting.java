package org.commonshed.design.library.arriving;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.kept.Arriving;
import org.commonshed.design.library.kept.ArrivingStore;
import org.commonshed.design.library.kept.FileStore;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Wish;
import org.commonshed.engine.infer.Inference;
import org.commonshed.engine.infer.Proposals;
import org.commonshed.files.okh.Bom;
import org.commonshed.files.okh.DesignClues;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.commonshed.measure.NewId;

/** Sorts a book of manifests: what is known, what is a new version of what, and what has to be written for that. */
final class Sorting {
    private static final int LONGEST_FUNCTION = 20_000;
    private static final int LONGEST_NAME = 300;
    private static final int MOST_PARTS = 300;

    private final ManifestBook book;
    private final Inference inference;
    private final Baggage baggage;
    private final Clock clock;
    private final List<Report.Item> items = new ArrayList<>();
    private final List<Issue> leftOut = new ArrayList<>();
    private final List<Arriving.NewDesign> designs = new ArrayList<>();
    private final Map<UUID, KeptVersion> newest = new LinkedHashMap<>(); // of what comes in, by design
    private final List<Arriving.NewVersion> versions = new ArrayList<>();
    private final List<Arriving.NewBeside> besides = new ArrayList<>();
    private final List<Arriving.NewOrigin> origins = new ArrayList<>();
    private final Map<String, UUID> byFile = new HashMap<>(); // designs

    /**
     * Who brings it in.
     *
     * @param changed what they changed and why
     * @param meant the design that it is a version of; empty where manifests say it themselves
     */
    record Bringer(Viewer viewer, String changed, Optional<UUID> meant) {}

    Sorting(ManifestBook book, Inference inference, Clock clock) {
        this.book = book;
        this.inference = inference;
        this.baggage = new Baggage(book);
        this.clock = clock;
    }

    /** Sorts all of it by what is there. */
    void sort(ArrivingStore store, Bringer bringer) {
        List<Manifest> manifests = book.manifests();
        Set<String> hashes = new HashSet<>(
                store.knownHashes(manifests.stream().map(Manifest::hash).toList()));
        Naming naming = new Naming(store.listDesigns(), manifests, bringer.meant());
        Map<UUID, Integer> numbers = store.numbers();
        Map<UUID, Manifest> arrived = new LinkedHashMap<>();
        for (Manifest manifest : manifests) {
            Optional<ArrivingStore.Known> design = naming.find(manifest);
            design.ifPresent(known -> byFile.put(manifest.origin().file(), known.id()));
            if (!baggage.has(manifest)) {
                leftOut.add(new Issue(
                        manifest.origin().file(),
                        0,
                        "",
                        "too_many",
                        Said.of("okh:too_many_beside"),
                        Said.of("okh:too_many_beside.mend")));
                continue;
            }
            if (!hashes.add(manifest.hash())) {
                item(
                        Report.Fate.KNOWN,
                        manifest,
                        design.map(ArrivingStore.Known::slug).orElse(""),
                        0);
                continue;
            }
            ArrivingStore.Known known = design.orElseGet(() -> begin(naming, manifest));
            byFile.put(manifest.origin().file(), known.id());
            int number = numbers.merge(known.id(), 1, Integer::sum);
            item(design.isPresent() ? Report.Fate.NEW_VERSION : Report.Fate.NEW_DESIGN, manifest, known.slug(), number);
            arrived.put(version(manifest, known, number, bringer), manifest);
        }
        arrived.forEach(this::origins);
    }

    private ArrivingStore.Known begin(Naming naming, Manifest manifest) {
        ArrivingStore.Known known = naming.begin(NewId.next(clock), manifest);
        designs.add(new Arriving.NewDesign(known.id(), known.slug(), known.home(), known.called()));
        return known;
    }

    private void item(Report.Fate fate, Manifest manifest, String slug, int number) {
        String address = slug.isEmpty() ? "" : "/designs/" + slug + (number == 0 ? "" : "/" + number);
        items.add(new Report.Item(
                fate,
                named(manifest.about().name()),
                manifest.origin().file(),
                address,
                manifest.rights().licence().family().isKnown()));
    }

    private static String named(String name) {
        String clean = name.replace("\0", "");
        return clean.length() > LONGEST_NAME ? clean.substring(0, LONGEST_NAME) : clean;
    }

    private UUID version(Manifest manifest, ArrivingStore.Known design, int number, Bringer bringer) {
        UUID id = NewId.next(clock);
        Optional<Bom> bom = baggage.bom(manifest);
        String function = manifest.about().function().replace("\0", "");
        KeptVersion kept = new KeptVersion(
                id,
                design.id(),
                design.slug(),
                number,
                true,
                manifest.hash(),
                named(manifest.about().name()),
                named(manifest.about().version()),
                function.length() > LONGEST_FUNCTION ? function.substring(0, LONGEST_FUNCTION) : function,
                rights(manifest),
                new KeptVersion.Origin(
                        Baggage.cut(manifest.links().repo()),
                        manifest.origin().file(),
                        manifest.origin().dialect().name(),
                        bringer.changed(),
                        clock.instant(),
                        bringer.viewer().name()),
                traits(manifest, bom.map(Bom::lines).orElse(List.of())),
                Optional.empty());
        KeptVersion before = newest.put(design.id(), kept);
        if (before != null) {
            outdate(before);
        }
        versions.add(new Arriving.NewVersion(
                kept,
                baggage.original(manifest),
                sought(manifest, kept),
                bringer.viewer().person()));
        besides.addAll(baggage.besides(id, manifest));
        return id;
    }

    /** Of several that come in together only the last is the newest. */
    private void outdate(KeptVersion old) {
        versions.replaceAll(each -> each.kept().id().equals(old.id())
                ? new Arriving.NewVersion(old.notNewest(), each.original(), each.sought(), each.person())
                : each);
    }

    private static KeptVersion.Rights rights(Manifest manifest) {
        Stream<String> organisation = Stream.of(manifest.rights().organisation());
        return new KeptVersion.Rights(
                Baggage.cut(manifest.rights().licence().id()),
                manifest.rights().licence().family().name().toLowerCase(Locale.ROOT),
                Stream.concat(manifest.rights().licensors().stream(), organisation)
                        .map(Baggage::cut)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .limit(MOST_PARTS)
                        .toList());
    }

    private KeptVersion.Traits traits(Manifest manifest, List<Bom.Line> lines) {
        Proposals proposals = inference.propose(DesignClues.of(manifest, lines));
        Map<Boolean, List<String>> processes = proposals.processes().stream()
                .collect(Collectors.partitioningBy(
                        each -> each.evidence().stream().anyMatch(why -> why.place() == Proposals.Place.STATED),
                        Collectors.mapping(Proposals.Proposal::id, Collectors.toList())));
        List<String> stated = Objects.requireNonNull(processes.get(true));
        List<String> proposed = Objects.requireNonNull(processes.get(false));
        return new KeptVersion.Traits(
                stated,
                proposed,
                Stream.concat(stated.stream(), proposed.stream()).toList(),
                proposals.materials().stream().map(Proposals.Proposal::id).toList(),
                Stream.concat(
                                manifest.making().parts().stream().map(Manifest.Part::name),
                                lines.stream().map(Bom.Line::name))
                        .map(Baggage::cut)
                        .filter(name -> !name.isBlank())
                        .distinct()
                        .limit(MOST_PARTS)
                        .toList());
    }

    private static List<String> sought(Manifest manifest, KeptVersion kept) {
        return List.of(
                Wish.folded(kept.name()),
                Wish.folded(String.join(" ", manifest.about().keywords()) + " "
                        + String.join(" ", kept.rights().makers())),
                Wish.folded(
                        kept.function() + " " + String.join(" ", kept.traits().parts())));
    }

    /** Where it comes from and what is a part of it; what comes in together is known by its path. */
    private void origins(UUID version, Manifest manifest) {
        int[] position = {0};
        manifest.links().forkOf().forEach(stated -> origin(version, manifest, "fork", stated, position));
        manifest.links().variantOf().forEach(stated -> origin(version, manifest, "variant", stated, position));
        Stream.concat(
                        manifest.making().parts().stream().map(Manifest.Part::manifest),
                        baggage.bom(manifest).map(Bom::lines).orElse(List.of()).stream()
                                .map(Bom.Line::design))
                .filter(stated -> !stated.isBlank())
                .distinct()
                .forEach(stated -> origin(version, manifest, "part", stated, position));
    }

    private void origin(UUID version, Manifest manifest, String descent, String stated, int[] position) {
        if (position[0] < MOST_PARTS) {
            Optional<UUID> parent = ManifestBook.Shelf.resolved(
                            manifest.origin().file(), stated)
                    .flatMap(path -> Optional.ofNullable(byFile.get(path)));
            origins.add(new Arriving.NewOrigin(
                    position[0]++, new FileStore.Origin(version, descent, Baggage.cut(stated), parent)));
        }
    }

    Arriving arriving() {
        return new Arriving(designs, versions, baggage.files(), besides, origins);
    }

    /** The last version of each design that comes in. */
    List<KeptVersion> listNewest() {
        return List.copyOf(newest.values());
    }

    Report report() {
        List<Issue> problems = new ArrayList<>(book.problems());
        problems.addAll(leftOut);
        return new Report(items, book.broken() + leftOut.size(), problems);
    }

    Instant now() {
        return clock.instant();
    }
}
