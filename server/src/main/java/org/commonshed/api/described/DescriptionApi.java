package org.commonshed.api.described;

import org.commonshed.access.OpenToAll;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Told;
import org.springframework.web.bind.annotation.GetMapping;

/** The description itself; it says nothing of the place, so it is open to all. */
@Api
@OpenToAll
class DescriptionApi {
    private final OpenApi description;

    DescriptionApi(OpenApi description) {
        this.description = description;
    }

    @GetMapping("/api/v1/openapi.json")
    @Told(id = "describe")
    Answer describe(Call call) {
        return Answer.ok(description.write(call.words()));
    }
}
