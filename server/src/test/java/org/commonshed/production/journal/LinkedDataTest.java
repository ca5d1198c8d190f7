package org.commonshed.production.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The journal as linked data uses no other names than those of ValueFlows 1.0. */
final class LinkedDataTest {
    /** Properties of the classes that are written, as the vocabulary has them. */
    private static final Set<String> PROPERTIES = Set.of(
            ("action name note image created due finished provider receiver inputOf outputOf plannedWithin basedOn"
                            + " hasBeginning hasEnd hasPointInTime resourceInventoriedAs toResourceInventoriedAs"
                            + " resourceConformsTo resourceClassifiedAs resourceQuantity effortQuantity toLocation state"
                            + " stage fulfills satisfies settles corrects realizationOf conformsTo primaryAccountable"
                            + " accountingQuantity onhandQuantity currentLocation containedIn contains trackingIdentifier"
                            + " ofBatchLot batchLotCode expirationDate hasNumericalValue hasUnit label symbol"
                            + " independentDemandOf")
                    .split(" "));

    private static final Set<String> CLASSES = Set.of(
            "EconomicEvent",
            "EconomicResource",
            "Commitment",
            "Process",
            "ProcessSpecification",
            "ResourceSpecification",
            "Plan",
            "Organization",
            "Measure",
            "Unit",
            "BatchLotRecord");

    private static Map<String, Object> document() {
        Book book = new Book().there("R", "ana", "10", "10", "kg").there("S", "bo", "0", "0", "bale");
        book.happens("produce ana>ana R 3 in=P state=pass hours=2").happens("consume ana>ana R -3 in=P corrects=1");
        EconomicEvent made = book.events.get(0);
        EconomicEvent whole = new EconomicEvent(
                made.id(),
                Optional.of(Book.id("plan")),
                made.process(),
                Action.PRODUCE,
                "ana",
                "bo",
                "face shield",
                made.resource(),
                Optional.of(Book.id("S")),
                new BigDecimal("3"),
                "kg",
                Optional.of(new BigDecimal("2")),
                "",
                "pass",
                Optional.of(Book.id("promise")),
                Optional.empty(),
                "a note",
                Instant.EPOCH,
                Instant.EPOCH,
                Optional.empty(),
                "");
        Commitment promise = new Commitment(
                Book.id("promise"),
                Book.id("plan"),
                Action.PRODUCE,
                "ana",
                "bo",
                "face shield",
                new BigDecimal("5"),
                "piece",
                Optional.of(Instant.EPOCH),
                "soon",
                false);
        Process process = new Process(
                Book.id("P"),
                Optional.of(Book.id("plan")),
                "Sewing",
                "sewn",
                Optional.of(Instant.EPOCH),
                Optional.of(Instant.EPOCH),
                true,
                "n");
        Plan plan = new Plan(Book.id("plan"), "Order 1", "n", "/orders/1", Instant.EPOCH, Optional.of(Instant.EPOCH));
        EconomicResource staged = book.get("R").cameOutOf("sewn", "pass", Optional.of(Book.id("S")));
        return new LinkedData("https://shed.example", id -> id + " (example)", id -> id)
                .document(new JournalReading.Pages(
                        List.of(whole, book.events.get(1)),
                        Map.of(staged.id(), staged, Book.id("S"), book.get("S")),
                        Map.of(promise.id(), promise),
                        List.of(process),
                        Map.of(plan.id(), plan),
                        Set.<UUID>of()));
    }

    @Test
    void everyTermIsOneOfTheVocabulary() {
        Map<String, Object> document = document();
        Set<String> unknown = new TreeSet<>(LinkedData.terms(document.get("@graph")));
        unknown.removeIf(term -> term.startsWith("@") || PROPERTIES.contains(term));
        assertEquals(Set.of(), unknown);
        Set<String> context = new TreeSet<>(LinkedData.context().keySet());
        context.removeIf(
                term -> term.startsWith("@") || Set.of("vf", "om2", "xsd").contains(term));
        context.removeAll(PROPERTIES);
        assertEquals(Set.of(), context);
        assertEquals("https://w3id.org/valueflows/ont/vf#", LinkedData.context().get("@vocab"));
    }

    @Test
    void everyNodeIsOfAClassOfTheVocabulary() {
        Set<String> classes = new TreeSet<>();
        collect(document().get("@graph"), classes);
        assertTrue(CLASSES.containsAll(classes), classes.toString());
        assertTrue(classes.containsAll(Set.of("EconomicEvent", "EconomicResource", "Commitment", "Process", "Plan")));
    }

    private static void collect(Object part, Set<String> classes) {
        if (part instanceof Map<?, ?> map) {
            if (map.get("@type") != null) {
                classes.add(String.valueOf(map.get("@type")));
            }
            map.values().forEach(value -> collect(value, classes));
        } else if (part instanceof List<?> list) {
            list.forEach(each -> collect(each, classes));
        }
    }

    @Test
    void anEventSaysWhatHappened() {
        List<?> graph = (List<?>) document().get("@graph");
        Map<?, ?> event = graph.stream()
                .map(node -> (Map<?, ?>) node)
                .filter(node -> "EconomicEvent".equals(node.get("@type")))
                .findFirst()
                .orElseThrow();
        assertEquals("vf:produce", event.get("action"));
        assertEquals("https://shed.example/actors/ana", event.get("provider"));
        assertEquals("https://shed.example/makers/products/face%20shield", event.get("resourceConformsTo"));
        assertEquals("urn:uuid:" + Book.id("P"), event.get("outputOf"));
        assertFalse(event.containsKey("inputOf"));
        assertEquals(
                Map.of("@type", "Measure", "hasNumericalValue", "3", "hasUnit", "om2:kilogram"),
                event.get("resourceQuantity"));
    }
}
