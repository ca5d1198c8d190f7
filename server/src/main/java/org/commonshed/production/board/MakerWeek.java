package org.commonshed.production.board;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.commonshed.access.Deed;
import org.commonshed.access.Doors;
import org.commonshed.access.Viewer;
import org.commonshed.design.equipment.Workshops;
import org.commonshed.engine.match.Facility;
import org.commonshed.engine.match.Machine;
import org.commonshed.engine.match.Matcher;
import org.commonshed.exchange.Promises;
import org.commonshed.network.Directory;
import org.commonshed.page.Words;
import org.commonshed.picture.BudgetBar;
import org.commonshed.picture.Tint;
import org.commonshed.picture.WeekBars;
import org.commonshed.production.order.Answering;
import org.commonshed.production.order.Job;
import org.commonshed.production.order.JobState;
import org.commonshed.production.order.Order;
import org.commonshed.production.order.OrderState;
import org.commonshed.production.order.Orders;
import org.commonshed.production.order.Taking;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** An actor's week on its page: what its machines do, what it promised and was asked for, what it could also take. */
@Component
class MakerWeek implements Promises {
    private static final int DAYS = 7;
    private static final int MOST_JOBS = 60;
    private static final int MOST_INPUTS = 6;
    private static final double NEAR_KM = 50;
    private static final double PIECE_HOUR = 1; // where no hours are known, a job is drawn as one hour

    private final Orders orders;
    private final Answering answering;
    private final Taking taking;
    private final Workshops workshops;
    private final Directory directory;
    private final Doors doors;
    private final Clock clock;

    MakerWeek(
            Orders orders,
            Answering answering,
            Taking taking,
            Workshops workshops,
            Directory directory,
            Doors doors,
            Clock clock) {
        this.orders = orders;
        this.answering = answering;
        this.taking = taking;
        this.workshops = workshops;
        this.directory = directory;
        this.doors = doors;
        this.clock = clock;
    }

    @Override
    public Optional<Week> find(Viewer viewer, String actor, Words words) {
        Optional<Facility> facility = workshops.find(viewer, actor);
        if (facility.isEmpty()) {
            return Optional.empty();
        }
        Says says = new Says(words);
        boolean isMine = doors.allows(viewer, Deed.STATE_MAKER, actor);
        List<Answering.Hand> live = answering.list(Viewer.HOUSE, actor, MOST_JOBS).stream()
                .filter(hand -> hand.order().state() == OrderState.ASKED)
                .filter(hand -> hand.job().state().isLive())
                .toList();
        List<Answering.Hand> promised = live.stream()
                .filter(hand -> hand.job().state() == JobState.ACCEPTED)
                .toList();
        return Optional.of(new Week(
                live.isEmpty() ? "" : bars(facility.get(), live, isMine, says),
                isMine ? promised.stream().map(hand -> job(hand, says)).toList() : List.of(),
                isMine ? asked(live, says) : List.of(),
                taking.list(viewer, actor).stream()
                        .map(open -> open(open, actor, isMine, says))
                        .toList(),
                inputs(viewer, facility.get(), says),
                isMine));
    }

    /** Material that lies at another workshop. */
    private record Input(Facility at, String material, double kg, double km) {}

    /** What its machines work and others near have, the nearest first. */
    private List<Led> inputs(Viewer viewer, Facility own, Says says) {
        Set<String> worked = own.machines().stream()
                .flatMap(machine -> machine.accepts().stream())
                .map(Machine.Accepted::material)
                .collect(Collectors.toSet());
        return workshops.list(viewer).stream()
                .filter(other ->
                        !other.id().equals(own.id()) && !other.materialKg().isEmpty())
                .flatMap(other -> inputs(own, other).filter(input -> worked.contains(input.material())))
                .sorted(Comparator.comparingDouble(Input::km))
                .limit(MOST_INPUTS)
                .map(input -> new Led(
                        MakerTelling.address(input.at().id()),
                        says.say(
                                "order.week.input",
                                says.mass(input.kg()),
                                workshops.materialName(input.material()),
                                input.at().name(),
                                says.km(input.km()))))
                .toList();
    }

    private Stream<Input> inputs(Facility own, Facility other) {
        double km = directory.km(own.id(), other.id()).orElse(Double.POSITIVE_INFINITY);
        return other.materialKg().entrySet().stream()
                .filter(stock -> stock.getValue() > 0 && km <= NEAR_KM)
                .map(stock -> new Input(other, stock.getKey(), stock.getValue(), km));
    }

