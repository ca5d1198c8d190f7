package org.commonshed.files.okh;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.commonshed.files.world.Issue;

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

    /** Tables and texts that lie beside manifests, for bills of materials. */
    public static final class Shelf {
        private static final int MOST = 5_000;
        private static final long MOST_BYTES = 64L << 20;
        private final Map<String, byte[]> texts = new HashMap<>();
        private long bytes;

        private void put(String name, byte[] text) {
            if (texts.size() < MOST && bytes + text.length <= MOST_BYTES) {
                texts.put(name, text);
                bytes += text.length;
            }
        }

        /** The text at a path that a manifest names: from its own folder, or from the top; never from outside. */
        public Optional<String> find(String manifest, String path) {
            return resolved(manifest, path).map(texts::get).map(text -> new String(text, StandardCharsets.UTF_8));
        }

        /** A path from the top; empty where it leads out or elsewhere. */
        static Optional<String> resolved(String manifest, String path) {
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

    /** Reads all of it; what is wrong with one manifest hinders no other. */
    public static ManifestBook read(Path source, ManifestLimits limits, Progress progress) throws IOException {
        Reading reading =
                new Reading(limits, progress, Files.isRegularFile(source) && !Source.isArchive(source.toString()));
        Source from = new Source(limits, reading);
        from.read(source);
        List<Issue> problems = new ArrayList<>(from.problems());
        problems.addAll(reading.problems);
        return new ManifestBook(
                reading.manifests, reading.broken, reading.others, problems, reading.hints, reading.shelf);
    }

    private static final class Reading implements Source.Taker {
        private final ValueReader values;
        private final Progress progress;
        private final boolean isAlone;
        private final List<Manifest> manifests = new ArrayList<>();
        private final List<Issue> problems = new ArrayList<>();
        private final List<Issue> hints = new ArrayList<>();
        private final Shelf shelf = new Shelf();
        private int broken;
        private int others;

        Reading(ManifestLimits limits, Progress progress, boolean isAlone) {
            this.values = new ValueReader(limits);
            this.progress = progress;
            this.isAlone = isAlone;
        }

        @Override
        public boolean wants(String name) {
            return Format.ofName(name).isPresent() || isBeside(name);
        }

        private static boolean isBeside(String name) {
            return name.toLowerCase(Locale.ROOT).matches(".*\\.(csv|tsv|md)");
        }

        @Override
        public void take(String name, byte[] bytes) {
            if (isBeside(name) && !isAlone) {
                shelf.put(name, bytes);
                return;
            }
            ManifestFile.ManifestRead read = ManifestFile.read(name, bytes, values);
            boolean isMeant =
                    isAlone || name.toLowerCase(Locale.ROOT).matches("(.*/)?[^/]*(okh|openknowhow|open-know-how)[^/]*");
            if (read.manifest().isPresent()) {
                manifests.add(read.manifest().get());
                problems.addAll(read.problems());
                hints.addAll(read.hints());
                progress.at(manifests.size());
            } else if (read.isOther()) {
                others++;
                if (isMeant) {
                    (isAlone ? problems : hints)
                            .add(
                                    new Issue(
                                            name,
                                            0,
                                            "",
                                            "no_manifest",
                                            "This holds no manifest that we know.",
                                            "A manifest says at least its name, its licence and its version of Open Know-How."));
                }
            } else {
                boolean isBroken = isMeant || isMarked(bytes);
                broken += isBroken ? 1 : 0;
                others += isBroken ? 0 : 1;
                (isBroken ? problems : hints).addAll(read.problems());
            }
        }

        /** Whether a text that cannot be read says that it is a manifest. */
        private static boolean isMarked(byte[] bytes) {
            String begun =
                    new String(bytes, 0, Math.min(bytes.length, 4096), StandardCharsets.UTF_8).toLowerCase(Locale.ROOT);
            return begun.contains("okhv") || begun.contains("okh-manifest") || begun.contains("open know-how");
        }
    }
}
