package org.commonshed.home.lists;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.page.Words;
import org.commonshed.tables.Uploads;
import org.commonshed.web.Asking;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.web.multipart.MultipartFile;

/** The front door: lists that came in and wait until somebody has decided about them. */
@Service
public class Lists {
    /** The name of what was pasted and is no file. */
    private static final String PASTED = "pasted.txt";

    private static final String TABLE = "listed";
    private static final int MOST = 12;
    private static final int LONGEST_NAME = 120;

    private final Uploads uploads;
    private final Looking looking;
    private final Taking taking;
    private final Choices.Source choices;
    private final Doors doors;
    private final Map<String, Draft> drafts = new LinkedHashMap<>(); // by upload

    Lists(Uploads uploads, Looking looking, Taking taking, Choices.Source choices, Doors doors) {
        this.uploads = uploads;
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
     * Keeps a list for whoever sent it, until they have decided or an hour has passed without them.
     *
     * @param name of the file; its ending may say what it is
     * @param then where one goes once it is kept
     * @return address of the page on which one decides
     */
    String take(Viewer viewer, InputStream list, String name, String then) throws IOException {
        demand(viewer);
        String plain = name.replaceAll("[\\p{Cntrl}/\\\\]", " ").strip();
        String shortName = plain.length() > LONGEST_NAME ? plain.substring(plain.length() - LONGEST_NAME) : plain;
        Uploads.Upload upload = uploads.keep(viewer, TABLE, false, list);
        put(Draft.of(upload.id(), shortName, then));
        return "/bring-in/" + upload.id();
    }

    /** The same of what was sent as a file or pasted into a field; a file wins. */
    public String take(Asking asking, String pasted, @Nullable MultipartFile file, String then) throws IOException {
        boolean isFile = file != null && !file.isEmpty();
        String name = file == null || !isFile
                ? PASTED
                : Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (InputStream in = file == null || !isFile
                ? new ByteArrayInputStream(pasted.getBytes(StandardCharsets.UTF_8))
                : file.getInputStream()) {
            return take(asking.viewer(), in, name, then);
        }
    }

    private synchronized void put(Draft draft) {
        drafts.put(draft.upload(), draft);
        while (drafts.size() > MOST) {
            drafts.remove(drafts.keySet().iterator().next());
        }
    }

    private synchronized Optional<Draft> draft(String upload) {
        return Optional.ofNullable(drafts.get(upload));
    }

    /** What was said so far; nothing where the list is gone or somebody else's. */
    Optional<Draft> find(Viewer viewer, String upload) {
        demand(viewer);
        return uploads.find(viewer, TABLE, upload).flatMap(found -> draft(found.id()));
    }

    /** The same with all of its rows. */
    Optional<Shown> look(Viewer viewer, String upload, Words words) {
        return find(viewer, upload)
                .flatMap(draft -> uploads.find(viewer, TABLE, upload).map(file -> {
                    Looked looked = looking.look(viewer, draft, file.file());
                    Choices all = choices.read(viewer, words);
                    return new Shown(draft, looked, all, new Deciding(draft, all).all(looked));
                }));
    }

    /** Something more is said of a list. */
    synchronized void say(Viewer viewer, String upload, UnaryOperator<Draft> more) {
        find(viewer, upload).ifPresent(draft -> drafts.put(upload, more.apply(draft)));
    }

    /** Keeps all of it, as one act; nothing where nothing would change, or something else changed meanwhile. */
    Optional<UUID> keep(Viewer viewer, Shown shown) {
        Optional<UUID> act = taking.keep(viewer, shown.rows());
        if (act.isPresent()) {
            drop(viewer, shown.draft().upload());
        }
        return act;
    }

    synchronized void drop(Viewer viewer, String upload) {
        uploads.find(viewer, TABLE, upload).ifPresent(uploads::drop);
        drafts.remove(upload);
        looking.forget(upload);
    }
}
