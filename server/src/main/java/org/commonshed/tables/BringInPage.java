package org.commonshed.tables;

import java.io.IOException;
import java.util.List;
import java.util.UUID;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.TakesFile;
import org.commonshed.keeping.Notices;
import org.commonshed.live.underway.Progress;
import org.commonshed.live.underway.Underway;
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
    private final Underway underway;

    BringInPage(TableWords shown, Uploads uploads, BringingIn bringing, Underway underway) {
        this.underway = underway;
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
        return look(place, upload, asking);
    }

    /** What would change by a file that waits. */
    @GetMapping("/tables/{table}/bring-in/{upload}")
    @Costly(atOnce = 2)
    String again(@PathVariable String table, @PathVariable String upload, Asking asking) {
        TableWords.Place place = shown.at(table);
        return uploads.find(asking.viewer(), place.table(), upload)
                .map(found -> look(place, found, asking))
                .orElseGet(() -> gone(place, asking));
    }

    private String gone(TableWords.Place place, Asking asking) {
        asking.refuse();
        return form(place, asking.frame().say("tables.bring-in.gone"), asking);
    }

    private String look(TableWords.Place place, Uploads.Upload upload, Asking asking) {
        Underway.Task<TablesViews.Preview> task = new Underway.Task<>(
                "table-look",
                upload.id(),
                TablesViews.Preview.class,
                progress -> {
                    progress.at("read");
                    return bringing.preview(place, asking.viewer(), upload, asking.words());
                },
                preview -> address(place, upload));
        return underway.lead(asking.viewer(), task, preview -> {
            if (!preview.isSound()) {
                uploads.drop(upload);
            }
            return show(preview, preview.isSound(), asking);
        });
    }

    private static String address(TableWords.Place place, Uploads.Upload upload) {
        return place.board().forms() + "/bring-in/" + upload.id();
    }

    private static String show(TablesViews.Preview preview, boolean isSound, Asking asking) {
        if (!isSound) {
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
            return gone(place, asking);
        }
        Underway.Task<BringingIn.Done> task = new Underway.Task<>(
                "table-keep",
                upload,
                BringingIn.Done.class,
                progress -> keep(place, found.get(), progress, asking),
                done -> done.act().map(act -> done(place, act)).orElseGet(() -> address(place, found.get())));
        return underway.lead(
                asking.viewer(),
                task,
                done -> done.act()
                        .map(act -> "redirect:" + done(place, act))
                        .orElseGet(() -> show(done.preview(), false, asking)));
    }

    private BringingIn.Done keep(TableWords.Place place, Uploads.Upload upload, Progress progress, Asking asking) {
        progress.at("written");
        BringingIn.Done done = bringing.bringIn(place, asking.viewer(), upload, asking.words());
        if (done.act().isPresent()) {
            uploads.drop(upload);
        }
        return done;
    }

    private static String done(TableWords.Place place, UUID act) {
        return place.board().list() + "?" + Notices.DONE + "=" + act;
    }
}
