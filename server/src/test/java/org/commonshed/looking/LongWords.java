package org.commonshed.looking;

import com.microsoft.playwright.Page;
import java.util.List;

/**
 * Languages are longer than English. All that is read on a page is made two fifths longer in the browser, names among it, and
 * the page still holds: it does not scroll sideways, and no button, link of a bar or label is cut or stands outside.
 */
final class LongWords {
    /** One word grows; several get more beside them, as other languages have it. Pictures have their places for words. */
    private static final String LENGTHEN = """
            () => {
              const longer = (text) => {
                const words = text.trim().split(/\\s+/);
                const more = Math.ceil(text.trim().length * 0.4);
                if (words.length === 1) return text.trimEnd() + text.trim().slice(0, more).toLowerCase() + (/\\s$/.test(text) ? " " : "");
                let added = "";
                for (let i = 0; added.length < more; i++) added += " " + words[i % words.length];
                return text.trimEnd() + added + (/\\s$/.test(text) ? " " : "");
              };
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              const nodes = [];
              for (let node = walker.nextNode(); node; node = walker.nextNode()) nodes.push(node);
              nodes.filter((node) => /\\p{L}{2}/u.test(node.data)
                  && !node.parentElement.closest("script, style, svg, textarea, code, pre, datalist"))
                .forEach((node) => { node.data = longer(node.data); });
            }
            """;

    private static final String FAULTS = """
            () => {
              const faults = [];
              const page = document.documentElement;
              if (page.scrollWidth > page.clientWidth) {
                const widest = [...document.querySelectorAll("main *, header *, nav *, footer *")]
                  .filter((each) => each.getBoundingClientRect().right > page.clientWidth + 1 && !scrolls(each))
                  .map((each) => each.outerHTML.slice(0, 90)).slice(-1);
                faults.push((page.scrollWidth - page.clientWidth) + " px too wide: " + widest);
              }
              function isForListening(each) {
                for (let at = each; at && at !== document.body; at = at.parentElement) {
                  const style = getComputedStyle(at);
                  if (style.clipPath !== "none" || style.clip !== "auto") return true;
                }
                return false;
              }
              function scrolls(each) {
                for (let at = each.parentElement; at; at = at.parentElement) {
                  if (/auto|scroll|hidden/.test(getComputedStyle(at).overflowX) && at !== document.body) return true;
                }
                return false;
              }
              document.querySelectorAll("button, a.button, nav a, .chip, label, th, summary, select").forEach((each) => {
                const box = each.getBoundingClientRect();
                if (box.width === 0 || box.height === 0 || getComputedStyle(each).visibility === "hidden"
                    || isForListening(each)) return;
                const isCut = each.scrollWidth > each.clientWidth + 1 && getComputedStyle(each).display !== "inline"
                    && each.tagName !== "SELECT";
                const isOutside = (box.right > page.clientWidth + 1 || box.left < -1) && !scrolls(each);
                if (isCut || isOutside) faults.push((isCut ? "cut: " : "outside: ") + each.outerHTML.slice(0, 120));
              });
              return faults;
            }
            """;

    private LongWords() {}

    static void lengthen(Page page) {
        page.evaluate(LENGTHEN);
    }

    /** What does not hold in a window as wide as it is. */
    static List<String> faults(Page page) {
        return ((List<?>) page.evaluate(FAULTS)).stream().map(String::valueOf).toList();
    }
}
