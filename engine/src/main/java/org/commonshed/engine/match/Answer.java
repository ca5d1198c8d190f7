package org.commonshed.engine.match;

/** What can be said to one question: what is not known is no refusal. */
public enum Answer {
    YES,
    /** Not known: ask the workshop. */
    ASK,
    NO;

    /** The worse of two. */
    public Answer and(Answer other) {
        return compareTo(other) >= 0 ? this : other;
    }
}
