package org.commonshed.engine.energy.owning;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.commonshed.engine.energy.owning.CashFlows.Flow;
import org.commonshed.engine.energy.owning.CashFlows.Leaf;
import org.commonshed.engine.energy.owning.CashFlows.Purpose;

/**
 * Follows every euro of value in a fixed order: debt service → grants → running costs → reserve → members' dividend → solidarity
 * → owners. A debt that cannot be served stays owed with its interest; running costs and replacements that neither the year nor
 * the reserve can pay are topped up by the owner. Everything is a payment from somebody to somebody, so that all together
 * nothing is lost or made. No taxes.
 */
public final class Waterfall {
    private final Project project;
    private final Ownership ownership;
    private final Actor owner;
    private final List<Flow> flows = new ArrayList<>();
    private final List<Map<Leaf, Long>> leaves = new ArrayList<>();
    private final LoanSchedule schedule;
    private final long grant; // cents
    private final long grantDue; // cents of it that have to be given back
    private final long[] reservePlan; // [year]
    private long owed;
    private long grantRepaid;
    private long reserve;
    private long laidBack; // what should have been by now

    private Waterfall(Project project, Ownership ownership) {
        this.project = project;
        this.ownership = ownership;
        owner = ownership.kind().owner();
        owed = loanCents(project, ownership);
        Ownership.Finance finance = ownership.finance();
        schedule = LoanSchedule.of(owed, finance.rate(), finance.loanYears());
        grant = Math.min(Math.round(project.investmentCents() * finance.grant()), project.investmentCents() - owed);
        grantDue = Math.round(grant * finance.grantRepaid());
        reservePlan = project.reservePlan();
    }

    /** Follows a project under an owner through all its years. */
    public static CashFlows follow(Project project, Ownership ownership) {
        Waterfall waterfall = new Waterfall(project, ownership);
        waterfall.build();
        for (int year = 1; year <= project.years(); year++) {
            waterfall.leaves.add(waterfall.live(year));
        }
        return new CashFlows(project, ownership, waterfall.flows, waterfall.leaves, waterfall.owed);
    }

    static long loanCents(Project project, Ownership ownership) {
        return Math.round(project.investmentCents() * ownership.finance().loan());
    }

    private void pay(int year, Actor from, Actor to, Purpose purpose, long cents) {
        if (cents > 0) {
            flows.add(new Flow(year, from, to, purpose, cents));
        }
    }

    private void build() {
        pay(0, ownership.finance().lender(), Actor.PROJECT, Purpose.LOAN, owed);
        pay(0, Actor.GRANTOR, Actor.PROJECT, Purpose.GRANT, grant);
        pay(0, owner, Actor.PROJECT, Purpose.EQUITY, project.investmentCents() - owed - grant);
        pay(0, Actor.PROJECT, Actor.EQUIPMENT_MAKERS, Purpose.INVESTMENT, project.investmentCents());
    }

    private Map<Leaf, Long> live(int year) {
        Map<Leaf, Long> ended = new EnumMap<>(Leaf.class);
        long avoided = project.yield().avoidedCents(year);
        long export = project.yield().exportCents(year);
        long paid = Math.round(avoided * ownership.terms().localPrice());
        pay(year, Actor.SUPPLIER, Actor.MEMBERS, Purpose.AVOIDED_BILL, avoided);
        pay(year, Actor.MEMBERS, Actor.PROJECT, Purpose.LOCAL_ENERGY, paid);
        pay(year, Actor.SUPPLIER, Actor.PROJECT, Purpose.FED_IN, export);
        ended.put(Leaf.SAVINGS, avoided - paid);
        long left = paid + export;
        left -= serveDebt(year, left, ended);
        left -= repayGrant(year, left, ended);
        left -= run(year, left, ended);
        left -= layBack(year, left, ended);
        shareOut(year, left, ended);
        replace(year);
        return ended;
    }

    private long serveDebt(int year, long left, Map<Leaf, Long> ended) {
        long interest = Math.round(owed * ownership.finance().rate());
        long due = Math.max(0, owed + interest - schedule.closing(year));
        long paid = Math.min(left, due);
        owed += interest - paid;
        pay(year, Actor.PROJECT, ownership.finance().lender(), Purpose.DEBT_SERVICE, paid);
        ended.put(Leaf.DEBT_SERVICE, paid);
        return paid;
    }

    private long repayGrant(int year, long left, Map<Leaf, Long> ended) {
        long span = Math.max(1, ownership.finance().grantYears());
        long due = grantDue * Math.min(year, span) / span - grantRepaid;
        long paid = Math.min(left, due);
        grantRepaid += paid;
        pay(year, Actor.PROJECT, Actor.GRANTOR, Purpose.GRANT_REPAID, paid);
        ended.put(Leaf.GRANTS, paid);
        return paid;
    }

    private long run(int year, long left, Map<Leaf, Long> ended) {
        long costs = project.running().cents(year);
        long here = Math.round(costs * project.running().local());
        long paid = Math.min(left, costs);
        draw(year, costs - paid);
        pay(year, Actor.PROJECT, Actor.LOCAL_TRADES, Purpose.RUNNING, here);
        pay(year, Actor.PROJECT, Actor.OUTSIDE_TRADES, Purpose.RUNNING, costs - here);
        long paidHere = Math.min(paid, here);
        ended.put(Leaf.RUNNING_LOCAL, paidHere);
        ended.put(Leaf.RUNNING_OUTSIDE, paid - paidHere);
        return paid;
    }

    /** Takes from the reserve, and what it lacks from the owner. */
    private void draw(int year, long cents) {
        long fromReserve = Math.min(reserve, cents);
        reserve -= fromReserve;
        pay(year, owner, Actor.PROJECT, Purpose.TOP_UP, cents - fromReserve);
    }

    private long layBack(int year, long left, Map<Leaf, Long> ended) {
        laidBack += reservePlan[year];
        long paid = Math.min(left, Math.max(0, laidBack - reserve));
        reserve += paid;
        ended.put(Leaf.RESERVE, paid);
        return paid;
    }

    private void shareOut(int year, long left, Map<Leaf, Long> ended) {
        Ownership.Terms terms = ownership.terms();
        long solidarity = Math.round(left * terms.solidarity());
        long dividend = Math.min(left - solidarity, Math.round(left * terms.dividend()));
        long owners = left - solidarity - dividend;
        if (owner == Actor.MEMBERS) {
            dividend += owners;
            owners = 0;
        }
        pay(year, Actor.PROJECT, Actor.MEMBERS, Purpose.DIVIDEND, dividend);
        pay(year, Actor.PROJECT, Actor.SOLIDARITY_FUND, Purpose.SOLIDARITY, solidarity);
        pay(year, Actor.PROJECT, owner, Purpose.OWNERS_SHARE, owners);
        ended.put(Leaf.DIVIDEND, dividend);
        ended.put(Leaf.SOLIDARITY, solidarity);
        ended.put(Leaf.OWNERS, owners);
    }

    private void replace(int year) {
        for (Project.Replacement one : project.replacements()) {
            if (one.year() == year) {
                draw(year, one.cents());
                laidBack -= one.cents();
                pay(year, Actor.PROJECT, Actor.EQUIPMENT_MAKERS, Purpose.REPLACEMENT, one.cents());
            }
        }
        if (year == project.years()) {
            pay(year, Actor.PROJECT, owner, Purpose.RESERVE_RELEASED, reserve);
            reserve = 0;
        }
    }
}
