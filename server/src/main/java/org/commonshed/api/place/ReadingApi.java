package org.commonshed.api.place;

import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Entrance;
import org.commonshed.access.claim.Settings;
import org.commonshed.api.Answer;
import org.commonshed.api.Api;
import org.commonshed.api.Call;
import org.commonshed.api.Tags;
import org.commonshed.api.Told;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;

/** The setting of the server that keepers change: who may read without signing in. */
@Api
@Entrance(Deed.KEEP_SERVER)
class ReadingApi {
    private static final String READING = "/api/v1/server/reading";

    private final Settings settings;
    private final Doors doors;

    ReadingApi(Settings settings, Doors doors) {
        this.settings = settings;
        this.doors = doors;
    }

    /** Whether everybody may read, or only who is signed in and belongs here. */
    record ReadingOpen(boolean open) {}

    private ReadingOpen shown(Call call) {
        doors.demand(call.viewer(), Deed.KEEP_SERVER, "");
        return new ReadingOpen(settings.isOpenForReading());
    }

    @GetMapping(READING)
    @Told(id = "get-reading", gives = ReadingOpen.class)
    Answer get(Call call) {
        return answer(shown(call));
    }

    private static Answer answer(ReadingOpen reading) {
        return Answer.ok(reading).tagged(Tags.of(reading.toString()));
    }

    @PutMapping(path = READING, consumes = Answer.JSON)
    @Told(id = "change-reading", takes = ReadingOpen.class, gives = ReadingOpen.class, matches = true)
    Answer change(Call call) {
        return call.once(() -> {
            ReadingOpen before = shown(call);
            call.demandMatch(Tags.of(before.toString()), () -> before);
            ReadingOpen wanted = call.body(ReadingOpen.class);
            settings.openForReading(call.viewer().person(), wanted.open());
            return answer(wanted);
        });
    }
}
