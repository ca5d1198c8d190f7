package org.commonshed.design.library.reading;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.arriving.Improving;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.page.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.multipart.MultipartFile;

/** A maker improves a design: changes a few fields, or sends a manifest, and says what changed and why. */
@Controller
@Entrance(Deed.SHARE_DESIGN)
class ImprovePage {
    private static final int LONGEST_NAME = 300;
    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_WHY = 2_000;

    private final Portrait portrait;
    private final Improving improving;
    private final Doors doors;

    ImprovePage(Portrait portrait, Improving improving, Doors doors) {
        this.portrait = portrait;
        this.improving = improving;
        this.doors = doors;
    }

    /** The form. */
    record Form(
            String slug, String name, String version, String function, String notes, String why, MultipartFile file) {
        Form {
            slug = plain(slug);
            name = plain(name);
            version = plain(version);
            function = plain(function);
            notes = plain(notes);
            why = plain(why);
        }

        private static String plain(String text) {
            return Objects.requireNonNullElse(text, "").replace("\r\n", "\n").strip();
        }

        boolean hasFile() {
            return Optional.ofNullable(file).filter(sent -> !sent.isEmpty()).isPresent();
        }

        Improving.Fields fields() {
            return new Improving.Fields(name, version, function, notes);
        }

        Faults faults() {
            Faults faults = why.isEmpty() ? Faults.of("why", "library.fault.why") : Faults.NONE;
            if (name.isEmpty() && !hasFile()) {
                faults = faults.and(Faults.of("name", "library.fault.name"));
            }
            return faults.and(tooLong("name", name, LONGEST_NAME))
                    .and(tooLong("version", version, LONGEST_NAME))
                    .and(tooLong("function", function, LONGEST_TEXT))
                    .and(tooLong("notes", notes, LONGEST_TEXT))
                    .and(tooLong("why", why, LONGEST_WHY));
        }

        private static Faults tooLong(String field, String text, int most) {
            return text.length() > most ? Faults.of(field, "library.fault.long", text.length(), most) : Faults.NONE;
        }
    }

    @GetMapping("/designs/{slug}/improve")
    String page(@ModelAttribute At at, @ModelAttribute("frame") Frame frame, Viewer viewer, Model model) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        KeptVersion version = portrait.get(viewer, at.slug(), 0);
        Improving.Fields fields = improving.fields(version);
        model.addAttribute(
                "form",
                new LibraryViews.Improvement(
                        portrait.head(version, frame.words()),
                        fields.name(),
                        fields.version(),
                        fields.function(),
                        fields.notes(),
                        "",
                        Faults.NONE));
        return "design/library/improve";
    }

    @PostMapping("/designs/{slug}/improve")
    @Costly(atOnce = 2)
    @TakesFile(mostMegabytes = 17)
    String improve(
            @ModelAttribute Form form,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        KeptVersion version = portrait.get(viewer, form.slug(), 0);
        Faults faults = form.faults();
        if (faults.isEmpty()) {
            Improving.Outcome outcome = kept(form, version, viewer);
            if (outcome == Improving.Outcome.KEPT) {
                return "redirect:/designs/" + version.slug() + "?told=improved#changes";
            }
            faults = outcome == Improving.Outcome.SAME
                    ? Faults.of("name", "library.fault.same")
                    : Faults.of("file", "library.fault.one");
        }
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute(
                "form",
                new LibraryViews.Improvement(
                        portrait.head(version, frame.words()),
                        form.name(),
                        form.version(),
                        form.function(),
                        form.notes(),
                        form.why(),
                        faults));
        return "design/library/improve";
    }

    private Improving.Outcome kept(Form form, KeptVersion version, Viewer viewer) throws IOException {
        if (!form.hasFile()) {
            return improving.improve(viewer, version, form.fields(), form.why());
        }
        String name = Optional.ofNullable(form.file().getOriginalFilename()).orElse("manifest");
        return improving.improve(
                viewer, version, new Improving.Sent(name, form.file().getBytes()), form.why());
    }
}
