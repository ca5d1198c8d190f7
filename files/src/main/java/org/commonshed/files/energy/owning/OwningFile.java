package org.commonshed.files.energy.owning;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonshed.engine.energy.owning.Actor;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.engine.energy.owning.Project;
import org.commonshed.files.tree.Findings;
import org.commonshed.files.tree.Part;
import org.commonshed.files.tree.Read;
import org.commonshed.files.tree.Trees;
import org.commonshed.files.world.ReadingLimits;
import org.commonshed.files.world.Said;
import org.jspecify.annotations.Nullable;

/** Cases of who owns a project as JSON or YAML, described in docs/reference/energy-owning.md. */
public final class OwningFile {
    private static final ReadingLimits LIMITS = new ReadingLimits(1 << 20, 10_000, 65_536, 1);
    private static final Set<String> KNOWN = Set.of(
            "format",
            "name",
            "note",
            "currency",
            "years",
            "discount",
            "investment",
            "yield",
            "running",
            "replacements",
            "owners");
    private static final Set<String> KNOWN_OF_OWNER = Set.of(
            "owner",
            "id",
            "grant",
            "grant_repaid",
            "grant_years",
            "loan",
            "lender",
            "rate",
            "loan_years",
            "local_price",
            "dividend",
            "solidarity",
            "shares",
            "note");
    private static final int YEARS = 25;
    private static final int MOST_OWNERS = 20;
    private static final int CENTS = 100;
    private static final double MOST = Project.MOST_CENTS / 100.0;
    private static final double MOST_KWH = 1e9;
    private static final double MOST_PRICE = 1000;

    private final Part root;

    private OwningFile(Part root) {
        this.root = root;
    }

    public static Read<OwningCase> read(Path file) {
        Findings findings = new Findings(String.valueOf(file.getFileName()));
        Object tree = Trees.read(file, LIMITS, findings);
        OwningCase read = null;
        if (tree instanceof Part root && root.has("investment")) {
            read = new OwningFile(root).owningCase(String.valueOf(file.getFileName()));
        } else if (findings.problems().isEmpty()) {
            Said mend = Said.of("energy:not_a_case.mend.owning");
            findings.problem(1, "", "not_a_case", Said.of("energy:not_a_case.owning"), mend);
        }
        return Read.of(read, findings);
    }

    private @Nullable OwningCase owningCase(String file) {
        root.hintAtOthers(KNOWN);
        int years = (int) root.whole("years", 1, Project.MOST_YEARS, YEARS);
        long investment = cents(root, "investment");
        Project.Yield made = made();
        Project.Running running = running();
        List<Project.Replacement> replacements = replacements(years);
        double discount = root.number("discount", 0, 0.5, 0.03);
        List<Ownership> owners = owners();
        if (!root.findings.problems().isEmpty()) {
            return null;
        }
        String name = root.text("name").isEmpty() ? file : root.text("name");
        Project project = new Project(years, investment, made, running, replacements, discount);
        return new OwningCase(name, root.text("currency"), project, owners);
    }

    private static long cents(Part part, String name) {
        return Math.round(part.number(name, 0, MOST, 0) * CENTS);
    }

    private Project.Yield made() {
        Part part = root.object("yield");
        if (part == null) {
            Said mend = Said.of(
                    "energy:write",
                    "{\"local_kwh\": 10000, \"export_kwh\": 5000, \"retail\": 0.30, \"feed_in\": 0.08}");
            root.problem("yield", "missing_field", Said.of("energy:missing_field.yield"), mend);
            return new Project.Yield(0, 0, 0, 0, 0, 0);
        }
        part.hintAtOthers(Set.of("local_kwh", "export_kwh", "degradation", "retail", "feed_in", "growth", "note"));
        if (!part.has("retail")) {
            part.problem(
                    "retail",
                    "missing_field",
                    Said.of("energy:missing_field.retail"),
                    Said.of("energy:missing_field.mend.retail"));
        }
        return new Project.Yield(
                part.number("local_kwh", 0, MOST_KWH, 0),
                part.number("export_kwh", 0, MOST_KWH, 0),
                part.number("degradation", 0, 0.1, 0),
                part.number("retail", 0, MOST_PRICE, 0),
                part.number("feed_in", 0, MOST_PRICE, 0),
                part.number("growth", -0.1, 0.2, 0));
    }

    private Project.Running running() {
        Part part = root.object("running");
        if (part == null) {
            return new Project.Running(0, 0, 1);
        }
        part.hintAtOthers(Set.of("cost", "growth", "local", "note"));
        return new Project.Running(
                cents(part, "cost"), part.number("growth", -0.1, 0.2, 0), part.number("local", 0, 1, 1));
    }

