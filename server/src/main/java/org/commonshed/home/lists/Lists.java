package org.commonshed.home.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Faults;
import org.commonshed.access.Viewer;
import org.commonshed.keeping.Notices;
import org.commonshed.live.underway.Progress;
import org.commonshed.live.underway.Underway;
import org.commonshed.page.Words;
import org.commonshed.web.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** The front door: lists that came in and wait until somebody has decided about them. */
@Service
public class Lists {
    /** What is to be mended where neither a file nor a text was sent. */
    public static final Faults EMPTY = Faults.of("list", "fault.lists.empty");

    /** The name of what was pasted and is no file. */
    private static final String PASTED = "pasted.txt";

    private static final int LONGEST_NAME = 120;

    private final ListStore store;
    private final Looking looking;
    private final Taking taking;
    private final Choices.Source choices;
    private final Doors doors;
    private final Underway underway;

    Lists(ListStore store, Looking looking, Taking taking, Choices.Source choices, Doors doors, Underway underway) {
        this.underway = underway;
        this.store = store;
        this.looking = looking;
        this.taking = taking;
        this.choices = choices;
        this.doors = doors;
    }

    /** A list with what is proposed and what was decided. */
    record Shown(Draft draft, Looked looked, Choices choices, List<Deciding.Decided> rows) {}

    /** Lets through whoever may bring lists in, or refuses. */
    void demand(Viewer viewer) {
        doors.demand(viewer, Deed.IMPORT, "");
    }

    /**
     * Keeps a list for whoever sent it, until they have decided or a day has passed without them; a file wins over what was pasted
     * into a field.
     *
     * @param then where one goes once it is kept
     * @return address of the page on which one decides; empty where nothing was sent
     */
    public Optional<String> take(Asking asking, String pasted, @Nullable MultipartFile file, String then)
            throws IOException {
        demand(asking.viewer());
        if (file != null && !file.isEmpty()) {
            try (InputStream in = file.getInputStream()) {
                String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
                return Optional.of(take(asking.viewer(), in, name, then));
            }
        }
        InputStream in = new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8));
        return pasted.isBlank() ? Optional.empty() : Optional.of(take(asking.viewer(), in, PASTED, then));
    }

    /** @param name of the file; its ending may say what it is */
    String take(Viewer viewer, InputStream list, String name, String then) throws IOException {
        demand(viewer);
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        String shortName = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        return address(store.keep(viewer, shortName, then, list).upload());
    }

    private static String address(String upload) {
        return "/bring-in/" + upload;
    }

    /** What was said so far; nothing where the list is gone or somebody else's. */
    Optional<Draft> find(Viewer viewer, String upload) {
        demand(viewer);
        return store.find(viewer, upload);
    }

    /** The same with all of its rows. */
    Optional<Shown> look(Viewer viewer, String upload, Words words) {
        return find(viewer, upload)
                .map(draft -> shown(viewer, draft, looking.look(viewer, draft, Progress.NONE), words));
    }

    private Shown shown(Viewer viewer, Draft draft, Looked looked, Words words) {
        Choices all = choices.read(viewer, words);
        return new Shown(draft, looked, all, new Deciding(draft, all).all(looked));
    }

    /**
     * The same for a page; where it takes long, one that tells how far it is comes first.
     *
     * @param page where one goes afterwards, after the address of the list
     * @param show names the page for a list with its rows
     */
    String lead(Asking asking, String upload, Function<Looked, String> page, Function<Shown, String> show) {
        Optional<Draft> draft = find(asking.viewer(), upload);
        if (draft.isEmpty()) {
            return ColumnsPage.GONE;
        }
        Underway.Task<Looked> task = new Underway.Task<>(
                "list-look",
                upload + draft.get().said() + draft.get().isSwapped(),
                Looked.class,
                progress -> looking.look(asking.viewer(), draft.get(), progress),
                looked -> address(upload) + page.apply(looked));
        Function<Looked, String> shown =
                looked -> show.apply(shown(asking.viewer(), draft.get(), looked, asking.words()));
        return looking.isKnown(draft.get())
                ? shown.apply(looking.look(asking.viewer(), draft.get(), Progress.NONE))
                : underway.lead(asking.viewer(), task, shown);
    }

    /** Something more is said of a list. */
    synchronized void say(Viewer viewer, String upload, UnaryOperator<Draft> more) {
        find(viewer, upload).ifPresent(draft -> store.say(more.apply(draft)));
    }

    /**
     * Keeps all of it, as one act.
     *
     * @param done names the page for the act, or for none where nothing would change or something else changed meanwhile
     */
    String keep(Asking asking, Shown shown, Function<Optional<UUID>, String> done) {
        String upload = shown.draft().upload();
        Underway.Task<Kept> task = new Underway.Task<>(
                "list-keep",
                upload,
                Kept.class,
                progress -> new Kept(keep(asking.viewer(), shown, progress)),
                kept -> kept.act()
                        .map(act -> shown.draft().then() + "?" + Notices.DONE + "=" + act)
                        .orElse(address(upload)));
        return underway.lead(asking.viewer(), task, kept -> done.apply(kept.act()));
    }

    private record Kept(Optional<UUID> act) {}

    Optional<UUID> keep(Viewer viewer, Shown shown, Progress progress) {
        return taking.keep(viewer, shown.rows(), () -> store.drop(shown.draft().upload()), progress);
    }

    void drop(Viewer viewer, String upload) {
        find(viewer, upload).ifPresent(draft -> store.drop(draft.upload()));
        looking.forget(upload);
    }
}
