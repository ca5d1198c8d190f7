package org.commonshed.engine.second;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPObjective;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPSolverParameters;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.List;

/** Google's simplex solver, as it comes with OR-Tools. */
final class Glop implements LinearSolver<Double> {
    private static final double STRICT = 1e-9;
    private static final double SLACK = 1e-9;
    private static final double CLEARLY = 1e-6;

    private final MPSolver solver;
    private final MPSolverParameters parameters;
    private final List<MPVariable> columns = new ArrayList<>();
    private double[] point = new double[0]; // [column] last optimum

    Glop() {
        Loader.loadNativeLibraries();
        solver = MPSolver.createSolver("GLOP");
        parameters = new MPSolverParameters(); // native, so only now
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.PRIMAL_TOLERANCE, STRICT);
        parameters.setDoubleParam(MPSolverParameters.DoubleParam.DUAL_TOLERANCE, STRICT);
    }

    @Override
    public int column(double most) {
        columns.add(solver.makeNumVar(0, most, "c" + columns.size()));
        return columns.size() - 1;
    }

    private void row(Linear sum, double least, double most) {
        MPConstraint row = solver.makeConstraint(least, most);
        sum.forEach((column, factor) -> row.setCoefficient(columns.get(column), factor));
    }

    @Override
    public void atMost(Linear sum, double most) {
        if (Double.isFinite(most)) {
            row(sum, Double.NEGATIVE_INFINITY, most);
        }
    }

    @Override
    public void exactly(Linear sum, double value) {
        row(sum, value, value);
    }

    @Override
    public void atLeast(Linear sum, double least) {
        row(sum, least, Double.POSITIVE_INFINITY);
    }

    @Override
    public void keep(Linear sum, Double value) {
        atLeast(sum, value - SLACK * Math.max(1, Math.abs(value)));
    }

    @Override
    public boolean isPossible() {
        solver.objective().clear();
        return solve() == MPSolver.ResultStatus.OPTIMAL;
    }

    /** From the last basis; where rounding stops that, once more from scratch, the second time less strictly. */
    private MPSolver.ResultStatus solve() {
        MPSolver.ResultStatus status = solver.solve(parameters);
        for (double tolerance = STRICT; status != MPSolver.ResultStatus.OPTIMAL && tolerance < 1e-6; tolerance *= 10) {
            MPSolverParameters again = new MPSolverParameters();
            again.setDoubleParam(MPSolverParameters.DoubleParam.PRIMAL_TOLERANCE, tolerance);
            again.setDoubleParam(MPSolverParameters.DoubleParam.DUAL_TOLERANCE, tolerance);
            again.setIntegerParam(
                    MPSolverParameters.IntegerParam.PRESOLVE,
                    MPSolverParameters.PresolveValues.PRESOLVE_OFF.swigValue());
            solver.reset();
            status = solver.solve(again);
        }
        return status;
    }

    @Override
    public Double maximise(Linear sum) {
        MPObjective objective = solver.objective();
        objective.clear();
        sum.forEach((column, factor) -> objective.setCoefficient(columns.get(column), factor));
        objective.setMaximization();
        MPSolver.ResultStatus status = solve();
        if (status != MPSolver.ResultStatus.OPTIMAL) {
            throw new IllegalStateException("the second formulation ended " + status);
        }
        point = columns.stream().mapToDouble(MPVariable::solutionValue).toArray();
        return objective.value();
    }

    @Override
    public Double valueOf(Linear sum) {
        double[] value = new double[1];
        sum.forEach((column, factor) -> value[0] += factor * point[column]);
        return value[0];
    }

    @Override
    public boolean isClearlyAbove(Double value, Double other) {
        return value > other + CLEARLY;
    }

    @Override
    public double number(Double value) {
        return value;
    }
}
