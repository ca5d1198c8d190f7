package org.commonshed.design.library.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.arriving.BringIn;
import org.commonshed.design.library.arriving.Report;
import org.commonshed.design.library.kept.UploadStore;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.world.Issue;
import org.commonshed.live.underway.Progress;
import org.commonshed.live.underway.Underway;
import org.commonshed.page.Frame;
import org.commonshed.page.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** Designs are brought in on a page: first what would come of each is shown, then somebody says yes. */
@Controller
@Entrance(Deed.SHARE_DESIGN)
class ArrivingPage {
    private static final String KEEPING = "designs-keep";
    private static final int MOST_ITEMS = 200;
    private static final int MOST_PROBLEMS = 50;

    private final BringIn bringIn;
    private final UploadStore uploads;
    private final Doors doors;
    private final Underway underway;

    ArrivingPage(BringIn bringIn, UploadStore uploads, Doors doors, Underway underway) {
        this.underway = underway;
        this.bringIn = bringIn;
        this.uploads = uploads;
        this.doors = doors;
    }

    @GetMapping("/designs/bring-in")
    String page(Viewer viewer, Model model) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        model.addAttribute("faults", Faults.NONE);
        return "design/library/bring-in";
    }

    @PostMapping("/designs/bring-in")
    @Costly(atOnce = 2)
    @TakesFile(mostMegabytes = 17)
    String send(
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        if (file == null || file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            model.addAttribute("faults", Faults.of("file", "library.fault.file"));
            return "design/library/bring-in";
        }
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        return "redirect:/designs/bring-in/" + uploads.keep(viewer, name, file.getBytes());
    }

    @GetMapping("/designs/bring-in/{id}")
    @Costly(atOnce = 1)
    String preview(
            @PathVariable UUID id,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        Optional<UploadStore.Upload> upload = uploads.find(viewer, id);
        if (upload.isEmpty()) {
            return "redirect:/designs/bring-in";
        }
        Underway.Task<Report> task = new Underway.Task<>(
                "designs-look",
                id,
                Report.class,
                progress -> bringIn.look(viewer, read(upload.get(), progress)),
                report -> "/designs/bring-in/" + id);
        return underway.lead(viewer, task, report -> {
            LibraryViews.Arrived arrived = arrived(upload.get(), report, "library.arrive.lead", frame.words());
            if (!arrived.sound()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            }
            model.addAttribute("arrived", arrived);
            return "design/library/preview";
        });
    }

    private static ManifestBook read(UploadStore.Upload upload, Progress progress) {
        progress.at("read");
        try {
            ManifestBook book =
                    BringIn.read(upload.name(), upload.content(), read -> progress.at("manifests", read, 0));
            progress.at("sorted");
            return book;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @PostMapping("/designs/bring-in/{id}")
    @Costly(atOnce = 1)
    String keep(@PathVariable UUID id, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        Optional<UploadStore.Upload> upload = uploads.find(viewer, id);
        if (upload.isEmpty()) {
            return "redirect:/designs/bring-in";
        }
        Underway.Task<Kept> task = new Underway.Task<>(
                KEEPING,
                id,
                Kept.class,
                progress -> {
                    Report report = bringIn.keep(viewer, read(upload.get(), progress));
                    uploads.drop(id);
                    return new Kept(upload.get().name(), report);
                },
                kept -> "/designs/bring-in/" + id + "/done");
        return underway.lead(viewer, task, kept -> done(id, kept, frame, model));
    }

    /** What came in under the name of a file. */
    private record Kept(String name, Report report) {}

    private static String done(UUID id, Kept kept, Frame frame, Model model) {
        UploadStore.Upload upload = new UploadStore.Upload(id, kept.name(), new byte[0]);
        model.addAttribute("arrived", arrived(upload, kept.report(), "library.arrived.lead", frame.words()));
        return "design/library/arrived";
    }

    /** What became of what took long; for as long as it is remembered. */
    @GetMapping("/designs/bring-in/{id}/done")
    String done(@PathVariable UUID id, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        return underway.findDone(viewer, KEEPING, id, Kept.class)
                .map(kept -> done(id, kept, frame, model))
                .orElse("redirect:/designs");
    }

    private static LibraryViews.Arrived arrived(UploadStore.Upload upload, Report report, String lead, Words words) {
        long fresh = report.count(Report.Fate.NEW_DESIGN) + report.count(Report.Fate.NEW_VERSION);
        List<LibraryViews.Item> items = report.items().stream()
                .limit(MOST_ITEMS)
                .map(item -> new LibraryViews.Item(
                        words.say("library.fate." + DesignWords.word(item.fate())),
                        item.name(),
                        item.file(),
                        item.fate() == Report.Fate.KNOWN || lead.contains("arrived") ? item.address() : "",
                        item.hasLicence()))
                .toList();
        return new LibraryViews.Arrived(
                upload.id().toString(),
                upload.name(),
                words.say(
                        lead,
                        report.items().size(),
                        report.count(Report.Fate.NEW_DESIGN),
                        report.count(Report.Fate.NEW_VERSION),
                        report.count(Report.Fate.KNOWN),
                        report.broken()),
                fresh > 0,
                items,
                Math.max(0, report.items().size() - MOST_ITEMS),
                report.problems().stream()
                        .limit(MOST_PROBLEMS)
                        .map(issue -> problem(issue, words))
                        .toList());
    }

    /** With where it stands, and how to mend it. */
    private static String problem(Issue issue, Words words) {
        String place = issue.line() > 0
                ? words.say("library.problem.line", issue.file(), String.valueOf(issue.line()))
                : issue.file();
        return words.say("library.problem", place, issue.sentence(words.locale()), issue.mend(words.locale()))
                .strip();
    }
}
