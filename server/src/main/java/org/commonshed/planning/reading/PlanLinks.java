package org.commonshed.planning.reading;

import org.commonshed.planning.Address;
import org.commonshed.report.Links;
import org.commonshed.report.ReportExtras;

/** Where the numbers of a plan lead; what the catalogue gave has no row of its own here. */
record PlanLinks(Address address, int number, ReportExtras extras) implements Links {
    @Override
    public String to(Thing thing, String id) {
        String who = id.replaceFirst("/.*", "");
        String what = id.substring(id.indexOf('/') + 1);
        return switch (thing) {
            case CLAIMANT -> address.place(id).text();
            case PRODUCT -> address.product(id).text();
            case COMMONS -> row("places", id);
            case ACTOR -> row("actors", id);
            case RECIPE -> row("recipes", id);
            case LIMIT -> row("limits", id);
            case NEED -> "/all-needs?who=" + Address.encoded(who) + "&product=" + Address.encoded(what);
            case FLOWS -> address.flows(number, who, what);
            case WHY -> address.why(number, who, what);
        };
    }

    private String row(String table, String id) {
        return extras.assumed().contains(table + "/" + id) ? "" : rowAddress(table, id);
    }

    /** The page of a row that somebody stated. */
    static String rowAddress(String table, String id) {
        return "/tables/" + table.replace('_', '-') + "/id/" + Address.encoded(id);
    }
}
