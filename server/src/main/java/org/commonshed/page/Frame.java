package org.commonshed.page;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What stands around every page.
 *
 * @param csrf what a form must send back
 * @param path the address without its question
 * @param address the whole of it, as others may be given it
 * @param notice one line about what was just done
 */
public record Frame(
        Words words,
        Reader reader,
        String csrf,
        Place place,
        String path,
        String address,
        List<Rail.Entry> rail,
        Optional<Notice> notice,
        Assets assets) {
    public Frame {
        rail = List.copyOf(rail);
    }

    /**
     * Who reads the page.
     *
     * @param name empty for somebody who is not signed in
     * @param keeper whether they look after the server
     * @param unread what waits to be read by them
     * @param mark under which a browser keeps what they wrote and could not send; empty as their name
     */
    public record Reader(String name, boolean keeper, Unread unread, String mark) {
        public static final Reader NOBODY = new Reader("", false, Unread.NOTHING, "");

        public boolean isSignedIn() {
            return !name.isEmpty();
        }
    }

    /** How much waits, and where; the number 0 where nothing does. */
    public record Unread(int number, String address) {
        public static final Unread NOTHING = new Unread(0, "");
    }

    /** The place as the frame names it. */
    public record Place(String name, Optional<Seen> seen, boolean demo) {
        public boolean isThere() {
            return !name.isEmpty();
        }
    }

    /** A neighbourhood through whose eyes one looks. */
    public record Seen(String id, String name) {}

    /** What was just done, and how to take it back. */
    public record Notice(String text, Optional<String> undo) {}

    /** Addresses of what the page loads; they change with their content. */
    public record Assets(String style, String script, String htmx) {}

    /** The same with a line about what was just done. */
    public Frame with(Notice told) {
        return new Frame(words, reader, csrf, place, path, address, rail, Optional.of(told), assets);
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** A key for one form; whoever sends the form twice with the same key is answered as at first. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    public String language() {
        return words.locale().stripExtensions().toLanguageTag();
    }
}
