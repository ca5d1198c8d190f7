package org.commonshed.engine.energy.first;

/** What nobody is asked for at first, each with its usual value, unit and where that comes from. */
public enum Assumed {
    PV_COST(2783, "/kW", Source.REOPT),
    PV_UPKEEP(32, "/kW/year", Source.REOPT),
    PV_LIFE(25, "years", Source.REOPT),
    PV_DEGRADATION(0.005, "/year", Source.REOPT),
    PV_LOSSES(0.1408, "share", Source.PVWATTS),
    ROOF_KW_PER_M2(0.16, "kW/m2", Source.ROOFS),
    ROOF_TILT(30, "degrees", Source.OURS),
    BATTERY_COST_PER_KWH(253, "/kWh", Source.REOPT),
    BATTERY_COST_PER_KW(968, "/kW", Source.REOPT),
    BATTERY_UPKEEP(0.025, "of the cost/year", Source.REOPT),
    BATTERY_LIFE(10, "years", Source.REOPT),
    BATTERY_EFFICIENCY(0.948, "share each way", Source.REOPT),
    BATTERY_LOWEST(0.2, "share", Source.REOPT),
    /** Of a battery that stands there already: content as hours of full power. */
    BATTERY_HOURS(2, "hours", Source.OURS),
    YEARS(25, "years", Source.REOPT),
    ELECTRICITY_GROWTH(0.0166, "/year", Source.REOPT),
    UPKEEP_GROWTH(0.025, "/year", Source.REOPT),
    /** What a kWh of critical use that is not served in an outage is worth. */
    LOST_LOAD(1, "/kWh", Source.REOPT),
    /** Worked out, not chosen: what a kW of panels gives in a year. */
    PV_YIELD(Double.NaN, "kWh/kW", Source.WEATHER),
    /** Worked out, not chosen: the largest mean of an hour of all homes. */
    HOMES_PEAK(Double.NaN, "kW", Source.HOUSEHOLDS);

    /** Where a number comes from. */
    public enum Source {
        REOPT("National Renewable Energy Laboratory, REopt, default inputs, 2024"),
        PVWATTS("A. P. Dobos, PVWatts Version 5 Manual, NREL/TP-6A20-62641, 2014"),
        ROOFS(
                "P. Gagnon, R. Margolis, J. Melius, C. Phillips, R. Elmore, Rooftop Solar Photovoltaic Technical Potential in the"
                        + " United States, NREL/TP-6A20-65298, 2016"),
        HOUSEHOLDS(
                "BDEW, standard load profile H0, 1999, with its day factor; table by flrd/standardlastprofile, CC0 1.0"),
        WEATHER(
                "V. A. Graham, K. G. T. Hollands, B. E. Huget, Solar Energy 40, 1988, pp. 83-92, with means by latitude of our own"),
        /** A rule that we set and could set otherwise. */
        OURS(""),
        /** Said by somebody in place of the usual value. */
        STATED("");

        /** Author, title, publisher, year; empty where nobody published it. */
        public final String citation;

        Source(String citation) {
            this.citation = citation;
        }
    }

    final double usual;
    /** Money without its currency begins with a stroke. */
    final String unit;

    final Source source;

    Assumed(double usual, String unit, Source source) {
        this.usual = usual;
        this.unit = unit;
        this.source = source;
    }

    /** Whether somebody may say another value. */
    public boolean isChosen() {
        return !Double.isNaN(usual);
    }
}
