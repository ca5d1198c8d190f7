package org.commonshed.files.okh;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;

/**
 * All manifests of a folder, an archive (zip, tar.gz) or one file.
 *
 * @param manifests in the order of their files
 * @param broken files that are called manifests, or are the only file, and cannot be read as one
 * @param others texts that are readable and no manifests
 * @param problems what is wrong; a manifest with a problem is read all the same
 */
public record ManifestBook(
        List<Manifest> manifests, int broken, int others, List<Issue> problems, List<Issue> hints, Shelf shelf) {
    public ManifestBook {
        manifests = List.copyOf(manifests);
        problems = List.copyOf(problems);
        hints = List.copyOf(hints);
    }

    /** Told how many manifests are read so far. */
    public interface Progress {
        void at(int read);
    }

    /** What lies beside manifests: tables and texts for bills of materials, or all files where all were asked for. */
    public static final class Shelf {
        private static final int MOST = 20_000;
        private static final long MOST_BYTES = 48L << 20;
        private final Map<String, byte[]> texts = new TreeMap<>();
        private final Set<String> tooLarge = new TreeSet<>();
        private long bytes;

        private void put(String name, byte[] text, int most) {
            if (text.length <= most && texts.size() < MOST && bytes + text.length <= MOST_BYTES) {
                texts.put(name, text);
                bytes += text.length;
            } else if (tooLarge.size() < MOST) {
                tooLarge.add(name);
            }
        }

        /** The bytes of a file by its path from the top. */
        public Optional<byte[]> bytes(String path) {
            return Optional.ofNullable(texts.get(path));
        }

        /** Paths of all that was kept, and of files that were too large or too many to be kept. */
        public List<String> paths() {
            return Stream.concat(texts.keySet().stream(), tooLarge.stream()).toList();
        }

        /** The text at a path that a manifest names: from its own folder, or from the top; never from outside. */
        public Optional<String> find(String manifest, String path) {
            return resolved(manifest, path).map(texts::get).map(text -> new String(text, StandardCharsets.UTF_8));
        }

        /** A path from the top; empty where it leads out or elsewhere. */
        public static Optional<String> resolved(String manifest, String path) {
            if (path.contains("://") || path.contains("\\") || path.isBlank()) {
                return Optional.empty();
            }
            String folder = path.startsWith("/") ? "" : manifest.substring(0, manifest.lastIndexOf('/') + 1);
            List<String> steps = new ArrayList<>();
            for (String step : (folder + path).split("/")) {
                if (step.equals("..")) {
                    if (steps.isEmpty()) {
                        return Optional.empty();
                    }
                    steps.remove(steps.size() - 1);
                } else if (!step.isEmpty() && !step.equals(".")) {
                    steps.add(step);
                }
            }
            return Optional.of(String.join("/", steps));
        }
    }

    /** Reads all manifests; what is wrong with one hinders no other. */
    public static ManifestBook read(Path source, ManifestLimits limits, Progress progress) throws IOException {
        return read(source, limits, progress, false);
    }

    /** Reads all manifests, with the bytes of each and of all small files on the shelf. */
    public static ManifestBook readWhole(Path source, ManifestLimits limits, Progress progress) throws IOException {
        return read(source, limits, progress, true);
    }

    private static ManifestBook read(Path source, ManifestLimits limits, Progress progress, boolean isWhole)
            throws IOException {
        boolean isAlone = Files.isRegularFile(source) && !Source.isArchive(source.toString());
        Reading reading = new Reading(limits, progress, new Manner(isAlone, isWhole));
        Source from = new Source(limits, reading);
        from.read(source);
        List<Issue> problems = new ArrayList<>(from.problems());
        problems.addAll(reading.problems);
        return new ManifestBook(
                reading.manifests, reading.broken, reading.others, problems, reading.hints, reading.shelf);
    }

    /**
     * Packs a folder for somebody who reads it elsewhere: all its files in a zip archive, those that are too large cut off
     * just behind the bound. What is left out is told.
     */
    public static List<Issue> pack(Path folder, ManifestLimits limits, OutputStream zip) throws IOException {
        try (ZipOutputStream packed = new ZipOutputStream(zip)) {
            Source from = new Source(limits, new Packing(packed));
            from.read(folder);
            return List.copyOf(from.problems());
        } catch (UncheckedIOException fault) {
            throw fault.getCause();
        }
    }

    private record Packing(ZipOutputStream zip) implements Source.Taker {
        @Override
        public boolean wants(String name) {
            return true;
        }

        @Override
        public void take(String name, byte[] bytes) {
            try {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(bytes);
                zip.closeEntry();
            } catch (IOException fault) {
                throw new UncheckedIOException(fault);
            }
        }
    }

    /**
     * How it is read.
     *
     * @param isAlone one file, which is meant to be a manifest
     * @param isWhole all files are kept, not only what bills of materials need
     */
    private record Manner(boolean isAlone, boolean isWhole) {}

    private static final class Reading implements Source.Taker {
        private static final long MOST_HELD = 12L << 20;
        private final ValueReader values;
        private final Progress progress;
        private final ManifestLimits limits;
        private final Manner manner;
        private final List<Manifest> manifests = new ArrayList<>();
        private final List<Issue> problems = new ArrayList<>();
        private final List<Issue> hints = new ArrayList<>();
        private final Shelf shelf = new Shelf();
        private int broken;
        private int others;
        private long held; // bytes of manifests that were understood
        private boolean isFull;

        Reading(ManifestLimits limits, Progress progress, Manner manner) {
            this.limits = limits;
            this.values = new ValueReader(limits);
            this.progress = progress;
            this.manner = manner;
        }

        @Override
        public boolean wants(String name) {
            return manner.isWhole() || Format.ofName(name).isPresent() || isBeside(name);
        }

        private static boolean isBeside(String name) {
            return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|md)");
        }

        @Override
        public void take(String name, byte[] bytes) {
            boolean isText = manner.isAlone() || Format.ofName(name).isPresent();
            if (manner.isWhole() || !isText) {
                shelf.put(name, bytes, limits.manifestBytes());
            }
            if (!isText) {
                return;
            }
            if (manner.isWhole() && held + bytes.length > MOST_HELD) {
                tooMany(name);
                return;
            }
            ManifestFile.ManifestRead read = ManifestFile.read(name, bytes, values);
            held += read.manifest().isPresent() ? bytes.length : 0;
            boolean isMeant = manner.isAlone()
                    || name.toLowerCase(Locale.ROOT).matches("(.*/)?[^/]*(okh|openknowhow|open-know-how)[^/]*");
            if (read.manifest().isPresent()) {
                manifests.add(read.manifest().get());
                problems.addAll(read.problems());
                hints.addAll(read.hints());
                progress.at(manifests.size());
            } else if (read.isOther()) {
                others++;
                if (isMeant) {
                    (manner.isAlone() ? problems : hints)
                            .add(new Issue(
                                    name,
                                    0,
                                    "",
                                    "no_manifest",
                                    Said.of("okh:no_manifest"),
                                    Said.of("okh:no_manifest.mend")));
                }
            } else {
                boolean isBroken = isMeant || isMarked(bytes);
                broken += isBroken ? 1 : 0;
                others += isBroken ? 0 : 1;
                (isBroken ? problems : hints).addAll(read.problems());
            }
        }

        /** A server has little memory; what is understood of a text takes some ten times its size. */
        private void tooMany(String name) {
            if (!isFull) {
                problems.add(new Issue(name, 0, "", "too_many", Said.of("okh:too_much"), Said.of("okh:too_much.mend")));
            }
            isFull = true;
            broken++;
        }

        /** Whether a text that cannot be read says that it is a manifest. */
        private static boolean isMarked(byte[] bytes) {
            String begun =
                    new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return begun.contains("okhv") || begun.contains("okh-manifest") || begun.contains("open know-how");
        }
    }
}
