package org.commonshed.engine.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.commonshed.engine.design.Licence.Family;

/**
 * Whether designs under several licences may be used together, and why.
 *
 * @param verdict the worst of all findings
 * @param licence what the whole may be given on under; empty where there is no such licence, or where every part keeps its own
 * @param findings what is to be known, the worst first
 */
public record Combination(Verdict verdict, Optional<String> licence, List<Finding> findings) {
    public Combination {
        findings = List.copyOf(findings);
    }

    /** From good to bad. */
    public enum Verdict {
        FITS,
        /** With something to heed. */
        HEED,
        /** Somebody has to decide first. */
        ASK,
        NO
    }

    /** How they are used together. */
    public enum How {
        /** As parts of one thing: each stays as it is and keeps its licence. */
        BESIDE,
        /** Their files become one new design. */
        MERGED
    }

    /** A reason; the name of it is its key for other languages. */
    public enum Reason {
        UNKNOWN_LICENCE(
                Verdict.ASK, "Nobody can say what “%s” allows; until somebody decides it is shown, not planned with."),
        NO_CHANGES_MERGED(Verdict.NO, "%s forbids changes, and merging is one."),
        NO_CHANGES_BESIDE(Verdict.HEED, "The part under %s may only be made exactly as it is."),
        TWO_SHARE_ALIKE(Verdict.NO, "%s and %s each want the whole under themselves."),
        NOT_FOR_SALE(Verdict.HEED, "Under %s the whole must not be made to earn money."),
        SALE_AGAINST_SHARE(Verdict.NO, "%s forbids earning money, which %s does not let anybody forbid."),
        PATENT_CLAUSE(Verdict.NO, "%s has terms on patents that %s does not let anybody add."),
        LATER_VERSION(Verdict.HEED, "%s may be given on under %s."),
        NAME_THE_MAKERS(Verdict.FITS, "Name who made what is under %s.");

        private final Verdict verdict;
        private final String sentence;

        Reason(Verdict verdict, String sentence) {
            this.verdict = verdict;
            this.sentence = sentence;
        }
    }

    /** A reason and the licences it is about. */
    public record Finding(Reason reason, String first, String second) {
        public Verdict verdict() {
            return reason.verdict;
        }

        public String sentence() {
            return String.format(reason.sentence, first, second);
        }
    }

    /** Looks at all licences, each once. */
    public static Combination of(List<Licence> licences, How how) {
        List<Licence> different = licences.stream().distinct().toList();
        List<Finding> findings = new ArrayList<>();
        different.forEach(each -> alone(each, how, findings));
        Optional<String> whole = how == How.MERGED ? merged(different, findings) : Optional.empty();
        List<Finding> sorted = findings.stream()
                .distinct()
                .sorted((a, b) -> b.verdict().compareTo(a.verdict()))
                .toList();
        Verdict verdict = sorted.isEmpty() ? Verdict.FITS : sorted.get(0).verdict();
        return new Combination(verdict, verdict.compareTo(Verdict.ASK) < 0 ? whole : Optional.empty(), sorted);
    }

    private static void alone(Licence licence, How how, List<Finding> findings) {
        switch (licence.family()) {
            case UNKNOWN ->
                findings.add(
                        new Finding(Reason.UNKNOWN_LICENCE, licence.stated().strip(), ""));
            case NO_CHANGES ->
                findings.add(new Finding(
                        how == How.MERGED ? Reason.NO_CHANGES_MERGED : Reason.NO_CHANGES_BESIDE, licence.id(), ""));
            case PERMISSIVE -> findings.add(new Finding(Reason.NAME_THE_MAKERS, licence.id(), ""));
            default -> {}
        }
        if (licence.id().contains("-NC")) {
            findings.add(new Finding(Reason.NOT_FOR_SALE, licence.id(), ""));
        }
    }

