package org.commonshed.engine.energy.survive;

/** What carries the load when the grid is out: the generator first, then the battery. */
public record Backup(Battery battery, Generator generator) {
    public static Backup of(Battery battery) {
        return new Backup(battery, Generator.NONE);
    }
}
