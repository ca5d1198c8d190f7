package org.commonshed.energy.making;

import java.util.List;
import org.commonshed.engine.energy.owning.CashFlows;
import org.commonshed.engine.energy.owning.Ownership;
import org.commonshed.engine.energy.owning.Project;
import org.commonshed.engine.energy.owning.Waterfall;

/** Where the money goes under an owner, with terms as they are usual. */
public final class Owning {
    /** Of the running costs, what people here earn; our choice. */
    public static final double LOCAL_WORK = 0.5;

    private Owning() {}

    public static CashFlows follow(Found found, Ownership.Kind kind) {
        Found.Venture venture = found.venture();
        List<Project.Replacement> again = venture.replacements().stream()
                .map(one -> new Project.Replacement(one.year(), one.cents()))
                .toList();
        Project project = new Project(
                venture.years(),
                venture.investmentCents(),
                new Project.Yield(
                        venture.localKwh(),
                        venture.exportKwh(),
                        0, // the kilowatt-hours are already those of a mean year
                        found.asked().buy(),
                        found.asked().sell(),
                        venture.growth()),
                new Project.Running(venture.upkeepCents(), venture.upkeepGrowth(), LOCAL_WORK),
                again,
                found.asked().discount());
        return Waterfall.follow(project, Ownership.usual(kind));
    }
}
