package org.commonshed.tell;

import java.util.Set;

/** What items of capacity and indicators are called, and in which units they are counted; their names in the tables tell. */
public final class Items {
    private static final String ROTATION = "rotation_"; // hectares that a crop may take in the rotation

    private static final Set<String> HOURS = Set.of("h", "hour", "hours"); // how names of items counted in hours end

    private final Words words;

    public Items(Words words) {
        this.words = words;
    }

    /** The unit at the end of an item's or indicator's name, else nothing. */
    public String unit(String item) {
        if (isHours(item)) {
            return "h";
        }
        if (item.startsWith(ROTATION)) {
            return "ha";
        }
        int last = item.lastIndexOf('_');
        String unit = item.substring(last + 1);
        return last >= 0 && words.findWord("unit." + unit).isPresent() ? unit : "";
    }

    /** Whether an item is counted in hours, by its name or by the words for the catalogue's items. */
    public boolean isHours(String item) {
        int last = item.lastIndexOf('_');
        return words.findWord("hours." + item).isPresent() || last > 0 && isHour(item.substring(last + 1));
    }

    static boolean isHour(String unit) {
        return HOURS.contains(unit);
    }

    /** An item of capacity in plain words; the label of a row. */
    public String label(String item) {
        return Names.capital(words.findWord("item." + item).orElseGet(() -> withHours(item)));
    }

    /** The same within a sentence or a list: "baker hours", "cropland". */
    public String listed(String item) {
        return words.findWord("stuff." + item).orElseGet(() -> withHours(item));
    }

    /** What an item or indicator is, without its unit, within a sentence: "water", "mill". */
    public String stuff(String item) {
        return words.findWord("stuff." + item)
                .or(() -> words.findWord("hours." + item))
                .orElseGet(() -> item.startsWith(ROTATION) ? rotation(item) : bare(item));
    }

    /** So much of it: "10 mill hours", "6 m³ of water", "12 cows". */
    public String amountOf(double amount, String item) {
        String stuff = stuff(item);
        if (isHours(item)) {
            return words.say("part.hours", words.amount(amount), stuff, Words.rounded(amount));
        }
        String unit = unit(item);
        return unit.isEmpty()
                ? words.say("part.counted", words.amount(amount), stuff)
                : words.amountOf(amount, unit, stuff);
    }

    private String withHours(String item) {
        return isHours(item)
                ? words.say("item.hours", words.findWord("hours." + item).orElseGet(() -> Names.plain(stem(item))))
                : stuff(item);
    }

    private String rotation(String item) {
        String crop = item.substring(ROTATION.length());
        return words.say("item.rotation", words.code("crop", crop));
    }

    private String bare(String item) {
        return Names.plain(unit(item).isEmpty() ? item : stem(item));
    }

    static String stem(String id) {
        int last = id.lastIndexOf('_');
        return last <= 0 ? id : id.substring(0, last);
    }
}