    /** The licence that all others may go under; the findings say why there is none. */
    private static Optional<String> merged(List<Licence> licences, List<Finding> findings) {
        if (licences.stream().allMatch(Combination::isOpen)) {
            List<String> kept = licences.stream()
                    .filter(each -> each.family() == Family.PERMISSIVE)
                    .map(Licence::id)
                    .sorted()
                    .toList();
            return licences.stream().findFirst().map(any -> kept.isEmpty() ? any.id() : String.join(" AND ", kept));
        }
        Licence whole = null;
        for (Licence next : licences) {
            if (whole == null) {
                whole = next;
                continue;
            }
            if (goesUnder(next, whole)) {
                note(next, whole, findings);
            } else if (goesUnder(whole, next)) {
                note(whole, next, findings);
                whole = next;
            } else if (isOpen(whole) && isOpen(next)) {
                whole = whole.family() == Family.PERMISSIVE ? whole : next; // both are kept; what follows decides
            } else if (whole.family().isKnown() && next.family().isKnown()) {
                findings.add(against(whole, next));
            }
        }
        return Optional.ofNullable(whole).map(Licence::id).filter(id -> !id.isEmpty());
    }

    private static void note(Licence lower, Licence upper, List<Finding> findings) {
        if (!lower.id().equals(upper.id()) && lower.family() == Family.SHARE_ALIKE) {
            findings.add(new Finding(Reason.LATER_VERSION, lower.id(), upper.id()));
        }
    }

    private static Finding against(Licence a, Licence b) {
        Licence unfree = a.id().contains("-NC") ? a : b;
        Licence other = unfree == a ? b : a;
        if (unfree.id().contains("-NC") && asksBack(other)) {
            return new Finding(Reason.SALE_AGAINST_SHARE, unfree.id(), other.id());
        }
        if (a.id().equals("Apache-2.0") || b.id().equals("Apache-2.0")) {
            return new Finding(Reason.PATENT_CLAUSE, "Apache-2.0", a.id().equals("Apache-2.0") ? b.id() : a.id());
        }
        return a.family() == Family.NO_CHANGES || b.family() == Family.NO_CHANGES
                ? new Finding(Reason.NO_CHANGES_MERGED, a.family() == Family.NO_CHANGES ? a.id() : b.id(), "")
                : new Finding(Reason.TWO_SHARE_ALIKE, a.id(), b.id());
    }

    private static boolean isOpen(Licence licence) {
        return licence.family() == Family.PUBLIC_DOMAIN || licence.family() == Family.PERMISSIVE;
    }

    private static boolean asksBack(Licence licence) {
        return licence.family() == Family.SHARE_ALIKE || licence.family() == Family.WEAK_SHARE_ALIKE;
    }

    /** Whether what is under one licence may be given on, merged with more, under another. */
    private static boolean goesUnder(Licence lower, Licence upper) {
        if (lower.id().equals(upper.id())) {
            return true;
        }
        if (isOpen(lower)) {
            boolean hasPatents = lower.id().equals("Apache-2.0") && upper.id().equals("GPL-2.0-only");
            return upper.family() != Family.NO_CHANGES && !isOpen(upper) && !hasPatents;
        }
        return hasDoor(lower.id(), upper.id());
    }

    /** The doors that share-alike licences themselves open to others. */
    private static boolean hasDoor(String lower, String upper) {
        boolean isNextVersion = lower.matches("CC-BY(-NC)?-SA-[23]\\.[05].*")
                && upper.equals(lower.replaceFirst("-[23]\\.[05].*", "-4.0"));
        boolean isOneWay = lower.equals("CC-BY-SA-4.0") && upper.startsWith("GPL-3.0");
        boolean isToNonCommercial = lower.matches("CC-BY-NC-\\d\\.\\d.*") && upper.matches("CC-BY-NC-SA-4\\.0");
        boolean isGnu =
                lower.matches("(L?GPL-3\\.0|L?GPL-2\\.[01]-or-later|LGPL-2\\.1).*") && upper.startsWith("GPL-3.0")
                        || lower.matches("L?GPL-3\\.0.*|L?GPL-2\\.[01]-or-later") && upper.startsWith("AGPL-3.0")
                        || lower.startsWith("LGPL-2.1") && upper.startsWith("GPL-2.0")
                        || lower.equals("MPL-2.0") && upper.matches("A?GPL-.*|LGPL-.*");
        boolean isCern = lower.equals("CERN-OHL-W-2.0") && upper.equals("CERN-OHL-S-2.0")
                || lower.equals("CERN-OHL-1.1") && upper.equals("CERN-OHL-1.2");
        return isNextVersion || isOneWay || isToNonCommercial || isGnu || isCern;
    }
}
