package org.commonshed.looking;

import java.util.List;
import org.commonshed.start.Opening;
import org.commonshed.start.TestHouse;
import org.springframework.context.ConfigurableApplicationContext;

/** The demo as it opens for everybody: Pioneer Valley with its plan, filled in from the catalogue. */
final class Valley implements AutoCloseable {
    /** What people come by most. */
    static final List<String> PAGES = List.of(
            "/",
            "/needs",
            "/needs/offers",
            "/needs/say",
            "/plan",
            "/plan?month=3",
            "/plan?place=amherst&product=bread",
            "/plan/1/why?who=amherst&product=bread",
            "/plan/1/flows?who=amherst",
            "/try?table=capacities",
            "/makers",
            "/makers/recipes",
            "/makers/products",
            "/makers/products/bread",
            "/makers/recipes/bake_bread",
            "/actors",
            "/actors/dairy_farm_deerfield",
            "/actors/canal_side",
            "/places",
            "/commons",
            "/map",
            "/tables/actors/add",
            "/all-needs",
            "/capacities",
            "/orders/new?q=shield",
            "/designs",
            "/journal",
            "/people",
            "/settings",
            "/begin/makers");

    private final ConfigurableApplicationContext house;

    private Valley(ConfigurableApplicationContext house) {
        this.house = house;
    }

    static Valley open() {
        Valley valley = new Valley(TestHouse.open("--commonshed.demo=true"));
        valley.house.getBeanProvider(Opening.class).orderedStream().forEach(Opening::open);
        return valley;
    }

    int port() {
        return house.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        house.close();
    }
}
