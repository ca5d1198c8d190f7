package org.commonshed.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Notices;
import org.commonshed.page.Frame;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of rows: what it would change is shown first, and one more step does it. */
@Controller
@Entrance(Deed.IMPORT)
class BringInPage {
    private final Shown shown;
    private final Uploads uploads;
    private final BringingIn bringing;

    BringInPage(Shown shown, Uploads uploads, BringingIn bringing) {
        this.shown = shown;
        this.uploads = uploads;
        this.bringing = bringing;
    }

    @GetMapping("/tables/{table}/bring-in")
    String form(@PathVariable String table, @ModelAttribute("frame") Frame frame, Model model) {
        return form(shown.at(table), "", frame, model);
    }

    private String form(Shown.Place place, String error, Frame frame, Model model) {
        List<String> columns = place.desk().sheet().columns();
        model.addAttribute("form", new TablesViews.BringIn(shown.sheet(place, frame.words()), columns, error, false));
        return "tables/bring-in";
    }

    @PostMapping("/tables/{table}/bring-in")
    String preview(
            @PathVariable String table,
            @RequestParam MultipartFile file,
            @RequestParam(defaultValue = "more") String how,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response)
            throws IOException {
        Shown.Place place = shown.at(table);
        if (file.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(place, frame.say("tables.bring-in.nothing"), frame, model);
        }
        boolean whole = how.equals("whole");
        Uploads.Upload upload = uploads.keep(viewer, place.table(), whole, file);
        TablesViews.Preview preview = bringing.preview(place, viewer, upload, frame.words());
        if (!preview.isSound()) {
            uploads.drop(upload);
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
        }
        model.addAttribute("preview", preview);
        return "tables/preview";
    }

    @PostMapping("/tables/{table}/bring-in/{upload}")
    String bringIn(
            @PathVariable String table,
            @PathVariable String upload,
            @ModelAttribute("frame") Frame frame,
            Viewer viewer,
            Model model,
            HttpServletResponse response) {
        Shown.Place place = shown.at(table);
        var found = uploads.find(viewer, place.table(), upload);
        if (found.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            return form(place, frame.say("tables.bring-in.gone"), frame, model);
        }
        BringingIn.Done done = bringing.bringIn(place, viewer, found.get(), frame.words());
        if (done.act().isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_ENTITY.value());
            model.addAttribute("preview", done.preview());
            return "tables/preview";
        }
        uploads.drop(found.get());
        return "redirect:" + place.board().list() + "?" + Notices.DONE + "="
                + done.act().get();
    }
}
