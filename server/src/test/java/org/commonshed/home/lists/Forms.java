package org.commonshed.home.lists;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the form of a page would send if somebody only pressed its button. */
public final class Forms {
    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<select([^>]*)>(.*?)</select>|<textarea([^>]*)>(.*?)</textarea>", Pattern.DOTALL);
    private static final Pattern CHOSEN = Pattern.compile("<option value=\"([^\"]*)\"[^>]* selected[^>]*>");
    private static final Pattern FIRST = Pattern.compile("<option value=\"([^\"]*)\"");

    private Forms() {}

    /** The fields of the form that posts to that address; empty where there is none. */
    public static Map<String, String> of(String page, String action) {
        Map<String, String> fields = new LinkedHashMap<>();
        int start = page.indexOf("action=\"" + action + "\"");
        if (start < 0) {
            return fields;
        }
        Matcher field = FIELD.matcher(page.substring(start, page.indexOf("</form>", start)));
        while (field.find()) {
            if (field.group(1) != null) {
                String type = attribute(field.group(1), "type");
                boolean isSent =
                        !type.matches("checkbox|radio|file") || field.group(1).contains(" checked");
                if (isSent) {
                    put(fields, field.group(1), attribute(field.group(1), "value"));
                }
            } else if (field.group(2) != null) {
                put(fields, field.group(2), chosen(field.group(3)));
            } else {
                put(fields, field.group(4), field.group(5));
            }
        }
        fields.remove("_csrf");
        return fields;
    }

    private static void put(Map<String, String> fields, String tag, String value) {
        fields.put(attribute(tag, "name"), plain(value));
    }

    private static String chosen(String options) {
        Matcher chosen = CHOSEN.matcher(options);
        Matcher first = FIRST.matcher(options);
        return chosen.find() ? chosen.group(1) : first.find() ? first.group(1) : "";
    }

    private static String attribute(String tag, String name) {
        Matcher found = Pattern.compile(" " + name + "=\"([^\"]*)\"").matcher(tag);
        return found.find() ? found.group(1) : "";
    }

    private static String plain(String text) {
        return text.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&#34;", "\"")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
