package org.commonshed.report.figures;

/** A sum of what is wanted and how it is met; adds up. */
public final class Share {
    public double wanted;
    double here;
    double outside;

    public void add(double weight, double wants, double fromHere, double fromOutside) {
        wanted += weight * wants;
        here += weight * fromHere;
        outside += weight * fromOutside;
    }

    public double hereShare() {
        return wanted <= 0 ? 1 : Math.min(1, here / wanted);
    }

    public double outsideShare() {
        return wanted <= 0 ? 0 : Math.min(1 - hereShare(), outside / wanted);
    }

    public double metShare() {
        double met = hereShare() + outsideShare();
        return met > 1 - 1e-7 ? 1 : met;
    }

    public double shortShare() {
        return 1 - metShare();
    }

    /** From here, from outside, short. */
    public record Parts(double here, double outside, double missing) {}

    /**
     * In whole percents that add up to 100, by the largest remainders. What is more than nothing or less than all stays so,
     * to be told in words.
     */
    public Parts inPercents() {
        double[] exact = {hereShare(), outsideShare(), shortShare()};
        double[] whole = new double[exact.length];
        double rest = 100;
        for (int i = 0; i < exact.length; i++) {
            whole[i] = Math.floor(exact[i] * 100 + 1e-9);
            rest -= whole[i];
        }
        for (; rest > 0.5; rest--) {
            int most = 0;
            for (int i = 1; i < exact.length; i++) {
                most = exact[i] * 100 - whole[i] > exact[most] * 100 - whole[most] + 1e-9 ? i : most;
            }
            whole[most]++;
        }
        return new Parts(told(exact[0], whole[0]), told(exact[1], whole[1]), told(exact[2], whole[2]));
    }

    private static double told(double exact, double whole) {
        boolean some = whole == 0 && exact > 1e-9;
        boolean notAll = whole == 100 && exact < 1 - 1e-6;
        return some ? Math.min(exact, 0.004) : notAll ? Math.max(exact, 0.996) : whole / 100;
    }
}
