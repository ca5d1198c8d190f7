package org.commonshed.command.shell;

/** How a command ends; the code is what the shell sees. */
public enum Ending {
    DONE(0),
    /** A failure of ours. */
    FAULT(1),
    /** Something to mend in the folder or file. */
    PROBLEMS(2),
    /** No plan keeps what must be left at the end, or there was none in the time given. */
    NO_PLAN(3),
    /** A plan that does not hold when it is checked. */
    NOT_VERIFIED(4),
    WRONG_USE(64),
    /** Stopped by hand with nothing to show. */
    INTERRUPTED(130);

    public final int code;

    Ending(int code) {
        this.code = code;
    }
}
