package org.commonshed.api.designs;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.Told;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.arriving.LibraryZip;
import org.commonshed.design.library.kept.KeptVersion;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Designs are looked for, told with what they are made of, and taken along. */
@Api
@Entrance(Deed.READ)
class DesignsApi {
    static final String DESIGNS = "/api/v1/designs";
    static final String VERSION = DESIGNS + "/{version}";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Library library;
    private final LibraryZip zip;

    DesignsApi(Library library, LibraryZip zip) {
        this.library = library;
        this.zip = zip;
    }

    static KeptVersion get(Library library, String version, Call call) {
        return library.findSeen(call.viewer(), Ids.id(version)).orElseThrow(Problem::notFound);
    }

    @GetMapping(DESIGNS)
    @Told(
            id = "list-designs",
            query = {"q", "size"},
            gives = DesignShapes.Designs.class)
    Answer designs(Call call) {
        String words = call.text("q");
        List<DesignShapes.DesignVersion> some =
                library.search(call.viewer(), words, call.whole("size", USUAL, 1, MOST)).stream()
                        .flatMap(found -> library.findSeen(call.viewer(), found.id()).stream())
                        .map(DesignShapes.DesignVersion::of)
                        .toList();
        return Answer.ok(new DesignShapes.Designs(some, library.count(call.viewer(), words)));
    }

    @GetMapping(VERSION)
    @Told(id = "get-design", gives = DesignShapes.DesignWhole.class)
    Answer design(@PathVariable String version, Call call) {
        KeptVersion found = get(library, version, call);
        List<DesignShapes.DesignLine> lines = library.listLines(call.viewer(), found.id()).stream()
                .map(line -> new DesignShapes.DesignLine(line.name(), line.quantity(), line.unit(), line.material()))
                .toList();
        return Answer.ok(new DesignShapes.DesignWhole(DesignShapes.DesignVersion.of(found), lines));
    }

    /** As it came in, byte for byte. */
    @GetMapping(VERSION + "/manifest")
    @Told(id = "get-manifest", type = "application/octet-stream")
    Answer manifest(@PathVariable String version, Call call) {
        KeptVersion found = get(library, version, call);
        return Answer.bytes("application/octet-stream", zip.manifest(found, Optional.empty()));
    }

    @GetMapping(DESIGNS + "/library.zip")
    @Costly(atOnce = 1)
    @Told(id = "get-designs-zip", type = "application/zip")
    Answer all(Call call) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        zip.write(call.viewer(), Optional.empty(), written);
        return Answer.file("designs.zip", "application/zip", written.toByteArray());
    }
}
