package org.commonshed.access;

import java.util.UUID;

/** Letters about an account, where a mail server is set; the room that writes letters answers. */
public interface Post {
    /** Whether letters can be sent at all. */
    boolean isOn();

    /** Whether letters may go to somebody: they have given an address and followed the link that went there. */
    boolean reaches(UUID person);

    /**
     * A letter with a link by which somebody comes back, into the outbox; nothing where no letter may go to them.
     *
     * @param path of the link, such as /invitation/…; the letter has the name of the server before it
     */
    void sendWayBack(UUID person, String path);
}
