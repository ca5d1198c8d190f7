package org.commonshed.tell;

import java.math.BigDecimal;
import java.math.MathContext;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;

/** Messages of one language, and how numbers, amounts and shares are written in it. */
public final class Words {
    private static final String BUNDLE = "org.commonshed.tell.words";
    private static final String SPACE = "\u202f"; // keeps a number and its unit together
    private static final MathContext DIGITS = new MathContext(3);
    private static final double THOUSAND = 1000;
    private static final double LITTLE = 0.1; // below it the smaller unit reads better
    private static final double MANY = 10; // from here on no part of one is told
    private static final double MILLION = 1e6;
    private static final double BILLION = 1e9;

    private final Locale locale;
    private final boolean isUs; // units as the reader's locale has them
    private final List<ResourceBundle> bundles;

    /**
     * The words of this room; English where there are none in the language.
     *
     * @param locale its extension {@code ms} says in which units amounts are told: {@code ussystem}, or else those of the tables
     */
    public Words(Locale locale) {
        this(locale, List.of(bundle(BUNDLE, locale)));
    }

    Words(Locale locale, List<ResourceBundle> bundles) {
        this.locale = locale;
        isUs = UsCustomary.isWanted(locale);
        this.bundles = List.copyOf(bundles);
    }

    private static ResourceBundle bundle(String name, Locale locale) {
        return ResourceBundle.getBundle(
                name, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    /** These words and those of a room that has its own messages; the name is that of its bundle, on the same class path. */
    public Words with(String bundle) {
        List<ResourceBundle> more = new ArrayList<>(bundles);
        more.add(bundle(bundle, locale));
        return new Words(locale, more);
    }

    public Locale locale() {
        return locale;
    }

    /** A sentence with its parts filled in; a whole number chooses between one and many. */
    public String say(String key, Object... parts) {
        return new MessageFormat(get(key), locale).format(parts);
    }

    /** What stands beside each other: "bread, milk, eggs". */
    public String series(List<String> parts) {
        return parts.stream()
                .reduce((before, next) -> say("list.more", before, next))
                .orElse("");
    }

    /** The same within a sentence: "bread, milk and eggs". */
    public String list(List<String> parts) {
        int last = parts.size() - 1;
        return last < 1 ? series(parts) : say("list.last", series(parts.subList(0, last)), parts.get(last));
    }

    /** What something is about, and what is said of it: "Water: nearly used up". */
    public String pair(String about, String said) {
        return say("pair", about, said);
    }

    /** A date by one of the patterns {@code date.…}. */
    public String date(String pattern, TemporalAccessor date) {
        return DateTimeFormatter.ofPattern(get(pattern), locale).format(date);
    }

    private String get(String key) {
        return findWord(key)
                .orElseThrow(() -> new MissingResourceException(
                        "no message " + key + " in " + locale + "\nMaybe it belongs to a room that was not added.",
                        BUNDLE,
                        key));
    }

    /** The word for a name in the files, where there is one. */
    public Optional<String> findWord(String key) {
        return bundles.stream()
                .filter(bundle -> bundle.containsKey(key))
                .map(bundle -> bundle.getString(key))
                .findFirst();
    }

    /**
     * A code of the files in words, within a sentence; the code itself without its signs where there are none.
     *
     * @param what it is: a {@code category} of products, a {@code kind}, what a {@code size} counts, a {@code crop}
     */
    public String code(String what, String code) {
        return findWord(what + "." + code).orElseGet(() -> Names.plain(code));
    }

    /** Whole percent; what is more than nothing or less than all says so. */
    public String percent(double share) {
        if (share > 1e-9 && share < 0.005) {
            return say("percent.under");
        }
        if (share >= 0.995 && share < 1 - 1e-6) {
            return say("percent.over");
        }
        return say("percent", Math.round(share * 100));
    }

    /** Three significant digits; whole numbers from 1,000; millions in words. */
    public String amount(double amount) {
        double size = Math.abs(amount);
        if (!Double.isFinite(amount)) {
            return "–";
        }
        if (size >= BILLION) {
            return say("amount.billion", digits(amount / BILLION));
        }
        return size >= MILLION ? say("amount.million", digits(amount / MILLION)) : digits(amount);
    }

    /** The amount as it is written, so that words can go by whether it is one or many. */
    static double rounded(double amount) {
        return Double.isFinite(amount) ? new BigDecimal(amount).round(DIGITS).doubleValue() : amount;
    }

    private String digits(double amount) {
        BigDecimal rounded = new BigDecimal(amount).round(DIGITS);
        NumberFormat format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(
                Math.max(0, Math.min(9, rounded.stripTrailingZeros().scale())));
        return format.format(rounded);
    }

    /** Grams below a tenth of a kilogram, kilograms below a tonne, else tonnes; or ounces below a pound, pounds, short tons. */
    public String mass(double kg) {
        if (isUs) {
            return pounds(kg / UsCustomary.KG_OF_LB);
        }
        if (isLittle(kg)) {
            return written(kg * THOUSAND, "g");
        }
        return Math.abs(kg) < THOUSAND ? written(kg, "kg") : written(kg / THOUSAND, "t");
    }

    private String pounds(double lb) {
        double size = Math.abs(lb);
        if (size > 0 && size < 1) {
            return inUs(lb * UsCustomary.OZ_OF_LB, "oz");
        }
        return size < UsCustomary.LB_OF_TON ? inUs(lb, "lb") : inUs(lb / UsCustomary.LB_OF_TON, "ton");
    }

    /** An amount in a unit of the tables; many kilograms are tonnes, few are grams. */
    public String quantity(double amount, String unit) {
        return switch (unit.toLowerCase(Locale.ROOT)) {
            case "" -> amount(amount);
            case "kg" -> mass(amount);
            case "kwh" -> energy(amount);
            case "m3" -> isLittle(amount) ? measured(amount * THOUSAND, "l") : measured(amount, unit);
            case "piece" -> count(amount) + SPACE + unit(unit, amount);
            default -> measured(amount, unit);
        };
    }

    private String measured(double amount, String unit) {
        Optional<UsCustomary.Unit> other = isUs ? UsCustomary.find(unit) : Optional.empty();
        return other.map(known -> inUs(amount * known.each(), known.key())).orElseGet(() -> written(amount, unit));
    }

    private String inUs(double amount, String key) {
        return amount(amount) + SPACE + usUnit(key, amount);
    }

    private String usUnit(String key, double amount) {
        Optional<String> one = amount == 1 ? findWord("us." + key + ".one") : Optional.empty();
        return one.orElseGet(() -> get("us." + key));
    }

    /** How a row of amounts in a unit of the tables is told, whatever their size. */
    public Scale scale(String unit) {
        Optional<UsCustomary.Unit> other = isUs ? UsCustomary.find(unit) : Optional.empty();
        return other.map(known -> new Scale(known.each(), usUnit(known.key(), 2)))
                .orElseGet(() -> new Scale(1, unit.isEmpty() ? "" : unit(unit)));
    }

    /** So much of something; what is counted in pieces goes by its own name: "720 face shields". */
    public String amountOf(double amount, String unit, String name) {
        boolean isCounted = unit.equalsIgnoreCase("piece") && rounded(amount) != 1;
        return isCounted ? say("part.counted", count(amount), name) : say("part.of", quantity(amount, unit), name);
    }

    private String written(double amount, String unit) {
        return amount(amount) + SPACE + unit(unit, amount);
    }

    private static boolean isLittle(double amount) {
        return amount != 0 && Math.abs(amount) < LITTLE;
    }

    private String energy(double kwh) {
        double size = Math.abs(kwh);
        if (size < 1e4) {
            return written(kwh, "kwh");
        }
        return size < 1e7 ? written(kwh / 1e3, "mwh") : written(kwh / 1e6, "gwh");
    }

    /** Many of what can be counted are told to the last one, without parts of one. */
    private String count(double amount) {
        double size = Math.abs(amount);
        return size >= MANY && size < MILLION
                ? NumberFormat.getIntegerInstance(locale).format(Math.round(amount))
                : amount(amount);
    }

    /** How a unit of the tables is written: as it stands there, where no word is known for it. */
    public String unit(String unit) {
        return unit(unit, 2);
    }

    /** How one of a unit is written, or of the one of {@link #scale} that stands for it. */
    String oneOf(String unit) {
        Optional<UsCustomary.Unit> other = isUs ? UsCustomary.find(unit) : Optional.empty();
        return other.map(known -> usUnit(known.key(), 1)).orElseGet(() -> unit(unit, 1));
    }

    private String unit(String unit, double amount) {
        String key = "unit." + unit.toLowerCase(Locale.ROOT);
        Optional<String> one = amount == 1 ? findWord(key + ".one") : Optional.empty();
        return one.or(() -> findWord(key)).orElse(unit);
    }
}
