package org.commonshed.access.passkey;

/** What pages show of passkeys. */
public final class PasskeyViews {
    private PasskeyViews() {}

    /**
     * A passkey in the list.
     *
     * @param used empty when nobody has come in by it yet
     */
    public record Line(String id, String name, String made, String used) {}

    /** The one that is asked about before it goes. */
    public record ToRemove(String id, String name) {}
}
