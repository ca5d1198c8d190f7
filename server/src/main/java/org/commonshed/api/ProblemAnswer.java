package org.commonshed.api;

import java.util.List;
import java.util.Optional;

/**
 * A problem as RFC 9457 has it.
 *
 * @param type where it is explained
 * @param detail how to mend it
 * @param instance the address that was asked
 * @param issues what is to be mended, thing by thing
 * @param now how the thing stands that was changed by somebody else
 */
public record ProblemAnswer(
        String type,
        String title,
        int status,
        String detail,
        String instance,
        List<ProblemIssue> issues,
        Optional<Object> now) {
    public ProblemAnswer {
        issues = List.copyOf(issues);
    }

    /** One thing to mend: where it stands, a code that stays the same, and a sentence. */
    public record ProblemIssue(String field, String code, String sentence) {}
}
