package org.commonshed.files.world.folder;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.commonshed.files.world.Counted;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Patience;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.commonshed.files.world.Schema;
import org.commonshed.files.world.Settings;

/** A world folder as one zip file. What comes in may be made to do harm, so nothing in it is believed. */
public final class WorldZip {
    private static final int MOST_DEPTH = 8;
    private static final int MOST_NAME = 400;
    private static final int MOST_RATIO = 200;
    private static final long RATIO_FREE = 1 << 20; // bytes of which no ratio is asked
    private static final int ENTRIES_PER_FILE = 5;
    private static final int BLOCK = 1 << 14;
    private static final LocalDateTime ANY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ReadingLimits limits;
    private final Patience patience;
    private final List<Issue> issues = new ArrayList<>();
    private final Map<String, Path> folders = new TreeMap<>(Comparator.comparingInt(WorldZip::depth)
            .thenComparing(Comparator.naturalOrder())); // by their path in the zip, outermost first
    private long bytes;
    private int entries;

    private WorldZip(ReadingLimits limits) {
        this.limits = limits;
        this.patience = Patience.of(limits.time());
    }

    /**
     * What was in a zip file.
     *
     * @param folder the world folder; empty where there are problems
     */
    public record Unpacked(Optional<Path> folder, List<Issue> problems) {
        public Unpacked {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Unpacks the files of a world folder, which may lie in a folder of the zip; all other files are left out. Nothing is
     * written outside of the target, which must be empty, and never more than the limits allow.
     *
     * @throws IOException when the target cannot be written or the stream breaks off
     */
    public static Unpacked unpack(InputStream zip, Path target, ReadingLimits limits) throws IOException {
        WorldZip unpacking = new WorldZip(limits);
        try {
            unpacking.take(zip, target);
        } catch (ZipException | IllegalArgumentException broken) {
            unpacking.problem("zip_broken", Said.of("zip_broken"), Said.of("zip_broken.mend"));
        }
        return unpacking.unpacked();
    }

    /** Packs the files of a folder, in the order of their names, so that the same folder gives the same bytes. */
    public static void pack(Path folder, String top, OutputStream out) throws IOException {
        List<Path> files;
        try (Stream<Path> listed = Files.list(folder)) {
            files = listed.filter(Files::isRegularFile).sorted().toList();
        }
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Path file : files) {
                ZipEntry entry = new ZipEntry(top + "/" + file.getFileName());
                entry.setTimeLocal(ANY_TIME);
                zip.putNextEntry(entry);
                Files.copy(file, zip);
                zip.closeEntry();
            }
        }
    }

    private void take(InputStream in, Path target) throws IOException {
        Counted counted = new Counted(in);
        try (ZipInputStream zip = new ZipInputStream(counted)) {
            ZipEntry entry;
            while (issues.isEmpty() && (entry = zip.getNextEntry()) != null) {
                if (++entries > limits.files() * ENTRIES_PER_FILE) {
                    problem("zip_too_many", Said.of("zip_too_many"), Said.of("zip_too_many.mend"));
                } else if (isFit(entry.getName()) && !entry.isDirectory()) {
                    copy(entry.getName(), zip, target, counted);
                }
            }
        }
        if (entries == 0) {
            problem("zip_broken", Said.of("zip_broken.empty"), Said.of("zip_broken.mend"));
        }
    }

    /** Bytes of files that are left out count too. */
    private void copy(String name, InputStream zip, Path target, Counted counted) throws IOException {
        String file = name.substring(name.lastIndexOf('/') + 1);
        boolean isWanted = isOfWorld(file);
        Path folder = isWanted ? folder(name.substring(0, name.length() - file.length()), target) : target;
        try (OutputStream out =
                isWanted ? Files.newOutputStream(folder.resolve(file)) : OutputStream.nullOutputStream()) {
            byte[] block = new byte[BLOCK];
            int read;
            while ((read = zip.read(block)) >= 0) {
                bytes += read;
                if (isTooMuch(counted.count())) {
                    return;
                }
                out.write(block, 0, read);
            }
        }
    }

    private boolean isTooMuch(long packed) {
        if (bytes > limits.bytes()) {
            problem("zip_too_large", Said.of("zip_too_large", (limits.bytes() >> 20)), Said.of("zip_too_large.mend"));
            return true;
        }
        if (bytes > RATIO_FREE && bytes > MOST_RATIO * packed) {
            problem("zip_ratio", Said.of("zip_ratio"), Said.of("zip_broken.mend"));
            return true;
        }
        if (patience.isOver()) {
            problem("zip_slow", Said.of("zip_slow", patience.seconds()), Said.of("zip_slow.mend"));
            return true;
        }
        return false;
    }

    private Path folder(String inZip, Path target) throws IOException {
        Path known = folders.get(inZip);
        if (known == null) {
            known = Files.createDirectories(target.resolve(String.valueOf(folders.size())));
            folders.put(inZip, known);
        }
        return known;
    }

    private static boolean isOfWorld(String file) {
        return file.equals(Settings.FILE)
                || file.equals("places.geojson")
                || file.endsWith(".csv") && Schema.TABLES.containsKey(file.substring(0, file.length() - 4));
    }

    private boolean isFit(String name) {
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.contains(":")
                || name.chars().anyMatch(Character::isISOControl)
                || List.of(name.split("/")).contains("..");
        if (leadsOut || name.length() > MOST_NAME) {
            problem("zip_outside", Said.of("zip_outside"), Said.of("zip_broken.mend"));
        } else if (depth(name) > MOST_DEPTH) {
            problem("zip_deep", Said.of("zip_deep"), Said.of("zip_too_many.mend"));
        }
        return issues.isEmpty();
    }

    private static int depth(String name) {
        return (int) name.chars().filter(c -> c == '/').count();
    }

    /** Of several folders the outermost that holds settings, else the outermost. */
    private Unpacked unpacked() {
        if (!issues.isEmpty()) {
            return new Unpacked(Optional.empty(), issues);
        }
        Optional<Path> folder = folders.values().stream()
                .filter(each -> Files.exists(each.resolve(Settings.FILE)))
                .findFirst()
                .or(() -> folders.values().stream().findFirst());
        if (folder.isEmpty()) {
            problem(
                    "zip_no_tables",
                    Said.of("zip_no_tables"),
                    Said.of("zip_no_tables.mend", String.join(", ", Schema.TABLES.keySet())));
        }
        return new Unpacked(folder, issues);
    }

    private void problem(String code, Said sentence, Said mend) {
        issues.add(new Issue("", 0, "", code, sentence, mend));
    }
}
