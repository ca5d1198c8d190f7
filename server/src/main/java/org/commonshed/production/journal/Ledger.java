package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.commonshed.production.journal.Behaviour.Creates;
import org.commonshed.production.journal.Behaviour.Direction;
import org.commonshed.production.journal.Behaviour.Effect;
import org.commonshed.production.journal.Behaviour.Touch;
import org.jspecify.annotations.Nullable;

/**
 * What there is by what happened: events are applied in the order in which they were recorded. It looks only after the
 * resources that it was told of; what an event does to others is left out.
 *
 * <p>Where an event passes something between two and names both resources, a transfer is implied: of an input before the
 * action, which then changes what was received; of an output after it. Where only one is named, the action counts once, and
 * the passing on is a matter of who holds it.
 *
 * <p>An event that was taken back as a whole changes no place, holder, stage, state or container any more, nor do the events
 * that took it back; amounts add up by themselves.
 */
final class Ledger {
    private final Map<UUID, EconomicResource> resources = new HashMap<>();
    private final Map<UUID, UUID> packages = new HashMap<>(); // by process: what comes out of it holds what went in
    private final Map<UUID, Set<UUID>> waiting = new HashMap<>(); // by process: combined, and nothing has come out yet
    private final Set<UUID> takenBack;
    private final Map<UUID, String> stages; // by process

    /**
     * @param takenBack events that count for nothing but amounts
     * @param stages the kind of each process that has one
     */
    Ledger(Set<UUID> takenBack, Map<UUID, String> stages) {
        this.takenBack = takenBack;
        this.stages = stages;
    }

    /** All of these events, from empty resources. */
    static Ledger replay(Collection<EconomicResource> known, List<EconomicEvent> events, Map<UUID, String> stages) {
        Ledger ledger = new Ledger(takenBack(events), stages);
        known.forEach(resource -> ledger.know(resource.emptied()));
        events.forEach(ledger::apply);
        return ledger;
    }

    /** Events that corrections have taken back as a whole, with those corrections. */
    static Set<UUID> takenBack(List<EconomicEvent> events) {
        Map<UUID, UUID> firsts = new HashMap<>();
        Map<UUID, BigDecimal> amounts = new HashMap<>();
        Map<UUID, BigDecimal> hours = new HashMap<>();
        Set<UUID> corrected = new HashSet<>();
        for (EconomicEvent event : events) {
            UUID first = event.corrects()
                    .map(before -> firsts.getOrDefault(before, before))
                    .orElse(event.id());
            firsts.put(event.id(), first);
            amounts.merge(first, event.quantity(), BigDecimal::add);
            hours.merge(first, event.effort().orElse(BigDecimal.ZERO), BigDecimal::add);
            if (event.isCorrection()) {
                corrected.add(first);
            }
        }
        corrected.removeIf(first -> isLeft(amounts, first) || isLeft(hours, first));
        Set<UUID> all = new HashSet<>();
        firsts.forEach((event, first) -> {
            if (corrected.contains(first)) {
                all.add(event);
            }
        });
        return all;
    }

    private static boolean isLeft(Map<UUID, BigDecimal> sums, UUID first) {
        return sums.getOrDefault(first, BigDecimal.ZERO).signum() != 0;
    }

    void know(EconomicResource resource) {
        resources.put(resource.id(), resource);
    }

    /** The process has given that one, which holds what was combined in it. */
    void knowPackage(UUID process, UUID resource) {
        packages.put(process, resource);
    }

    Optional<EconomicResource> find(UUID resource) {
        return Optional.ofNullable(resources.get(resource));
    }

    EconomicResource get(UUID resource) {
        EconomicResource found = resources.get(resource);
        if (found == null) {
            throw new IllegalStateException("nothing is known of resource " + resource);
        }
        return found;
    }

    Collection<EconomicResource> all() {
        return List.copyOf(resources.values());
    }

    /** Changes resources by what the event says. */
    void apply(EconomicEvent event) {
        Action action = event.action();
        @Nullable UUID from = event.resource().orElse(null);
        @Nullable UUID to = event.toResource().orElse(null);
        Optional<Action> implied = findImplied(event);
        if (implied.isEmpty()) {
            effect(action, event, from, to);
        } else if (action.behaviour().direction() == Direction.INPUT) {
            effect(implied.get(), event, from, to);
            effect(action, event, to, to);
        } else {
            effect(action, event, from, from);
            effect(implied.get(), event, from, to);
        }
        pack(event);
    }

    /** The transfer that an action implies between two resources of two agents. */
    static Optional<Action> findImplied(EconomicEvent event) {
        if (!event.isBetweenTwo()
                || event.resource().isEmpty()
                || event.toResource().isEmpty()) {
            return Optional.empty();
        }
        return switch (event.action()) {
            case CONSUME, PRODUCE, DELIVER_SERVICE -> Optional.of(Action.TRANSFER);
            case PICKUP, DROPOFF, ACCEPT, MODIFY -> Optional.of(Action.TRANSFER_CUSTODY);
            default -> Optional.empty();
        };
    }

    private void effect(Action action, EconomicEvent event, @Nullable UUID from, @Nullable UUID to) {
        Behaviour does = action.behaviour();
        boolean isPassing = does.creates() == Creates.OPTIONAL_TO;
        amounts(does, event, from, isPassing ? to : null);
        if (!takenBack.contains(event.id())) {
            attributes(does, event, from, isPassing && to != null ? to : from);
        }
    }

