package org.commonshed.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.commonshed.access.Viewer;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/**
 * Files between being looked at and being brought in: few, until nobody has looked at them for an hour, each for whoever sent it.
 */
@Component
class Uploads {
    private static final int MOST = 12;
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Map<String, Upload> kept = new ConcurrentHashMap<>();
    private final Path folder;
    private final Clock clock;

    Uploads(@Value("${commonshed.data}") Path data, Clock clock) {
        this.folder = data.resolve("uploads");
        this.clock = clock;
    }

    /**
     * A file that waits.
     *
     * @param table what its rows are for
     * @param whole what is not in the file is to go
     * @param at when it was last looked at
     */
    record Upload(String id, Optional<UUID> person, String table, boolean whole, Path file, Instant at) {}

    Upload keep(Viewer viewer, String table, boolean whole, MultipartFile sent) throws IOException {
        try (InputStream in = sent.getInputStream()) {
            return keep(viewer, table, whole, in);
        }
    }

    /** Keeps what is read to its end. */
    Upload keep(Viewer viewer, String table, boolean whole, InputStream sent) throws IOException {
        clear();
        Files.createDirectories(folder);
        Path file = Files.createTempFile(folder, table + "-", ".csv"); // for its owner alone
        Files.copy(sent, file, StandardCopyOption.REPLACE_EXISTING);
        String id = UUID.randomUUID().toString();
        Upload upload = new Upload(id, viewer.person(), table, whole, file, clock.instant());
        kept.put(id, upload);
        return upload;
    }

    Optional<Upload> find(Viewer viewer, String table, String id) {
        return Optional.ofNullable(kept.get(id))
                .filter(upload -> upload.person().equals(viewer.person())
                        && upload.table().equals(table)
                        && Files.exists(upload.file()))
                .map(this::seen);
    }

    private Upload seen(Upload upload) {
        Upload now = new Upload(
                upload.id(), upload.person(), upload.table(), upload.whole(), upload.file(), clock.instant());
        kept.replace(upload.id(), now);
        return now;
    }

    void drop(Upload upload) {
        kept.remove(upload.id());
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void clear() {
        Instant old = clock.instant().minus(LONGEST);
        List<Upload> byAge =
                kept.values().stream().sorted(Comparator.comparing(Upload::at)).toList();
        for (int i = 0; i < byAge.size(); i++) {
            if (byAge.get(i).at().isBefore(old) || i <= byAge.size() - MOST) {
                drop(byAge.get(i));
            }
        }
    }
}
