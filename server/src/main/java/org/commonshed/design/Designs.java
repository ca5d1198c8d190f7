package org.commonshed.design;

import org.commonshed.access.Deed;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.springframework.stereotype.Service;

/** The front door: products, recipes, and who can run them with what. */
@Service
public class Designs {
    private final Desk products;
    private final Desk recipes;
    private final Desk lines;
    private final Desk abilities;
    private final Desk capacities;
    private final Desk stocks;

    Designs(DeskService desks) {
        this.products = desks.open(DesignSheets.PRODUCTS, Deed.CHANGE_DESIGNS, row -> "");
        this.recipes = desks.open(DesignSheets.RECIPES, Deed.CHANGE_DESIGNS, row -> "");
        this.lines = desks.open(DesignSheets.LINES, Deed.CHANGE_DESIGNS, row -> "");
        this.abilities = desks.open(DesignSheets.ABILITIES, Deed.STATE_MAKER, row -> row.getOrDefault("actor", ""));
        this.capacities = desks.open(DesignSheets.CAPACITIES, Deed.STATE_MAKER, row -> row.getOrDefault("actor", ""));
        this.stocks = desks.open(DesignSheets.STOCKS, Deed.STATE_MAKER, row -> row.getOrDefault("actor", ""));
    }

    /** What is made, moved and needed. */
    public Desk products() {
        return products;
    }

    /** How something is made. */
    public Desk recipes() {
        return recipes;
    }

    /** What a run of a recipe takes and gives. */
    public Desk lines() {
        return lines;
    }

    /** Who can run what. */
    public Desk abilities() {
        return abilities;
    }

    /** How much of an equipment, field or skill there is. */
    public Desk capacities() {
        return capacities;
    }

    /** What is kept, and how much room there is. */
    public Desk stocks() {
        return stocks;
    }
}
