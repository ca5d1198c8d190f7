package org.commonshed.energy.reading.measured;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonshed.access.Costly;
import org.commonshed.access.Deed;
import org.commonshed.access.Entrance;
import org.commonshed.access.Faults;
import org.commonshed.access.TakesFile;
import org.commonshed.energy.EnergyPlans;
import org.commonshed.energy.Measuring;
import org.commonshed.energy.kept.Checked;
import org.commonshed.energy.kept.FileRows;
import org.commonshed.energy.kept.KeyTerms;
import org.commonshed.energy.reading.Errands;
import org.commonshed.energy.reading.Hoods;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Notices;
import org.commonshed.web.Asking;
import org.commonshed.web.Asks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What sharing keys count with: how heavily energy weighs, to whom each thing gives, shares that were fixed in advance. */
@Controller
@Asks
@Entrance(Deed.STATE_NEED)
class KeysPage {
    private static final int HOMES = 3; // kinds of them

    private final EnergyPlans plans;
    private final Measuring measuring;
    private final Hoods hoods;
    private final Errands errands;
    private final FileErrands bringing;

    KeysPage(EnergyPlans plans, Measuring measuring, Hoods hoods, Errands errands, FileErrands bringing) {
        this.plans = plans;
        this.measuring = measuring;
        this.hoods = hoods;
        this.errands = errands;
        this.bringing = bringing;
    }

    @GetMapping("/energy/{place}/keys")
    String keys(@PathVariable String place, Asking asking) {
        Kept hood = hoods.get(asking, place);
        plans.demandAnswer(asking.viewer(), place);
        return show(hood, known(hood, asking), MeterViews.Sent.NOTHING, asking);
    }

    private Map<String, String> known(Kept hood, Asking asking) {
        return plans.answered(hood, asking.words()).stated();
    }

    /** @param texts what stands in the fields */
    private String show(Kept hood, Map<String, String> texts, MeterViews.Sent sent, Asking asking) {
        KeyTerms usual = new KeyTerms(Map.of());
        List<KeyViews.Group> groups = new ArrayList<>();
        groups.add(new KeyViews.Group(
                "first",
                asking.say("energy.terms.first"),
                IntStream.range(0, HOMES)
                        .mapToObj(taker -> field(
                                KeyTerms.burden(taker),
                                asking.say("energy.taker." + KeyTerms.TAKERS.get(taker)),
                                texts,
                                asking.words().amounts().amount(usual.burdenOf(taker))))
                        .toList()));
        for (String giver : KeyTerms.GIVERS) {
            groups.add(new KeyViews.Group(giver, asking.say("energy.terms." + giver), quotas(giver, texts, asking)));
        }
        String most = asking.words().amounts().amount(usual.most());
        groups.add(new KeyViews.Group(
                "best",
                asking.say("energy.terms.best"),
                List.of(field(KeyTerms.MOST, asking.say("energy.terms.most"), texts, most))));
        String file = measuring
                .find(hood.get("id"), FileRows.Kind.COEFFICIENTS)
                .map(head -> asking.say(
                        "energy.terms.file.from", head.name(), asking.words().time(head.at())))
                .orElse("");
        String example = KeyTerms.TAKERS.stream().map(taker -> taker + ";0,25").collect(Collectors.joining("\n"));
        return asking.show(
                "energy/keys", new KeyViews.Keys(hoods.head(asking, hood), groups, file, example, sent), sent.faults());
    }

    private static List<KeyViews.Field> quotas(String giver, Map<String, String> texts, Asking asking) {
        return IntStream.range(0, KeyTerms.TAKERS.size())
                .mapToObj(taker -> field(
                        KeyTerms.quota(giver, taker),
                        asking.say("energy.taker." + KeyTerms.TAKERS.get(taker)),
                        texts,
                        ""))
                .toList();
    }

    private static KeyViews.Field field(String name, String label, Map<String, String> texts, String usual) {
        return new KeyViews.Field(name, label, texts.getOrDefault(name, ""), usual);
    }

    @PostMapping("/energy/{place}/keys")
    @Costly(atOnce = 2)
    String say(@PathVariable String place, @RequestParam Map<String, String> given, Asking asking) {
        Kept hood = hoods.get(asking, place);
        Checked checked = KeyTerms.check(given);
        String act = plans.sayTerms(asking.viewer(), place, checked)
                .map(one -> "?" + Notices.DONE + "=" + one)
                .orElse("");
        if (!checked.faults().isEmpty()) {
            MeterViews.Sent sent = new MeterViews.Sent("", "", checked.faults(), List.of());
            return show(hood, checked.shown(), sent, asking);
        }
        return errands.make(asking, hood, Hoods.address(hood) + act + "#shares");
    }

    @PostMapping("/energy/{place}/coefficients")
    @Costly(atOnce = 1)
    @TakesFile(mostMegabytes = SentFile.MEGABYTES, about = "place")
    String bringIn(
            @PathVariable String place,
            @RequestParam(required = false) @Nullable MultipartFile coefficients,
            Asking asking)
            throws IOException {
        Kept hood = hoods.get(asking, place);
        Measuring.Brought brought = bringing.take(asking, place, FileRows.Kind.COEFFICIENTS, coefficients);
        Faults faults = brought.faults();
        if (!faults.isEmpty()) {
            List<String> problems = SentFile.problems(brought.issues(), asking.words());
            return show(hood, known(hood, asking), new MeterViews.Sent("", "", faults, problems), asking);
        }
        return errands.make(asking, hood, Hoods.address(hood) + "#shares");
    }

    @PostMapping("/energy/{place}/coefficients/out")
    String takeOut(@PathVariable String place, Asking asking) {
        Kept hood = hoods.get(asking, place);
        measuring.takeOut(asking.viewer(), place, FileRows.Kind.COEFFICIENTS);
        return "redirect:" + Hoods.address(hood) + "/keys#file";
    }
}
