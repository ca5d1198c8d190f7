package org.commonshed.engine.match;

import java.util.ArrayList;
import java.util.List;
import org.commonshed.engine.match.Finding.Test;
import org.commonshed.engine.world.Point;

/**
 * Answers who can make a design. Places and processes of all facilities lie in flat arrays, so that those too far away or
 * without a machine for it cost next to nothing; only what is left is looked at machine by machine.
 */
public final class Matcher {
    private static final double USUAL_HOURS = 8; // of a weekday, where none are known, Monday to Friday

    private static final List<Double> USUAL_WEEK =
            List.of(USUAL_HOURS, USUAL_HOURS, USUAL_HOURS, USUAL_HOURS, USUAL_HOURS, 0.0, 0.0);
    private static final Finding UNKNOWN_OPENING = Finding.ask(Test.OPENING, "opening.unknown", "", "");
    private static final double KM_PER_DEGREE = 111; // of latitude, rather too few

    private final Taxonomy taxonomy;
    private final Materials materials;
    private final Roads roads;
    private final MachineTests tests;
    private final List<Facility> facilities;
    private final int[] processAt; // [slot] process of each machine, facility after facility
    private final int[] firstSlot; // [facility + 1]
    private final double[] latitude; // [facility] NaN = not known

    public Matcher(Taxonomy taxonomy, Materials materials, Roads roads, List<Facility> facilities) {
        this.taxonomy = taxonomy;
        this.materials = materials;
        this.roads = roads;
        this.tests = new MachineTests(taxonomy, materials);
        this.facilities = List.copyOf(facilities);
        firstSlot = new int[facilities.size() + 1];
        latitude = new double[facilities.size()];
        for (int f = 0; f < facilities.size(); f++) {
            firstSlot[f + 1] = firstSlot[f] + facilities.get(f).machines().size();
            Point at = facilities.get(f).at();
            latitude[f] = at == null ? Double.NaN : at.lat();
        }
        processAt = new int[firstSlot[facilities.size()]];
        int slot = 0;
        for (Facility facility : facilities) {
            for (Machine machine : facility.machines()) {
                processAt[slot++] = taxonomy.number(machine.process());
            }
        }
    }

    /** One of each facility: those that can first, by cost and way; then those to ask; then the others. */
    public List<Match> match(Sought sought) {
        Answer[][] serving = serving(sought); // [operation][process]
        List<Match> matches = new ArrayList<>(facilities.size());
        for (int f = 0; f < facilities.size(); f++) {
            matches.add(match(f, sought, serving));
        }
        matches.sort(Matcher::order);
        return matches;
    }

    private static int order(Match one, Match other) {
        int order = one.answer().compareTo(other.answer());
        if (order == 0 && one.answer() != Answer.NO) {
            order = Boolean.compare(isUnknown(one), isUnknown(other));
            order = order == 0
                    ? Double.compare(
                            orLast(one.effort().usdHigh()),
                            orLast(other.effort().usdHigh()))
                    : order;
        }
        order = order == 0 ? Double.compare(orLast(one.km()), orLast(other.km())) : order;
        return order == 0 ? one.facility().id().compareTo(other.facility().id()) : order;
    }

    private static boolean isUnknown(Match match) {
        return !match.effort().isKnown();
    }

    private static double orLast(double number) {
        return Double.isNaN(number) ? Double.POSITIVE_INFINITY : number;
    }

    private Answer[][] serving(Sought sought) {
        List<Process> processes = taxonomy.listProcesses();
        Answer[][] serving = new Answer[sought.operations().size()][processes.size()];
        for (int o = 0; o < serving.length; o++) {
            String wanted = sought.operations().get(o).process();
            for (int p = 0; p < processes.size(); p++) {
                serving[o][p] = taxonomy.serves(wanted, processes.get(p).id());
            }
        }
        return serving;
    }

    private Match match(int f, Sought sought, Answer[][] serving) {
        Facility facility = facilities.get(f);
        List<Finding> findings = new ArrayList<>(2);
        double km = distance(f, sought, findings);
        opening(facility, findings);
        if (sought.visits()) {
            access(facility, findings);
        }
        Answer answer = worst(findings);
        if (answer == Answer.NO) {
            return new Match(facility, Answer.NO, km, findings, List.of(), Effort.UNKNOWN);
        }
        List<Match.Operation> operations = new ArrayList<>(serving.length);
        for (int o = 0; o < serving.length; o++) {
            Match.Operation operation = operation(f, sought.operations().get(o), sought, serving[o]);
            operations.add(operation);
            answer = answer.and(operation.answer());
        }
        return new Match(facility, answer, km, findings, operations, Match.sum(operations));
    }

