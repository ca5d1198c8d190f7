package org.commonshed.files.okh;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.commonshed.files.world.Counted;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Patience;
import org.commonshed.files.world.Said;

/** The texts of a folder, an archive or one file, one after the other. Nothing in them is believed, and nothing is unpacked. */
final class Source {
    private static final Set<String> LEFT_OUT = Set.of(".git", "node_modules", "target", "__MACOSX");
    private static final int MOST_RATIO = 300;
    private static final long RATIO_FREE = 16L << 20; // bytes of which no ratio is asked
    private static final int MOST_DEPTH = 16;
    private static final int MOST_NAME = 400;

    /** Takes one text; {@code name} is its path within the source, with slashes. */
    interface Taker {
        void take(String name, byte[] bytes);

        /** Whether anybody wants the text of this name. */
        boolean wants(String name);
    }

    private final ManifestLimits limits;
    private final Taker taker;
    private final Patience patience;
    private final List<Issue> problems = new ArrayList<>();
    private long bytes;
    private int entries;
    private boolean isOver;

    Source(ManifestLimits limits, Taker taker) {
        this.limits = limits;
        this.taker = taker;
        this.patience = Patience.of(limits.time());
    }

    List<Issue> problems() {
        return problems;
    }

    static boolean isArchive(String name) {
        return name.toLowerCase(Locale.ROOT).matches(".*\\.(zip|tar\\.gz|tgz|tar)");
    }

    void read(Path source) throws IOException {
        String name = source.getFileName() == null ? "" : source.getFileName().toString();
        String lower = name.toLowerCase(Locale.ROOT);
        if (Files.isDirectory(source)) {
            folder(source);
        } else if (lower.endsWith(".zip")) {
            archive(source, name, this::zip);
        } else if (isArchive(lower)) {
            archive(source, name, in -> tar(in, !lower.endsWith(".tar")));
        } else {
            try (InputStream in = Files.newInputStream(source)) {
                taker.take(name, in.readNBytes(limits.manifestBytes() + 1));
            }
        }
    }

    /** What reads an archive. */
    private interface Reading {
        void read(Counted in) throws IOException;
    }

    private void archive(Path source, String name, Reading reading) throws IOException {
        try (Counted in = new Counted(new BufferedInputStream(Files.newInputStream(source), 1 << 16))) {
            reading.read(in);
        } catch (ZipException | java.io.EOFException | IllegalArgumentException e) {
            problem(name, "archive_broken", Said.of("okh:archive_cut"), Said.of("okh:archive_anew"));
        } catch (TarFile.Broken e) {
            problem(name, "archive_broken", Said.of("okh:archive_broken"), Said.of("okh:archive_broken.mend"));
        }
        if (entries == 0 && problems.isEmpty()) {
            problem(name, "archive_broken", Said.of("okh:archive_empty"), Said.of("okh:archive_broken.mend"));
        }
    }

