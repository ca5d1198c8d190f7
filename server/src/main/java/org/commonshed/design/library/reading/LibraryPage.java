package org.commonshed.design.library.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.care.Care;
import org.commonshed.design.MakersTabs;
import org.commonshed.design.library.arriving.LibraryZip;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.VersionStore;
import org.commonshed.design.library.kept.Wish;
import org.commonshed.design.library.knowing.Lore;
import org.commonshed.engine.design.Licence;
import org.commonshed.files.world.Stated;
import org.commonshed.files.world.folder.TableFile;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriUtils;

/** All open designs: looked for by words, processes and licences. */
@Controller
@Entrance(Deed.READ)
class LibraryPage {
    private static final int SIZE = 50;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_PROCESSES = 3;
    private static final List<String> COLUMNS = List.of(
            "name",
            "page",
            "number",
            "version",
            "licence",
            "family",
            "processes",
            "makers",
            "home",
            "hash",
            "recalled");

    private final VersionStore versions;
    private final LibraryZip zip;
    private final Lore lore;
    private final MakersTabs tabs;
    private final Doors doors;
    private final Care care;

    LibraryPage(VersionStore versions, LibraryZip zip, Lore lore, MakersTabs tabs, Doors doors, Care care) {
        this.care = care;
        this.versions = versions;
        this.zip = zip;
        this.lore = lore;
        this.tabs = tabs;
        this.doors = doors;
    }

    /** What the address asks for. */
    record Asked(String q, String process, String licence, String recalled, Integer page) {
        Asked {
            q = q == null ? "" : q.strip();
            process = process == null ? "" : process.strip();
            licence = licence == null ? "" : licence.strip();
            recalled = recalled == null ? "" : recalled.strip();
            page = page == null ? 1 : Math.min(Math.max(page, 1), MOST_PAGES);
        }

        Wish wish(Lore lore, Set<UUID> without) {
            return new Wish(
                    q, process.isEmpty() ? List.of() : lore.kindsOf(process), licence, !recalled.isEmpty(), without);
        }

        /** As an address says it, without the page. */
        String question() {
            List<String> parts = new ArrayList<>();
            Map.of("q", q, "process", process, "licence", licence, "recalled", recalled).entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .filter(part -> !part.getValue().isEmpty())
                    .forEach(part -> parts.add(
                            part.getKey() + "=" + UriUtils.encodeQueryParam(part.getValue(), StandardCharsets.UTF_8)));
            return String.join("&", parts);
        }
    }

    @GetMapping("/designs")
    @Costly(atOnce = 8)
    String list(@ModelAttribute Asked asked, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        doors.demand(viewer, Deed.READ, "");
        Words words = frame.words();
        Wish wish = asked.wish(lore, care.listUnseen(viewer, "design"));
        long total = versions.count(wish);
        List<LibraryViews.Row> rows = versions.search(wish, (asked.page() - 1) * SIZE, SIZE).stream()
                .map(version -> row(version, words))
                .toList();
        LibraryViews.Listing listing = new LibraryViews.Listing(
                tabs.list(viewer, "designs"),
                sought(asked, words),
                words.say("library.count", total),
                rows,
                pages(asked, total, words),
                doors.allowsSomewhere(viewer, Deed.SHARE_DESIGN));
        model.addAttribute("listing", listing);
        return "design/library/list";
    }

    private LibraryViews.Row row(KeptVersion version, Words words) {
        String needs = words.series(version.traits().processes().stream()
                .limit(MOST_PROCESSES)
                .map(lore::process)
                .toList());
        return new LibraryViews.Row(
                version.name(),
                version.address(),
                DesignWords.lead(version.function()),
                needs,
                DesignWords.licence(version, words),
                version.recalled().isPresent(),
                care.listHidden("design").contains(version.design()));
    }

    private LibraryViews.Sought sought(Asked asked, Words words) {
        List<LibraryViews.Choice> processes = new ArrayList<>();
        versions.countProcesses()
                .forEach((id, count) -> processes.add(new LibraryViews.Choice(
                        id,
                        words.say("library.filter.process.one", lore.process(id), count),
                        id.equals(asked.process()))));
        processes.sort((a, b) -> a.text().compareToIgnoreCase(b.text()));
        List<LibraryViews.Choice> families = new ArrayList<>();
        for (Licence.Family family : Licence.Family.values()) {
            String value = DesignWords.word(family);
            families.add(new LibraryViews.Choice(
                    value, words.say("library.family." + value), value.equals(asked.licence())));
        }
        return new LibraryViews.Sought(
                asked.q(), processes, families, !asked.recalled().isEmpty(), asked.question());
    }

    private static LibraryViews.Pages pages(Asked asked, long total, Words words) {
        long last = (total + SIZE - 1) / SIZE;
        if (last <= 1) {
            return new LibraryViews.Pages("", "", "");
        }
        return new LibraryViews.Pages(
                asked.page() > 1 ? address(asked, asked.page() - 1) : "",
                words.say("library.page", asked.page(), last),
                asked.page() < last ? address(asked, asked.page() + 1) : "");
    }

    private static String address(Asked asked, int page) {
        String question = asked.question();
        return "/designs?" + (question.isEmpty() ? "" : question + "&") + "page=" + page;
    }

    /** All that is looked for as a table. */
    @GetMapping("/designs.csv")
    @Costly(atOnce = 2)
    void csv(@ModelAttribute Asked asked, Viewer viewer, HttpServletResponse response) throws IOException {
        doors.demand(viewer, Deed.READ, "");
        List<List<String>> rows =
                versions.search(asked.wish(lore, care.listUnseen(viewer, "design")), 0, Integer.MAX_VALUE).stream()
                        .map(LibraryPage::cells)
                        .toList();
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"designs.csv\"");
        try (Writer text = new OutputStreamWriter(response.getOutputStream(), StandardCharsets.UTF_8)) {
            TableFile.write(new Stated.Rows("designs", COLUMNS, rows), text);
        }
    }

    private static List<String> cells(KeptVersion version) {
        return List.of(
                version.name(),
                version.address(),
                String.valueOf(version.number()),
                version.label(),
                version.rights().licence(),
                version.rights().family(),
                String.join(" ", version.traits().processes()),
                String.join("; ", version.rights().makers()),
                version.origin().home(),
                version.hash(),
                version.recalled().orElse(""));
    }

    /** All designs with their files, as they came in. */
    @GetMapping("/designs.zip")
    @Costly(atOnce = 1)
    void zip(Viewer viewer, HttpServletResponse response) throws IOException {
        response.setContentType("application/zip");
        response.setHeader("Content-Disposition", "attachment; filename=\"designs.zip\"");
        try (OutputStream out = response.getOutputStream()) {
            zip.write(viewer, Optional.empty(), out);
        }
    }
}
