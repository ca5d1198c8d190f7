package org.commonshed.access;

import org.springframework.stereotype.Component;

@Component
class OpenDoors implements Doors {
    @Override
    public boolean allows(Viewer viewer, Deed deed, String about) {
        return true;
    }
}
