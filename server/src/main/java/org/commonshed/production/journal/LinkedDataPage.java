package org.commonshed.production.journal;

import java.util.Map;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Viewer;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/** The journal from its beginning, page by page, for other programs. */
@Controller
@Entrance(Deed.READ)
class LinkedDataPage {
    private static final int PAGE = 500;
    private static final String ADDRESS = "/journal.jsonld";

    private final JournalReading reading;
    private final JsonMapper json;

    LinkedDataPage(JournalReading reading, JsonMapper json) {
        this.reading = reading;
        this.json = json;
    }

    @GetMapping(ADDRESS)
    ResponseEntity<byte[]> page(@RequestParam(defaultValue = "1") String page, Viewer viewer) {
        int number = page.matches("[1-9]\\d{0,5}") ? Integer.parseInt(page) : 1;
        JournalReading.Pages found = reading.listAll(viewer, PAGE, (number - 1) * PAGE);
        LinkedData data = new LinkedData(
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString(),
                id -> reading.names().agent(id),
                id -> reading.names().thing(viewer, id));
        Map<String, Object> document = data.document(found);
        ResponseEntity.BodyBuilder answer =
                ResponseEntity.ok().header(HttpHeaders.CONTENT_TYPE, "application/ld+json;charset=UTF-8");
        if (found.events().size() == PAGE) {
            answer.header(HttpHeaders.LINK, "<" + ADDRESS + "?page=" + (number + 1) + ">; rel=\"next\"");
        }
        return answer.body(json.writeValueAsBytes(document));
    }
}
