package org.commonshed.api.designs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Ids;
import org.commonshed.api.Problem;
import org.commonshed.api.Told;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.Version;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Designs are looked for, and told with what they are made of. */
@Api
@Entrance(Deed.READ)
class DesignsApi {
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final Library library;

    DesignsApi(Library library) {
        this.library = library;
    }

    /** The newest versions in which all words occur, the best first; at most as many as were asked for. */
    record Designs(List<DesignVersion> designs, long total) {}

    /**
     * A version of a design.
     *
     * @param label what the design itself calls the version
     * @param recalled why it must not be used any more
     */
    record DesignVersion(
            UUID version,
            UUID design,
            String name,
            int number,
            String label,
            boolean newest,
            Optional<String> recalled,
            String page) {}

    /** A version with what one piece is made of. */
    record DesignWhole(DesignVersion version, List<DesignLine> lines) {}

    record DesignLine(String name, Optional<BigDecimal> quantity, String unit, String material) {}

    private static DesignVersion told(Version version) {
        return new DesignVersion(
                version.id(),
                version.design(),
                version.name(),
                version.number(),
                version.label(),
                version.isNewest(),
                version.recalled(),
                version.address());
    }

    @GetMapping("/api/v1/designs")
    @Told(
            id = "list-designs",
            query = {"q", "size"},
            gives = Designs.class)
    Answer designs(Call call) {
        String words = call.text("q");
        List<DesignVersion> some = library.search(call.viewer(), words, call.whole("size", USUAL, 1, MOST)).stream()
                .map(DesignsApi::told)
                .toList();
        return Answer.ok(new Designs(some, library.count(call.viewer(), words)));
    }

    @GetMapping("/api/v1/designs/{version}")
    @Told(id = "get-design", gives = DesignWhole.class)
    Answer design(@PathVariable String version, Call call) {
        UUID id = Ids.id(version);
        Version found = library.findVersion(call.viewer(), id).orElseThrow(Problem::notFound);
        List<DesignLine> lines = library.listLines(call.viewer(), id).stream()
                .map(line -> new DesignLine(line.name(), line.quantity(), line.unit(), line.material()))
                .toList();
        return Answer.ok(new DesignWhole(told(found), lines));
    }
}
