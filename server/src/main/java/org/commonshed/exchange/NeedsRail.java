package org.commonshed.exchange;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** The entry of Needs & offers. */
@Component
class NeedsRail implements Rail {
    @Override
    public String key() {
        return "needs";
    }

    @Override
    public String address() {
        return "/needs";
    }

    @Override
    public Group group() {
        return Group.TOGETHER;
    }

    @Override
    public int order() {
        return 1;
    }
}
