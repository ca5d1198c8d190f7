package org.commonshed.design.library.reading;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.knowing.Kin;
import org.commonshed.design.library.knowing.Lore;
import org.commonshed.engine.design.Combination;
import org.commonshed.engine.design.Licence;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** Whom a design is related to, and whether their licences go together. */
@Component
class KinView {
    private static final int MOST_ALIKE = 5;
    private static final int MOST_SHARED = 5;

    private final Kin kin;
    private final Lore lore;

    KinView(Kin kin, Lore lore) {
        this.kin = kin;
        this.lore = lore;
    }

    LibraryViews.Kinship of(KeptVersion version, Words words) {
        Kin.Tree tree = kin.tree(version.design());
        List<LibraryViews.Branch> branches =
                tree.lines().stream().map(line -> branch(line, words)).toList();
        String finding = words.say(tree.isCut() ? "library.kin.cut" : "library.kin.finding", branches.size() - 1);
        List<LibraryViews.Fit> fits = new ArrayList<>();
        fit(version, kin.listParts(version.design()), Combination.How.BESIDE, words, fits);
        fit(version, kin.listSources(version.design()), Combination.How.MERGED, words, fits);
        return new LibraryViews.Kinship(
                KinDrawing.draw(tree),
                branches,
                finding,
                fits,
                kin.listAlike(version.design(), MOST_ALIKE).stream()
                        .map(alike -> alike(alike, words))
                        .toList(),
                kin.isInCircle(version.design()));
    }

    private static LibraryViews.Branch branch(Kin.Relative line, Words words) {
        String how = line.how()
                .map(each -> words.say("library.kin." + DesignWords.word(each)))
                .orElse("");
        String address =
                line.design().map(KeptVersion::address).orElse(DesignWords.isWeb(line.name()) ? line.name() : "");
        return new LibraryViews.Branch(line.depth(), how, line.name(), address, line.isSelf());
    }

    private LibraryViews.Link alike(Kin.Alike alike, Words words) {
        String shared = words.series(
                alike.shared().stream().limit(MOST_SHARED).map(this::feature).toList());
        return new LibraryViews.Link(
                alike.design().name(), alike.design().address(), words.say("library.alike.both", shared));
    }

    private String feature(String feature) {
        String id = feature.substring(feature.indexOf(':') + 1);
        return feature.startsWith("process:")
                ? lore.process(id)
                : feature.startsWith("material:") ? lore.material(id) : id;
    }

    /** Its own licence with those of others; licences are named with the designs that have them. */
    private static void fit(
            KeptVersion version,
            List<KeptVersion> others,
            Combination.How how,
            Words words,
            List<LibraryViews.Fit> fits) {
        if (others.isEmpty()) {
            return;
        }
        List<KeptVersion> all =
                Stream.concat(Stream.of(version), others.stream()).toList();
        Combination whole = Combination.of(
                all.stream().map(each -> Licence.of(each.rights().licence())).toList(), how);
        List<String> reasons = whole.findings().stream()
                .map(finding -> words.say(
                        "library.fit." + DesignWords.word(finding.reason()),
                        named(finding.first(), all, words),
                        named(finding.second(), all, words)))
                .toList();
        String names = words.list(others.stream().map(KeptVersion::name).toList());
        fits.add(new LibraryViews.Fit(
                words.say(how == Combination.How.BESIDE ? "library.fit.beside" : "library.fit.merged", names),
                DesignWords.word(whole.verdict()),
                reasons));
    }

    private static String named(String licence, List<KeptVersion> all, Words words) {
        Set<String> names = new LinkedHashSet<>();
        all.stream()
                .filter(each -> Licence.of(each.rights().licence()).id().equals(licence))
                .forEach(each -> names.add(each.name()));
        String shown = licence.isBlank() ? words.say("library.licence.none") : licence;
        return names.isEmpty() ? shown : words.say("library.fit.named", shown, words.list(List.copyOf(names)));
    }
}
