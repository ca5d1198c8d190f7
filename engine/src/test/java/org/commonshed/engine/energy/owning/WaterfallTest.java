package org.commonshed.engine.energy.owning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.commonshed.engine.energy.owning.CashFlows.Leaf;
import org.junit.jupiter.api.Test;

/** Where money goes, against arithmetic and against what must hold for any project. */
final class WaterfallTest {
    /** 10,000 kWh used here at 0.30 and 5,000 fed in at 0.08 bring 3,400.00 a year; nothing grows or wears out. */
    private static final Project PLAIN = new Project(
            25,
            30_000_00,
            new Project.Yield(10_000, 5_000, 0, 0.30, 0.08, 0),
            new Project.Running(300_00, 0, 0.5),
            List.of(new Project.Replacement(10, 5_000_00), new Project.Replacement(20, 4_000_00)),
            0.05);

    private static void check(CashFlows flows, Leaf leaf, long yearlyCents) {
        assertEquals(yearlyCents, flows.leaves().get(0).get(leaf), leaf + " in year 1");
    }

    @Test
    void aHouseholdKeepsAllButWhatRunningAndBatteriesCost() {
        CashFlows flows = Waterfall.follow(PLAIN, Ownership.usual(Ownership.Kind.HOUSEHOLD));
        check(flows, Leaf.SAVINGS, 3_000_00); // own energy costs nothing
        check(flows, Leaf.RUNNING_LOCAL, 150_00);
        check(flows, Leaf.RUNNING_OUTSIDE, 150_00);
        check(
                flows,
                Leaf.RESERVE,
                100_00); // 500 a year are wanted, 400 of what is fed in less 300 for running are there
        check(flows, Leaf.DIVIDEND, 0);
        long[] members = flows.net(Actor.MEMBERS);
        assertEquals(-30_000_00, members[0]);
        assertEquals(3_000_00, members[1]);
        // ten years at 100.00 are in the reserve, 4,000.00 have to be topped up for the batteries
        assertEquals(3_000_00 - 4_000_00, members[10]);
        assertEquals(3_250_00 / 3_400_00.0, flows.localRetention(), 1e-12);
    }

    @Test
    void aCoopServesItsFundThenLaysBackThenShares() {
        Ownership coop = new Ownership(
                "coop",
                Ownership.Kind.COOP,
                new Ownership.Finance(0.1, 0.5, 5, 0.5, Actor.COOP_FUND, 0, 10),
                new Ownership.Terms(0.8, 0.75, 0.25),
                60);
        CashFlows flows = Waterfall.follow(PLAIN, coop);
        check(flows, Leaf.SAVINGS, 600_00);
        check(flows, Leaf.DEBT_SERVICE, 1_500_00); // 15,000 over ten years without interest
        check(flows, Leaf.GRANTS, 300_00); // half of 3,000 over five years
        check(flows, Leaf.RESERVE, 500_00); // 5,000 in ten years
        // 2,400 + 400 − 1,500 − 300 − 300 − 500 = 200 are left
        check(flows, Leaf.DIVIDEND, 150_00);
        check(flows, Leaf.SOLIDARITY, 50_00);
        assertEquals(12_000_00, flows.equityCents());
        assertEquals(0, flows.owedCents());
        // years 6 to 10: 500 left; 11 to 20: 2,800 − 300 − 400 = 2,100; 21 to 25: 2,500
        double today = 0;
        for (int y = 1; y <= 25; y++) {
            double left = y <= 5 ? 200 : y <= 10 ? 500 : y <= 20 ? 2100 : 2500;
            today += 0.75 * left * Math.pow(1.05, -y);
        }
        assertEquals(today * 100 / 60, flows.findBreakEvenShareCents().orElseThrow(), 1e-6);
    }

    @Test
    void whatALessorOrAUtilityEarnsLeaves() {
        CashFlows lease = Waterfall.follow(PLAIN, Ownership.usual(Ownership.Kind.LEASE));
        check(lease, Leaf.SAVINGS, 450_00);
        check(lease, Leaf.OWNERS, 2_550_00 + 400_00 - 300_00 - 500_00);
        assertTrue(lease.findBreakEvenShareCents().isEmpty());
        CashFlows utility = Waterfall.follow(PLAIN, Ownership.usual(Ownership.Kind.UTILITY));
        CashFlows town = Waterfall.follow(PLAIN, Ownership.usual(Ownership.Kind.MUNICIPAL));
        CashFlows coop = Waterfall.follow(PLAIN, Ownership.usual(Ownership.Kind.COOP));
        assertTrue(utility.localRetention() < lease.localRetention());
        assertTrue(lease.localRetention() < town.localRetention());
        assertTrue(town.localRetention() < coop.localRetention());
    }