    private static Answer worst(List<Finding> findings) {
        Answer worst = Answer.YES;
        for (Finding finding : findings) {
            worst = finding.counts() ? worst.and(finding.answer()) : worst;
        }
        return worst;
    }

    private double distance(int f, Sought sought, List<Finding> findings) {
        Point near = sought.near();
        Point at = facilities.get(f).at();
        if (near == null) {
            return Double.NaN;
        }
        if (at == null) {
            if (sought.km() < Double.POSITIVE_INFINITY) {
                findings.add(Finding.ask(Test.DISTANCE, "distance.unknown", MachineTests.number(sought.km()), ""));
            }
            return Double.NaN;
        }
        if (Math.abs(latitude[f] - near.lat()) * KM_PER_DEGREE > sought.km()) {
            findings.add(Finding.no(Test.DISTANCE, "distance.far", MachineTests.number(sought.km()), ""));
            return at.kmTo(near);
        }
        double km = at.kmTo(near) > sought.km() ? at.kmTo(near) : roads.km(at, near);
        if (km > sought.km()) {
            findings.add(Finding.no(
                    Test.DISTANCE,
                    "distance.far",
                    MachineTests.number(sought.km()),
                    MachineTests.number(Math.rint(km))));
        }
        return km;
    }

    private static void opening(Facility facility, List<Finding> findings) {
        switch (facility.status()) {
            case CLOSED -> findings.add(Finding.no(Test.OPENING, "opening.closed", "", ""));
            case TEMPORARY_CLOSED -> findings.add(Finding.no(Test.OPENING, "opening.paused", "", ""));
            case PLANNED -> findings.add(Finding.no(Test.OPENING, "opening.planned", "", ""));
            case UNKNOWN -> findings.add(UNKNOWN_OPENING);
            case ACTIVE -> {}
        }
    }

    private static void access(Facility facility, List<Finding> findings) {
        switch (facility.access()) {
            case RESTRICTED -> findings.add(Finding.no(Test.ACCESS, "access.restricted", "", ""));
            case MEMBERSHIP -> findings.add(Finding.ask(Test.ACCESS, "access.members", "", ""));
            case RESTRICTED_WITH_PUBLIC_HOURS -> findings.add(Finding.ask(Test.ACCESS, "access.hours", "", ""));
            case UNKNOWN -> findings.add(Finding.ask(Test.ACCESS, "access.unknown", "", ""));
            case PUBLIC, SHARED_SPACE -> {}
        }
    }

    /** The machine with the best answer, of those the cheapest and quickest. */
    private Match.Operation operation(int f, Requirement wanted, Sought sought, Answer[] serving) {
        Facility facility = facilities.get(f);
        Match.Operation best = null;
        for (int slot = firstSlot[f]; slot < firstSlot[f + 1]; slot++) {
            if (serving[processAt[slot]] != Answer.NO) {
                Machine machine = facility.machines().get(slot - firstSlot[f]);
                Match.Operation other = onMachine(facility, wanted, sought, machine);
                best = best == null || isBetter(other, best) ? other : best;
            }
        }
        return best == null ? byHand(facility, wanted, sought) : best;
    }

    private static boolean isBetter(Match.Operation one, Match.Operation other) {
        if (one.answer() != other.answer()) {
            return one.answer().compareTo(other.answer()) < 0;
        }
        int ones = refusals(one);
        int others = refusals(other);
        if (ones != others) {
            return ones < others;
        }
        if (one.findings().size() != other.findings().size()) {
            return one.findings().size() < other.findings().size();
        }
        return orLast(one.effort().usdHigh()) < orLast(other.effort().usdHigh());
    }

    private static int refusals(Match.Operation operation) {
        int refusals = 0;
        for (Finding finding : operation.findings()) {
            refusals += finding.answer() == Answer.NO ? 1 : 0;
        }
        return refusals;
    }

    private Match.Operation onMachine(Facility facility, Requirement wanted, Sought sought, Machine machine) {
        List<Finding> findings = tests.of(wanted, machine);
        Effort effort = Efforts.of(wanted, machine, price(wanted));
        order(facility, wanted, findings);
        Sought.Window window = sought.window();
        if (window != null) {
            time(hours(facility, window) * machine.count(), effort, findings);
        }
        return new Match.Operation(wanted, machine, worst(findings), findings, effort);
    }

