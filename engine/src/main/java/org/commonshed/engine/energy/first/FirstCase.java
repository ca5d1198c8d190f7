package org.commonshed.engine.energy.first;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.commonshed.engine.energy.OtherYear;
import org.commonshed.engine.energy.TimeGrid;
import org.commonshed.engine.energy.cases.Carbon;
import org.commonshed.engine.energy.cases.Cost;
import org.commonshed.engine.energy.cases.EnergyCase;
import org.commonshed.engine.energy.cases.Finance;
import org.commonshed.engine.energy.cases.Grid;
import org.commonshed.engine.energy.cases.Load;
import org.commonshed.engine.energy.cases.Series;
import org.commonshed.engine.energy.cases.Size;
import org.commonshed.engine.energy.cases.Source;
import org.commonshed.engine.energy.cases.Store;
import org.commonshed.engine.energy.cases.Survive;
import org.commonshed.engine.energy.sun.Mounting;
import org.commonshed.engine.energy.sun.PvModel;
import org.commonshed.engine.energy.sun.PvSystem;
import org.commonshed.engine.energy.sun.TypicalWeather;
import org.commonshed.engine.energy.sun.WeatherYear;

/**
 * A case that is made of answers and of what is usual: a year of hours, roofs that look to the equator, batteries of any size, what
 * stands there already. Critical uses come first among its loads, in their order; {@link Answers#HOMES} is the rest.
 *
 * @param assumptions every number in it that nobody answered, in the order of {@link Assumed}
 */
public record FirstCase(EnergyCase energy, List<Assumption> assumptions) {
    /** Names of what can be built or stands there. */
    public static final String ROOFS = "roofs";

    public static final String TURBINE = "turbine";
    public static final String BATTERY = "battery";
    /** Whose days the typical year has. */
    public static final int YEAR = 2025;

    private static final String BUS = "electricity";
    private static final long SEED = 1;
    private static final double ENDLESS = Double.POSITIVE_INFINITY;

    public FirstCase {
        assumptions = List.copyOf(assumptions);
    }

    /** With what is usual. */
    public static FirstCase of(Answers answers) {
        return of(answers, Map.of());
    }

    /** @param stated values in place of the usual ones; only of what can be chosen */
    public static FirstCase of(Answers answers, Map<Assumed, Double> stated) {
        return of(answers, stated, Measured.NOTHING);
    }

    /** @param measured what takes the place of typical use and weather; of as many homes as were measured nothing is typical */
    public static FirstCase of(Answers answers, Map<Assumed, Double> stated, Measured measured) {
        Making making = new Making(answers, stated, measured);
        return new FirstCase(making.energy(), making.assumptions());
    }

    /** One case in the making. */
    private static final class Making {
        private final Answers answers;
        private final Measured measured;
        private final Map<Assumed, Assumption> assumed = new EnumMap<>(Assumed.class);
        private final TimeGrid time = TimeGrid.ofYear(YEAR, 1);

        Making(Answers answers, Map<Assumed, Double> stated, Measured measured) {
            this.answers = answers;
            this.measured = measured;
            for (Assumed key : Assumed.values()) {
                Double other = stated.get(key);
                if (other == null) {
                    assumed.put(key, new Assumption(key, key.usual, key.unit, key.source));
                } else if (key.isChosen() && other >= 0 && Double.isFinite(other)) {
                    assumed.put(key, new Assumption(key, other, key.unit, Assumed.Source.STATED));
                } else {
                    throw new IllegalArgumentException(key + " cannot be " + other + ".");
                }
            }
        }

        List<Assumption> assumptions() {
            return assumed.values().stream()
                    .filter(one -> !Double.isNaN(one.value())) // without a roof there is no yield
                    .toList();
        }

        private double value(Assumed key) {
            return Objects.requireNonNull(assumed.get(key)).value();
        }

        private void found(Assumed key, double value, boolean isMeasured) {
            Assumed.Source source = isMeasured ? Assumed.Source.STATED : key.source;
            assumed.put(key, new Assumption(key, value, key.unit, source));
        }

        EnergyCase energy() {
            Finance finance = new Finance(
                    (int) value(Assumed.YEARS),
                    answers.discountRate(),
                    value(Assumed.ELECTRICITY_GROWTH),
                    value(Assumed.UPKEEP_GROWTH),
                    0,
                    0,
                    -1,
                    answers.budget());
            Survive survive = new Survive(answers.outageHours(), Double.NaN, null, Survive.NOT_ASKED.bins());
            return new EnergyCase(
                    answers.name(),
                    answers.currency(),
                    time,
                    Series.ONE,
                    List.of(BUS),
                    loads(),
                    sources(),
                    List.of(battery()),
                    List.of(),
                    List.of(),
                    grid(),
                    finance,
                    List.of(),
                    List.of(),
                    survive,
                    Carbon.FREE);
        }

