package org.commonshed.tables;

import java.io.IOException;
import java.util.List;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.TakesFile;
import org.commonshed.keeping.Notices;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A file of rows: what it would change is shown first, and one more step does it. */
@Controller
@Asks
@Entrance(Deed.IMPORT)
class BringInPage {
    private final TableWords shown;
    private final Uploads uploads;
    private final BringingIn bringing;

    BringInPage(TableWords shown, Uploads uploads, BringingIn bringing) {
        this.shown = shown;
        this.uploads = uploads;
        this.bringing = bringing;
    }

    @GetMapping("/tables/{table}/bring-in")
    String form(@PathVariable String table, Asking asking) {
        return form(shown.at(table), "", asking);
    }

    private String form(TableWords.Place place, String error, Asking asking) {
        List<String> columns = place.desk().sheet().columns();
        asking.model()
                .addAttribute(
                        "form",
                        new TablesViews.BringIn(
                                shown.sheet(place, asking.frame().words()), columns, error, false));
        return "tables/bring-in";
    }

    @PostMapping("/tables/{table}/bring-in")
    @Costly(atOnce = 2)
    @TakesFile(mostMegabytes = 65)
    String preview(
            @PathVariable String table,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(defaultValue = "more") String how,
            Asking asking)
            throws IOException {
        TableWords.Place place = shown.at(table);
        if (file == null || file.isEmpty()) {
            asking.refuse();
            return form(place, asking.frame().say("tables.bring-in.nothing"), asking);
        }
        boolean whole = how.equals("whole");
        Uploads.Upload upload = uploads.keep(asking.viewer(), place.table(), whole, file);
        TablesViews.Preview preview =
                bringing.preview(place, asking.viewer(), upload, asking.frame().words());
        if (!preview.isSound()) {
            uploads.drop(upload);
            asking.refuse();
        }
        asking.model().addAttribute("preview", preview);
        return "tables/preview";
    }

    @PostMapping("/tables/{table}/bring-in/{upload}")
    @Costly(atOnce = 2)
    String bringIn(@PathVariable String table, @PathVariable String upload, Asking asking) {
        TableWords.Place place = shown.at(table);
        var found = uploads.find(asking.viewer(), place.table(), upload);
        if (found.isEmpty()) {
            asking.refuse();
            return form(place, asking.frame().say("tables.bring-in.gone"), asking);
        }
        BringingIn.Done done = bringing.bringIn(
                place, asking.viewer(), found.get(), asking.frame().words());
        if (done.act().isEmpty()) {
            asking.refuse();
            asking.model().addAttribute("preview", done.preview());
            return "tables/preview";
        }
        uploads.drop(found.get());
        return "redirect:" + place.board().list() + "?" + Notices.DONE + "="
                + done.act().get();
    }
}
