package org.commonshed.planning;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.StringJoiner;
import org.commonshed.engine.world.World;

/**
 * What the address of the plan holds: which part of which plan is looked at.
 *
 * @param place a place or an actor; empty = all
 * @param group kind of product; empty = all
 * @param product empty = all
 * @param month column of the page from 1; 0 = all
 * @param plan number; 0 = the one that holds, else the newest
 */
public record Address(String place, String group, String product, int month, int plan) {
    public static final Address ALL = new Address("", "", "", 0, 0);

    /** What an address asks for; what cannot be is left out. */
    public static Address of(Map<String, String> given) {
        return new Address(
                given.getOrDefault("place", ""),
                given.getOrDefault("group", ""),
                given.getOrDefault("product", ""),
                number(given, "month"),
                number(given, "plan"));
    }

    private static int number(Map<String, String> given, String name) {
        String text = given.getOrDefault(name, "");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    /** Without a place, a group or a product that a plan of this world does not know. */
    public Address within(World world) {
        return new Address(
                isKnown(place, world) ? place : "",
                world.products().stream().anyMatch(of -> of.category().equals(group)) ? group : "",
                world.products().stream().anyMatch(of -> of.id().equals(product)) ? product : "",
                month,
                plan);
    }

    /** Whether the id is of a place or an actor there. */
    public static boolean isKnown(String who, World world) {
        return world.places().stream().anyMatch(of -> of.id().equals(who))
                || world.actors().stream().anyMatch(of -> of.id().equals(who));
    }

    public Address place(String id) {
        return new Address(id, group, product, month, plan);
    }

    public Address group(String id) {
        return new Address(place, id, "", month, plan);
    }

    public Address product(String id) {
        return new Address(place, "", id, month, plan);
    }

    public Address month(int column) {
        return new Address(place, group, product, column, plan);
    }

    public Address plan(int number) {
        return new Address(place, group, product, month, number);
    }

    /** The plan page that shows it. */
    public String text() {
        return "/plan" + query();
    }

    private String query() {
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        add(query, "place", place);
        add(query, "group", group);
        add(query, "product", product);
        add(query, "month", month > 0 ? String.valueOf(month) : "");
        add(query, "plan", plan > 0 ? String.valueOf(plan) : "");
        return query.toString();
    }

    private static void add(StringJoiner query, String name, String value) {
        if (!value.isEmpty()) {
            query.add(name + "=" + encoded(value));
        }
    }

    public static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Why there is not more of a product for somebody; nobody asks why it comes from outside. */
    public String why(int number, String who, String what) {
        StringJoiner query = new StringJoiner("&", "?", "");
        add(query, "who", who);
        add(query, "product", what);
        add(query, "month", month > 0 ? String.valueOf(month) : "");
        return "/plan/" + number + "/why" + query;
    }

    /** What flows to somebody. */
    public String flows(int number, String who, String what) {
        return flows(number, "", who, what);
    }

    /** What flows from somebody to somebody; empty = from or to anybody. */
    public String flows(int number, String from, String who, String what) {
        StringJoiner query = new StringJoiner("&", "?", "");
        query.setEmptyValue("");
        add(query, "from", from);
        add(query, "who", who);
        add(query, "product", what);
        add(query, "month", month > 0 ? String.valueOf(month) : "");
        return "/plan/" + number + "/flows" + query;
    }
}
