package org.commonshed.report;

/** A sum of what is wanted and how it is met; adds up. */
final class Share {
    double wanted;
    double here;
    double outside;

    void add(double weight, double wants, double fromHere, double fromOutside) {
        wanted += weight * wants;
        here += weight * fromHere;
        outside += weight * fromOutside;
    }

    double hereShare() {
        return wanted <= 0 ? 1 : Math.min(1, here / wanted);
    }

    double outsideShare() {
        return wanted <= 0 ? 0 : Math.min(1 - hereShare(), outside / wanted);
    }

    double metShare() {
        double met = hereShare() + outsideShare();
        return met > 1 - 1e-7 ? 1 : met;
    }

    double shortShare() {
        return 1 - metShare();
    }
}
