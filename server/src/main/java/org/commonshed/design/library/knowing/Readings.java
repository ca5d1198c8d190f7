package org.commonshed.design.library.knowing;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.design.library.kept.Beside;
import org.commonshed.design.library.kept.FileStore;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.VersionStore;
import org.commonshed.engine.infer.Proposals;
import org.commonshed.files.okh.Bom;
import org.commonshed.files.okh.BomReader;
import org.commonshed.files.okh.DesignClues;
import org.commonshed.files.okh.Manifest;
import org.commonshed.files.okh.ManifestFile;
import org.commonshed.files.okh.ManifestLimits;
import org.springframework.stereotype.Component;

/** What versions say, read from what came in. A version never changes, so the last ones read stay in memory. */
@Component
public class Readings {
    private static final int MOST = 32;

    private final VersionStore versions;
    private final FileStore files;
    private final Lore lore;
    private final Map<UUID, Reading> known = new LinkedHashMap<>();

    Readings(VersionStore versions, FileStore files, Lore lore) {
        this.versions = versions;
        this.files = files;
        this.lore = lore;
    }

    /**
     * A version, understood.
     *
     * @param bom where a bill of materials is kept with it
     * @param proposals what it seems to need, by the rules
     */
    public record Reading(Manifest manifest, Optional<Bom> bom, Proposals proposals, List<Beside> besides) {
        public Reading {
            besides = List.copyOf(besides);
        }

        public List<Bom.Line> lines() {
            return bom.map(Bom::lines).orElse(List.of());
        }
    }

    public Reading read(KeptVersion version) {
        Optional<Reading> before = find(version.id());
        if (before.isPresent()) {
            return before.get();
        }
        Manifest manifest = manifest(version.origin().path(), versions.original(version.id()));
        List<Beside> besides = files.list(version.id());
        Optional<Bom> bom = besides.stream()
                .filter(each -> each.kind().equals("bom") && each.part().isEmpty())
                .flatMap(each -> each.sha256().map(files::content).map(content -> bom(each.path(), content)).stream())
                .findFirst();
        List<Bom.Line> lines = bom.map(Bom::lines).orElse(List.of());
        Reading reading =
                new Reading(manifest, bom, lore.inference().propose(DesignClues.of(manifest, lines)), besides);
        keep(version.id(), reading);
        return reading;
    }

    private static Bom bom(String path, byte[] content) {
        return BomReader.read(path, new String(content, StandardCharsets.UTF_8));
    }

    /** Of a text that was read before. */
    public static Manifest manifest(String path, byte[] original) {
        return ManifestFile.read(path, new String(original, StandardCharsets.UTF_8), ManifestLimits.DEFAULT)
                .manifest()
                .orElseThrow(() -> new IllegalStateException(
                        path + " was a manifest when it came in\nMaybe the reader of manifests has changed."));
    }

    private synchronized Optional<Reading> find(UUID version) {
        return Optional.ofNullable(known.get(version));
    }

    private synchronized void keep(UUID version, Reading reading) {
        if (known.size() >= MOST) {
            known.remove(known.keySet().iterator().next());
        }
        known.put(version, reading);
    }
}
