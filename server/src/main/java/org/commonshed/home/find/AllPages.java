package org.commonshed.home.find;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.access.Viewer;
import org.commonshed.page.Frame;
import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** Every page that a reader can go to from anywhere. */
@Component
class AllPages {
    /** The rooms as in the rail, then what is about the place, oneself and the server. */
    List<FindViews.Chapter> chapters(Viewer viewer, Frame frame) {
        List<FindViews.Chapter> chapters = new ArrayList<>();
        for (Rail.Group group : Rail.Group.values()) {
            List<FindViews.Lead> leads = frame.rail().stream()
                    .filter(entry -> entry.group() == group)
                    .map(entry -> new FindViews.Lead(frame.say("rail." + entry.key()), entry.address()))
                    .toList();
            if (!leads.isEmpty()) {
                String title = group == Rail.Group.HERE ? "home.contents.here" : "rail.group." + group;
                chapters.add(new FindViews.Chapter(frame.say(title), leads));
            }
        }
        chapters.add(new FindViews.Chapter(frame.say("home.contents.more"), more(viewer, frame)));
        return chapters;
    }

    private static List<FindViews.Lead> more(Viewer viewer, Frame frame) {
        List<FindViews.Lead> leads = new ArrayList<>();
        leads.add(new FindViews.Lead(frame.say("home.sees"), "/sees"));
        leads.add(new FindViews.Lead(frame.say("home.world"), "/world"));
        leads.add(new FindViews.Lead(frame.say("tables.title"), "/tables"));
        leads.add(new FindViews.Lead(frame.say("history.title"), "/history"));
        if (viewer.isSignedIn()) {
            leads.add(new FindViews.Lead(frame.say("home.contents.you"), "/you"));
            String notices = frame.reader().unread().address();
            if (!notices.isEmpty()) {
                leads.add(new FindViews.Lead(frame.say("access.you.notices"), notices));
            }
        } else {
            leads.add(new FindViews.Lead(frame.say("frame.signIn"), "/sign-in"));
        }
        leads.add(new FindViews.Lead(frame.say("home.contents.programs"), "/api"));
        leads.add(new FindViews.Lead(frame.say("frame.source"), "/source"));
        leads.add(new FindViews.Lead(frame.say("frame.notices"), "/notices"));
        return leads;
    }
}
