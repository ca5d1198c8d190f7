package org.commonshed.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.plan.Plan;
import org.commonshed.engine.world.Ability;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Capacity;
import org.commonshed.engine.world.Limit;
import org.commonshed.engine.world.Need;
import org.commonshed.engine.world.PeriodLength;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.PlaceKind;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Product;
import org.commonshed.engine.world.Recipe;
import org.commonshed.engine.world.RecipeLine;
import org.commonshed.engine.world.Role;
import org.commonshed.engine.world.Rules;
import org.commonshed.engine.world.Season;
import org.commonshed.engine.world.Span;
import org.commonshed.engine.world.World;

/**
 * Two villages that want 100 kg of bread a month each, for two months. One field grows 160 kg of grain, one oven bakes it.
 * North gets 50 + 50 from here and 50 + 0 from outside; south gets 30 + 30 from here: 160 of 400 kg are from here (40 %),
 * 50 from outside (12.5 %), 190 short.
 */
public final class Village {
    private final String name;

    public Village(String name) {
        this.name = name;
    }

    private static final Span BOTH = new Span(1, 2);

    public World world() {
        return new World(
                name,
                new Calendar(LocalDate.of(2027, 1, 1), PeriodLength.MONTH, 2, true),
                Rules.DEFAULT,
                List.of(
                        place("brook", PlaceKind.WATERSHED, "river"),
                        place("river", PlaceKind.WATERSHED, null),
                        place("north", PlaceKind.NEIGHBOURHOOD, null),
                        place("south", PlaceKind.NEIGHBOURHOOD, null)),
                List.of(product("grain"), product("bread")),
                List.of(actor("field", "farm"), actor("oven", "bakery")),
                List.of(
                        recipe(
                                "grow",
                                new RecipeLine(Role.OUT, "grain", 1, 0, 0),
                                new RecipeLine(Role.DRAWS, "water_m3", 0.5, 0, 0)),
                        recipe(
                                "bake",
                                new RecipeLine(Role.IN, "grain", 1, 0, 0),
                                new RecipeLine(Role.OUT, "bread", 1, 0, 0),
                                new RecipeLine(Role.USES, "oven_h", 0.1, 0, 0))),
                List.of(
                        new Ability("field", "grow", Double.POSITIVE_INFINITY, BOTH),
                        new Ability("oven", "bake", Double.POSITIVE_INFINITY, BOTH)),
                List.of(new Capacity("oven", "oven_h", 8, BOTH)),
                List.of(),
                needs(),
                List.of(limit("brook", 50), limit("river", 100)),
                null,
                List.of());
    }

    private Place place(String id, PlaceKind kind, String flowsInto) {
        return new Place(id, name + id, kind, null, flowsInto, new Point(42, -72), 100, 10);
    }

    private Product product(String id) {
        return new Product(id, name + id, "kg", 1, 0, true, 1, true, "grain");
    }

    private Actor actor(String id, String kind) {
        return new Actor(id, name + id, kind, "north", "brook", null, Double.NaN);
    }

    private Recipe recipe(String id, RecipeLine... lines) {
        return new Recipe(id, name + id, 0, Season.ALL_YEAR, 0, Double.NaN, "", List.of(lines));
    }

    private Limit limit(String place, double amount) {
        return new Limit(place + "_water", place, "water_m3", amount, BOTH, false, true, 0, "", "");
    }

    private static List<Need> needs() {
        List<Need> needs = new ArrayList<>();
        for (String who : List.of("north", "south")) {
            for (int p = 1; p <= 2; p++) {
                needs.add(new Need(who + "@" + p, who, who, "bread", 100, Span.of(p), 1, ""));
            }
        }
        return needs;
    }

    public Plan plan() {
        Plan.Cause cause = new Plan.Cause(Plan.CauseKind.CAPACITY, null, "oven/oven_h", 1, 8, 0.05, 10, true);
        Plan.Cause again = new Plan.Cause(Plan.CauseKind.CAPACITY, null, "oven/oven_h", 2, 8, 0.05, 10, true);
        Plan.Cause water = new Plan.Cause(Plan.CauseKind.LIMIT, null, "brook_water", 1, 50, 0.01, 2, true);
        return new Plan(
                Plan.Status.OPTIMAL,
                List.of(
                        new Plan.Level("shares.1", Double.NaN, "", Map.of("north", 0.75, "south", 0.3), true),
                        new Plan.Level("outside", 50, "kg", Map.of(), false),
                        new Plan.Level("haulage", 3, "t km", Map.of(), true)),
                List.of(
                        new Plan.Run("field", "grow", 1, 80),
                        new Plan.Run("field", "grow", 2, 80),
                        new Plan.Run("oven", "bake", 1, 80),
                        new Plan.Run("oven", "bake", 2, 80)),
                List.of(new Plan.Move("field", "oven", "grain", 1, 80), new Plan.Move("field", "oven", "grain", 2, 80)),
                List.of(
                        new Plan.Delivery("north@1", "oven", 1, 50),
                        new Plan.Delivery("north@1", Plan.OUTSIDE, 1, 50),
                        new Plan.Delivery("south@1", "oven", 1, 30),
                        new Plan.Delivery("north@2", "oven", 2, 50),
                        new Plan.Delivery("south@2", "oven", 2, 30)),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Plan.LimitUse("brook_water", 1, 50, 10, 40),
                        new Plan.LimitUse("brook_water", 2, 50, 0, 40),
                        new Plan.LimitUse("river_water", 1, 100, 0, 40),
                        new Plan.LimitUse("river_water", 2, 100, 0, 40)),
                List.of(
                        met("north@1", "north", 100),
                        met("north@2", "north", 50),
                        met("south@1", "south", 30),
                        met("south@2", "south", 30)),
                List.of(new Plan.Why(Plan.About.SHORT, "south", 1, "bread", 140, null, List.of(cause, again, water))),
                alternatives());
    }

    private static List<Plan.Alternative> alternatives() {
        return List.of(
                new Plan.Alternative(
                        "north",
                        "bread",
                        "oven",
                        100,
                        2,
                        Plan.OUTSIDE,
                        "haulage",
                        0.0008,
                        true,
                        Plan.CauseKind.CAPACITY,
                        "oven/oven_h",
                        2),
                new Plan.Alternative(
                        "south", "bread", "oven", 60, 1, Plan.OUTSIDE, "shares.1", Double.NaN, false, null, null, null),
                new Plan.Alternative("oven", "grain", "field", 160, 1, null, null, Double.NaN, true, null, null, null));
    }

    private static Plan.NeedMet met(String need, String who, double amount) {
        return new Plan.NeedMet(need, who, "bread", 1, 100, amount);
    }
}
