package org.commonshed.production.notice;

import java.util.List;
import java.util.UUID;
import org.commonshed.care.Bell;
import org.springframework.stereotype.Component;

/** Tells people what became of what they reported, wrote or look after. */
@Component
class CareBell implements Bell {
    private final NoticeBoard board;

    CareBell(NoticeBoard board) {
        this.board = board;
    }

    @Override
    public void tell(UUID person, String key, List<String> parts, String address) {
        board.tellPerson(person, key, parts, address);
    }
}
