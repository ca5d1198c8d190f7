package org.commonshed.home.lists;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.files.lists.Headings;
import org.commonshed.files.lists.ReadList.Format;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What each column of a list was taken for; what a person says of it wins, and the list is read again. */
@Controller
@Asks
@Entrance(Deed.IMPORT)
class ColumnsPage {
    static final String GONE = "redirect:/bring-in?gone=";

    private final Lists lists;

    ColumnsPage(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/bring-in/{upload}/columns")
    @Costly(atOnce = 2)
    String page(@PathVariable String upload, Asking asking) {
        return lists.lead(asking, upload, looked -> "/columns", shown -> show(shown, asking));
    }

    private static String show(Lists.Shown shown, Asking asking) {
        Telling telling = new Telling(asking.words());
        Format format = shown.looked().read().source().format();
        return asking.show(
                "home/lists/columns",
                new ListViews.Columns(
                        telling.head(shown),
                        telling.columns(shown.looked().read()),
                        telling.fields(),
                        shown.draft().isSwapped(),
                        format == Format.GEOJSON
                                || format == Format.OPENSTREETMAP
                                || shown.draft().isSwapped()),
                Faults.NONE);
    }

    /** Only what differs from the proposal is somebody's word; what is not on the page stays as it was. */
    @PostMapping("/bring-in/{upload}/columns")
    @Costly(atOnce = 1)
    String say(@PathVariable String upload, @RequestParam Map<String, String> given, Asking asking) {
        Optional<Lists.Shown> shown = lists.look(asking.viewer(), upload, asking.words());
        if (shown.isEmpty()) {
            return GONE;
        }
        Draft draft = shown.get().draft();
        Map<String, Headings.Field> said = new HashMap<>(draft.said());
        List<Headings.Column> columns = shown.get().looked().read().headings().columns();
        for (int i = 0; i < columns.size(); i++) {
            Headings.Column column = columns.get(i);
            find(given.getOrDefault("column-" + (i + 1), ""))
                    .filter(field -> field != column.field())
                    .ifPresent(field -> said.put(column.name(), field));
        }
        boolean swapped = given.containsKey("swapped");
        if (!said.equals(draft.said()) || swapped != draft.isSwapped()) {
            lists.say(asking.viewer(), upload, before -> before.read(said, swapped));
        }
        String address = "/bring-in/" + upload;
        return "redirect:" + (given.getOrDefault("go", "").equals("on") ? address : address + "/columns");
    }

    private static Optional<Headings.Field> find(String word) {
        for (Headings.Field field : Headings.Field.values()) {
            if (field.name().toLowerCase(Locale.ROOT).equals(word)) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }
}
