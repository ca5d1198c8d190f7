package org.commonshed.design.library.arriving;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.care.Care;
import org.commonshed.design.library.kept.Beside;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.design.library.knowing.Readings;
import org.commonshed.files.okh.Dialect;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okh.ManifestFile;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The whole library as an archive: a folder for each design, in it one for each version, with its files. */
@Service
@NamedInterface("library")
public class LibraryZip {
    private final Shelves shelves;
    private final Doors doors;
    private final Care care;

    LibraryZip(Shelves shelves, Doors doors, Care care) {
        this.shelves = shelves;
        this.care = care;
        this.doors = doors;
    }

    /**
     * Writes all versions of all designs.
     *
     * @param dialect of the manifests; empty: as they came in, byte for byte
     * @return how many versions that are
     */
    public int write(Viewer viewer, Optional<Dialect> dialect, OutputStream out) throws IOException {
        doors.demand(viewer, Deed.READ, "");
        List<UUID> all = shelves.versions().listIds();
        Set<UUID> unseen = care.listUnseen(viewer, "design");
        int written = 0;
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (UUID id : all) {
                KeptVersion version = shelves.versions().find(id).orElseThrow();
                if (unseen.contains(version.design())) {
                    continue;
                }
                written++;
                String folder = String.format(Locale.ROOT, "%s/%04d/", version.slug(), version.number());
                for (Map.Entry<String, Supplied> file : files(version, dialect).entrySet()) {
                    zip.putNextEntry(new ZipEntry(folder + file.getKey()));
                    zip.write(file.getValue().content());
                    zip.closeEntry();
                }
            }
        }
        return written;
    }

    /** Content that is looked up when it is written. */
    private interface Supplied {
        byte[] content();
    }

    /** By path; below the folder of the manifest where all of it lies there. */
    private Map<String, Supplied> files(KeptVersion version, Optional<Dialect> dialect) {
        Map<String, Supplied> files = new LinkedHashMap<>();
        String path = version.origin().path();
        files.put(name(path, dialect.map(each -> each.format().ending())), () -> manifest(version, dialect));
        besides(version).forEach(files::putIfAbsent);
        String folder = path.substring(0, path.lastIndexOf('/') + 1);
        Set<String> paths = new HashSet<>(files.keySet());
        if (!paths.stream().allMatch(each -> each.startsWith(folder))) {
            return files;
        }
        Map<String, Supplied> within = new LinkedHashMap<>();
        files.forEach((each, content) -> within.put(each.substring(folder.length()), content));
        return within;
    }

    /** Files beside the manifest, by their paths within what was brought in. */
    private Map<String, Supplied> besides(KeptVersion version) {
        Map<String, Supplied> files = new LinkedHashMap<>();
        for (Beside beside : shelves.files().list(version.id())) {
            String at = beside.kind().equals("beside")
                    ? beside.path()
                    : ManifestBook.Shelf.resolved(version.origin().path(), beside.path())
                            .orElse("");
            beside.sha256()
                    .filter(any -> !at.isEmpty())
                    .ifPresent(sha256 ->
                            files.putIfAbsent(at, () -> shelves.files().content(sha256)));
        }
        return files;
    }

    private static String name(String path, Optional<String> ending) {
        return ending.map(wanted -> path.replaceFirst("\\.[A-Za-z]+$", "") + "." + wanted)
                .orElse(path);
    }

    /** The files of a version with another manifest in place of its own; manifests beside it are left out. */
    Map<String, byte[]> contents(KeptVersion version, Optional<String> ending, byte[] manifest) {
        Map<String, byte[]> contents = new LinkedHashMap<>();
        String own = name(version.origin().path(), ending);
        contents.put(own, manifest);
        besides(version).forEach((path, content) -> contents.putIfAbsent(path, content.content()));
        return contents;
    }

    /** The manifest of a version, in a dialect or as it came in. */
    public byte[] manifest(KeptVersion version, Optional<Dialect> dialect) {
        byte[] original = shelves.versions().original(version.id());
        return dialect.map(wanted -> ManifestFile.write(
                                Readings.manifest(version.origin().path(), original), wanted)
                        .getBytes(StandardCharsets.UTF_8))
                .orElse(original);
    }
}
