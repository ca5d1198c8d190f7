package org.commonshed.design.library.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.kept.Beside;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.SaidStore;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.design.library.knowing.Readings;
import org.commonshed.files.okh.Bom;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestDifference;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** What a version is, what may be done with it, what it consists of. */
@Component
class AboutView {
    private static final int MOST_LINES = 300;
    private static final int MOST_CHANGES = 100;
    private static final int LONGEST_CHANGE = 400;
    private static final long KB = 1024;

    private final Library library;
    private final Shelves shelves;
    private final Readings readings;

    AboutView(Library library, Shelves shelves, Readings readings) {
        this.library = library;
        this.shelves = shelves;
        this.readings = readings;
    }

    LibraryViews.Head head(KeptVersion version, Words words) {
        String newest = version.isNewest()
                ? ""
                : shelves.versions()
                        .findNewestOf(version.design())
                        .map(KeptVersion::address)
                        .orElse("");
        String by = version.origin().byName().isEmpty()
                ? words.say("library.house")
                : words.member(version.origin().byName());
        String label = version.label().isEmpty() ? "" : words.say("library.label", version.label());
        String line = words.say(
                "library.line",
                version.number(),
                label,
                DesignWords.makers(version, words),
                by,
                words.time(version.origin().at()));
        return new LibraryViews.Head(
                version.slug(),
                version.number(),
                version.name(),
                DesignWords.lead(version.function()),
                line,
                newest,
                shelves.said().findRecall(version.id()).map(recall -> decided("library.recalled.by", recall, words)),
                shelves.said().findLifted(version.id()).map(lifted -> decided("library.lifted.by", lifted, words)));
    }

    private static String decided(String key, SaidStore.Decision decision, Words words) {
        String by = decision.byName().isEmpty() ? words.say("library.house") : words.member(decision.byName());
        return words.say(key, decision.why(), by, words.time(decision.at()));
    }

    LibraryViews.About about(Viewer viewer, KeptVersion version, Readings.Reading reading, Words words) {
        List<KeptVersion> all = shelves.versions().list(version.design());
        List<LibraryViews.Link> versions = all.stream()
                .map(each -> new LibraryViews.Link(
                        words.say("library.version", each.number()),
                        each.number() == version.number() ? "" : each.address(),
                        version(each, words)))
                .toList();
        Optional<KeptVersion> before = all.stream()
                .filter(each -> each.number() == version.number() - 1)
                .findFirst();
        List<LibraryViews.Change> changes = before.map(old ->
                        ManifestDifference.of(readings.read(old).manifest(), reading.manifest()).stream()
                                .limit(MOST_CHANGES)
                                .map(line -> new LibraryViews.Change(line.key(), cut(line.before()), cut(line.after())))
                                .toList())
                .orElse(List.of());
        return new LibraryViews.About(
                DesignWords.paragraphs(
                        reading.manifest().about().function(),
                        reading.manifest().about().intendedUse()),
                rights(viewer, version, words),
                versions,
                changes,
                version.origin().changed());
    }

    private static String cut(String text) {
        return text.length() <= LONGEST_CHANGE ? text : text.substring(0, LONGEST_CHANGE) + " …";
    }

    private static String version(KeptVersion version, Words words) {
        String label = version.label().isEmpty() ? "" : words.say("library.label", version.label()) + " · ";
        String recalled = version.recalled().isPresent() ? " · " + words.say("library.recalled") : "";
        return label + words.time(version.origin().at()) + recalled;
    }

    private LibraryViews.Rights rights(Viewer viewer, KeptVersion version, Words words) {
        String family = version.rights().family();
        boolean isNotForSale = version.rights().licence().contains("-NC");
        boolean isUnknown = family.equals("unknown");
        return new LibraryViews.Rights(
                DesignWords.licence(version, words),
                DesignWords.makers(version, words),
                words.say("library.may.make." + family),
                words.say("library.may.sell." + (isNotForSale ? "non_commercial" : family)),
                words.say("library.may.change." + family),
                library.findRefusal(viewer, version.id()).map(words::say).orElse(""),
                shelves.said()
                        .findPermission(version.id())
                        .map(permission -> decided("library.permitted.by", permission, words))
                        .orElse(""),
                isUnknown);
    }

