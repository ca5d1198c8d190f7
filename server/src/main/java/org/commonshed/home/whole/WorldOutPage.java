package org.commonshed.home.whole;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.commonshed.files.world.WorldZip;
import org.commonshed.place.Places;
import org.commonshed.planning.world.Worlds;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.FileSystemUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** The whole place as a zip file of its world folder, in the normalised form. */
@Controller
@Entrance(Deed.READ)
class WorldOutPage {
    private final Worlds worlds;
    private final Places places;

    WorldOutPage(Worlds worlds, Places places) {
        this.worlds = worlds;
        this.places = places;
    }

    @GetMapping("/world/export")
    @Costly(atOnce = 2)
    void export(Viewer viewer, HttpServletResponse response) throws IOException {
        if (!worlds.isThere()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Path folder = Files.createTempDirectory("commonshed-export-");
        try {
            worlds.export(viewer, folder);
            String name = WorldDeeds.plain(places.name());
            response.setContentType("application/zip");
            response.setHeader(
                    HttpHeaders.CONTENT_DISPOSITION,
                    ContentDisposition.attachment()
                            .filename(name + ".zip")
                            .build()
                            .toString());
            WorldZip.pack(folder, name, response.getOutputStream());
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
