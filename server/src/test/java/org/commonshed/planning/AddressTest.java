package org.commonshed.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.Map;
import org.commonshed.engine.world.World;
import org.junit.jupiter.api.Test;

/** What somebody wrote into the address of a plan. */
class AddressTest {
    @Test
    void whatThePlanDoesNotKnowIsLeftOut() throws IOException {
        World world = Example.read("three-springs").world().orElseThrow();
        Address known = Address.of(Map.of("place", "mill", "product", "bread", "month", "3"));
        assertEquals(known, known.within(world));
        Address actor = Address.ALL.place("dairy");
        assertEquals(actor, actor.within(world));
        Address strange = Address.of(Map.of("place", "nowhere", "product", "gold", "group", "metals", "plan", "2"));
        assertEquals(Address.ALL.plan(2), strange.within(world));
    }
}
