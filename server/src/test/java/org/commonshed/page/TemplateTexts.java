package org.commonshed.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a template says itself: texts between tags and in the attributes that people read, without what is filled in. */
final class TemplateTexts {
    private static final Pattern TAG = Pattern.compile("<[/!a-zA-Z](?:[^<>\"']|\"[^\"]*\"|'[^']*')*>");
    private static final Pattern READ =
            Pattern.compile("\\b(?:title|alt|placeholder|aria-label|label|content)=\"([^\"]*)\"");
    private static final Pattern TECHNICAL =
            Pattern.compile("<(code|style|script)\\b[^>]*>.*?</\\1>|<!--.*?-->|<meta[^>]*>", Pattern.DOTALL);
    /** After content: the end of the call, or more of what is given to the template. */
    private static final Pattern CONTENT_ENDS = Pattern.compile("`\\s*(\\)|,[^`]*@`|,[^`)]*\\))");

    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");

    private final String text;
    private final StringBuilder plain = new StringBuilder();
    private int at;

    private TemplateTexts(String text) {
        this.text = text;
    }

    static List<String> of(String template) {
        String markup =
                TECHNICAL.matcher(new TemplateTexts(template).withoutCode()).replaceAll(" ");
        List<String> texts = new ArrayList<>();
        Matcher tag = TAG.matcher(markup);
        StringBuilder between = new StringBuilder();
        while (tag.find()) {
            tag.appendReplacement(between, "\n");
            add(texts, between.toString());
            between.setLength(0);
            Matcher read = READ.matcher(tag.group());
            while (read.find()) {
                add(texts, read.group(1));
            }
        }
        tag.appendTail(between);
        add(texts, between.toString());
        return texts;
    }

    private static void add(List<String> texts, String text) {
        if (WORD.matcher(text).find()) {
            texts.add(text.strip());
        }
    }

    /** Takes out what the template language fills in or decides. */
    private String withoutCode() {
        while (at < text.length()) {
            if (text.startsWith("${", at) || text.startsWith("!{", at) || text.startsWith("$unsafe{", at)) {
                at = text.indexOf('{', at);
                skip('{', '}');
            } else if (text.charAt(at) == '@' && at + 1 < text.length() && Character.isLetter(text.charAt(at + 1))) {
                keyword();
            } else if (text.charAt(at) == '`') {
                Matcher end = CONTENT_ENDS.matcher(text).region(at, text.length());
                at = end.lookingAt() ? end.end() : at + 1;
            } else {
                plain.append(text.charAt(at++));
            }
        }
        return plain.toString();
    }

    /** A keyword with its brackets; the content that is given to a template is read on. */
    private void keyword() {
        int end = at + 1;
        while (end < text.length()
                && (Character.isLetterOrDigit(text.charAt(end)) || ".-_".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        String word = text.substring(at + 1, end);
        at = end;
        if (word.equals("import") || word.equals("param")) {
            at = text.indexOf('\n', at) < 0 ? text.length() : text.indexOf('\n', at);
        } else if (at < text.length() && text.charAt(at) == '(') {
            skip('(', ')');
        }
    }

    /** From a bracket behind its partner; stops at content given to a template. */
    private void skip(char open, char close) {
        int depth = 0;
        boolean isQuoted = false;
        while (at < text.length()) {
            char c = text.charAt(at++);
            if (c == '\\' && isQuoted) {
                at++;
            } else if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && c == '`') {
                return;
            } else if (!isQuoted && c == open) {
                depth++;
            } else if (!isQuoted && c == close && --depth == 0) {
                return;
            }
        }
    }
}
