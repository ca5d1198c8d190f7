package org.commonshed.api.care;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.commonshed.api.shape.Among;
import org.commonshed.api.shape.Bound;
import org.commonshed.care.Hiding;
import org.commonshed.care.Report;

/** Reports, hidings and appeals as programs read and write them; nobody who reported is named. */
final class CareShapes {
    private static final int LONGEST = 1_000;

    private CareShapes() {}

    /** What may be wrong. */
    enum What {
        UNTRUE,
        PRIVATE,
        HURTFUL,
        ADVERT,
        TWICE,
        OTHER
    }

    record Reported(
            @Among(What.class) String what,
            @Bound(most = LONGEST) Optional<String> words) {}

    /** @param link with which whoever has it reads what became of the report; told once */
    record ReportTaken(String kind, UUID id, Optional<String> link) {}

    /** What waits: things that were reported, appeals, what is hidden. */
    record Waiting(List<ThingKnown> reported, List<ThingKnown> appeals, List<ThingKnown> hidden) {}

    /** @param name left out where the thing is gone */
    record ThingKnown(String kind, UUID id, Optional<String> name, Optional<String> page) {}

    /** All that is known of a thing that was reported or hidden. */
    record CareCase(
            ThingKnown thing, boolean isHidden, long open, List<ReportKnown> reports, List<HidingKnown> hidings) {}

    record ReportKnown(
            String what, String words, Instant at, Optional<Instant> passed, Optional<VerdictKnown> verdict) {
        static ReportKnown of(Report report) {
            return new ReportKnown(
                    report.said().what(),
                    report.said().words(),
                    report.said().at(),
                    report.passed(),
                    report.verdict().map(one -> new VerdictKnown(one.outcome(), one.answer(), one.at())));
        }
    }

    /** @param outcome left or hidden */
    record VerdictKnown(String outcome, String answer, Instant at) {}

    /** How something was hidden, and shown again. */
    record HidingKnown(String why, Instant at, Optional<SaidKnown> shown, List<AppealKnown> appeals) {
        static HidingKnown of(Hiding hiding, List<Hiding.Appeal> appeals) {
            return new HidingKnown(
                    hiding.said().why(),
                    hiding.said().at(),
                    hiding.end().map(SaidKnown::of),
                    appeals.stream().map(AppealKnown::of).toList());
        }
    }

    record SaidKnown(String why, Instant at) {
        static SaidKnown of(Hiding.Said said) {
            return new SaidKnown(said.why(), said.at());
        }
    }

    record AppealKnown(String why, Instant at, Optional<DecisionKnown> decision) {
        static AppealKnown of(Hiding.Appeal appeal) {
            return new AppealKnown(
                    appeal.said().why(),
                    appeal.said().at(),
                    appeal.decision().map(one -> new DecisionKnown(one.back(), SaidKnown.of(one.said()))));
        }
    }

    /** @param back whether it is shown again */
    record DecisionKnown(boolean back, SaidKnown said) {}

    /** What stands in the place of something hidden; whether the asker may say no to it now. */
    record HiddenKnown(String kind, UUID id, HidingKnown hiding, boolean mayAppeal) {}

    record CareReason(@Bound(least = 1, most = LONGEST) String why) {}

    /** @param back whether it is to be shown again */
    record Decided(
            boolean back, @Bound(least = 1, most = LONGEST) String why) {}
}
