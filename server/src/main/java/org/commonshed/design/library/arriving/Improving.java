package org.commonshed.design.library.arriving;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.knowing.Readings;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestBook;
import org.commonshed.files.okh.ManifestFile;
import org.commonshed.files.okh.Value;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** A design gets a new version: from a few fields that were changed, or from a manifest that somebody wrote elsewhere. */
@Service
@NamedInterface("library")
public class Improving {
    private final BringIn bringIn;
    private final LibraryZip zip;
    private final Readings readings;
    private final Doors doors;

    Improving(BringIn bringIn, LibraryZip zip, Readings readings, Doors doors) {
        this.bringIn = bringIn;
        this.zip = zip;
        this.readings = readings;
        this.doors = doors;
    }

    /** What can be changed on a page; each as it will stand. */
    public record Fields(String name, String version, String function, String notes) {}

    /** What came of it. */
    public enum Outcome {
        KEPT,
        /** It says just what a version says that is here. */
        SAME,
        /** What was sent holds no manifest, or more than one. */
        NOT_ONE
    }

    /** The fields as they stand. */
    public Fields fields(KeptVersion version) {
        Manifest manifest = readings.read(version).manifest();
        return new Fields(
                manifest.about().name(),
                manifest.about().version(),
                manifest.about().function(),
                manifest.understood().find("notes").map(Value::words).orElse(""));
    }

    /** A version with these fields; all else, files too, stays. */
    public Outcome improve(Viewer viewer, KeptVersion version, Fields fields, String why) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        Fields before = fields(version);
        if (fields.equals(before)) {
            return Outcome.SAME;
        }
        Manifest manifest = readings.read(version).manifest();
        Map<String, Value> said = new LinkedHashMap<>(manifest.understood().values());
        put(said, "name", before.name(), fields.name());
        put(said, "version", before.version(), fields.version());
        put(said, "function", before.function(), fields.function());
        put(said, "notes", before.notes(), fields.notes());
        String text = ManifestFile.write(
                new Manifest(
                        manifest.origin(),
                        manifest.about(),
                        manifest.rights(),
                        manifest.links(),
                        manifest.documents(),
                        manifest.making(),
                        manifest.hash(),
                        new Value.Fields(said),
                        manifest.stated()),
                manifest.origin().dialect());
        String ending = manifest.origin().dialect().format().ending();
        return keep(viewer, version, book(version, ending, text.getBytes(StandardCharsets.UTF_8)), why);
    }

    private static void put(Map<String, Value> said, String key, String before, String after) {
        if (after.isEmpty()) {
            said.remove(key);
        } else if (!after.equals(before)) {
            said.put(key, new Value.Text(after));
        }
    }

    /**
     * A version from what was sent. To a manifest alone belong the files of the version before; an archive brings its own.
     */
    public Outcome improve(Viewer viewer, KeptVersion version, Sent sent, String why) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        try {
            ManifestBook alone = BringIn.read(sent.name(), sent.content(), read -> {});
            boolean isManifest = alone.manifests().size() == 1
                    && alone.manifests().get(0).origin().file().equals(BringIn.plain(sent.name()));
            String ending = sent.name().substring(sent.name().lastIndexOf('.') + 1);
            return keep(viewer, version, isManifest ? book(version, ending, sent.content()) : alone, why);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** A file under the name that it had. */
    public record Sent(String name, byte[] content) {}

    private Outcome keep(Viewer viewer, KeptVersion version, ManifestBook book, String why) {
        if (book.manifests().size() != 1) {
            return Outcome.NOT_ONE;
        }
        Report report = bringIn.improve(viewer, book, why, version.design());
        return report.count(Report.Fate.KNOWN) > 0 ? Outcome.SAME : Outcome.KEPT;
    }

    /** The files of a version with another manifest. */
    private ManifestBook book(KeptVersion version, String ending, byte[] manifest) {
        try {
            ByteArrayOutputStream packed = new ByteArrayOutputStream();
            try (ZipOutputStream to = new ZipOutputStream(packed)) {
                for (Map.Entry<String, byte[]> file :
                        zip.contents(version, Optional.of(ending), manifest).entrySet()) {
                    to.putNextEntry(new ZipEntry(file.getKey()));
                    to.write(file.getValue());
                    to.closeEntry();
                }
            }
            return BringIn.read("version.zip", packed.toByteArray(), read -> {});
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
