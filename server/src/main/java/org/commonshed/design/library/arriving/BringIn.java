package org.commonshed.design.library.arriving;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.News;
import org.commonshed.design.library.kept.ArrivingStore;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.design.library.knowing.Counting;
import org.commonshed.design.library.knowing.Lore;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okh.ManifestLimits;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.FileSystemUtils;

/** The front door for designs that come in. What is known already is left as it is; nothing is ever written over. */
@Service
@NamedInterface("library")
public class BringIn {
    private static final int LONGEST_NAME = 120;
    private static final Duration LONGEST = Duration.ofMinutes(2);

    /** Of what is sent to a server: far more than a library needs, far less than it can bear. */
    public static final ManifestLimits LIMITS = new ManifestLimits(2 << 20, 512L << 20, 50_000, 24, 50_000, LONGEST);

    private final ArrivingStore store;
    private final Shelves shelves;
    private final Lore lore;
    private final News news;
    private final Ground ground;

    BringIn(ArrivingStore store, Shelves shelves, Lore lore, News news, Ground ground) {
        this.store = store;
        this.shelves = shelves;
        this.lore = lore;
        this.news = news;
        this.ground = ground;
    }

    /** What it stands on. */
    @Component
    record Ground(Doors doors, Clock clock, TransactionOperations transaction) {}

    /** What was sent, under the name it had, as a book. */
    public static ManifestBook read(String name, byte[] content, ManifestBook.Progress progress) throws IOException {
        return read(name, new ByteArrayInputStream(content), progress);
    }

    /** As much of it as is taken in; an archive that is cut off is told as broken. */
    static ManifestBook read(String name, InputStream content, ManifestBook.Progress progress) throws IOException {
        Path folder = Files.createTempDirectory("commonshed-designs-");
        try {
            Path file = folder.resolve(plain(name));
            try (OutputStream written = Files.newOutputStream(file)) {
                byte[] block = new byte[1 << 16];
                long taken = 0;
                for (int n = content.read(block); n >= 0 && taken <= LIMITS.bytes(); n = content.read(block)) {
                    written.write(block, 0, n);
                    taken += n;
                }
            }
            return ManifestBook.readWhole(file, LIMITS, progress);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    /** The last part of a name, with nothing in it that means something to a file system. */
    static String plain(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[^\\p{L}\\p{N}._ -]", "_")
                .replaceAll("^\\.+", "");
        String cut = last.length() > LONGEST_NAME ? last.substring(last.length() - LONGEST_NAME) : last;
        return cut.isBlank() ? "manifest" : cut;
    }

    /** What would become of it; nothing is kept. */
    public Report look(Viewer viewer, ManifestBook book) {
        ground.doors().demand(viewer, Deed.SHARE_DESIGN, "");
        Sorting sorting = new Sorting(book, lore.inference(), ground.clock());
        sorting.sort(store, new Sorting.Bringer(viewer, "", Optional.empty()));
        return sorting.report();
    }

    /** Keeps all that is not known yet, as a whole. */
    public Report keep(Viewer viewer, ManifestBook book) {
        return keep(book, new Sorting.Bringer(viewer, "", Optional.empty()));
    }

    /**
     * Keeps the one manifest of a book as a version of a design, whatever home and name it says.
     *
     * @param changed what was changed and why
     */
    public Report improve(Viewer viewer, ManifestBook book, String changed, UUID design) {
        return keep(book, new Sorting.Bringer(viewer, changed, Optional.of(design)));
    }

    private Report keep(ManifestBook book, Sorting.Bringer bringer) {
        ground.doors().demand(bringer.viewer(), Deed.SHARE_DESIGN, "");
        Sorting sorting = new Sorting(book, lore.inference(), ground.clock());
        ground.transaction().executeWithoutResult(status -> {
            store.lock();
            sorting.sort(store, bringer);
            List<KeptVersion> before = new ArrayList<>();
            sorting.listNewest()
                    .forEach(each ->
                            shelves.versions().findNewestOf(each.design()).ifPresent(before::add));
            store.keep(sorting.arriving(), sorting.now());
            before.forEach(old -> carry(
                    old,
                    sorting.arriving().versions().stream()
                            .map(each -> each.kept())
                            .filter(each -> each.design().equals(old.design()))
                            .toList()));
        });
        shelves.versions().touch();
        return sorting.report();
    }

    /** What people said of the version before holds for those that follow; those who make it are told of the last. */
    private void carry(KeptVersion old, List<KeptVersion> following) {
        for (KeptVersion version : following) {
            carryTo(version.id(), old, version);
        }
        news.improved(old, following.get(following.size() - 1));
    }

    private void carryTo(UUID id, KeptVersion old, KeptVersion version) {
        shelves.said().carryAnswers(old.id(), id);
        shelves.versions()
                .setProcesses(
                        id,
                        Counting.processes(
                                version.traits().stated(),
                                version.traits().proposed(),
                                shelves.said().listAnswers(id)));
        boolean isSameLicence =
                Objects.equals(old.rights().licence(), version.rights().licence());
        if (isSameLicence) {
            shelves.said().carryPermission(old.id(), id);
        }
    }
}