    private List<Led> asked(List<Answering.Hand> live, Says says) {
        return live.stream()
                .filter(hand -> hand.job().state() == JobState.ASKED)
                .map(hand -> new Led(
                        hand.job().address(),
                        says.say(
                                "order.asked",
                                directory.name(hand.order().who()),
                                hand.job().asked(),
                                hand.job().part())))
                .toList();
    }

    private Job job(Answering.Hand hand, Says says) {
        org.commonshed.production.order.Job job = hand.job();
        double share = job.accepted() == 0 ? 0 : (double) job.made() / job.accepted();
        String state = job.made() == 0 ? says.say("order.week.not-begun") : says.say("order.chip.made", job.made());
        return new Job(
                job.address(),
                says.say("order.row", says.number(job.accepted()), job.part()),
                directory.name(hand.order().who()),
                says.day(job.terms().ready()),
                state,
                new BudgetBar(state, Tint.PEOPLE, share, 0).draw().toString());
    }

    private static Open open(Taking.Open open, String actor, boolean isMine, Says says) {
        Order order = open.order();
        String take = order.address() + "/take?part=" + UriUtils.encodeQueryParam(open.part(), "UTF-8") + "&actor="
                + UriUtils.encodeQueryParam(actor, "UTF-8");
        return new Open(
                says.say("order.row", says.number(open.pieces()), open.part()),
                says.say("order.open.more", order.name(), says.day(order.due())),
                order.address(),
                isMine ? take : "");
    }

    private String bars(Facility facility, List<Answering.Hand> live, boolean isMine, Says says) {
        LocalDate today = LocalDate.now(clock);
        LocalDate monday = today.with(DayOfWeek.MONDAY);
        Map<String, List<WeekBars.Bar>> byMachine = new LinkedHashMap<>();
        facility.machines().forEach(machine -> byMachine.put(machine.id(), new ArrayList<>()));
        for (Answering.Hand hand : live) {
            org.commonshed.production.order.Job job = hand.job();
            double end = ChronoUnit.DAYS.between(monday, job.terms().ready()) + 1;
            double begin = begin(facility, monday, job, end);
            String label = isMine ? says.say("order.week.bar", job.part(), job.asked()) : says.say("order.week.busy");
            byMachine
                    .computeIfAbsent(job.machine(), key -> new ArrayList<>())
                    .add(new WeekBars.Bar(label, begin, end, job.state() == JobState.ACCEPTED));
        }
        List<WeekBars.Row> rows = byMachine.entrySet().stream()
                .map(each -> new WeekBars.Row(name(facility, each.getKey(), says), each.getValue()))
                .toList();
        List<String> days = IntStream.range(0, DAYS)
                .mapToObj(day -> says.shortDay(monday.plusDays(day)))
                .toList();
        int position = (int) ChronoUnit.DAYS.between(monday, today);
        return new WeekBars(says.say("order.week.finding", (long) live.size()), days, position, rows)
                .draw()
                .toString();
    }

    /** Counted back from the day on which it is ready, by the hours that the workshop works each day. */
    private static double begin(
            Facility facility, LocalDate monday, org.commonshed.production.order.Job job, double end) {
        int machines = facility.machines().stream()
                .filter(machine -> machine.id().equals(job.machine()))
                .mapToInt(Machine::count)
                .findFirst()
                .orElse(1);
        double left = Math.max(PIECE_HOUR, job.hoursLeft()) / machines;
        double day = end;
        while (left > 0 && day > 0) {
            int weekday = monday.plusDays((long) day - 1).getDayOfWeek().getValue() - 1;
            double hours = Matcher.hoursOf(facility, weekday);
            if (hours > left) {
                return day - left / hours;
            }
            left -= hours;
            day--;
        }
        return day;
    }

    private static String name(Facility facility, String machine, Says says) {
        return facility.machines().stream()
                .filter(each -> each.id().equals(machine))
                .map(each -> MakerTelling.machine(each, says))
                .findFirst()
                .orElse(says.say("order.week.by-hand"));
    }

    @Override
    public List<Led> listOfNeed(Viewer viewer, String need, Words words) {
        Says says = new Says(words);
        return orders.listOfNeed(viewer, need).stream()
                .map(order -> new Led(
                        order.address(),
                        says.say(
                                "order.of-need",
                                says.number(order.quantity()),
                                order.name(),
                                says.say("order.is." + order.state().word()))))
                .toList();
    }

    @Override
    public Optional<Led> findOrdering(Viewer viewer, String need, Words words) {
        return orders.mayOrder(viewer)
                ? Optional.of(new Led(
                        "/orders/new?need=" + UriUtils.encodeQueryParam(need, "UTF-8"), words.say("order.of-need.new")))
                : Optional.empty();
    }
}
