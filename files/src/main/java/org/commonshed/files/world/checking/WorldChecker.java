package org.commonshed.files.world.checking;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.commonshed.engine.world.Actor;
import org.commonshed.engine.world.Calendar;
import org.commonshed.engine.world.Place;
import org.commonshed.engine.world.Point;
import org.commonshed.engine.world.Rules;
import org.commonshed.engine.world.World;
import org.commonshed.files.world.Folder;
import org.commonshed.files.world.Issues;
import org.commonshed.files.world.Outlines;

/** Rows of tables become a world; every row that does not is a problem. */
public final class WorldChecker {
    private final Folder folder;
    private final Issues issues;
    private final Outlines outlines;

    public WorldChecker(Folder folder, Outlines outlines, Issues issues) {
        this.folder = folder;
        this.issues = issues;
        this.outlines = outlines;
    }

    /** The world, if there is no problem. */
    public Optional<World> check() {
        SettingsChecker settings = new SettingsChecker(folder.settings, folder.hasSettings, issues);
        Optional<Calendar> calendar = settings.findCalendar();
        Times times = new Times(calendar.orElseGet(settings::standIn), calendar.isPresent());
        Checking checking = Checking.of(folder, issues, new Ids(folder, issues), times);
        new EquipmentRows(checking).check();
        World world = world(checking, settings.rules());
        new WorldRelations(world, checking).check();
        if (!issues.isClean() || calendar.isEmpty()) {
            return Optional.empty();
        }
        new Hints(world, folder, issues).look();
        return Optional.of(world);
    }

    private World world(Checking checking, Rules rules) {
        PlaceRows placeRows = new PlaceRows(checking, outlines);
        RecipeRows recipes = new RecipeRows(checking);
        MakerRows makers = new MakerRows(checking);
        WishRows wishes = new WishRows(checking);
        List<Place> places = placeRows.listPlaces();
        List<Actor> actors = placeRows.listActors(places);
        Map<String, Point> whereabouts = PlaceRows.whereabouts(places, actors);
        LinkRows links = new LinkRows(checking, whereabouts, rules.links().roadFactor());
        return new World(
                folder.settings.get("name", ""),
                checking.calendar(),
                rules,
                places,
                recipes.listProducts(),
                actors,
                recipes.listRecipes(),
                makers.listAbilities(),
                makers.listCapacities(),
                makers.listStocks(),
                wishes.listNeeds(),
                wishes.listLimits(),
                folder.table("links").stated ? links.listLinks() : null,
                wishes.listOutside());
    }
}
