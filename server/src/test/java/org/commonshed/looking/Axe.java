package org.commonshed.looking;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the axe engine finds in a page that keeps people out. Colours take it four times as long as all else, so of words
 * that stand in the same place of a template, in the same colours and size, the first are judged for all.
 */
final class Axe {
    private static final String ALL_BUT_COLOURS = """
            () => looking.axe(document, { rules: Object.fromEntries(looking.ofColour.map((rule) => [rule, { enabled: false }])) })
            """;

    private static final String COLOURS = """
            (which) => looking.axe({ include: which.map((at) => looking.words[at]) }, { runOnly: looking.ofColour })
            """;

    private static final String MEET = """
            () => {
              looking.ofColour = ["color-contrast", "link-in-text-block"];
              looking.axe = async (where, options) => {
                const found = await axe.run(where, { resultTypes: ["violations"], selectors: false, preload: false, ...options });
                return found.violations.filter((each) => ["serious", "critical"].includes(each.impact))
                  .map((each) => each.help + " " + each.nodes[0].html);
              };
            }
            """;

    /** Where in the template words stand and how they look, each once; the first such element is put by. */
    private static final String SIGNS = """
            () => {
              const grounds = new Map([[null, ""]]);
              const ground = (element) => {
                if (!grounds.has(element)) {
                  const own = getComputedStyle(element).backgroundColor;
                  grounds.set(element, own === "rgba(0, 0, 0, 0)" ? ground(element.parentElement) : own);
                }
                return grounds.get(element);
              };
              const places = new Map([[null, ""]]);
              const place = (element) => {
                if (!places.has(element)) {
                  const own = ["class", "aria-current", "disabled"].map((name) => element.getAttribute(name) ?? "-");
                  places.set(element, place(element.parentElement) + ">" + element.localName + own);
                }
                return places.get(element);
              };
              const hasWords = (element) => element.matches("input, select, textarea")
                || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
              const signs = new Map();
              for (const element of document.body.querySelectorAll("*")) {
                if (!hasWords(element)) continue;
                const style = getComputedStyle(element);
                const sign = [place(element), style.color, style.fontSize, style.fontWeight, ground(element)].join("|");
                if (!signs.has(sign)) signs.set(sign, element);
              }
              looking.words = [...signs.values()];
              return [...signs.keys()];
            }
            """;

    private final String engine;
    private final Set<String> judged = new HashSet<>();

    private Axe(String engine) {
        this.engine = engine;
    }

    static Axe read() {
        try (InputStream in = Objects.requireNonNull(AxeBuilder.class.getResourceAsStream("/axe.min.js"))) {
            return new Axe(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What is wrong by all rules but those of colours. */
    List<String> faults(Page page) {
        meet(page);
        return sentences(page.evaluate(ALL_BUT_COLOURS));
    }

    /** What is wrong with the colours of words that nobody judged yet. */
    List<String> faultsOfColours(Page page) {
        meet(page);
        List<String> signs = sentences(page.evaluate(SIGNS));
        List<Integer> fresh = IntStream.range(0, signs.size())
                .filter(at -> judged.add(signs.get(at)))
                .boxed()
                .toList();
        return fresh.isEmpty() ? List.of() : sentences(page.evaluate(COLOURS, fresh));
    }

    private void meet(Page page) {
        if (Boolean.FALSE.equals(page.evaluate("'axe' in window"))) {
            page.evaluate(engine);
            page.evaluate(MEET);
        }
    }

    private static List<String> sentences(Object answer) {
        return ((List<?>) answer).stream().map(String.class::cast).toList();
    }
}
