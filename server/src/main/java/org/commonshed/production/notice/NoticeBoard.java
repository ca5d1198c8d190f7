package org.commonshed.production.notice;

import java.util.List;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** Where other parts leave news for people. */
@Service
@NamedInterface("notice")
public class NoticeBoard {
    NoticeBoard() {}

    /**
     * Tells everybody who speaks for an actor; part of the transaction that runs.
     *
     * @param key of the words, said in the reader's language when they read it
     * @param values its parts
     * @param address of the page that it leads to
     */
    public void tell(String actor, String key, List<String> values, String address) {}
}
