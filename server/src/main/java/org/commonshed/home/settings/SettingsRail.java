package org.commonshed.home.settings;

import org.commonshed.access.Deed;
import org.commonshed.access.GuardedRail;
import org.springframework.stereotype.Component;

/** The entry of the settings. */
@Component
class SettingsRail implements GuardedRail {
    @Override
    public String key() {
        return "settings";
    }

    @Override
    public String address() {
        return "/settings";
    }

    @Override
    public Group group() {
        return Group.HOUSE;
    }

    @Override
    public int order() {
        return 2;
    }

    @Override
    public Deed deed() {
        return Deed.KEEP_SERVER;
    }
}
