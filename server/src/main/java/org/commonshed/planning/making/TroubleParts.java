package org.commonshed.planning.making;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonshed.design.ReadersNames;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Issue;
import org.commonshed.files.world.Said;
import org.commonshed.tell.Teller;
import org.commonshed.tell.Words;

/** Why there is no plan, as texts that are kept with it and said in the language of whoever reads. */
public final class TroubleParts {
    private TroubleParts() {}

    /** Of stocks that cannot all be left at the end: amount, unit, id and name of the product, and who keeps it, one after the other. */
    static List<String> of(List<Plan.Kept> stocks, World world) {
        Map<String, Product> products = new HashMap<>();
        world.products().forEach(product -> products.put(product.id(), product));
        Map<String, String> names = new HashMap<>();
        for (Place place : world.places()) {
            names.put(place.id(), place.name());
        }
        for (Actor actor : world.actors()) {
            names.put(actor.id(), actor.name());
        }
        List<String> parts = new ArrayList<>();
        for (Plan.Kept stock : stocks) {
            Product product = products.get(stock.product());
            parts.add(Double.toString(stock.amount()));
            parts.add(product == null ? "" : product.unit());
            parts.add(stock.product());
            parts.add(product == null ? stock.product() : product.name());
            parts.add(names.getOrDefault(stock.actor(), stock.actor()));
        }
        return parts;
    }

    /** The same in a sentence. */
    public static String stocks(List<String> parts, ReadersNames names, Locale locale) {
        List<Teller.Left> stocks = new ArrayList<>();
        Iterator<String> texts = parts.iterator();
        while (texts.hasNext()) {
            double amount = Double.parseDouble(texts.next());
            String unit = texts.next();
            String name = names.called("products", texts.next(), texts.next(), locale);
            stocks.add(new Teller.Left(amount, unit, name, texts.next()));
        }
        return Teller.unmetAtEnd(stocks, new Words(locale));
    }

    /** Of something to mend: where it stands and English first, then what it can be said from in other languages. */
    static List<String> of(Issue issue) {
        List<String> parts = new ArrayList<>(List.of(
                issue.file(),
                String.valueOf(issue.line()),
                issue.column(),
                issue.code(),
                issue.sentence(),
                issue.mend()));
        issue.told().forEach(each -> parts.addAll(each.written()));
        return parts;
    }

    /** The same again. */
    public static Issue issue(List<String> parts) {
        Iterator<String> texts = parts.iterator();
        String file = texts.next();
        int line = Integer.parseInt(texts.next());
        String column = texts.next();
        String code = texts.next();
        String sentence = texts.next();
        String mend = texts.next();
        List<Said> told = new ArrayList<>();
        while (texts.hasNext()) {
            told.add(Said.read(texts));
        }
        return new Issue(file, line, column, code, sentence, mend, told);
    }
}