    private void folder(Path root) throws IOException {
        Set<Path> files = new TreeSet<>();
        Files.walkFileTree(root, Set.of(), MOST_DEPTH, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes about) {
                boolean isLeftOut = !folder.equals(root) && LEFT_OUT.contains(String.valueOf(folder.getFileName()));
                return isLeftOut ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                String name = root.relativize(file).toString().replace('\\', '/');
                if (isTooMany()) {
                    return FileVisitResult.TERMINATE;
                }
                if (about.isSymbolicLink() && taker.wants(name)) {
                    link(name);
                } else if (about.isRegularFile() && taker.wants(name)) {
                    files.add(file);
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException why) {
                problem(
                        root.relativize(file).toString(),
                        "unreadable",
                        Said.of("okh:unreadable"),
                        Said.of("okh:unreadable.mend"));
                return FileVisitResult.CONTINUE;
            }
        });
        for (Path file : files) {
            if (isOver) {
                return;
            }
            try (InputStream in = Files.newInputStream(file)) {
                give(root.relativize(file).toString().replace('\\', '/'), in.readNBytes(limits.manifestBytes() + 1));
            }
        }
    }

    private void zip(Counted in) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(in)) {
            ZipEntry entry;
            while (!isOver && (entry = zip.getNextEntry()) != null) {
                if (isTooMany() || entry.isDirectory() || !isFit(entry.getName())) {
                    continue;
                }
                boolean isWanted = taker.wants(entry.getName());
                byte[] text = zip.readNBytes(isWanted ? limits.manifestBytes() + 1 : 0);
                drain(zip, in);
                if (isWanted) {
                    give(entry.getName(), text);
                }
            }
        }
    }

    /** Reads what is left of an entry, and gives up where it unfolds without end. */
    private void drain(InputStream entry, Counted in) throws IOException {
        byte[] block = new byte[1 << 14];
        int read;
        while (!isOver && (read = entry.read(block)) >= 0) {
            bytes += read;
            watch(in);
        }
    }

    private void tar(Counted packed, boolean isPacked) throws IOException {
        InputStream unpacked = isPacked ? new GZIPInputStream(packed, 1 << 16) : packed;
        TarFile tar = new TarFile(new Counted(new BufferedInputStream(unpacked, 1 << 16)) {
            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                int read = super.read(into, from, most);
                bytes = Math.max(bytes, count());
                watch(packed);
                if (isOver) {
                    throw new java.io.EOFException("given up");
                }
                return read;
            }
        });
        try {
            for (var entry = tar.next(); !isOver && entry.isPresent(); entry = tar.next()) {
                String name = entry.get().name();
                if (isTooMany() || name.endsWith("/")) {
                    continue;
                }
                if (entry.get().isLink() && taker.wants(name)) {
                    link(name);
                } else if (entry.get().isFile() && isFit(name) && taker.wants(name)) {
                    give(name, tar.content(limits.manifestBytes()));
                }
            }
        } catch (java.io.EOFException e) {
            if (!isOver) {
                throw e;
            }
        }
    }

    private void give(String name, byte[] text) {
        bytes += text.length;
        if (bytes > limits.bytes()) {
            stop("too_large", Said.of("okh:too_large", (limits.bytes() >> 20)), Said.of("okh:in_parts"));
        } else if (patience.isOver()) {
            tooSlow();
        } else {
            taker.take(name, text);
        }
    }

    private void watch(Counted packed) {
        if (isOver) {
            return;
        }
        if (bytes > limits.bytes()) {
            stop(
                    "too_large",
                    Said.of("okh:too_large.unpacked", (limits.bytes() >> 20)),
                    Said.of("okh:too_large.unpacked.mend"));
        } else if (bytes > RATIO_FREE && bytes > MOST_RATIO * packed.count()) {
            stop("archive_bomb", Said.of("okh:archive_bomb"), Said.of("okh:archive_anew"));
        } else if (patience.isOver()) {
            tooSlow();
        }
    }

    private void tooSlow() {
        stop("too_slow", Said.of("okh:too_slow", patience.seconds()), Said.of("okh:in_parts"));
    }

    private boolean isTooMany() {
        if (++entries > limits.entries()) {
            stop("too_many", Said.of("okh:too_many", limits.entries()), Said.of("okh:in_parts"));
        }
        return isOver;
    }

    private boolean isFit(String name) {
        List<String> steps = List.of(name.split("/"));
        boolean leadsOut = name.startsWith("/")
                || name.contains("\\")
                || name.matches("[A-Za-z]:.*")
                || name.chars().anyMatch(Character::isISOControl)
                || steps.contains("..");
        if (leadsOut || name.length() > MOST_NAME || steps.size() > MOST_DEPTH) {
            problem(
                    name.length() > MOST_NAME ? name.substring(0, MOST_NAME) : name.replaceAll("\\p{Cntrl}", "?"),
                    "outside",
                    Said.of("okh:outside"),
                    Said.of("okh:archive_anew"));
            return false;
        }
        return steps.stream().noneMatch(LEFT_OUT::contains);
    }

    private void stop(String code, Said sentence, Said mend) {
        if (!isOver) {
            problem("", code, sentence, mend);
        }
        isOver = true;
    }

    private void link(String name) {
        problem(name, "link", Said.of("okh:link"), Said.of("okh:link.mend"));
    }

    private void problem(String name, String code, Said sentence, Said mend) {
        problems.add(new Issue(name, 0, "", code, sentence, mend));
    }
}
