package org.commonshed.looking;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;

/**
 * What the axe engine finds in a page that keeps people out. Colours take it four times as long as all else, so of words that
 * stand in the same place of a template, of the same colour and size before the same ground, the first are judged for all.
 */
final class Axe {
    /** How often words are tried that the engine does not decide about, as they are hidden or switched off. */
    private static final int MOST_TRIES = 3;

    private static final String ALL_BUT_COLOURS = """
            () => looking.axe(document, { rules: Object.fromEntries(looking.ofColour.map((rule) => [rule, { enabled: false }])) })
            """;

    /** Says what is wrong, and which of the words it decided about. */
    private static final String COLOURS = """
            async (which) => {
              const asked = which.map((at) => looking.words[at]);
              const found = await axe.run({ include: asked }, { runOnly: looking.ofColour, resultTypes: ["violations", "passes"],
                selectors: false, preload: false, elementRef: true });
              const decided = new Set([...found.violations, ...found.passes]
                .filter((each) => each.id === "color-contrast").flatMap((each) => each.nodes.map((node) => node.element)));
              return [looking.serious(found), which.filter((at, place) => decided.has(asked[place]))];
            }
            """;

    private static final String MEET = """
            () => {
              looking.ofColour = ["color-contrast", "link-in-text-block"];
              looking.serious = (found) => found.violations.filter((each) => ["serious", "critical"].includes(each.impact))
                .map((each) => each.help + " " + each.nodes[0].html);
              looking.axe = async (where, options) => looking.serious(
                await axe.run(where, { resultTypes: ["violations"], selectors: false, preload: false, ...options }));
            }
            """;

    /**
     * Where in the template words stand, how they look and what is behind them, each once; the first such element is put by.
     * What is behind are the grounds up to one that nothing shines through.
     */
    private static final String SIGNS = """
            () => {
              const known = (work) => {
                const told = new Map([[null, ""]]);
                return (element) => {
                  if (!told.has(element)) told.set(element, work(element, getComputedStyle(element)));
                  return told.get(element);
                };
              };
              const ground = known((element, style) => {
                const isOpaque = /^rgb\\(/.test(style.backgroundColor) && style.backgroundImage === "none";
                const own = style.backgroundColor + " " + style.backgroundImage;
                return isOpaque ? own : own + ">" + ground(element.parentElement);
              });
              const place = known((element) => place(element.parentElement) + ">" + element.localName
                + ["class", "aria-current"].map((name) => element.getAttribute(name) ?? "-"));
              const fading = known((element, style) =>
                (style.opacity === "1" ? "" : style.opacity + " ") + fading(element.parentElement));
              const besides = (element, style) => element.localName === "a"
                ? style.textDecorationLine + style.borderBottom + getComputedStyle(element.parentElement).color : "";
              const hasWords = (element) => element.matches("input, select, textarea")
                || [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());
              const isSeen = (element) => element.checkVisibility({ visibilityProperty: true })
                && !element.closest(":disabled, [aria-disabled=true]");
              const signs = new Map();
              for (const element of document.body.querySelectorAll("*")) {
                if (!hasWords(element) || !isSeen(element)) continue;
                const style = getComputedStyle(element);
                const sign = [place(element), style.color, style.fontSize, style.fontWeight, style.textShadow, besides(element, style),
                  ground(element), fading(element)].join("|");
                if (!signs.has(sign)) signs.set(sign, element);
              }
              looking.words = [...signs.values()];
              return [...signs.keys()];
            }
            """;

    private final String engine;
    /** How often it was tried in vain, of each look that is known; {@link #MOST_TRIES} says that it is done with. */
    private final Map<String, Integer> tried = new HashMap<>();

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
                .filter(at -> tried.merge(signs.get(at), 1, Integer::sum) <= MOST_TRIES)
                .boxed()
                .toList();
        if (fresh.isEmpty()) {
            return List.of();
        }
        List<?> answer = (List<?>) page.evaluate(COLOURS, fresh);
        ((List<?>) answer.get(1)).forEach(at -> tried.put(signs.get(((Number) at).intValue()), MOST_TRIES));
        return sentences(answer.get(0));
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
