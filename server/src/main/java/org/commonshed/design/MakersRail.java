package org.commonshed.design;

import org.commonshed.page.Rail;
import org.springframework.stereotype.Component;

/** The entry of Makers & designs. */
@Component
class MakersRail implements Rail {
    @Override
    public String key() {
        return "makers";
    }

    @Override
    public String address() {
        return "/makers";
    }

    @Override
    public Group group() {
        return Group.TOGETHER;
    }

    @Override
    public int order() {
        return 3;
    }
}