    LibraryViews.Stuff stuff(Viewer viewer, KeptVersion version, Readings.Reading reading, Words words) {
        List<LibraryViews.Line> lines = reading.lines().isEmpty()
                ? library.listLines(viewer, version.id()).stream()
                        .map(line -> new LibraryViews.Line(
                                DesignWords.amount(line.quantity(), line.unit(), words), line.name(), "", ""))
                        .toList()
                : reading.lines().stream()
                        .limit(MOST_LINES)
                        .map(line -> line(version, line, words))
                        .toList();
        int over = reading.bom().map(bom -> bom.leftOver().size()).orElse(0)
                + Math.max(0, reading.lines().size() - MOST_LINES);
        return new LibraryViews.Stuff(
                lines,
                over == 0 ? "" : words.say("library.bom.over", over),
                reading.manifest().making().parts().stream()
                        .limit(MOST_LINES)
                        .map(part -> part(version, part))
                        .toList(),
                reading.besides().stream()
                        .map(beside -> file(version, beside, words))
                        .toList());
    }

    private LibraryViews.Line line(KeptVersion version, Bom.Line line, Words words) {
        return new LibraryViews.Line(
                DesignWords.amount(line.quantity(), line.unit(), words),
                line.name(),
                line.material(),
                line.design().isBlank() ? "" : design(version, line.design()));
    }

    /** The page of a part that is a design of its own and is here; empty where it is not. */
    private String design(KeptVersion version, String stated) {
        return shelves.files().listOrigins(version.id()).stream()
                .filter(origin ->
                        origin.descent().equals("part") && origin.stated().equals(stated))
                .flatMap(origin -> origin.parent().stream())
                .findFirst()
                .flatMap(parent -> shelves.versions().findNewestOf(parent))
                .map(KeptVersion::address)
                .orElse("");
    }

    private LibraryViews.Link part(KeptVersion version, Manifest.Part part) {
        String address = part.manifest().isBlank() ? "" : design(version, part.manifest());
        List<String> more = new ArrayList<>();
        Stream.of(part.material()).filter(text -> !text.isBlank()).forEach(more::add);
        more.addAll(part.processes());
        return new LibraryViews.Link(part.name(), address, String.join(" · ", more));
    }

    private static LibraryViews.File file(KeptVersion version, Beside beside, Words words) {
        boolean isOutside = beside.sha256().isEmpty() && DesignWords.isWeb(beside.path());
        String address = beside.sha256().isPresent()
                ? version.address() + "/files/" + beside.position()
                : isOutside ? beside.path() : "";
        String name = beside.title().isBlank() ? beside.path() : beside.title();
        String kind = words.say(
                beside.part().isBlank() ? "library.file" : "library.file.part",
                words.sayOr("library.kind." + beside.kind(), beside.kind().replace('-', ' ')),
                beside.part());
        String size = beside.sha256().isEmpty()
                ? words.say(isOutside ? "library.file.outside" : "library.file.named")
                : words.say("library.file.kb", Math.max(1, (beside.bytes() + KB - 1) / KB));
        return new LibraryViews.File(kind, name, address, size, isOutside);
    }

    /** A file that is kept with a version, by its position. */
    Optional<Beside> findFile(KeptVersion version, int position) {
        return shelves.files().list(version.id()).stream()
                .filter(each -> each.position() == position && each.sha256().isPresent())
                .findFirst();
    }

    byte[] content(Beside beside) {
        return shelves.files().content(beside.sha256().orElseThrow());
    }

    /** A version by its address; without a number the newest. */
    Optional<KeptVersion> find(String slug, int number) {
        return number == 0
                ? shelves.versions().findNewest(slug)
                : shelves.versions().find(slug, number);
    }
}
