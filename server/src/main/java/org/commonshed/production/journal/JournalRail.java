package org.commonshed.production.journal;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** The journal's entry of the rail. */
@Component
class JournalRail implements Rail {
    @Override
    public String key() {
        return "journal";
    }

    @Override
    public String address() {
        return "/journal";
    }

    @Override
    public Group group() {
        return Group.ACCOUNT;
    }

    @Override
    public int order() {
        return 10;
    }
}
