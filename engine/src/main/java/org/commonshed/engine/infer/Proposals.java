package org.commonshed.engine.infer;

import java.util.List;
import java.util.Optional;

/**
 * What a design seems to need, the surest first; a person confirms.
 *
 * @param processes ids of the taxonomy
 * @param materials plain names
 */
public record Proposals(List<Proposal> processes, List<Proposal> materials, Optional<Envelope> envelope) {
    public Proposals {
        processes = List.copyOf(processes);
        materials = List.copyOf(materials);
    }

    /**
     * One thing that seems to be needed.
     *
     * @param confidence 0 to 1
     * @param evidence never empty
     */
    public record Proposal(String id, double confidence, List<Evidence> evidence) {
        public Proposal {
            evidence = List.copyOf(evidence);
        }
    }

    /** Words of the design, as they stand there, that a rule rests on. */
    public record Evidence(Place place, String words) {}

    /** Where words stand. */
    public enum Place {
        STATED,
        TITLE,
        TEXT,
        TOOLS,
        PARTS,
        MATERIALS,
        FILES
    }

    /** The box that the largest piece fills, lengths in falling order. */
    public record Envelope(double long_mm, double middle_mm, double short_mm, double confidence, Evidence evidence) {}

    /** The proposal of a process, if there is one. */
    public Optional<Proposal> find(String process) {
        return processes.stream().filter(each -> each.id().equals(process)).findFirst();
    }
}
