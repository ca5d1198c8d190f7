package org.commonshed.design.equipment;

import org.commonshed.access.Deed;
import org.commonshed.keeping.Desk;
import org.commonshed.keeping.DeskService;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Service;

/** The front door to the tables of machines, workshops and things. */
@Service
@NamedInterface("equipment")
public class Inventory {
    private final Desk machines;
    private final Desk workshops;
    private final Desk things;

    Inventory(DeskService desks) {
        this.machines = desks.open(EquipmentSheets.MACHINES, Deed.STATE_MAKER, row -> row.getOrDefault("actor", ""));
        this.workshops = desks.open(EquipmentSheets.WORKSHOPS, Deed.STATE_MAKER, row -> row.getOrDefault("actor", ""));
        this.things = desks.open(EquipmentSheets.THINGS, Deed.STATE_MAKER, row -> row.getOrDefault("actor", ""));
    }

    /** What stands where, several alike in one row. */
    public Desk machines() {
        return machines;
    }

    /** When a workshop works, who may come, what people there do by hand. */
    public Desk workshops() {
        return workshops;
    }

    /** What can be lent, mended or used again. */
    public Desk things() {
        return things;
    }
}
