package org.commonshed.engine.match;

/**
 * A question that was not answered by yes.
 *
 * @param answer {@link Answer#NO} or {@link Answer#ASK}
 * @param code what was found, a stable word such as {@code envelope.small}
 * @param wanted ids, or lengths as {@code 190 x 260 x 150}; may be empty
 * @param there what the workshop has instead; may be empty
 */
public record Finding(Test test, Answer answer, String code, String wanted, String there) {
    /** What was asked. */
    public enum Test {
        DISTANCE,
        OPENING,
        PROCESS,
        ENVELOPE,
        MATERIAL,
        TOLERANCE,
        QUANTITY,
        CERTIFICATE,
        ACCESS
    }

    static Finding no(Test test, String code, String wanted, String there) {
        return new Finding(test, Answer.NO, code, wanted, there);
    }

    static Finding ask(Test test, String code, String wanted, String there) {
        return new Finding(test, Answer.ASK, code, wanted, there);
    }

    /** Whether it counts; that a workshop works at all is asked with every order anyway. */
    public boolean counts() {
        return answer == Answer.NO || test != Test.OPENING;
    }
}
