package org.commonshed.design.library.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.design.library.Library;
import org.commonshed.design.library.kept.KeptVersion;
import org.commonshed.design.library.kept.SaidStore;
import org.commonshed.design.library.knowing.Lore;
import org.commonshed.design.library.knowing.Readings;
import org.commonshed.engine.infer.Proposals;
import org.commonshed.engine.match.Box;
import org.commonshed.engine.match.Requirement;
import org.commonshed.engine.match.Work;
import org.commonshed.page.Words;
import org.springframework.stereotype.Component;

/** What a design asks of makers, with what the rules propose and what people said to it. */
@Component
class NeedsView {
    private static final int HUNDRED = 100;
    private static final int MOST_WORDS = 3;

    private final Library library;
    private final SaidStore said;
    private final Lore lore;

    NeedsView(Library library, SaidStore said, Lore lore) {
        this.library = library;
        this.said = said;
        this.lore = lore;
    }

    LibraryViews.Needs of(Viewer viewer, KeptVersion version, Readings.Reading reading, Words words) {
        List<LibraryViews.Link> asked = library.findNeeds(viewer, version.id())
                .map(design ->
                        design.parts().stream().map(part -> asked(part, words)).toList())
                .orElse(List.of());
        List<SaidStore.Answer> answers = said.listAnswers(version.id());
        Set<String> settled = new HashSet<>(version.traits().stated());
        answers.forEach(answer -> settled.add(answer.what()));
        List<LibraryViews.Proposal> open = Stream.concat(
                        Stream.concat(
                                reading.proposals().processes().stream()
                                        .filter(each -> !settled.contains(each.id()))
                                        .map(each -> proposal("process", each, lore.process(each.id()), words)),
                                materials(reading)
                                        .filter(each -> !settled.contains(each.id()))
                                        .map(each -> proposal("material", each, lore.material(each.id()), words))),
                        size(reading, settled, words))
                .toList();
        return new LibraryViews.Needs(
                asked,
                open,
                answers.stream().map(answer -> answered(answer, words)).toList(),
                others(settled, words));
    }

    /** Materials that the catalogue knows, and that no part states. */
    private Stream<Proposals.Proposal> materials(Readings.Reading reading) {
        boolean isStated = reading.manifest().making().parts().stream()
                .anyMatch(part -> !part.material().isBlank());
        return isStated
                ? Stream.empty()
                : reading.proposals().materials().stream()
                        .filter(each -> lore.vocabulary()
                                .materials()
                                .findByName(each.id())
                                .isPresent());
    }

    private static Stream<LibraryViews.Proposal> size(Readings.Reading reading, Set<String> settled, Words words) {
        Optional<Proposals.Envelope> envelope = reading.proposals().envelope();
        boolean isStated = reading.manifest().making().size().isPresent()
                || reading.manifest().making().parts().stream()
                        .anyMatch(part -> part.size().isPresent());
        return envelope.stream().filter(any -> !isStated).flatMap(box -> {
            String what = lengths(box.long_mm(), box.middle_mm(), box.short_mm());
            return settled.contains(what)
                    ? Stream.empty()
                    : Stream.of(new LibraryViews.Proposal(
                            "size",
                            what,
                            words.say("library.size", what.replace("x", " × ")),
                            because(List.of(box.evidence()), box.confidence(), words),
                            false));
        });
    }

    /** As answers are kept. */
    private static String lengths(double... each) {
        return Arrays.stream(each)
                .mapToObj(length -> BigDecimal.valueOf(Math.round(length * 1000) / 1000.0)
                        .stripTrailingZeros()
                        .toPlainString())
                .collect(Collectors.joining("x"));
    }

    private static LibraryViews.Proposal proposal(String kind, Proposals.Proposal proposal, String name, Words words) {
        return new LibraryViews.Proposal(
                kind, proposal.id(), name, because(proposal.evidence(), proposal.confidence(), words), false);
    }

    private static String because(List<Proposals.Evidence> evidence, double confidence, Words words) {
        String quoted = words.series(evidence.stream()
                .limit(MOST_WORDS)
                .map(each -> words.say(
                        "library.because.one",
                        each.words(),
                        words.say("library.place." + DesignWords.word(each.place()))))
                .toList());
        return words.say("library.because", quoted, (int) Math.round(confidence * HUNDRED));
    }

    private LibraryViews.Proposal answered(SaidStore.Answer answer, Words words) {
        String name = switch (answer.kind()) {
            case "process" -> lore.process(answer.what());
            case "material" -> lore.material(answer.what());
            default -> words.say("library.size", answer.what().replace("x", " × "));
        };
        String by = answer.byName().isEmpty() ? words.say("library.house") : words.member(answer.byName());
        return new LibraryViews.Proposal(
                answer.kind(),
                answer.what(),
                name,
                words.say(answer.isNeeded() ? "library.yes.by" : "library.no.by", by, words.time(answer.at())),
                answer.isNeeded());
    }

    /** All processes, for whoever knows one that nobody proposed. */
    private List<LibraryViews.Choice> others(Set<String> settled, Words words) {
        return lore.taxonomy().listProcesses().stream()
                .filter(process -> !settled.contains(process.id()))
                .map(process -> new LibraryViews.Choice(process.id(), lore.process(process.id()), false))
                .sorted((a, b) -> a.text().compareToIgnoreCase(b.text()))
                .toList();
    }

    private LibraryViews.Link asked(Requirement part, Words words) {
        List<String> more = new ArrayList<>();
        Optional.ofNullable(part.box()).ifPresent(box -> more.add(size(box, words)));
        Optional.ofNullable(part.material()).map(lore::material).ifPresent(more::add);
        if (!Double.isNaN(part.thicknessMm())) {
            more.add(words.say("library.thick", DesignWords.number(part.thicknessMm(), words)));
        }
        if (!Double.isNaN(part.kgPerPiece())) {
            more.add(words.amounts().mass(part.kgPerPiece()));
        }
        Optional.ofNullable(part.perPiece()).map(work -> work(work, words)).ifPresent(more::add);
        return new LibraryViews.Link(
                words.say("library.asks", part.part(), lore.process(part.process())), "", String.join(" · ", more));
    }

    private static String size(Box box, Words words) {
        return words.say(
                "library.size",
                Stream.of(box.x(), box.y(), box.z())
                        .map(length -> DesignWords.number(length, words))
                        .collect(Collectors.joining(" × ")));
    }

    private static String work(Work work, Words words) {
        return words.say(
                "library.work." + work.unit().name().toLowerCase(Locale.ROOT),
                DesignWords.number(work.amount(), words));
    }
}