        private List<Load> loads() {
            Series homes = homes();
            found(Assumed.HOMES_PEAK, homes.max(), measured.homes() > 0);
            List<Load> loads = new ArrayList<>();
            double rest = 1;
            for (CriticalUse use : answers.critical()) {
                Series kw = use.share() > 0 ? homes.times(use.share()) : Series.constant(use.kw());
                loads.add(load(use.name(), kw, kw));
                rest -= use.share();
            }
            loads.add(load(Answers.HOMES, homes.times(Math.max(0, rest)), Series.ZERO));
            return loads;
        }

        /** Those that were measured as they were, the others as is typical. */
        private Series homes() {
            int typical = Math.max(0, answers.homes() - measured.homes());
            double kwh = typical * answers.kwhPerHomeYear();
            double[] kw = TypicalLoad.shape(time, answers.latitude());
            for (int t = 0; t < kw.length; t++) {
                kw[t] = kw[t] * kwh + (measured.homes() > 0 ? measured.homesKw()[t] : 0);
            }
            return Series.of(kw);
        }

        private Load load(String id, Series kw, Series critical) {
            return new Load(id, BUS, kw, critical, Load.Shift.NONE, value(Assumed.LOST_LOAD), ENDLESS);
        }

        private List<Source> sources() {
            List<Source> sources = new ArrayList<>();
            double room = answers.roofM2() * value(Assumed.ROOF_KW_PER_M2);
            double stands = answers.pvKw();
            if (Math.max(room, stands) > 0) {
                Size size = new Size(0, Math.max(room, stands), stands, 0);
                Cost cost = cost(value(Assumed.PV_COST), value(Assumed.PV_UPKEEP), value(Assumed.PV_LIFE));
                sources.add(
                        new Source(ROOFS, Source.Kind.PV, BUS, sun(), size, cost, 0, value(Assumed.PV_DEGRADATION), 1));
            }
            Turbine turbine = answers.turbine();
            if (turbine != null) {
                Size size = new Size(0, turbine.kw(), turbine.kw(), 0);
                sources.add(new Source(TURBINE, Source.Kind.RIVER, BUS, river(turbine), size, Cost.NONE, 0, 0, 1));
            }
            return sources;
        }

        /** Power of a kW on a roof that looks to the equator. */
        private Series sun() {
            double azimuth = answers.latitude() < 0 ? 0 : 180;
            PvSystem usual = PvSystem.usual(1, Mounting.roof(value(Assumed.ROOF_TILT), azimuth));
            PvSystem system = new PvSystem(
                    1,
                    usual.module(),
                    usual.mounting(),
                    value(Assumed.PV_LOSSES),
                    usual.inverterEfficiency(),
                    usual.dcAcRatio(),
                    usual.albedo());
            WeatherYear weather = measured.weather();
            WeatherYear year =
                    weather == null ? TypicalWeather.of(answers.latitude(), answers.longitude(), YEAR, SEED) : weather;
            double[] kw = new OtherYear(year.grid(), time).series(PvModel.acKw(year, system));
            double sum = 0;
            for (double one : kw) {
                sum += one * time.hours();
            }
            found(Assumed.PV_YIELD, sum, weather != null);
            return Series.of(kw);
        }

        private Series river(Turbine turbine) {
            double[] months = turbine.months();
            double[] share = new double[time.steps()];
            for (int t = 0; t < share.length; t++) {
                share[t] = months[time.month(t)];
            }
            return Series.of(share);
        }

        private Store battery() {
            double stands = answers.batteryKwh();
            double perKwh = value(Assumed.BATTERY_COST_PER_KWH);
            double perKw = value(Assumed.BATTERY_COST_PER_KW);
            double upkeep = value(Assumed.BATTERY_UPKEEP);
            double life = value(Assumed.BATTERY_LIFE);
            double each = value(Assumed.BATTERY_EFFICIENCY);
            return new Store(
                    BATTERY,
                    BUS,
                    new Size(0, ENDLESS, stands, 0),
                    new Size(0, ENDLESS, stands / value(Assumed.BATTERY_HOURS), 0),
                    false,
                    0,
                    ENDLESS,
                    cost(perKwh, perKwh * upkeep, life),
                    cost(perKw, perKw * upkeep, life),
                    new Store.Behaviour(
                            each,
                            each,
                            0,
                            value(Assumed.BATTERY_LOWEST),
                            0,
                            0,
                            Store.Level.CYCLIC,
                            Store.Level.CYCLIC,
                            1),
                    Store.Trips.NONE);
        }

        /** Replaced at the same price. */
        private static Cost cost(double once, double upkeep, double life) {
            return new Cost(once, 0, upkeep, once, life);
        }

        private Grid grid() {
            return Grid.ofPrice(
                    BUS,
                    Series.constant(answers.buyPerKwh()),
                    List.of(new Grid.SellRule("grid", Series.constant(answers.sellPerKwh()), false, ENDLESS, ENDLESS)));
        }
    }
}
