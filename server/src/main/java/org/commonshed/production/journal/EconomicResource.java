package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.NamedInterface;

/**
 * A stock, a lot or a piece that is kept count of. All of it but its name follows from events.
 *
 * @param keeper in whose books it stands; with specification and lot it tells which one it is
 * @param lot as people name it: a box, a batch
 * @param accountable who has the rights to it; empty where it only passes through
 * @param custodian who holds it
 * @param accounting how much its accountable has rights to, in {@code unit}
 * @param onhand how much is held
 * @param stage the last kind of process that it came out of
 * @param state what that said of it, such as {@code pass}
 * @param createdBy the event that made it
 */
@NamedInterface("journal")
public record EconomicResource(
        UUID id,
        String keeper,
        String specification,
        String lot,
        String unit,
        UUID createdBy,
        String accountable,
        String custodian,
        BigDecimal accounting,
        BigDecimal onhand,
        String location,
        String stage,
        String state,
        Optional<UUID> containedIn) {
    /** One of which nothing is known but what it is. */
    static EconomicResource blank(UUID id, String keeper, Kind kind, UUID createdBy) {
        return new EconomicResource(
                id,
                keeper,
                kind.specification(),
                kind.lot(),
                kind.unit(),
                createdBy,
                "",
                keeper,
                BigDecimal.ZERO,
                BigDecimal.ZERO,
                "",
                "",
                "",
                Optional.empty());
    }

    /** What it is of. */
    record Kind(String specification, String lot, String unit) {}

    /** As it was before its first event. */
    EconomicResource emptied() {
        return blank(id, keeper, new Kind(specification, lot, unit), createdBy);
    }

    EconomicResource with(BigDecimal newAccounting, BigDecimal newOnhand) {
        return copy(accountable, custodian, newAccounting, newOnhand, location);
    }

    EconomicResource ofAccountable(String agent) {
        return copy(agent, custodian, accounting, onhand, location);
    }

    EconomicResource heldBy(String agent) {
        return copy(accountable, agent, accounting, onhand, location);
    }

    EconomicResource at(String place) {
        return copy(accountable, custodian, accounting, onhand, place);
    }

    private EconomicResource copy(
            String whose, String holder, BigDecimal newAccounting, BigDecimal newOnhand, String place) {
        return new EconomicResource(
                id,
                keeper,
                specification,
                lot,
                unit,
                createdBy,
                whose,
                holder,
                newAccounting.signum() == 0 ? BigDecimal.ZERO : newAccounting.stripTrailingZeros(),
                newOnhand.signum() == 0 ? BigDecimal.ZERO : newOnhand.stripTrailingZeros(),
                place,
                stage,
                state,
                containedIn);
    }

    EconomicResource cameOutOf(String newStage, String newState, Optional<UUID> container) {
        return new EconomicResource(
                id,
                keeper,
                specification,
                lot,
                unit,
                createdBy,
                accountable,
                custodian,
                accounting,
                onhand,
                location,
                newStage,
                newState,
                container);
    }
}