    /** An annuity of 1000.00 at 10 % over 3 years is 402.11 (1000·0.1/(1 − 1.1⁻³) = 402.1148). */
    @Test
    void aLoanIsPaidBackInEqualPaymentsAndTheLastClearsIt() {
        LoanSchedule loan = LoanSchedule.of(1_000_00, 0.10, 3);
        assertEquals(
                List.of(
                        new LoanSchedule.Year(1, 1_000_00, 100_00, 402_11, 697_89),
                        new LoanSchedule.Year(2, 697_89, 69_79, 402_11, 365_57),
                        new LoanSchedule.Year(3, 365_57, 36_56, 402_13, 0)),
                loan.years());
    }

    @Test
    void aDebtThatCannotBeServedStaysOwedWithItsInterest() {
        Project poor = new Project(
                2, 1_000_00, new Project.Yield(100, 0, 0, 1, 0, 0), new Project.Running(0, 0, 0), List.of(), 0);
        Ownership town = new Ownership(
                "town",
                Ownership.Kind.MUNICIPAL,
                new Ownership.Finance(0, 0, 1, 1, Actor.BANK, 0.1, 1),
                new Ownership.Terms(1, 0, 0),
                1);
        // 1000 + 100 − 100, and again
        assertEquals(1_000_00, Waterfall.follow(poor, town).owedCents());
    }

    private static Project project(Random random) {
        int years = 1 + random.nextInt(30);
        List<Project.Replacement> replacements = new ArrayList<>();
        for (int k = random.nextInt(4); k > 0; k--) {
            replacements.add(new Project.Replacement(1 + random.nextInt(years), random.nextInt(2_000_000)));
        }
        return new Project(
                years,
                random.nextInt(10_000_000),
                new Project.Yield(
                        random.nextInt(50_000),
                        random.nextInt(50_000),
                        random.nextDouble() * 0.02,
                        random.nextDouble() * 0.5,
                        random.nextDouble() * 0.2,
                        random.nextDouble() * 0.05),
                new Project.Running(random.nextInt(300_000), random.nextDouble() * 0.05, random.nextDouble()),
                replacements,
                random.nextDouble() * 0.1);
    }

    private static Ownership ownership(Random random) {
        double grant = random.nextDouble() * 0.5;
        double dividend = random.nextDouble();
        return new Ownership(
                "any",
                Ownership.Kind.values()[random.nextInt(5)],
                new Ownership.Finance(
                        grant,
                        random.nextDouble(),
                        1 + random.nextInt(10),
                        random.nextDouble() * (1 - grant),
                        random.nextBoolean() ? Actor.BANK : Actor.COOP_FUND,
                        random.nextDouble() * 0.1,
                        1 + random.nextInt(25)),
                new Ownership.Terms(random.nextDouble(), dividend, random.nextDouble() * (1 - dividend)),
                1 + random.nextInt(500));
    }

    @Test
    void whateverTheProjectAllCashFlowsSumToNothingAndAllLeavesToTheValue() {
        for (int seed = 1; seed <= 1000; seed++) {
            Random random = new Random(seed);
            Project project = project(random);
            CashFlows flows = Waterfall.follow(project, ownership(random));
            long purse = 0;
            for (int year = 0; year <= project.years(); year++) {
                long sum = 0;
                for (Actor actor : Actor.values()) {
                    sum += flows.net(actor)[year];
                }
                assertEquals(0, sum, "seed " + seed + ", year " + year);
                purse += flows.net(Actor.PROJECT)[year];
                assertTrue(purse >= 0, "seed " + seed + ": the purse owes in year " + year);
                if (year > 0) {
                    Map<Leaf, Long> leaves = flows.leaves().get(year - 1);
                    leaves.forEach((leaf, cents) -> assertTrue(cents >= 0, leaf + " " + cents));
                    assertEquals(
                            flows.valueCents(year),
                            leaves.values().stream().mapToLong(c -> c).sum(),
                            "seed " + seed + ", year " + year);
                }
            }
            assertEquals(0, purse, "seed " + seed);
            assertTrue(flows.flows().stream().allMatch(flow -> flow.cents() > 0), "seed " + seed);
        }
    }
}
