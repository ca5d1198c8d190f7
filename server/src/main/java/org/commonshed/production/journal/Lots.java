package org.commonshed.production.journal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.commonshed.measure.NewId;
import org.commonshed.network.Aliases;
import org.commonshed.production.journal.Behaviour.Creates;
import org.commonshed.production.journal.NotPossible.Why;
import org.springframework.stereotype.Component;

/**
 * Which resource people mean by the name of a lot. In whose books it stands tells it; else who holds it or has the rights, as
 * when something lent is handed on; else who gets it, as when it comes home. Where no lot is named nothing is kept count of.
 */
@Component
class Lots {
    private final ResourceStore resources;
    private final Aliases aliases;
    private final Clock clock;

    Lots(ResourceStore resources, Aliases aliases, Clock clock) {
        this.aliases = aliases;
        this.resources = resources;
        this.clock = clock;
    }

    /** What the happening changes; a new one where the action may make it. */
    Optional<EconomicResource> findFrom(Happening said) {
        if (said.lot().isEmpty() || said.action() == Action.WORK) {
            return Optional.empty();
        }
        List<EconomicResource> called = resources.listOfLot(said.specification(), said.lot());
        Optional<EconomicResource> found = first(called, each -> isSame(each.keeper(), said.provider()))
                .or(() -> first(called, each -> isOf(each, said.provider())))
                .or(() -> first(called, each -> isSame(each.keeper(), said.receiver())));
        if (found.isEmpty() && said.action().behaviour().creates() != Creates.OPTIONAL) {
            throw new NotPossible(Why.NO_SUCH_LOT, said.id(), said.lot());
        }
        return found.or(() -> Optional.of(blank(said, said.provider(), said.lot(), said.unit())));
    }

    /** What it goes into; a new one where there is none yet. */
    Optional<EconomicResource> findTo(Happening said, Optional<EconomicResource> from) {
        if (said.toLot().isEmpty()) {
            return Optional.empty();
        }
        if (said.action() == Action.COMBINE) {
            return Optional.of(container(said));
        }
        boolean isPassing = said.action().behaviour().creates() == Creates.OPTIONAL_TO;
        boolean isImplied = Ledger.findImplied(said.recorded(
                        from.map(EconomicResource::id), Optional.of(said.id()), EconomicEvent.Recorded.NOBODY))
                .isPresent();
        if (!isPassing && !isImplied) {
            return Optional.empty();
        }
        List<EconomicResource> called = resources.listOfLot(said.specification(), said.toLot());
        String unit = from.map(EconomicResource::unit).orElse(said.unit());
        return first(called, each -> isSame(each.keeper(), said.receiver()))
                .or(() -> Optional.of(blank(said, said.receiver(), said.toLot(), unit)))
                .filter(to -> from.isEmpty() || !to.id().equals(from.get().id()));
    }

    private EconomicResource container(Happening said) {
        List<EconomicResource> called = resources.listOfLot("", said.toLot());
        return first(
                        called,
                        each -> isOf(each, said.receiver())
                                && each.specification().equals(said.specification()))
                .or(() -> first(called, each -> isOf(each, said.receiver())))
                .or(() -> first(called, each -> isOf(each, said.provider())))
                .orElseThrow(() -> new NotPossible(Why.NO_SUCH_LOT, said.id(), said.toLot()));
    }

    private boolean isOf(EconomicResource resource, String agent) {
        return isSame(resource.keeper(), agent)
                || isSame(resource.custodian(), agent)
                || isSame(resource.accountable(), agent);
    }

    /** Whether they are one actor, if under an id from before two were merged. */
    private boolean isSame(String one, String other) {
        return one.equals(other) || aliases.now(one).equals(aliases.now(other));
    }

    private static Optional<EconomicResource> first(List<EconomicResource> called, Predicate<EconomicResource> is) {
        return called.stream().filter(is).findFirst();
    }

    private EconomicResource blank(Happening said, String keeper, String lot, String unit) {
        UUID id = NewId.next(clock);
        return EconomicResource.blank(
                id, keeper, new EconomicResource.Kind(said.specification(), lot, unit), said.id());
    }
}
