package org.commonshed.production.journal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.web.util.UriUtils;

/**
 * The journal as linked data with the names of ValueFlows 1.0. The context is our own: the one that was published is an old
 * dump of the vocabulary. What ValueFlows has no name for is left out.
 *
 * @param here the address of this server, without a path behind it
 */
record LinkedData(String here, Function<String, String> agentName, Function<String, String> thingName) {
    static final String VF = "https://w3id.org/valueflows/ont/vf#";
    static final String OM = "http://www.ontology-of-units-of-measure.org/resource/om-2/";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final List<String> LINKS = List.of(
            "action",
            "provider",
            "receiver",
            "inputOf",
            "outputOf",
            "plannedWithin",
            "resourceInventoriedAs",
            "toResourceInventoriedAs",
            "resourceConformsTo",
            "conformsTo",
            "fulfills",
            "corrects",
            "basedOn",
            "primaryAccountable",
            "containedIn",
            "independentDemandOf",
            "hasUnit");
    private static final List<String> TIMES = List.of("created", "due", "hasPointInTime", "hasBeginning", "hasEnd");

    /** What every term means. */
    static Map<String, Object> context() {
        Map<String, Object> context = new LinkedHashMap<>();
        context.put("@vocab", VF);
        context.put("vf", VF);
        context.put("om2", OM);
        context.put("xsd", XSD);
        LINKS.forEach(term -> context.put(term, Map.of("@type", "@id")));
        TIMES.forEach(term -> context.put(term, Map.of("@type", "xsd:dateTime")));
        context.put("hasNumericalValue", Map.of("@type", "xsd:decimal"));
        return context;
    }

    Map<String, Object> document(JournalReading.Pages pages) {
        Map<String, Map<String, Object>> nodes = new LinkedHashMap<>();
        for (EconomicEvent event : pages.events()) {
            agent(nodes, event.provider());
            agent(nodes, event.receiver());
            thing(nodes, event.specification());
        }
        pages.plans().values().forEach(plan -> add(nodes, plan(plan)));
        pages.processes().forEach(process -> add(nodes, process(process)));
        pages.commitments().values().forEach(commitment -> {
            agent(nodes, commitment.provider());
            agent(nodes, commitment.receiver());
            thing(nodes, commitment.specification());
            add(nodes, commitment(commitment));
        });
        pages.resources().values().forEach(resource -> add(nodes, resource(nodes, resource)));
        pages.events().forEach(event -> add(nodes, event(event)));
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("@context", context());
        document.put("@graph", List.copyOf(nodes.values()));
        return document;
    }

    private static void add(Map<String, Map<String, Object>> nodes, Map<String, Object> node) {
        nodes.put(String.valueOf(node.get("@id")), node);
    }

    private void agent(Map<String, Map<String, Object>> nodes, String id) {
        if (!id.isEmpty()) {
            Node node = new Node(agentId(id), "Organization").text("name", agentName.apply(id));
            add(nodes, node.parts());
        }
    }

    private void thing(Map<String, Map<String, Object>> nodes, String specification) {
        if (!specification.isEmpty()) {
            Node node = new Node(thingId(specification), "ResourceSpecification")
                    .text("name", thingName.apply(specification));
            add(nodes, node.parts());
        }
    }

    private String agentId(String id) {
        return id.isEmpty() ? "" : here + "/actors/" + encoded(id);
    }

    private String thingId(String specification) {
        return specification.isEmpty() ? "" : here + "/makers/products/" + encoded(specification);
    }

    private static String encoded(String id) {
        return UriUtils.encodePathSegment(id, "UTF-8");
    }

    private static String id(UUID id) {
        return "urn:uuid:" + id;
    }

    private static String id(Optional<UUID> id) {
        return id.map(LinkedData::id).orElse("");
    }

    private static Map<String, Object> plan(Plan plan) {
        return new Node(id(plan.id()), "Plan")
                .text("name", plan.name())
                .text("note", plan.note())
                .text("created", plan.created().toString())
                .text("due", plan.due().map(Object::toString).orElse(""))
                .parts();
    }

    private static Map<String, Object> process(Process process) {
        Node node = new Node(id(process.id()), "Process")
                .text("name", process.name())
                .text("note", process.note())
                .text("plannedWithin", id(process.plan()))
                .text("hasBeginning", process.begins().map(Object::toString).orElse(""))
                .text("hasEnd", process.ends().map(Object::toString).orElse(""));
        if (!process.basedOn().isEmpty()) {
            node.put(
                    "basedOn",
                    new Node("", "ProcessSpecification")
                            .text("name", process.basedOn())
                            .parts());
        }
        return node.put("finished", process.finished()).parts();
    }

