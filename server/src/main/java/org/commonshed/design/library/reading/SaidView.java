package org.commonshed.design.library.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.Designs;
import org.commonshed.design.library.Deciding;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.SaidStore;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** What people say of a version, who makes it, and what the reader may do with it. */
@Component
class SaidView {
    private static final int MOST_ACTORS = 400;

    private final Deciding deciding;
    private final Shelves shelves;
    private final Directory directory;
    private final Designs designs;
    private final Doors doors;

    SaidView(Deciding deciding, Shelves shelves, Directory directory, Designs designs, Doors doors) {
        this.deciding = deciding;
        this.shelves = shelves;
        this.directory = directory;
        this.designs = designs;
        this.doors = doors;
    }

    LibraryViews.Said said(Viewer viewer, KeptVersion version, Words words) {
        return new LibraryViews.Said(
                deciding.listReports(viewer, version).stream()
                        .map(report -> report(report, words))
                        .toList(),
                shelves.makers().listMaking(version.id()).stream()
                        .map(actor -> new LibraryViews.Link(
                                directory.name(actor), "/actors/" + UriUtils.encodePathSegment(actor, "UTF-8"), ""))
                        .toList(),
                shelves.makers().listOf(version.design()).stream()
                        .filter(made -> designs.recipes()
                                .findById(viewer, made.recipe())
                                .isPresent())
                        .map(made -> new LibraryViews.Link(
                                designs.products()
                                        .findById(viewer, made.product())
                                        .map(row -> row.get("name"))
                                        .orElse(made.product()),
                                "/makers/products/" + UriUtils.encodePathSegment(made.product(), "UTF-8"),
                                ""))
                        .distinct()
                        .toList());
    }

    private LibraryViews.Report report(SaidStore.Report report, Words words) {
        String by = report.byName().isEmpty() ? words.say("library.house") : words.member(report.byName());
        return new LibraryViews.Report(
                report.id().toString(),
                words.say("library.result." + report.result()),
                report.words(),
                words.say("library.by", by, words.time(report.at())),
                report.hidden().map(why -> words.say("library.hidden", why)).orElse(""),
                deciding.isHidden(report));
    }

    LibraryViews.Doing doing(Viewer viewer, KeptVersion version) {
        List<LibraryViews.Choice> actors = actors(viewer);
        Set<String> making = new HashSet<>(shelves.makers().listMaking(version.id()));
        Set<String> older = version.isNewest()
                ? shelves.versions().list(version.design()).stream()
                        .filter(each -> !each.id().equals(version.id()))
                        .flatMap(each -> shelves.makers().listMaking(each.id()).stream())
                        .collect(Collectors.toSet())
                : Set.of();
        return new LibraryViews.Doing(
                doors.allows(viewer, Deed.SHARE_DESIGN, ""),
                doors.allows(viewer, Deed.CHANGE_DESIGNS, ""),
                actors.stream()
                        .filter(choice -> !making.contains(choice.value()) && !older.contains(choice.value()))
                        .toList(),
                actors.stream()
                        .filter(choice -> making.contains(choice.value()))
                        .toList(),
                actors.stream()
                        .filter(choice -> older.contains(choice.value()) && !making.contains(choice.value()))
                        .toList());
    }

    /** For whom the viewer speaks, by name. */
    private List<LibraryViews.Choice> actors(Viewer viewer) {
        if (!doors.allowsSomewhere(viewer, Deed.STATE_MAKER)) {
            return List.of();
        }
        return directory.byKind().values().stream()
                .flatMap(List::stream)
                .flatMap(entry -> doors.allows(viewer, Deed.STATE_MAKER, entry.id())
                        ? Stream.of(new LibraryViews.Choice(entry.id(), entry.name(), false))
                        : Stream.empty())
                .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
                .limit(MOST_ACTORS)
                .toList();
    }
}
