package org.commonshed.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonshed.access.Viewer;
import org.commonshed.design.Makers;
import org.commonshed.design.Making;
import org.commonshed.keeping.Kept;
import org.commonshed.keeping.Page;
import org.commonshed.keeping.PlaceSettings;
import org.commonshed.keeping.Query;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.commonshed.place.PlannedTime;
import org.commonshed.tables.TablesViews;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Makes the lists of needs and offers. */
@Component
class NeedLists {
    private static final int MOST_PERIODS = 60; // to choose from
    private static final double HERE_KM = 0.05; // nearer is the same place
    private static final List<Integer> DISTANCES = List.of(5, 10, 25, 50);

    private final AllNeeds all;
    private final Offers offers;
    private final Makers makers;
    private final Directory directory;
    private final Could could;
    private final PlaceSettings settings;
    private final ObjectProvider<PlanAnswers> plans;

    NeedLists(
            AllNeeds all,
            Offers offers,
            Makers makers,
            Directory directory,
            Could could,
            PlaceSettings settings,
            ObjectProvider<PlanAnswers> plans) {
        this.all = all;
        this.offers = offers;
        this.makers = makers;
        this.directory = directory;
        this.could = could;
        this.settings = settings;
        this.plans = plans;
    }

    /** Who looks, from where, and with which words they are answered. */
    record Look(Viewer viewer, String sees, Words words, Optional<PlannedTime> time) {
        /** Places and organisations for which the viewer speaks. */
        Set<String> own() {
            return viewer.roles().stream()
                    .map(Viewer.Role::at)
                    .filter(at -> !at.isEmpty())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    /**
     * How many there are.
     *
     * @param more than were counted
     * @param assumed how many of them nobody stated
     */
    private record Found(long total, boolean more, long assumed) {}

    Look look(Viewer viewer, String sees, Words words) {
        return new Look(viewer, sees, words, PlannedTime.of(settings.all()));
    }

    List<ExchangeViews.Tab> tabs(Look look, String current) {
        List<ExchangeViews.Tab> tabs = new ArrayList<>();
        tabs.add(new ExchangeViews.Tab(
                "needs", "/needs", all.count(look.viewer(), Query.all(), need -> true), current.equals("needs")));
        tabs.add(new ExchangeViews.Tab(
                "offers", "/needs/offers", offers.list(look.viewer()).size(), current.equals("offers")));
        if (look.viewer().isSignedIn()) {
            Set<String> whose = look.own();
            Query ours = Query.all().and(new Query.Wish.Among("who", whose));
            long own = whose.isEmpty() ? 0 : all.count(look.viewer(), ours, need -> whose.contains(need.get("who")));
            tabs.add(new ExchangeViews.Tab("yours", "/needs/yours", own, current.equals("yours")));
        }
        return tabs;
    }

    ExchangeViews.Listing needs(Look look, Sought sought, boolean own) {
        List<Query.Wish.Among> among = among(look, sought, own);
        Query query =
                Query.all().words(sought.get("q")).sorted("priority", false).page(sought.page());
        for (Query.Wish.Among wish : among) {
            query = query.and(wish);
        }
        Optional<PlannedTime> time = look.time().filter(t -> isPeriod(t, sought));
        if (time.isPresent()) {
            int period = sought.number("when");
            query = query.and(new Query.Wish.During(
                    period,
                    period,
                    time.get().firstDay(period).toString(),
                    time.get().lastDay(period).toString()));
        }
        AllNeeds.Some some = all.list(look.viewer(), query, fits(parts(look, sought), among), sought.get("by"));
        Map<String, Making.Product> products = new HashMap<>();
        makers.listProducts(look.viewer()).forEach(product -> products.put(product.id(), product));
        Beside beside = new Beside(
                products,
                answers(
                        look.viewer(),
                        some.list().stream().map(AllNeeds.One::row).toList()));
        List<ExchangeViews.Row> rows =
                some.list().stream().map(one -> need(look, one, beside)).toList();
        return listing(
                look,
                own ? "/needs/yours" : "/needs",
                sought,
                rows,
                new Found(some.total(), some.more(), some.assumed()));
    }

    /** Whose needs and of what the address asks for, of those that are stated as of those that are assumed. */
    private List<Query.Wish.Among> among(Look look, Sought sought, boolean own) {
        List<Query.Wish.Among> among = new ArrayList<>();
        if (own) {
            among.add(new Query.Wish.Among("who", look.own()));
        }
        if (isNear(look, sought)) {
            among.add(new Query.Wish.Among("who", directory.within(look.sees(), sought.number("within"))));
        }
        if (sought.has("group")) {
            among.add(new Query.Wish.Among("product", products(look, sought.get("group"))));
        }
        return among;
    }

    /** The same of a need that is assumed; those are there in all periods. */
    private static Predicate<AssumedNeeds.Assumed> fits(List<String> parts, List<Query.Wish.Among> among) {
        return need -> parts.stream().allMatch(need.sought()::contains)
                && among.stream().allMatch(wish -> wish.texts().contains(need.get(wish.column())));
    }

    private static List<String> parts(Look look, Sought sought) {
        return List.of(sought.get("q").toLowerCase(look.words().locale()).split("\\s+"));
    }

    private static boolean isPeriod(PlannedTime time, Sought sought) {
        return sought.has("when") && sought.number("when") >= 1 && sought.number("when") <= time.periods();
    }

    private static boolean isNear(Look look, Sought sought) {
        return sought.has("within") && !look.sees().isEmpty();
    }

    private Set<String> products(Look look, String group) {
        return makers.listProducts(look.viewer()).stream()
                .filter(product -> product.category().equals(group))
                .map(Making.Product::id)
                .collect(Collectors.toSet());
    }

    /**
     * What is told beside rows of needs, found for all of them at once.
     *
     * @param products by id
     * @param answers what the plan that holds says, by need
     */
    record Beside(Map<String, Making.Product> products, Map<String, PlanAnswers.Answer> answers) {}

    /** What the plan that holds says of these needs, by need. */
    Map<String, PlanAnswers.Answer> answers(Viewer viewer, List<Kept> rows) {
        List<String> needs = rows.stream().map(row -> row.get("id")).toList();
        PlanAnswers answers = plans.getIfAvailable();
        return answers == null ? Map.of() : answers.findAnswers(viewer, needs);
    }

    ExchangeViews.Row need(Look look, AllNeeds.One one, Beside beside) {
        Words words = look.words();
        Kept row = one.row();
        String id = row.get("product");
        Making.Product product = beside.products().getOrDefault(id, new Making.Product(id, id, "", "", false));
        boolean every = row.get("repeat").equals("every_period");
        double amount = row.number("amount", Double.NaN);
        Told.Amount told = Told.amount(amount, product.unit(), words);
        Optional<PlanAnswers.Answer> answer =
                Optional.ofNullable(beside.answers().get(row.get("id")));
        return new ExchangeViews.Row(
                told.figure(),
                Told.unit(told.unit(), every, look.time(), words),
                product.name(),
                address(row.get("id")),
                who(look, row.get("who")),
                Told.when(row.cells(), look.time(), words),
                chips(look, one, answer),
                answer.map(plan -> new ExchangeViews.Act(
                                words.say(plan.isMet() ? "exchange.how" : "exchange.why"), plan.why()))
                        .orElse(give(look, id)),
                one.assumed(),
                own(look, one));
    }

    private List<ExchangeViews.Chip> chips(Look look, AllNeeds.One one, Optional<PlanAnswers.Answer> answer) {
        List<ExchangeViews.Chip> chips = new ArrayList<>(could.chips(look, one.row(), answer));
        if (one.assumed()) {
            chips.add(0, new ExchangeViews.Chip(look.words().say("exchange.assumed.need"), ""));
        } else if (all.isHidden(one.row())) {
            chips.add(0, new ExchangeViews.Chip(look.words().say("tables.hidden"), "limit"));
        }
        return chips;
    }

    private ExchangeViews.Act own(Look look, AllNeeds.One one) {
        String id = UriUtils.encodeQueryParam(one.row().get("id"), "UTF-8");
        return one.assumed() && all.mayChange(look.viewer(), one.row())
                ? new ExchangeViews.Act(look.words().say("exchange.replace"), "/needs/say?own=" + id)
                : ExchangeViews.Act.NONE;
    }

    private static ExchangeViews.Act give(Look look, String product) {
        String address = "/needs/give?c.product=" + UriUtils.encodeQueryParam(product, "UTF-8");
        return look.viewer().isSignedIn()
                ? new ExchangeViews.Act(look.words().say("exchange.offer"), address)
                : ExchangeViews.Act.NONE;
    }

    static String address(String need) {
        return "/needs/" + UriUtils.encodePathSegment(need, "UTF-8");
    }

    private String who(Look look, String claimant) {
        OptionalDouble km = look.sees().isEmpty() ? OptionalDouble.empty() : directory.km(look.sees(), claimant);
        String name = directory.name(claimant);
        return km.isEmpty() || km.getAsDouble() < HERE_KM
                ? name
                : look.words().say("exchange.who", name, look.words().km(km.getAsDouble()));
    }

    ExchangeViews.Listing offers(Look look, Sought sought) {
        List<String> parts = parts(look, sought);
        Set<String> near = isNear(look, sought) ? directory.within(look.sees(), sought.number("within")) : Set.of();
        List<Offers.Offer> found = offers.list(look.viewer()).stream()
                .filter(offer -> parts.stream().allMatch(offer.sought()::contains))
                .filter(offer ->
                        !sought.has("group") || offer.product().category().equals(sought.get("group")))
                .filter(offer -> !isNear(look, sought) || near.contains(offer.actor()))
                .toList();
        int first = Math.min(found.size(), (sought.page() - 1) * Query.PAGE);
        List<ExchangeViews.Row> rows = found.subList(first, Math.min(found.size(), first + Query.PAGE)).stream()
                .map(offer -> offer(look, offer))
                .toList();
        return listing(look, "/needs/offers", sought, rows, new Found(found.size(), false, 0));
    }

    private ExchangeViews.Row offer(Look look, Offers.Offer offer) {
        Words words = look.words();
        boolean isSaid = !Double.isNaN(offer.amount());
        Told.Amount told =
                isSaid ? Told.amount(offer.amount(), offer.product().unit(), words) : new Told.Amount("", "");
        List<ExchangeViews.Chip> chips = new ArrayList<>();
        if (isSaid) {
            chips.add(
                    offer.isStored()
                            ? new ExchangeViews.Chip(words.say("exchange.stored"), "land")
                            : new ExchangeViews.Chip(words.say("exchange.most"), "people"));
        }
        if (offer.assumed()) {
            chips.add(new ExchangeViews.Chip(words.say("exchange.assumed"), ""));
        }
        String product = UriUtils.encodeQueryParam(offer.product().id(), "UTF-8");
        return new ExchangeViews.Row(
                told.figure(),
                isSaid ? Told.unit(told.unit(), !offer.isStored(), look.time(), words) : words.say("exchange.can"),
                offers.name(look.viewer(), offer),
                "/actors/" + UriUtils.encodePathSegment(offer.actor(), "UTF-8"),
                who(look, offer.actor()),
                "",
                chips,
                look.viewer().isSignedIn()
                        ? new ExchangeViews.Act(words.say("exchange.ask"), "/needs/say?c.product=" + product)
                        : ExchangeViews.Act.NONE,
                offer.assumed(),
                ExchangeViews.Act.NONE);
    }

    private ExchangeViews.Listing listing(
            Look look, String address, Sought sought, List<ExchangeViews.Row> rows, Found found) {
        List<ExchangeViews.Filter> filters = filters(look, sought, !address.endsWith("offers"));
        List<TablesViews.Chip> chips = new ArrayList<>();
        for (ExchangeViews.Filter filter : filters) {
            filter.options().stream()
                    .filter(TablesViews.Option::chosen)
                    .forEach(option -> chips.add(new TablesViews.Chip(
                            option.text(),
                            address + sought.without(filter.name()).address(),
                            filter.name(),
                            option.value())));
        }
        String count = address.endsWith("offers")
                ? "exchange.count.offers"
                : found.assumed() == 0
                        ? "exchange.count.needs"
                        : found.assumed() < found.total() ? "exchange.count.needs.assumed" : "exchange.count.assumed";
        return new ExchangeViews.Listing(
                address,
                sought.get("q"),
                filters,
                chips,
                found.more()
                        ? look.words().say("tables.many", Page.MOST_COUNTED)
                        : look.words().say(count, found.total(), found.assumed()),
                found.assumed() > 0 && found.assumed() < found.total()
                        ? address + sought.with("by", AllNeeds.ASSUMED).address()
                        : "",
                rows,
                pages(address, sought, found, look.words()));
    }

    private static ExchangeViews.Pages pages(String address, Sought sought, Found found, Words words) {
        int last = (int) Math.max(1, (found.total() + Query.PAGE - 1) / Query.PAGE);
        int at = sought.page();
        String where = found.more() ? words.say("tables.page.many", at) : words.say("tables.page", at, last);
        return new ExchangeViews.Pages(
                at > 1 ? address + sought.page(Math.min(at - 1, last)).address() : "",
                last > 1 ? where : "",
                at < last ? address + sought.page(at + 1).address() : "");
    }

    private List<ExchangeViews.Filter> filters(Look look, Sought sought, boolean byDate) {
        Words words = look.words();
        List<ExchangeViews.Filter> filters = new ArrayList<>();
        if (!look.sees().isEmpty()) {
            List<TablesViews.Option> distances = DISTANCES.stream()
                    .map(km -> option(km.toString(), words.say("exchange.within", words.km(km)), sought.get("within")))
                    .toList();
            filters.add(filter("within", sought, words, distances));
        }
        if (look.time().isPresent() && byDate) {
            filters.add(filter("when", sought, words, periods(look, sought)));
        }
        if (byDate && all.isAnyAssumed(look.viewer())) {
            List<TablesViews.Option> options = Stream.of(AllNeeds.STATED, AllNeeds.ASSUMED)
                    .map(by -> option(by, words.say("exchange.by." + by), sought.get("by")))
                    .toList();
            filters.add(filter("by", sought, words, options));
        }
        Set<String> groups = new TreeSet<>();
        makers.listProducts(look.viewer()).forEach(product -> groups.add(product.category()));
        groups.remove("");
        if (!groups.isEmpty()) {
            List<TablesViews.Option> options = groups.stream()
                    .map(group -> option(group, look.words().code("category", group), sought.get("group")))
                    .toList();
            filters.add(filter("group", sought, words, options));
        }
        return filters;
    }

    private static TablesViews.Option option(String value, String text, String chosen) {
        return new TablesViews.Option(value, text, value.equals(chosen));
    }

    private static ExchangeViews.Filter filter(
            String name, Sought sought, Words words, List<TablesViews.Option> options) {
        return new ExchangeViews.Filter(name, words.say("exchange.filter." + name), options);
    }

    private static List<TablesViews.Option> periods(Look look, Sought sought) {
        List<TablesViews.Option> options = new ArrayList<>();
        PlannedTime time = look.time().orElseThrow();
        String pattern = time.word().equals("month") ? "date.month" : "date.day.year.short";
        for (int t = 1; t <= Math.min(MOST_PERIODS, time.periods()); t++) {
            String value = String.valueOf(t);
            options.add(new TablesViews.Option(
                    value,
                    look.words().date(pattern, time.firstDay(t)),
                    sought.get("when").equals(value)));
        }
        return options;
    }
}