    private List<Project.Replacement> replacements(int years) {
        List<Project.Replacement> replacements = new ArrayList<>();
        for (Part part : root.objects("replacements")) {
            if (!part.has("year")) {
                part.problem(
                        "year",
                        "missing_field",
                        Said.of("energy:missing_field.year"),
                        Said.of("energy:missing_field.mend.year"));
            }
            replacements.add(new Project.Replacement((int) part.whole("year", 1, years, 1), cents(part, "cost")));
            part.hintAtOthers(Set.of("year", "cost", "note"));
        }
        return replacements;
    }

    /** Without any, all kinds as they are usual. */
    private List<Ownership> owners() {
        List<Part> parts = root.objects("owners");
        if (parts.size() > MOST_OWNERS) {
            root.problem(
                    "owners",
                    "too_many",
                    Said.of("energy:too_many.owners", parts.size()),
                    Said.of("energy:too_many.mend.twenty"));
            return List.of();
        }
        List<Ownership> owners = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (Part part : parts) {
            Ownership owner = owner(part);
            if (owner != null) {
                owners.add(owner);
                if (!ids.add(owner.id())) {
                    Said sentence = Said.of("twice", owner.id());
                    part.problem("id", "twice", sentence, Said.of("energy:twice.mend.id"));
                }
            }
        }
        return parts.isEmpty()
                ? Arrays.stream(Ownership.Kind.values()).map(Ownership::usual).toList()
                : owners;
    }

    private static @Nullable Ownership owner(Part part) {
        part.hintAtOthers(KNOWN_OF_OWNER);
        Ownership.Kind kind = null;
        for (Ownership.Kind one : Ownership.Kind.values()) {
            kind = word(one).equals(part.text("owner")) ? one : kind;
        }
        if (kind == null) {
            Said sentence = Said.of("energy:unknown_owner", part.text("owner"));
            part.problem("owner", "unknown_owner", sentence, Said.of("energy:unknown_owner.mend"));
            return null;
        }
        Ownership usual = Ownership.usual(kind);
        String id = part.text("id").isEmpty() ? usual.id() : part.text("id");
        Ownership.Finance finance = finance(part, usual.finance());
        Ownership.Terms terms = terms(part, usual.terms());
        int shares = (int) part.whole("shares", 1, 1_000_000, usual.shares());
        return finance == null || terms == null ? null : new Ownership(id, kind, finance, terms, shares);
    }

    private static Ownership.@Nullable Finance finance(Part part, Ownership.Finance usual) {
        double grant = part.number("grant", 0, 1, usual.grant());
        double loan = part.number("loan", 0, 1, usual.loan());
        if (grant + loan > 1) {
            Said sentence = Said.of("energy:too_much.loan", (grant + loan));
            part.problem("loan", "too_much", sentence, Said.of("energy:too_much.mend.loan"));
            return null;
        }
        String lender = part.has("lender") ? part.text("lender") : word(usual.lender());
        if (!lender.equals("bank") && !lender.equals("coop_fund")) {
            part.problem(
                    "lender",
                    "unknown_lender",
                    Said.of("energy:unknown_lender", lender),
                    Said.of("energy:unknown_lender.mend"));
        }
        return new Ownership.Finance(
                grant,
                part.number("grant_repaid", 0, 1, usual.grantRepaid()),
                (int) part.whole("grant_years", 1, Project.MOST_YEARS, usual.grantYears()),
                loan,
                lender.equals("coop_fund") ? Actor.COOP_FUND : Actor.BANK,
                part.number("rate", 0, 0.5, usual.rate()),
                (int) part.whole("loan_years", 1, Project.MOST_YEARS, usual.loanYears()));
    }

    private static Ownership.@Nullable Terms terms(Part part, Ownership.Terms usual) {
        double dividend = part.number("dividend", 0, 1, usual.dividend());
        double solidarity = part.number("solidarity", 0, 1, usual.solidarity());
        if (dividend + solidarity > 1 + 1e-9) {
            Said sentence = Said.of("energy:too_much.dividend", (dividend + solidarity));
            part.problem("dividend", "too_much", sentence, Said.of("energy:too_much.mend.dividend"));
            return null;
        }
        return new Ownership.Terms(part.number("local_price", 0, 1, usual.localPrice()), dividend, solidarity);
    }

    /** The word for something in files. */
    static String word(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