    private void amounts(Behaviour does, EconomicEvent event, @Nullable UUID from, @Nullable UUID to) {
        int alone = to == null && from != null ? alone(event, from) : -1;
        add(from, event, ofFrom(does.accounting(), alone), ofFrom(does.onhand(), alone));
        if (to != null) {
            add(to, event, ofTo(does.accounting()), ofTo(does.onhand()));
        }
    }

    /** What passing on means for the only resource that is named: it goes, comes home, or stays with the same. */
    private int alone(EconomicEvent event, UUID from) {
        if (!event.isBetweenTwo()) {
            return 0;
        }
        boolean comesHome = find(from)
                .map(EconomicResource::accountable)
                .filter(whose -> whose.equals(event.receiver()) && !whose.equals(event.provider()))
                .isPresent();
        return comesHome ? 1 : -1;
    }

    private static int ofFrom(Effect effect, int alone) {
        return switch (effect) {
            case INC -> 1;
            case DEC -> -1;
            case DEC_INC -> alone;
            case NONE, INC_TO -> 0;
        };
    }

    private static int ofTo(Effect effect) {
        return effect == Effect.DEC_INC || effect == Effect.INC_TO ? 1 : 0;
    }

    private void add(@Nullable UUID id, EconomicEvent event, int accounting, int onhand) {
        EconomicResource resource = id == null ? null : resources.get(id);
        if (resource != null) {
            BigDecimal amount = inUnit(event, resource);
            know(resource.with(
                    resource.accounting().add(amount.multiply(BigDecimal.valueOf(accounting))),
                    resource.onhand().add(amount.multiply(BigDecimal.valueOf(onhand)))));
        }
    }

    private static BigDecimal inUnit(EconomicEvent event, EconomicResource resource) {
        return Measures.find(event.quantity(), event.unit(), resource.unit())
                .orElseThrow(() -> new IllegalStateException(event.unit() + " does not become " + resource.unit()
                        + "\nMaybe it was not looked at before it was recorded."));
    }

    /** @param goal what it goes to; the same as from where only one is named */
    private void attributes(Behaviour does, EconomicEvent event, @Nullable UUID from, @Nullable UUID goal) {
        boolean passes = event.isBetweenTwo()
                && (does.creates() == Creates.OPTIONAL_TO || findImplied(event).isEmpty());
        change(does.location(), event, from, goal, resource -> {
            EconomicResource moved = event.toLocation().isEmpty() ? resource : resource.at(event.toLocation());
            return passes ? moved.heldBy(event.receiver()) : moved;
        });
        boolean goesOn = goal != null && !goal.equals(from);
        if (does.accountable() != Touch.UPDATE_TO || goesOn) {
            change(does.accountable(), event, from, goal, resource -> resource.ofAccountable(event.receiver()));
        }
        String stage =
                event.process().map(process -> stages.getOrDefault(process, "")).orElse("");
        if (!stage.isEmpty()) {
            change(
                    does.stage(),
                    event,
                    from,
                    goal,
                    resource -> resource.cameOutOf(stage, resource.state(), resource.containedIn()));
        }
        if (!event.state().isEmpty()) {
            change(
                    does.state(),
                    event,
                    from,
                    goal,
                    resource -> resource.cameOutOf(resource.stage(), event.state(), resource.containedIn()));
        }
        change(
                does.contained(),
                event,
                from,
                goal,
                resource -> resource.cameOutOf(
                        resource.stage(),
                        resource.state(),
                        does.contained() == Touch.REMOVE ? Optional.empty() : container(event, resource.id())));
    }

    private Optional<UUID> container(EconomicEvent event, UUID combined) {
        Optional<UUID> process = event.process();
        if (event.toResource().isPresent() || process.isEmpty()) {
            return event.toResource();
        }
        Optional<UUID> box = Optional.ofNullable(packages.get(process.get()));
        if (box.isEmpty()) {
            waiting.computeIfAbsent(process.get(), key -> new HashSet<>()).add(combined);
        }
        return box;
    }

    /** What comes out of a process holds what was combined in it without a container that is named. */
    private void pack(EconomicEvent event) {
        boolean gives = event.action() == Action.PRODUCE || event.action() == Action.MODIFY;
        if (!gives || event.process().isEmpty() || event.resource().isEmpty() || takenBack.contains(event.id())) {
            return;
        }
        UUID box = event.resource().get();
        knowPackage(event.process().get(), box);
        Optional.ofNullable(waiting.remove(event.process().get())).orElse(Set.of()).stream()
                .filter(inside -> !inside.equals(box))
                .map(this::get)
                .forEach(inside -> know(inside.cameOutOf(inside.stage(), inside.state(), Optional.of(box))));
    }

    /** One step for one resource. */
    private interface Step {
        EconomicResource of(EconomicResource before);
    }

    private void change(Touch touch, EconomicEvent event, @Nullable UUID from, @Nullable UUID goal, Step step) {
        @Nullable UUID which = touch == Touch.UPDATE_TO || touch == Touch.NEW ? goal : from;
        EconomicResource before = which == null ? null : resources.get(which);
        boolean isNew = before != null && before.createdBy().equals(event.id());
        if (before != null && touch != Touch.NONE && (touch != Touch.NEW || isNew)) {
            know(step.of(before));
        }
    }
}
