package org.commonshed.engine.energy.owning;

/**
 * Who owns a project, who lends for it, and how what is left is shared.
 *
 * @param id its name in a case
 * @param kind who owns it
 * @param finance where the money to build comes from; what grant and loan leave is the owner's
 * @param terms who gets what
 * @param shares how many shares its members hold, for the price of one
 */
public record Ownership(String id, Kind kind, Finance finance, Terms terms, int shares) {
    /** Five ways to own a neighbourhood's plant. */
    public enum Kind {
        HOUSEHOLD(Actor.MEMBERS),
        COOP(Actor.MEMBERS),
        MUNICIPAL(Actor.MUNICIPALITY),
        LEASE(Actor.LESSOR),
        UTILITY(Actor.UTILITY);

        private final Actor owner;

        Kind(Actor owner) {
            this.owner = owner;
        }

        public Actor owner() {
            return owner;
        }

        public boolean isOwnedByMembers() {
            return owner == Actor.MEMBERS;
        }
    }

    /**
     * Money of others to build.
     *
     * @param grant share of the investment
     * @param grantRepaid of the grant, what has to be given back, 0 to 1
     * @param grantYears within how many years, in equal parts
     * @param loan share of the investment
     * @param lender {@link Actor#BANK} or {@link Actor#COOP_FUND}
     * @param rate of interest a year
     * @param loanYears in how many equal payments
     */
    public record Finance(
            double grant, double grantRepaid, int grantYears, double loan, Actor lender, double rate, int loanYears) {
        public Finance {
            if (grant < 0 || loan < 0 || grant + loan > 1 + 1e-12) {
                throw new IllegalArgumentException("Grant and loan are more than all of it: " + grant + ", " + loan);
            }
        }
    }

    /**
     * Who gets what.
     *
     * @param localPrice what members pay for the plant's energy, as a share of the supplier's price, 0 to 1
     * @param dividend of what is left, what goes to members
     * @param solidarity of what is left, what goes to the solidarity fund; the rest is the owner's
     */
    public record Terms(double localPrice, double dividend, double solidarity) {
        public Terms {
            if (localPrice < 0
                    || localPrice > 1
                    || dividend < 0
                    || solidarity < 0
                    || dividend + solidarity > 1 + 1e-12) {
                throw new IllegalArgumentException(
                        "Shares of more than all: " + localPrice + ", " + dividend + ", " + solidarity);
            }
        }
    }

    private static final int SHARES = 100;

    /** Terms as they are usual for a kind; our choice, to begin with. */
    public static Ownership usual(Kind kind) {
        Finance own = new Finance(0, 0, 1, 0, Actor.BANK, 0, 1);
        return switch (kind) {
            case HOUSEHOLD -> new Ownership("household", kind, own, new Terms(0, 1, 0), SHARES);
            case COOP ->
                new Ownership(
                        "coop",
                        kind,
                        new Finance(0, 0, 1, 0.6, Actor.COOP_FUND, 0.03, 15),
                        new Terms(0.7, 0.7, 0.3),
                        SHARES);
            case MUNICIPAL ->
                new Ownership(
                        "municipal",
                        kind,
                        new Finance(0, 0, 1, 0.8, Actor.BANK, 0.035, 20),
                        new Terms(0.75, 0, 0.3),
                        SHARES);
            case LEASE -> new Ownership("lease", kind, own, new Terms(0.85, 0, 0), SHARES);
            case UTILITY -> new Ownership("utility", kind, own, new Terms(0.95, 0, 0), SHARES);
        };
    }
}
