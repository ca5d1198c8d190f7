package org.commonshed.design.library;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.care.Care;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.SaidStore;
import org.commonshed.design.library.kept.Shelves;
import org.commonshed.design.library.knowing.Counting;
import org.commonshed.design.library.knowing.Lore;
import org.commonshed.network.Directory;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;

/** What people say and decide about versions: needs, recalls, permissions, reports, who makes them. */
@Service
@NamedInterface("library")
public class Deciding {
    private static final int MOST_REPORTS = 200;

    private final Shelves shelves;
    private final Lore lore;
    private final Directory directory;
    private final News news;
    private final Doors doors;
    private final Care care;
    private final TransactionOperations transaction;

    Deciding(
            Shelves shelves,
            Lore lore,
            Directory directory,
            News news,
            Doors doors,
            Care care,
            TransactionOperations transaction) {
        this.directory = directory;
        this.shelves = shelves;
        this.lore = lore;
        this.news = news;
        this.doors = doors;
        this.care = care;
        this.transaction = transaction;
    }

    /**
     * What people said of a version and decided about it.
     *
     * @param reports the newest first; of those that are hidden without their words
     * @param makers ids of those who make it
     */
    @NamedInterface("library")
    public record Said(
            List<SaidStore.Answer> answers,
            List<SaidStore.Report> reports,
            Optional<SaidStore.Decision> recall,
            Optional<SaidStore.Decision> permission,
            List<String> makers) {
        public Said {
            answers = List.copyOf(answers);
            reports = List.copyOf(reports);
            makers = List.copyOf(makers);
        }
    }

    public Said listSaid(Viewer viewer, KeptVersion version) {
        doors.demand(viewer, Deed.READ, "");
        SaidStore said = shelves.said();
        return new Said(
                said.listAnswers(version.id()),
                listReports(viewer, version),
                said.findRecall(version.id()),
                said.findPermission(version.id()),
                shelves.makers().listMaking(version.id()));
    }

    /** How a version did, the newest first, without what a steward has hidden from this viewer. */
    public List<SaidStore.Report> listReports(Viewer viewer, KeptVersion version) {
        doors.demand(viewer, Deed.READ, "");
        Set<UUID> unseen = care.listUnseen(viewer, PublicRemarks.KIND);
        return shelves.said().listReports(version.id(), MOST_REPORTS).stream()
                .filter(report -> !unseen.contains(report.id()))
                .map(SaidStore.Report::seen)
                .toList();
    }

    /** Whether others do not see what this viewer sees of it. */
    public boolean isHidden(SaidStore.Report report) {
        return care.listHidden(PublicRemarks.KIND).contains(report.id());
    }

    /** Does it as a whole, and then lets others know that the library has changed. */
    private void together(Runnable deed) {
        transaction.executeWithoutResult(status -> deed.run());
        shelves.versions().touch();
    }

    /**
     * Whether something is needed.
     *
     * @param needed empty: what was said before is taken back
     * @return false where there is no such process, material or size
     */
    public boolean answer(Viewer viewer, KeptVersion version, String kind, String what, Optional<Boolean> needed) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        if (!isKnown(kind, what)) {
            return false;
        }
        together(() -> {
            SaidStore said = shelves.said();
            needed.ifPresentOrElse(
                    yes -> said.answer(viewer, version.id(), kind, what, yes),
                    () -> said.takeBack(viewer, version.id(), kind, what));
            List<String> counting = Counting.processes(
                    version.traits().stated(), version.traits().proposed(), said.listAnswers(version.id()));
            shelves.versions().setProcesses(version.id(), counting);
        });
        return true;
    }

    private boolean isKnown(String kind, String what) {
        return switch (kind) {
            case "process" -> lore.isProcess(what);
            case "material" -> lore.vocabulary().materials().findByName(what).isPresent();
            case "size" -> Counting.box(what).isPresent();
            default -> false;
        };
    }

    /** Nobody should use it any more; those who make or made it are told. */
    public void recall(Viewer viewer, KeptVersion version, String why) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        together(() -> {
            if (shelves.said().findRecall(version.id()).isEmpty()) {
                shelves.said().recall(viewer, version.id(), why);
                news.recalled(version, why);
            }
        });
    }

    public void lift(Viewer viewer, KeptVersion version, String why) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        together(() -> shelves.said().lift(viewer, version.id(), why));
    }

    /** Although nobody can say what its licence allows, it may be planned with. */
    public void permit(Viewer viewer, KeptVersion version, String why) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        together(() -> {
            if (shelves.said().findPermission(version.id()).isEmpty()) {
                shelves.said().permit(viewer, version.id(), why);
            }
        });
    }

    public void endPermission(Viewer viewer, KeptVersion version) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        together(() -> shelves.said().endPermission(viewer, version.id()));
    }

    public void report(Viewer viewer, KeptVersion version, String result, String words) {
        doors.demand(viewer, Deed.SHARE_DESIGN, "");
        together(() -> shelves.said().report(viewer, version.id(), result, words));
    }

    public void hide(Viewer viewer, KeptVersion version, UUID report, String why) {
        doors.demand(viewer, Deed.CHANGE_DESIGNS, "");
        together(() -> shelves.said().hide(viewer, version.id(), report, why));
    }

    public void make(Viewer viewer, KeptVersion version, String actor) {
        doors.demand(viewer, Deed.STATE_MAKER, actor);
        if (directory.find(actor).isPresent()) {
            together(() -> shelves.makers().make(actor, version.id()));
        }
    }

    public void stop(Viewer viewer, KeptVersion version, String actor) {
        doors.demand(viewer, Deed.STATE_MAKER, actor);
        together(() -> shelves.makers().stop(actor, version.id()));
    }

    /** From now on an actor makes this version, and none of the others of the design that it made. */
    public void adopt(Viewer viewer, KeptVersion version, String actor) {
        doors.demand(viewer, Deed.STATE_MAKER, actor);
        if (directory.find(actor).isEmpty()) {
            return;
        }
        together(() -> {
            shelves.makers().listVersions(actor, version.design()).stream()
                    .filter(other -> !other.equals(version.id()))
                    .forEach(other -> shelves.makers().stop(actor, other));
            shelves.makers().make(actor, version.id());
        });
    }
}
