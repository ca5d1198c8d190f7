package org.commonshed.design.library.arriving;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.design.library.kept.Arriving;
import org.commonshed.design.library.kept.Beside;
import org.commonshed.files.okh.Bom;
import org.commonshed.files.okh.BomReader;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestBook;

/**
 * The files that come with manifests. To a manifest belong the files it names, and, where it is the only one in its folder, all
 * files of that folder that no deeper manifest has.
 */
final class Baggage {
    private static final int MOST = 200; // files of a version
    private static final int LONGEST = 1000;

    private final ManifestBook.Shelf shelf;
    private final Map<String, List<String>> nearest = new HashMap<>(); // by folder with one manifest, the files there
    private final Set<String> manifests = new HashSet<>();
    private final Map<String, byte[]> kept = new LinkedHashMap<>(); // by SHA-256

    Baggage(ManifestBook book) {
        this.shelf = book.shelf();
        Map<String, Integer> counts = new HashMap<>();
        for (Manifest manifest : book.manifests()) {
            manifests.add(manifest.origin().file());
            counts.merge(folder(manifest.origin().file()), 1, Integer::sum);
        }
        for (String path : shelf.paths()) {
            String folder = folder(path);
            while (!counts.containsKey(folder) && !folder.isEmpty()) {
                folder = folder(folder.substring(0, folder.length() - 1));
            }
            if (counts.getOrDefault(folder, 0) == 1 && !manifests.contains(path)) {
                nearest.computeIfAbsent(folder, k -> new ArrayList<>()).add(path);
            }
        }
    }

    /** With the slash at its end; empty: the top. */
    private static String folder(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** The manifest as it came in, byte for byte. */
    byte[] original(Manifest manifest) {
        return shelf.bytes(manifest.origin().file())
                .orElseThrow(() -> new IllegalStateException(
                        manifest.origin().file() + " is not on its shelf\nMaybe the book was not read whole."));
    }

    /** Whether the shelf had room for the manifest itself. */
    boolean has(Manifest manifest) {
        return shelf.bytes(manifest.origin().file()).isPresent();
    }

    Optional<Bom> bom(Manifest manifest) {
        return manifest.documents().stream()
                .filter(document -> document.kind().equals("bom"))
                .flatMap(document -> content(manifest, document.path())
                        .map(content -> BomReader.read(document.path(), new String(content, StandardCharsets.UTF_8)))
                        .stream())
                .findFirst();
    }

    private Optional<byte[]> content(Manifest manifest, String path) {
        return ManifestBook.Shelf.resolved(manifest.origin().file(), path).flatMap(shelf::bytes);
    }

    List<Arriving.NewBeside> besides(UUID version, Manifest manifest) {
        List<Arriving.NewBeside> all = new ArrayList<>();
        Set<String> named = new HashSet<>();
        manifest.links().images().forEach(path -> add(all, named, version, manifest, place("image", "", path, "")));
        for (Manifest.Document each : manifest.documents()) {
            add(all, named, version, manifest, place(each.kind(), "", each.path(), each.title()));
        }
        for (Manifest.Part part : manifest.making().parts()) {
            for (Manifest.Document each : part.files()) {
                add(all, named, version, manifest, place(each.kind(), part.name(), each.path(), each.title()));
            }
        }
        for (String path : nearest.getOrDefault(folder(manifest.origin().file()), List.of())) {
            if (!named.contains(path) && all.size() < MOST) {
                Beside beside = new Beside(
                        all.size(),
                        "beside",
                        "",
                        cut(path),
                        "",
                        shelf.bytes(path).map(this::keep),
                        0);
                all.add(new Arriving.NewBeside(version, beside));
            }
        }
        return all;
    }

    private static Beside place(String kind, String part, String path, String title) {
        return new Beside(0, kind, cut(part), cut(path), cut(title), Optional.empty(), 0);
    }

    private void add(List<Arriving.NewBeside> all, Set<String> named, UUID version, Manifest manifest, Beside stated) {
        if (all.size() >= MOST) {
            return;
        }
        ManifestBook.Shelf.resolved(manifest.origin().file(), stated.path()).ifPresent(named::add);
        Optional<String> sha256 = content(manifest, stated.path()).map(this::keep);
        all.add(new Arriving.NewBeside(
                version,
                new Beside(all.size(), stated.kind(), stated.part(), stated.path(), stated.title(), sha256, 0)));
    }

    private String keep(byte[] content) {
        try {
            String sha256 = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
            kept.putIfAbsent(sha256, content);
            return sha256;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Files of all versions that were asked for, each content once. */
    List<Arriving.NewFile> files() {
        List<Arriving.NewFile> files = new ArrayList<>();
        kept.forEach((sha256, content) -> files.add(new Arriving.NewFile(sha256, content)));
        return files;
    }

    /** As the database can hold it. */
    static String cut(String text) {
        String clean = text.replace("\0", "");
        return clean.length() > LONGEST ? clean.substring(0, LONGEST) : clean;
    }
}