    private Map<String, Object> commitment(Commitment commitment) {
        return new Node(id(commitment.id()), "Commitment")
                .text("action", "vf:" + commitment.action().word())
                .text("provider", agentId(commitment.provider()))
                .text("receiver", agentId(commitment.receiver()))
                .text("resourceConformsTo", thingId(commitment.specification()))
                .measure("resourceQuantity", commitment.quantity(), commitment.unit())
                .text("due", commitment.due().map(Object::toString).orElse(""))
                .text("plannedWithin", id(commitment.plan()))
                .text("note", commitment.note())
                .put("finished", commitment.finished())
                .parts();
    }

    private Map<String, Object> resource(Map<String, Map<String, Object>> nodes, EconomicResource resource) {
        agent(nodes, resource.accountable());
        thing(nodes, resource.specification());
        Node node = new Node(id(resource.id()), "EconomicResource")
                .text("name", resource.lot())
                .text("conformsTo", thingId(resource.specification()))
                .text("primaryAccountable", agentId(resource.accountable()))
                .measure("accountingQuantity", resource.accounting(), resource.unit())
                .measure("onhandQuantity", resource.onhand(), resource.unit())
                .text("state", resource.state())
                .text("containedIn", id(resource.containedIn()));
        if (!resource.stage().isEmpty()) {
            node.put(
                    "stage",
                    new Node("", "ProcessSpecification")
                            .text("name", resource.stage())
                            .parts());
        }
        if (!resource.lot().isEmpty()) {
            node.put(
                    "ofBatchLot",
                    new Node("", "BatchLotRecord")
                            .text("batchLotCode", resource.lot())
                            .parts());
        }
        return node.parts();
    }

    private Map<String, Object> event(EconomicEvent event) {
        boolean gives = event.action().behaviour().direction() == Behaviour.Direction.OUTPUT;
        Node node = new Node(id(event.id()), "EconomicEvent")
                .text("action", "vf:" + event.action().word())
                .text("provider", agentId(event.provider()))
                .text("receiver", agentId(event.receiver()))
                .text(gives ? "outputOf" : "inputOf", id(event.process()))
                .text("resourceConformsTo", thingId(event.specification()))
                .text("resourceInventoriedAs", id(event.resource()))
                .text("toResourceInventoriedAs", id(event.toResource()));
        if (event.quantity().signum() != 0) {
            node.measure("resourceQuantity", event.quantity(), event.unit());
        }
        event.effort().ifPresent(hours -> node.measure("effortQuantity", hours, "h"));
        return node.text("state", event.state())
                .text("fulfills", id(event.fulfills()))
                .text("corrects", id(event.corrects()))
                .text("note", event.note())
                .text("hasPointInTime", event.at().toString())
                .text("created", event.created().toString())
                .parts();
    }

    /** A node that grows; what is empty is left out. */
    private record Node(Map<String, Object> parts) {
        Node(String id, String type) {
            this(new LinkedHashMap<>());
            text("@id", id);
            parts.put("@type", type);
        }

        Node text(String term, String value) {
            return value.isEmpty() ? this : put(term, value);
        }

        Node put(String term, Object value) {
            parts.put(term, value);
            return this;
        }

        Node measure(String term, BigDecimal amount, String unit) {
            Map<String, Object> measure = new LinkedHashMap<>();
            measure.put("@type", "Measure");
            measure.put("hasNumericalValue", amount.toPlainString());
            String om = Measures.om(unit);
            measure.put(
                    "hasUnit",
                    om.isEmpty() ? new Node("", "Unit").text("label", unit).parts() : "om2:" + om);
            return put(term, measure);
        }
    }

    /** The names of all terms that are used anywhere in a document. */
    static List<String> terms(Object part) {
        List<String> terms = new ArrayList<>();
        if (part instanceof Map<?, ?> map) {
            map.forEach((key, value) -> {
                terms.add(String.valueOf(key));
                terms.addAll(terms(value));
            });
        } else if (part instanceof List<?> list) {
            list.forEach(each -> terms.addAll(terms(each)));
        }
        return terms;
    }
}
