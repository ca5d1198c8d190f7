package org.commonshed.home.lists;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.files.lists.ReadList;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A list of actors is sent or pasted; nothing of it is kept before somebody has seen what would become of it. */
@Controller
@Asks
@Entrance(Deed.IMPORT)
class FreshListPage {
    private static final int MOST_PROBLEMS = 20;

    private final Lists lists;

    FreshListPage(Lists lists) {
        this.lists = lists;
    }

    @GetMapping("/bring-in")
    String page(@RequestParam(required = false) @Nullable String gone, Asking asking) {
        lists.demand(asking.viewer());
        Faults faults = gone == null ? Faults.NONE : Faults.of("file", "fault.lists.gone");
        return show("", faults, List.of(), asking);
    }

    private static String show(String typed, Faults faults, List<String> problems, Asking asking) {
        return asking.show("home/lists/fresh", new ListViews.Fresh(typed, faults, problems), faults);
    }

    @PostMapping("/bring-in")
    @Costly(atOnce = 1)
    @TakesFile(mostMegabytes = 33)
    String take(
            @RequestParam(defaultValue = "") String list,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Asking asking)
            throws IOException {
        Optional<String> address = lists.take(asking, list, file, "/actors");
        if (address.isEmpty()) {
            return show("", Lists.EMPTY, List.of(), asking);
        }
        String upload = address.get().substring(address.get().lastIndexOf('/') + 1);
        try {
            return lists.lead(
                    asking,
                    upload,
                    FreshListPage::next,
                    shown -> findUnfit(shown, list, asking)
                            .orElseGet(() -> "redirect:" + address.get() + next(shown.looked())));
        } catch (CancellationException tooLong) {
            return tooLong(upload, asking);
        }
    }

    /** Where one says what its columns hold, if it can be read and has some; else where its rows are. */
    private static String next(Looked looked) {
        ReadList read = looked.read();
        boolean hasColumns = isSound(looked)
                && read.source().format() != ReadList.Format.PASTED
                && !read.headings().columns().isEmpty();
        return hasColumns ? "/columns" : "";
    }

    private static boolean isSound(Looked looked) {
        return looked.read().problems().isEmpty() && !looked.rows().isEmpty();
    }

    /** The page that says why a list cannot be read; nothing where it can. */
    Optional<String> findUnfit(Lists.Shown shown, String typed, Asking asking) {
        if (isSound(shown.looked())) {
            return Optional.empty();
        }
        Telling telling = new Telling(asking.words());
        List<String> problems = Stream.concat(
                        shown.looked().read().problems().stream(), shown.looked().read().hints().stream())
                .map(telling::problem)
                .distinct()
                .limit(MOST_PROBLEMS)
                .toList();
        lists.drop(asking.viewer(), shown.draft().upload());
        return Optional.of(show(typed, Faults.of("file", "fault.lists.unreadable"), problems, asking));
    }

    String tooLong(String upload, Asking asking) {
        lists.drop(asking.viewer(), upload);
        return show("", Faults.of("file", "fault.lists.long"), List.of(), asking);
    }
}
