package org.commonshed.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of one facility.
 *
 * @param answer the worst of all its tests
 * @param km by road; NaN = its place is not known, or none was asked
 * @param findings about the facility as a whole that are not yes
 * @param operations one for each that was asked; empty where the facility itself is ruled out
 * @param effort hours and costs of all operations; unknown where one of them is
 */
public record Match(
        Facility facility,
        Answer answer,
        double km,
        List<Finding> findings,
        List<Operation> operations,
        Effort effort) {
    /**
     * One operation on the machine that suits it best.
     *
     * @param machine null = none does it
     * @param effort of all pieces on that machine, or on all alike at once
     */
    public record Operation(
            Requirement wanted, @Nullable Machine machine, Answer answer, List<Finding> findings, Effort effort) {
        public Operation {
            findings = List.copyOf(findings);
        }
    }

    public Match {
        findings = List.copyOf(findings);
        operations = List.copyOf(operations);
    }

    static Effort sum(List<Operation> operations) {
        Effort sum = operations.isEmpty() ? Effort.UNKNOWN : operations.get(0).effort();
        for (int i = 1; i < operations.size(); i++) {
            sum = sum.plus(operations.get(i).effort());
        }
        return sum;
    }

    /** All that is not yes, of the facility and its operations. */
    public List<Finding> listFindings() {
        List<Finding> all = new ArrayList<>(findings);
        operations.forEach(operation -> all.addAll(operation.findings()));
        return all;
    }
}
