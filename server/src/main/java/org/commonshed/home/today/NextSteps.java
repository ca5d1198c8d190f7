package org.commonshed.home.today;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.home.Addresses;
import org.commonshed.keeping.Query;
import org.commonshed.network.Actors;
import org.commonshed.page.Frame;
import org.commonshed.place.Places;
import org.springframework.stereotype.Component;

/** What could be done next in a place that is new: at most three steps, each only until it is done. */
@Component
class NextSteps {
    private static final int MOST = 3;

    private final Places places;
    private final Actors actors;
    private final Agenda agenda;
    private final Doors doors;

    NextSteps(Places places, Actors actors, Agenda agenda, Doors doors) {
        this.places = places;
        this.actors = actors;
        this.agenda = agenda;
        this.doors = doors;
    }

    List<TodayViews.Step> list(Viewer viewer, Frame frame) {
        List<TodayViews.Step> steps = new ArrayList<>();
        if (!frame.place().isThere()) {
            if (doors.allows(viewer, Deed.KEEP_SERVER, "")) {
                steps.add(step(frame, "begin", "/begin"));
            } else if (doors.allows(viewer, Deed.CHANGE_PLACES, "")) {
                steps.add(step(frame, "name", "/world"));
            }
            if (doors.allows(viewer, Deed.IMPORT, "")) {
                steps.add(step(frame, "bring", "/world/import"));
            }
            return steps;
        }
        boolean hasPlaces = places.places().count(viewer, Query.all().where("kind", "neighbourhood")) > 0;
        if (!hasPlaces && doors.allows(viewer, Deed.CHANGE_PLACES, "")) {
            steps.add(step(frame, "places", Addresses.table("places", "")));
        }
        if (actors.actors().count(viewer, Query.all()) == 0 && doors.allowsSomewhere(viewer, Deed.ADD_ACTOR)) {
            steps.add(step(frame, "actors", Addresses.table("actors", "")));
        }
        if (hasPlaces && agenda.needs(viewer, "").count() == 0 && doors.allowsSomewhere(viewer, Deed.STATE_NEED)) {
            steps.add(step(frame, "needs", "/needs"));
        }
        return steps.stream().limit(MOST).toList();
    }

    private static TodayViews.Step step(Frame frame, String key, String address) {
        return new TodayViews.Step(
                frame.say("home.step." + key),
                frame.say("home.step." + key + ".text"),
                address,
                frame.say("home.step." + key + ".do"));
    }
}
