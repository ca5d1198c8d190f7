package org.commonshed.care;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.access.Viewer;
import org.springframework.stereotype.Service;

/** The front door for stewards and keepers: what was reported in their place, and what they decide about it. */
@Service
public class Tending {
    private static final int MOST = 2000;
    private static final int MOST_PAST = 100;

    private final ReportStore reports;
    private final HidingStore hidings;
    private final HiddenThings hidden;
    private final Things things;
    private final Ground ground;

    Tending(ReportStore reports, HidingStore hidings, HiddenThings hidden, Things things, Ground ground) {
        this.reports = reports;
        this.hidings = hidings;
        this.hidden = hidden;
        this.things = things;
        this.ground = ground;
    }

    /**
     * All that is known of a thing that was reported or hidden.
     *
     * @param thing empty where it is gone
     * @param reports the newest first
     * @param hidings the newest first
     */
    public record Case(Thing.Key key, Optional<Thing> thing, String about, List<Report> reports, List<Hiding> hidings) {
        public Case {
            reports = List.copyOf(reports);
            hidings = List.copyOf(hidings);
        }

        public Optional<Hiding> findStanding() {
            return hidings.stream().filter(hiding -> hiding.end().isEmpty()).findFirst();
        }

        public long open() {
            return reports.stream().filter(report -> report.verdict().isEmpty()).count();
        }

        /** What it is called, to be kept. */
        String kept() {
            return thing.map(Thing::kept).orElse("");
        }
    }

    static String address(Thing.Key key) {
        return "/care/things/" + key.kind() + "/" + key.id();
    }

    /** Things with open reports that this viewer looks after, those reported first first; what was handed on is for keepers. */
    public List<Case> listOpen(Viewer viewer) {
        Map<Thing.Key, List<Report>> open = new LinkedHashMap<>();
        for (Report report : reports.listOpen(MOST)) {
            if (mayRead(viewer, report)) {
                open.computeIfAbsent(report.thing(), k -> new ArrayList<>()).add(report);
            }
        }
        List<Case> cases = new ArrayList<>();
        open.forEach((key, some) ->
                cases.add(new Case(key, things.find(key), some.get(0).about(), some, List.of())));
        return cases;
    }

    private boolean mayRead(Viewer viewer, Report report) {
        return ground.may(viewer, report.about()) && (report.passed().isEmpty() || viewer.isKeeper());
    }

    /** What is hidden in the places that this viewer looks after, the newest first. */
    public List<Case> listHidden(Viewer viewer) {
        return hidings.listStanding().stream()
                .filter(hiding -> ground.may(viewer, hiding.about()))
                .map(hiding -> new Case(
                        hiding.thing(), things.find(hiding.thing()), hiding.about(), List.of(), List.of(hiding)))
                .toList();
    }

    /** The whole of a thing; empty where it was neither reported nor hidden, or lies in somebody else's care. */
    public Optional<Case> find(Viewer viewer, Thing.Key key) {
        Optional<Thing> thing = things.find(key);
        List<Report> all = reports.list(key, MOST_PAST);
        List<Hiding> past = hidings.list(key, MOST_PAST);
        if (all.isEmpty() && past.isEmpty() && thing.isEmpty()) {
            return Optional.empty();
        }
        String about = thing.map(Thing::about)
                .orElseGet(() -> all.isEmpty()
                        ? past.isEmpty() ? "" : past.get(0).about()
                        : all.get(0).about());
        return ground.may(viewer, about) ? Optional.of(new Case(key, thing, about, all, past)) : Optional.empty();
    }

    /** Nothing is wrong with it, as far as one can see. */
    public boolean leave(Viewer viewer, Case one, String why) {
        ground.demand(viewer, one.about());
        return one.open() > 0
                && ground.together(() -> {
                    decide(viewer, one, "left", why);
                    return true;
                });
    }

    /** Others are to decide who look after the whole. */
    public boolean pass(Viewer viewer, Case one) {
        ground.demand(viewer, one.about());
        return one.open() > 0
                && ground.together(() -> {
                    reports.pass(one.key(), ground.now(), viewer.person());
                    ground.listCarers(one.about(), true)
                            .forEach(keeper ->
                                    ground.tell(keeper, "care.notice.passed", List.of(one.kept()), address(one.key())));
                    return true;
                });
    }

    /** From now on only a few see it; those who wrote it are told why. */
    public boolean hide(Viewer viewer, Case one, String why) {
        ground.demand(viewer, one.about());
        return one.thing().isPresent()
                && ground.together(() -> {
                    Set<UUID> writers = one.thing().get().writers();
                    Hiding hiding = new Hiding(
                            ground.nextId(),
                            one.key(),
                            one.about(),
                            ground.place(viewer, one.about()),
                            writers,
                            new Hiding.Said(Ground.tidy(why), ground.now(), viewer.person()),
                            Optional.empty());
                    if (!hidings.add(hiding)) {
                        return false;
                    }
                    hidden.change();
                    things.mark(viewer, one.key(), true);
                    String name = one.kept();
                    writers.stream()
                            .filter(writer ->
                                    viewer.person().filter(writer::equals).isEmpty())
                            .forEach(writer -> ground.tell(
                                    writer,
                                    "care.notice.hidden",
                                    List.of(name, hiding.said().why()),
                                    Appealing.address(one.key())));
                    decide(viewer, one, "hidden", why);
                    return true;
                });
    }

    /** Takes back that it was hidden; whoever looks after the place may, those who hid it too. */
    public boolean show(Viewer viewer, Case one, String why) {
        ground.demand(viewer, one.about());
        Optional<Hiding> standing = one.findStanding();
        return standing.isPresent()
                && ground.together(() -> {
                    boolean isDone = end(viewer, standing.get(), why);
                    hidings.listAppeals(standing.get().id()).stream()
                            .filter(appeal -> appeal.decision().isEmpty())
                            .forEach(appeal -> hidings.decide(
                                    appeal.id(),
                                    new Hiding.Decision(
                                            true,
                                            false,
                                            new Hiding.Said(Ground.tidy(why), ground.now(), viewer.person()))));
                    return isDone;
                });
    }

    /** Part of the transaction that runs. */
    boolean end(Viewer viewer, Hiding hiding, String why) {
        if (!hidings.end(hiding.id(), new Hiding.Said(Ground.tidy(why), ground.now(), viewer.person()))) {
            return false;
        }
        hidden.change();
        things.mark(viewer, hiding.thing(), false);
        return true;
    }

    private void decide(Viewer viewer, Case one, String outcome, String why) {
        String address = outcome.equals("hidden")
                ? Appealing.address(one.key())
                : one.thing().map(Thing::address).orElse("/");
        one.reports().stream()
                .filter(report -> report.verdict().isEmpty())
                .flatMap(report -> report.person().stream())
                .distinct()
                .forEach(person -> ground.tell(
                        person,
                        outcome.equals("hidden") ? "care.notice.told.hidden" : "care.notice.told.left",
                        List.of(one.kept(), Ground.tidy(why)),
                        address));
        reports.decide(one.key(), new Report.Verdict(outcome, Ground.tidy(why), ground.now(), viewer.person()));
    }
}