    /** US dollars for the material of all pieces; 0 where weight or price is not known. */
    public double materialUsd(Requirement wanted) {
        return Efforts.material(wanted, price(wanted));
    }

    private double price(Requirement wanted) {
        String material = wanted.material();
        return material == null
                ? Double.NaN
                : materials.findMaterial(material).orElseThrow().usdPerKg();
    }

    private static void order(Facility facility, Requirement wanted, List<Finding> findings) {
        if (wanted.quantity() < facility.minimumOrder()) {
            findings.add(Finding.no(
                    Test.QUANTITY,
                    "quantity.minimum",
                    String.valueOf(wanted.quantity()),
                    String.valueOf(facility.minimumOrder())));
        }
        if (!wanted.certificates().isEmpty() && facility.certificates() == null) {
            findings.add(Finding.ask(Test.CERTIFICATE, "certificate.unknown", String.join(", ", sorted(wanted)), ""));
        } else if (facility.certificates() != null && !facility.certificates().containsAll(wanted.certificates())) {
            findings.add(Finding.no(
                    Test.CERTIFICATE,
                    "certificate.missing",
                    String.join(", ", sorted(wanted)),
                    String.join(", ", facility.certificates().stream().sorted().toList())));
        }
    }

    private static List<String> sorted(Requirement wanted) {
        return wanted.certificates().stream().sorted().toList();
    }

    /** Whether all pieces can be made in the hours there are. */
    private static void time(double hours, Effort effort, List<Finding> findings) {
        if (!effort.isKnown()) {
            findings.add(Finding.ask(Test.QUANTITY, "quantity.unknown", "", ""));
        } else if (effort.hoursLow() > hours) {
            findings.add(Finding.no(
                    Test.QUANTITY,
                    "quantity.hours",
                    MachineTests.number(Math.rint(effort.hoursLow())),
                    MachineTests.number(hours)));
        } else if (effort.hoursHigh() > hours) {
            findings.add(Finding.ask(
                    Test.QUANTITY,
                    "quantity.tight",
                    MachineTests.number(Math.rint(effort.hoursHigh())),
                    MachineTests.number(hours)));
        }
    }

    /** Hours that a facility works in a window; where its hours are not known, the usual ones. */
    public static double hours(Facility facility, Sought.Window window) {
        double hours = 0;
        for (int day = 0; day < window.days(); day++) {
            hours += hoursOf(facility, (window.firstWeekday() + day) % 7);
        }
        return hours;
    }

    /** Hours of a weekday, 0 Monday. */
    public static double hoursOf(Facility facility, int weekday) {
        List<Double> week = facility.hours();
        return (week == null ? USUAL_WEEK : week).get(weekday);
    }

    private Match.Operation byHand(Facility facility, Requirement wanted, Sought sought) {
        List<Finding> findings = new ArrayList<>(2);
        boolean isSkilled =
                facility.skills().stream().anyMatch(skill -> taxonomy.serves(wanted.process(), skill) == Answer.YES);
        if (!isSkilled && taxonomy.getProcess(wanted.process()).byHand()) {
            findings.add(Finding.ask(Test.PROCESS, "process.by-hand", wanted.process(), ""));
        } else if (!isSkilled) {
            findings.add(Finding.no(Test.PROCESS, "process.missing", wanted.process(), ""));
            return new Match.Operation(wanted, null, Answer.NO, findings, Effort.UNKNOWN);
        }
        order(facility, wanted, findings);
        Effort effort = handEffort(wanted);
        Sought.Window window = sought.window();
        if (window != null) {
            time(hours(facility, window), effort, findings);
        }
        return new Match.Operation(wanted, null, worst(findings), findings, effort);
    }

    /** By hand the hours are known only where they are stated; what they cost is not. */
    private static Effort handEffort(Requirement wanted) {
        double hours = wanted.statedHours() * wanted.quantity();
        return new Effort(hours, hours, Double.NaN, Double.NaN, true);
    }

    /** The machines of a facility that can do an operation, or may: those that nothing speaks against. */
    public List<Machine> listFitting(Facility facility, Requirement wanted) {
        return facility.machines().stream()
                .filter(machine -> tests.of(wanted, machine).stream().noneMatch(found -> found.answer() == Answer.NO))
                .toList();
    }

    /** All about one machine that is not yes. */
    public List<Finding> listFindings(Requirement wanted, Machine machine) {
        return tests.of(wanted, machine);
    }
}
